import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { FolderOpen, Upload } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { takeDroppedFiles } from '../app/dropped-files.ts'
import { Button } from '../ui/Button.tsx'
import { DropBox } from '../ui/DropBox.tsx'
import { DropPage } from '../ui/DropPage.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { HowToGetFiles } from './HowToGetFiles.tsx'
import { ImportList } from './ImportList.tsx'
import { Preview } from './Preview.tsx'
import { ReportPart } from './ReportPart.tsx'
import { imports } from './requests.ts'
import { SendingPart } from './SendingPart.tsx'
import { useReading } from './use-reading.ts'

/** Bring a network: drop, see everything first, then say yes; what came is below, and can be undone. */
export function ImportsScreen() {
  const { t } = useLingui()
  const found = useQuery(imports)
  const { stage, read, choose, chooseColumns, send, stop, leave } = useReading()
  const begin = useEffectEvent(() => {
    const files = takeDroppedFiles()
    if (files.length > 0) void read(files)
  })
  useEffect(() => begin(), [])
  if (stage.at === 'reading')
    return (
      <Preview
        reading={stage.reading}
        onColumns={chooseColumns}
        onOwn={choose}
        onSend={send}
        onLeave={leave}
      />
    )
  if (found.isPending) return <Waiting for={t`your imports`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const kept = found.data.filter(({ state }) => state !== 'undone')
  return (
    <DropPage onFiles={read}>
      {({ chooseFiles, chooseFolder }) => (
        <Page
          name={t`Imports`}
          title={
            kept.length === 0 && stage.at === 'nothing'
              ? t`Nothing brought in yet. One file is enough to begin.`
              : t`Bring your network`
          }
          lead={t`Read on this computer; you see everything before anything is kept; the same file twice changes nothing.`}
        >
          <DropBox
            title={t`Drop files or folders anywhere on this page`}
            lead={t`LinkedIn export, mbox, .eml, vCard, iCalendar, Google or Outlook CSV, or any CSV.`}
            actions={
              <>
                <Button kind={stage.at === 'nothing' ? 'main' : 'plain'} icon={Upload} onClick={chooseFiles}>
                  <Trans>Choose files</Trans>
                </Button>
                <Button kind="quiet" icon={FolderOpen} onClick={chooseFolder}>
                  <Trans>A folder</Trans>
                </Button>
              </>
            }
          />
          {stage.at === 'sending' && <SendingPart sending={stage.sending} onStop={stop} />}
          {stage.at === 'failed' && (
            <div className="mt-6">
              <Trouble
                error={Object.assign(new Error(stage.detail), { title: stage.title, detail: stage.detail })}
              />
            </div>
          )}
          {stage.at === 'finished' && <ReportPart id={stage.importId} isFresh />}
          {kept.length === 0 && stage.at !== 'finished' && stage.at !== 'sending' && <HowToGetFiles />}
          <ImportList rows={found.data} except={stage.at === 'finished' ? stage.importId : undefined} />
        </Page>
      )}
    </DropPage>
  )
}
