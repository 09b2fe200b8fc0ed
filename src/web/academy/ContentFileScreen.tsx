import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useBlocker, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type FrontValue, joinedLesson, splitLesson, withFront } from '#domain/academy/front-matter.ts'
import { Page } from '../ui/Page.tsx'
import { Segments } from '../ui/Segments.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ContentActions } from './ContentActions.tsx'
import { ContentPreview } from './ContentPreview.tsx'
import { type ContentOpened, contentFile, contentPreview, type Front } from './content-requests.ts'
import { LessonForm } from './LessonForm.tsx'
import { MissionsEditor } from './MissionsEditor.tsx'
import { SourcePart } from './SourcePart.tsx'
import { useContentNames } from './use-content-names.ts'
import { useFileStory } from './use-file-story.ts'

/** One file of the programme: written on the left, seen and checked on the right. */
export function ContentFileScreen() {
  const { t } = useLingui()
  const { path } = useSearch({ from: '/framed/academy/content/file' })
  const found = useQuery(contentFile(path))
  if (found.isPending) return <Waiting for={t`the file`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Opened key={path} file={found.data} />
}

function Opened({ file }: { readonly file: ContentOpened }) {
  const { t } = useLingui()
  const nameOf = useContentNames()
  const queryClient = useQueryClient()
  const begun = file.drafted ?? file.live ?? file.shipped ?? ''
  const edition = file.draft?.edition ?? null
  // What is being written began from this, and is saved over it alone.
  const [base, setBase] = useState({ text: begun, edition })
  const [text, setText] = useState(begun)
  const [front, setFront] = useState(file.front)
  const [way, setWay] = useState<'form' | 'text'>('form')
  const isChanged = text !== base.text
  // Saved or thrown away: the file is what it is now. Somebody else's save takes nothing away that is being written.
  if ((begun !== base.text || edition !== base.edition) && (!isChanged || text === begun)) {
    setBase({ text: begun, edition })
    setText(begun)
    setFront(file.front)
  }
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(t`What you wrote is not saved. Leave it?`),
    enableBeforeUnload: () => isChanged,
  })
  const parts = splitLesson(text)
  const isForm = way === 'form' && front !== null && parts !== undefined
  /** Back in the form, its fields are what was written in the file meanwhile; as long as that cannot be read, the file stays. */
  async function turn(next: 'form' | 'text') {
    if (next === 'form' && file.kind === 'lesson') {
      const read = await queryClient.fetchQuery(contentPreview(file.path, text)).catch(() => undefined)
      if (!read?.front) return
      setFront(read.front)
    }
    setWay(next)
  }
  function change(key: keyof Front, value: FrontValue | undefined) {
    if (!parts || !front) return
    setFront({ ...front, [key]: value })
    setText(joinedLesson({ ...parts, matter: withFront(parts.matter, key, value) }))
  }
  function begin(translated: string) {
    setText(translated)
    setWay('text')
  }
  return (
    <Page
      isWide
      name={nameOf(file)}
      title={nameOf(file)}
      lead={useFileStory(file)}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/academy" className="hover:underline">
            <Trans>Academy</Trans>
          </Link>
          {' / '}
          <Link
            to="/academy/content"
            search={file.language === 'pt' ? { language: 'pt' } : {}}
            className="hover:underline"
          >
            <Trans>Content</Trans>
          </Link>
          {' / '}
          {file.path}
        </nav>
      }
      actions={<ContentActions file={file} text={text} isChanged={isChanged} edition={base.edition} />}
    >
      <div className="grid grid-cols-1 gap-x-12 gap-y-9 wide:grid-cols-2">
        <div className="min-w-0">
          {((file.kind === 'lesson' && front) || file.kind === 'missions') && (
            <div className="mb-4">
              <Segments
                label={t`How it is written`}
                value={way}
                onChange={turn}
                segments={[
                  { value: 'form', label: t`Form` },
                  { value: 'text', label: t`Whole file` },
                ]}
              />
            </div>
          )}
          {file.kind === 'missions' && way === 'form' ? (
            <MissionsEditor path={file.path} text={text} onChange={setText} />
          ) : (
            <div className="grid gap-4">
              {file.kind === 'lesson' && (
                <SourcePart file={file} text={text} front={front} onBegin={begin} onChange={change} />
              )}
              {isForm && (
                <LessonForm key={base.edition} front={front} evidence={file.evidence} onChange={change} />
              )}
              <TextArea
                label={isForm ? t`Text, in Markdown` : t`The whole file`}
                hint={
                  file.kind === 'lesson'
                    ? t`## a heading, > a text to copy, - a list, **stress**, [words](https://address). Nothing else.`
                    : t`YAML, as it is shipped.`
                }
                className={`font-mono text-small ${isForm ? '' : 'min-h-96'}`}
                rows={24}
                spellCheck
                lang={file.language ?? 'en'}
                value={isForm ? parts.body : text}
                onChange={(event) =>
                  setText(isForm ? joinedLesson({ ...parts, body: event.target.value }) : event.target.value)
                }
              />
            </div>
          )}
        </div>
        <section
          aria-label={t`Preview`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          tabIndex={0}
          className="relative min-w-0 wide:sticky wide:top-6 wide:max-h-[calc(100dvh-3rem)] wide:self-start wide:overflow-y-auto"
        >
          <ContentPreview file={file} text={text} />
        </section>
      </div>
    </Page>
  )
}
