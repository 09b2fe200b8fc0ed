import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Copy, Mail } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { TextArea } from '../ui/TextArea.tsx'

/** A text to send from one's own mail: selected on focus, copied, or opened in the mail client. */
export function ReadyText({
  label,
  text,
  subject,
  to,
}: {
  readonly label: string
  readonly text: string
  readonly subject: string
  /** Null: whom it goes to is chosen there. */
  readonly to: string | null
}) {
  const { t } = useLingui()
  const [isCopied, setIsCopied] = useState(false)
  async function copy() {
    // Without https there is no clipboard to write to; the text can still be selected.
    await navigator.clipboard?.writeText(text)
    setIsCopied(navigator.clipboard !== undefined)
  }
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  return (
    <div>
      <TextArea label={label} value={text} readOnly rows={6} onFocus={(event) => event.target.select()} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button icon={isCopied ? Check : Copy} onClick={copy}>
          {isCopied ? t`Copied` : t`Copy`}
        </Button>
        <a className={buttonClasses('plain')} href={`mailto:${encodeURIComponent(to ?? '')}?${query}`}>
          <Mail aria-hidden size={16} strokeWidth={1.75} />
          <Trans>Open in mail</Trans>
        </a>
      </div>
    </div>
  )
}
