import { useLingui } from '@lingui/react/macro'
import { Trouble } from '../ui/Trouble.tsx'
import type { ClinicSay, WhyUnread } from './clinic-messages.ts'

/** Files that told nothing of a profile, why, and what to do instead. */
export function UnreadExports({ unread }: Pick<ClinicSay, 'unread'>) {
  const { t } = useLingui()
  const words: Readonly<Record<WhyUnread, (name: string) => readonly [title: string, detail: string]>> = {
    'no-profile': (name) => [
      t`${name} is no profile export`,
      t`It holds no Profile.csv, Positions.csv, Skills.csv or the like. Nothing was kept or sent. Ask LinkedIn for a copy of your data, and drop the ZIP.`,
    ],
    'too-big': (name) => [
      t`${name} unpacks to far more than it should`,
      t`It was given up; nothing was kept or sent. Ask LinkedIn for a new copy of your data.`,
    ],
    unreadable: (name) => [
      t`${name} is damaged`,
      t`It cannot be read to its end; nothing was kept or sent. Load it from LinkedIn again, and drop it as it is.`,
    ],
    unsupported: (name) => [
      t`${name} is locked, or packed in a way that is not read`,
      t`Nothing was kept or sent. Unpack it, and drop the folder.`,
    ],
    failed: (name) => [
      t`${name} could not be read`,
      t`Nothing was kept or sent. Load the page again and drop it once more; if it fails again, whoever runs Pilotlight can help.`,
    ],
  }
  return unread.map(({ name, why }) => {
    const [title, detail] = words[why](name)
    return (
      <div key={name} className="mb-6">
        <Trouble error={Object.assign(new Error(why), { title, detail, code: `clinic: ${why}` })} />
      </div>
    )
  })
}
