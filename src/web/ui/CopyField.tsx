import { useLingui } from '@lingui/react/macro'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './Button.tsx'
import { TextField } from './TextField.tsx'

/** Something to take along: selected on focus, copied by a button. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useLingui()
  const [isCopied, setCopied] = useState(false)
  async function copy() {
    // Without https there is no clipboard to write to; the text can still be selected.
    await navigator.clipboard?.writeText(value)
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <TextField
          label={label}
          readOnly
          value={value}
          className="font-mono text-small!"
          onFocus={(event) => event.target.select()}
        />
      </div>
      <Button icon={isCopied ? Check : Copy} onClick={copy}>
        {isCopied ? t`Copied` : t`Copy`}
      </Button>
    </div>
  )
}
