import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Section } from '../ui/Section.tsx'
import { TextLink } from '../ui/TextLink.tsx'

/** Where each file comes from, step by step, with links. */
export function HowToGetFiles() {
  const { t } = useLingui()
  return (
    <Section title={t`How to get your files`} className="mt-8">
      <div className="grid gap-x-6 border-t border-line sm:grid-cols-2 wide:grid-cols-4">
        <Way
          name="LinkedIn"
          what={t`Connections, messages`}
          link={
            <TextLink href="https://www.linkedin.com/mypreferences/d/download-my-data">
              linkedin.com, {t`Settings, Data privacy`}
            </TextLink>
          }
          steps={[
            t`Get a copy of your data; choose the larger archive.`,
            t`Two mails come: the first within minutes, enough to begin; the second within a day or so, complete.`,
            t`Drop both as they are. Nothing comes in twice.`,
          ]}
        />
        <Way
          name="Google"
          what={t`Mail, contacts, calendar`}
          link={<TextLink href="https://takeout.google.com">takeout.google.com</TextLink>}
          steps={[
            t`Deselect all; tick Mail, Contacts, Calendar.`,
            t`Choose ZIP and the largest size. Hours later a mail comes.`,
            t`Drop the ZIP. No need to unpack it.`,
          ]}
        />
        <Way
          name="Outlook"
          what={t`Contacts, calendar, mail`}
          link={<span className="text-ink2">{t`outlook.com or the desktop app`}</span>}
          steps={[
            t`People, Manage, Export: a CSV.`,
            t`Calendar: save as iCalendar (.ics).`,
            t`Mail: drag messages into a folder (.eml) and drop the folder.`,
          ]}
        />
        <Way
          name="Apple"
          what={t`Contacts, mail, calendar`}
          link={<span className="text-ink2">{t`on your Mac`}</span>}
          steps={[
            t`Contacts, File, Export vCard.`,
            t`Mail, Mailbox, Export Mailbox: a folder; drop it whole.`,
            t`Calendar, File, Export.`,
          ]}
        />
      </div>
      <p className="mt-3 text-small text-ink2">
        <Trans>Waiting for LinkedIn? Begin with your calendar.</Trans>
      </p>
    </Section>
  )
}

function Way({
  name,
  what,
  link,
  steps,
}: {
  readonly name: string
  readonly what: string
  readonly link: ReactNode
  readonly steps: readonly string[]
}) {
  return (
    <div className="py-3">
      <h3 className="text-small font-semibold">{name}</h3>
      <p className="text-small text-ink2">{what}</p>
      <p className="text-small">{link}</p>
      <ol className="mt-1.5 list-decimal pl-4 text-small">
        {steps.map((step) => (
          <li key={step} className="py-0.5 text-ink2">
            {step}
          </li>
        ))}
      </ol>
    </div>
  )
}
