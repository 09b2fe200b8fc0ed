import { Trans, useLingui } from '@lingui/react/macro'
import { Copy } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { notify } from '../ui/toast.ts'
import type { Block, Span } from './requests.ts'

/** A lesson's text. Quotes are texts to take over, with a button that copies them. */
export function BlocksPart({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockPart key={JSON.stringify(block)} block={block} />)
}

function BlockPart({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2 className="mt-9 mb-2 text-section font-semibold print:mt-5 print:mb-1.5">
          <Spans spans={block.spans} />
        </h2>
      )
    case 'paragraph':
      return (
        <p className="mb-4 max-w-[68ch] print:mb-3">
          <Spans spans={block.spans} />
        </p>
      )
    case 'list': {
      const items = block.items.map((spans) => (
        <li key={spans.map(({ text }) => text).join('')} className="mb-1.5">
          <Spans spans={spans} />
        </li>
      ))
      return block.isOrdered ? (
        <ol className="mb-4 max-w-[66ch] list-decimal pl-6">{items}</ol>
      ) : (
        <ul className="mb-4 max-w-[66ch] list-disc pl-6">{items}</ul>
      )
    }
    case 'copy':
      return <CopyPart paragraphs={block.paragraphs} />
  }
}

function CopyPart({ paragraphs }: { readonly paragraphs: readonly (readonly Span[])[] }) {
  const { t } = useLingui()
  const text = paragraphs.map((spans) => spans.map((span) => span.text).join('')).join('\n\n')
  async function copy() {
    await navigator.clipboard.writeText(text)
    void notify({ message: t`Copied.` })
  }
  return (
    <blockquote className="mb-4 max-w-[66ch] border-l-2 border-ember pl-4">
      {paragraphs.map((spans) => (
        <p key={spans.map((span) => span.text).join('')} className="mb-2">
          <Spans spans={spans} />
        </p>
      ))}
      <div className="-ml-3 print:hidden">
        <Button kind="quiet" icon={Copy} onClick={copy}>
          <Trans>Copy</Trans>
        </Button>
      </div>
    </blockquote>
  )
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map(({ text, style, href }, place) => {
    const key = `${place} ${text}`
    if (href !== null)
      return (
        <TextLink key={key} href={href}>
          {text}
        </TextLink>
      )
    if (style === 'strong') return <strong key={key}>{text}</strong>
    if (style === 'emphasis') return <em key={key}>{text}</em>
    if (style === 'key') return <kbd key={key}>{text}</kbd>
    return text
  })
}
