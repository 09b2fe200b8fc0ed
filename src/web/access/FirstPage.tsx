import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { CalendarDays, Contact, Lock, Mail, Upload } from 'lucide-react'
import { keepDroppedFiles } from '../app/dropped-files.ts'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { DropBox } from '../ui/DropBox.tsx'
import { DropPage } from '../ui/DropPage.tsx'
import { Page } from '../ui/Page.tsx'

/** A member without a network: bring it. Files wait for the imports screen. */
export function FirstPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { data } = useSuspenseQuery(me)
  const company = data.company.name
  async function bring(files: readonly File[]) {
    keepDroppedFiles(files)
    await navigate({ to: '/imports' })
  }
  return (
    <DropPage onFiles={bring}>
      {({ chooseFiles }) => (
        <Page
          eyebrow={company}
          title={t`Your network stays yours. Bring it.`}
          lead={t`With your mail or a complete LinkedIn export you see who is warm, who is cooling, and whom to write to this week.`}
        >
          <div className="grid max-w-[760px] border-y border-line">
            <section className="py-6">
              <h2 className="text-section font-semibold">
                <Trans>Bring your network</Trans>
              </h2>
              <p className="mt-1 mb-4 max-w-[44ch] text-small text-ink2">
                <Trans>
                  Drop a file anywhere on this page. It is read here, on this computer, and you see everything
                  before anything is kept.
                </Trans>
              </p>
              <DropBox
                title={t`LinkedIn export, mailbox, calendar, contacts`}
                lead={t`ZIP, mbox, .ics, vCard, CSV. All at once if you like.`}
              />
              <div className="mt-3.5 flex flex-wrap items-center gap-2">
                <Button kind="main" icon={Upload} onClick={chooseFiles}>
                  <Trans>Choose files</Trans>
                </Button>
                <Link
                  to="/imports"
                  className="inline-flex min-h-8 items-center px-3 text-small font-medium text-ink2 hover:text-ink max-rail:min-h-11"
                >
                  <Trans>How do I get them?</Trans>
                </Link>
              </div>
              <ul className="mt-6 text-small">
                <Step
                  icon={Contact}
                  what={t`Only connections`}
                  gives={t`A list, and a two-minute sort of fifteen people`}
                />
                <Step
                  icon={Mail}
                  what={t`And your mail`}
                  gives={t`Who is warm, who is cooling, your own rhythm`}
                />
                <Step
                  icon={CalendarDays}
                  what={t`And your calendar`}
                  gives={t`Meetings count too, past and coming`}
                />
              </ul>
            </section>
          </div>
          <p className="mt-4 flex gap-2 text-small text-ink2">
            <Lock aria-hidden size={14} strokeWidth={1.75} className="mt-[3px] shrink-0" />
            <Trans>
              What leaves this computer when you import: who, when and which way. What was written never does.
            </Trans>
          </p>
        </Page>
      )}
    </DropPage>
  )
}

function Step({
  icon: Icon,
  what,
  gives,
}: {
  readonly icon: typeof Mail
  readonly what: string
  readonly gives: string
}) {
  return (
    <li className="grid min-h-9 grid-cols-[16px_minmax(0,1fr)] items-center gap-x-2.5 border-t border-line py-1.5 rail:grid-cols-[16px_132px_minmax(0,1fr)]">
      <Icon aria-hidden size={16} strokeWidth={1.75} className="text-ink2" />
      <span className="font-medium">{what}</span>
      <span className="text-ink2 max-rail:col-start-2">{gives}</span>
    </li>
  )
}
