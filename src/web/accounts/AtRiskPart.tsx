import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { lossesOf } from './account-losses.ts'
import type { AccountRow } from './requests.ts'

const few = 5

/** For those who lead accounts: whose departure would cost most, and which accounts it would leave with how much. */
export function AtRiskPart({ rows }: { readonly rows: readonly AccountRow[] }) {
  const { t } = useLingui()
  const [isWhole, setIsWhole] = useState(false)
  const losses = lossesOf(rows)
  if (losses.length === 0) return null
  const shown = isWhole ? losses : losses.slice(0, few)
  return (
    <Section title={t`Lost with whom`} aside={t`where they hold most; each opens as if they had left`}>
      <ul className="border-t border-line">
        {shown.map(({ memberId, member, lost, accounts }) => (
          <li
            key={memberId}
            className="grid gap-x-4 border-b border-line py-2 text-small rail:grid-cols-[160px_minmax(0,1fr)_auto]"
          >
            <span className="font-semibold">{member}</span>
            <span className="min-w-0 text-ink2">
              {accounts.map(({ id, name, living, withoutBusiest }, place) => (
                <span key={id}>
                  {place > 0 && ', '}
                  <Link
                    to="/accounts/$accountId"
                    params={{ accountId: id }}
                    search={{ leaves: memberId }}
                    className="text-link"
                  >
                    {name}
                  </Link>{' '}
                  {withoutBusiest === 0 ? (
                    <span className="font-medium text-bad">{t`goes cold`}</span>
                  ) : (
                    t`keeps ${withoutBusiest} of ${living}`
                  )}
                </span>
              ))}
            </span>
            <span className="figures text-ink2 rail:text-right">
              {t`${plural(lost, { one: '# touch point', other: '# touch points' })}`}
            </span>
          </li>
        ))}
      </ul>
      {losses.length > few && (
        <Button kind="quiet" className="mt-1 -ml-3" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? <Trans>Fewer</Trans> : <Trans>Show all {losses.length}</Trans>}
        </Button>
      )}
    </Section>
  )
}
