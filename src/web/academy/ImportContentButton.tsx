import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { notifyRefusal } from '../access/notify-refusal.ts'
import { RequestRefused } from '../app/request-refused.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { type ContentImported, importArchive } from './content-requests.ts'
import { FindingsPart } from './FindingsPart.tsx'

/** A ZIP in: everything that differs becomes a draft. Drafts that are in the way are asked about first. */
export function ImportContentButton() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState<{ readonly file: File; readonly why: string }>()
  const [imported, setImported] = useState<ContentImported>()
  const [isBusy, setIsBusy] = useState(false)
  async function bring(file: File, replace: boolean) {
    setIsBusy(true)
    setAsked(undefined)
    try {
      setImported(await importArchive({ file, replace }))
      await queryClient.invalidateQueries({ queryKey: ['academy', 'content'] })
    } catch (error) {
      if (error instanceof RequestRefused && error.type === 'drafts-in-the-way')
        setAsked({ file, why: error.detail })
      else notifyRefusal(error, t`This ZIP was not imported.`)
    } finally {
      setIsBusy(false)
    }
  }
  function chosen(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (file) void bring(file, false)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        onChange={chosen}
        aria-label={t`A ZIP with content`}
      />
      <Button icon={Upload} isBusy={isBusy} onClick={() => input.current?.click()}>
        <Trans>Import a ZIP</Trans>
      </Button>
      <Dialog
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t`There are drafts in the way`}
        lead={asked?.why}
        actions={
          <>
            <Button onClick={() => setAsked(undefined)}>
              <Trans>Leave everything as it is</Trans>
            </Button>
            <Button kind="danger" onClick={() => asked && bring(asked.file, true)}>
              <Trans>Put the ZIP in their place</Trans>
            </Button>
          </>
        }
      />
      <Dialog
        isOpen={imported !== undefined}
        onClose={() => setImported(undefined)}
        title={t`${plural(imported?.drafts.length ?? 0, {
          0: 'Nothing differs from what you have',
          one: 'One draft was made',
          other: '# drafts were made',
        })}`}
        lead={imported?.drafts.length ? t`Nothing is live by it. Review each, then put it live.` : undefined}
      >
        {imported && (
          <>
            <ul className="mb-4 grid gap-1 text-small">
              {imported.drafts.map(({ path, isHidden }) => (
                <li key={path}>{isHidden ? t`${path}, to hide` : path}</li>
              ))}
            </ul>
            <FindingsPart
              findings={[...imported.drafts.flatMap(({ findings }) => findings), ...imported.findings]}
            />
          </>
        )}
      </Dialog>
    </>
  )
}
