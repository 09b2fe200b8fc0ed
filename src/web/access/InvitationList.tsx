import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../ui/Button.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { invitations, withdrawInvitation } from './requests.ts'
import { useChange } from './use-change.ts'

/** Invitations that are still open, with a way to take each back. */
export function InvitationList() {
  const { t, i18n } = useLingui()
  const { data, error, refetch } = useQuery(invitations)
  const withdraw = useChange(withdrawInvitation, [invitations.queryKey], t`That invitation no longer works.`)
  if (error) return <Trouble error={error} title={t`The invitations did not load.`} retry={refetch} />
  if (!data) return <Waiting for={t`the invitations`} shape="lines" count={1} />
  const open = data.filter(({ usedAt }) => usedAt === null)
  if (open.length === 0)
    return (
      <p className="border-t border-line pt-2 text-small text-ink2">
        <Trans>None is open.</Trans>
      </p>
    )
  const day = (at: string) => i18n.date(at, { dateStyle: 'medium' })
  return (
    <ul className="border-b border-line">
      {open.map(({ id, name, email, expiresAt }) => (
        <li key={id} className="flex min-h-11 items-center gap-3 border-t border-line py-1 text-small">
          <div className="min-w-0 flex-1">
            <span className="mr-2 font-medium">{name}</span>
            <span className="text-ink2">
              {email} ·{' '}
              {new Date(expiresAt) > new Date() ? t`until ${day(expiresAt)}` : t`expired ${day(expiresAt)}`}
            </span>
          </div>
          <Button
            kind="quiet"
            aria-label={t`Withdraw the invitation of ${name}`}
            onClick={() => withdraw.mutate(id)}
          >
            <Trans>Withdraw</Trans>
          </Button>
        </li>
      ))}
    </ul>
  )
}
