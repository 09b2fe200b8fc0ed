import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Monitor } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { describeDevice } from './describe-device.ts'
import { endSession, sessions } from './requests.ts'
import { useChange } from './use-change.ts'

/** Where I am signed in, this browser first, with an end to each. */
export function SessionList() {
  const { t, i18n } = useLingui()
  const { data, error, refetch } = useQuery(sessions)
  const end = useChange(endSession, [sessions.queryKey], t`That session has ended.`)
  if (error) return <Trouble error={error} title={t`The sessions did not load.`} retry={refetch} />
  if (!data) return <Waiting for={t`your sessions`} shape="lines" count={2} />
  const date = (at: string) => i18n.date(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ul className="border-b border-line">
      {data
        .toSorted((a, b) => Number(b.current) - Number(a.current))
        .map(({ id, device, seenAt, current }) => (
          <li key={id} className="flex min-h-11 items-center gap-3 border-t border-line py-1 text-small">
            <Monitor aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-ink2" />
            <div className="min-w-0 flex-1">
              <span className="mr-2 font-medium">{describeDevice(device) || t`Unknown browser`}</span>
              <span className="inline-block text-ink2">
                {current ? t`this browser` : t`last seen ${date(seenAt)}`}
              </span>
            </div>
            {!current && (
              <Button
                kind="quiet"
                aria-label={t`End the session of ${describeDevice(device)}`}
                onClick={() => end.mutate(id)}
              >
                <Trans>End</Trans>
              </Button>
            )}
          </li>
        ))}
    </ul>
  )
}
