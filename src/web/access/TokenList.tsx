import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { revokeToken, tokens } from './requests.ts'
import { useChange } from './use-change.ts'

const TokenDialog = lazy(() =>
  import('./TokenDialog.tsx').then((module) => ({ default: module.TokenDialog })),
)

/** My personal tokens: what each may do, until when, and its end. */
export function TokenList() {
  const { t, i18n } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery(tokens)
  const revoke = useChange(revokeToken, [tokens.queryKey], t`That token no longer works.`)
  if (error) return <Trouble error={error} title={t`The tokens did not load.`} retry={refetch} />
  if (!data) return <Waiting for={t`your tokens`} shape="lines" count={2} />
  const day = (at: string) => i18n.date(at, { dateStyle: 'medium' })
  return (
    <>
      {data.length > 0 && (
        <ul className="mb-3 border-b border-line">
          {data.map(({ id, name, scopes, expiresAt, seenAt }) => (
            <li key={id} className="flex min-h-11 items-center gap-3 border-t border-line py-1 text-small">
              <KeyRound aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-ink2" />
              <div className="min-w-0 flex-1">
                <span className="mr-2 font-medium">{name}</span>
                <span className="text-ink2">
                  {scopes.includes('write') ? t`reads and writes` : t`reads`} · {t`until ${day(expiresAt)}`} ·{' '}
                  {seenAt ? t`last used ${day(seenAt)}` : t`never used`}
                </span>
              </div>
              <Button kind="quiet" aria-label={t`Revoke ${name}`} onClick={() => revoke.mutate(id)}>
                <Trans>Revoke</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button icon={Plus} onClick={() => setOpen(true)}>
        <Trans>Make a token</Trans>
      </Button>
      <Suspense>{isOpen && <TokenDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
