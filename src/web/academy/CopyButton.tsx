import { Trans, useLingui } from '@lingui/react/macro'
import { Copy } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { notify } from '../ui/toast.ts'

/** Lays a text on the clipboard, and says so. */
export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useLingui()
  async function copy() {
    await navigator.clipboard.writeText(text)
    void notify({ message: t`Copied.` })
  }
  return (
    <Button icon={Copy} onClick={copy}>
      <Trans>Copy</Trans>
    </Button>
  )
}
