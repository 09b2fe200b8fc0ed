import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { gaps } from '#domain/accounts/gaps.ts'
import { warmestWays } from '#domain/accounts/warmest-ways.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { MarkShape } from './MarkShape.tsx'
import type { PlayStart } from './play-choices.ts'
import type { AccountDetail } from './requests.ts'

const few = 4

export interface WaysPartProps {
  readonly account: AccountDetail
  readonly memberName: (id: string) => string
  readonly onOpen: (markId: string) => void
  readonly onPlay: (start: PlayStart) => void
}

/** Over each gap the warmest way, with its chance; then the gaps that no shared tie reaches. */
export function WaysPart({ account, memberName, onOpen, onPlay }: WaysPartProps) {
  const { t, i18n } = useLingui()
  const { departments: theirs, phrases } = useDepartmentWords()
  const [isWhole, setIsWhole] = useState(false)
  const { departments, members, marks } = account
  const open = gaps(departments, members, marks)
  if (open.length === 0) return null
  const ways = warmestWays(open, members, marks)
  const blind = open.filter(
    (gap) => !ways.some((way) => way.ourId === gap.ourId && way.theirs === gap.theirs),
  )
  const ourName = (id: string) => departments.find((department) => department.id === id)?.name ?? ''
  const shown = isWhole ? ways : ways.slice(0, few)
  return (
    <>
      <Section title={t`The warmest ways in`}>
        <ul>
          {shown.map((way) => {
            const mark = marks.find(({ id }) => id === way.markId)
            if (!mark) return null
            const chance = i18n.number(way.chance, { style: 'percent', maximumFractionDigits: 0 })
            const member = memberName(way.memberId)
            return (
              <li
                key={`${way.ourId} ${way.theirs}`}
                className="flex items-center gap-1 border-b border-line py-2 text-small"
              >
                <button type="button" className="min-w-0 flex-1 text-left" onClick={() => onOpen(way.markId)}>
                  <span className="flex items-baseline justify-between gap-2">
                    <span className="font-semibold">
                      {t`${ourName(way.ourId)} → their ${theirs[way.theirs]}`}
                    </span>
                    <span className="figures text-ink2">{chance}</span>
                  </span>
                  <span className="mt-0.5 flex items-center gap-1.5 text-ink2">
                    <MarkShape mark={mark} view={{ kind: 'today' }} size={12} />
                    <span className="min-w-0">
                      {way.by === 'through'
                        ? t`${mark.name}, through ${member}`
                        : t`${mark.name}: ${member} wakes an old tie`}
                    </span>
                  </span>
                </button>
                <span className="print:hidden">
                  <IconButton
                    icon={UserPlus}
                    label={t`Adopt their ${phrases[way.theirs]}`}
                    onClick={() => onPlay({ kind: 'adopt', department: way.theirs })}
                  />
                </span>
              </li>
            )
          })}
        </ul>
        {ways.length > few && (
          <Button kind="quiet" className="-ml-3" onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? <Trans>Fewer</Trans> : <Trans>Show all {ways.length}</Trans>}
          </Button>
        )}
        {blind.length > 0 && (
          <p className="mt-2 text-label text-ink2">
            {t`No shared tie reaches their ${new Intl.ListFormat(i18n.locale).format([...new Set(blind.map((gap) => phrases[gap.theirs]))])} yet.`}
          </p>
        )}
        <Link
          to="/ask"
          search={{ q: account.name }}
          className="text-link mt-2 inline-block text-small print:hidden"
        >
          {t`Ask the network for ${account.name}`}
        </Link>
        {ways.length > 0 && (
          <p className="mt-2 text-label text-ink2">
            <Trans>Chance that this tie is in touch within 90 days, in tenths.</Trans>
          </p>
        )}
      </Section>
      <MarginRule />
    </>
  )
}
