import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import { counterparts } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

const few = 6

/** The member's own shared people at accounts, account by account; the way to share while there is none. */
export function CounterpartsPart() {
  const { t } = useLingui()
  const { lastMonth } = useAccountWords()
  const found = useQuery(counterparts)
  const [isWhole, setIsWhole] = useState(false)
  if (!found.data) return null
  const all = found.data
  if (all.length === 0)
    return (
      <Section title={t`My counterparts`}>
        <p className="border-t border-line pt-1.5 text-small text-ink2">
          <Trans>
            You share nobody at an account yet, so none of your ties counts here.{' '}
            <Link to="/sharing" className="text-link">
              Choose what colleagues see
            </Link>
            .
          </Trans>
        </p>
      </Section>
    )
  const shown = isWhole ? all : all.slice(0, few)
  return (
    <Section
      title={t`My counterparts`}
      aside={t`${plural(all.length, { one: '# person you share', other: '# people you share' })}`}
    >
      <ul className="border-t border-line">
        {shown.map((mark) => (
          <li
            key={mark.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-1.5 text-small rail:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_120px_110px]"
          >
            <span className="min-w-0 truncate">
              <Link
                to="/people/$personId"
                params={{ personId: mark.personId }}
                className="font-medium hover:underline"
              >
                {mark.name}
              </Link>{' '}
              <span className="text-ink2">{mark.title}</span>
            </span>
            <Link
              to="/accounts/$accountId"
              params={{ accountId: mark.accountId }}
              className="truncate text-ink2 hover:underline max-rail:row-start-2"
            >
              {mark.account}
            </Link>
            <span>
              <TieStateMark state={mark.state} />
            </span>
            <span className="text-right text-ink2 max-rail:hidden">{lastMonth(mark.lastMonth)}</span>
          </li>
        ))}
      </ul>
      {all.length > few && (
        <Button kind="quiet" className="mt-1 -ml-3" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? <Trans>Fewer</Trans> : <Trans>Show all {all.length}</Trans>}
        </Button>
      )}
    </Section>
  )
}
