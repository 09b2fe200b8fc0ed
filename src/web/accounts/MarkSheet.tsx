import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeftRight, ArrowRight, Handshake, LogOut, UserPlus } from 'lucide-react'
import { me } from '../app/session.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Section } from '../ui/Section.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import { StrengthBar } from '../ui/StrengthBar.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import type { Leaving } from './matrix.ts'
import { mayLead } from './may-lead.ts'
import type { PlayStart } from './play-choices.ts'
import { type AccountDetail, counterparts, type Mark } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

export interface MarkSheetProps {
  readonly account: AccountDetail
  readonly mark: Mark
  readonly memberName: (id: string) => string
  readonly onLeave: (leaving: Leaving) => void
  readonly onPlay: (start: PlayStart) => void
  readonly onClose: () => void
}

/** A tie as far as its owner shares it: who, how it stands, which other colleagues know them, what can be done. */
export function MarkSheet({ account, mark, memberName, onLeave, onPlay, onClose }: MarkSheetProps) {
  const { t } = useLingui()
  const { departments, phrases, seniorities } = useDepartmentWords()
  const mine = useSuspenseQuery(me).data
  const isMine = mark.memberId === mine.member.id
  const own = useQuery({ ...counterparts, enabled: isMine }).data?.find(({ id }) => id === mark.id)
  const member = memberName(mark.memberId)
  const ties = account.marks
    .filter(({ counterpart }) => counterpart === mark.counterpart)
    .toSorted(
      (one, other) =>
        Number(other.id === mark.id) - Number(one.id === mark.id) ||
        (other.strength ?? -1) - (one.strength ?? -1),
    )
  const mayPass = isMine || mayLead(mine)
  return (
    <SideSheet isOpen onClose={onClose} title={mark.name}>
      <p className="-mt-3 text-small">
        {[mark.title, account.name].filter((part) => part !== '').join(', ')}
      </p>
      <p className="text-small text-ink2">
        {departments[mark.department]}, {seniorities[mark.seniority]}
      </p>
      <Section title={t`Known by`} className="mt-5">
        <ul className="border-t border-line2">
          {ties.map((tie) => (
            <Known key={tie.id} tie={tie} member={memberName(tie.memberId)} />
          ))}
        </ul>
        <p className="mt-2 text-label text-ink2">
          <Trans>
            The chance to be in touch within 90 days, in tenths; from one half on a tie counts. This is all
            that is shared: no addresses, notes or single contacts.
          </Trans>
        </p>
      </Section>
      <div className="mt-6 grid gap-2">
        {own && (
          <Link
            to="/people/$personId"
            params={{ personId: own.personId }}
            className={buttonClasses('main', true)}
          >
            <Trans>Open my page of {mark.name}</Trans>
            <ArrowRight aria-hidden size={16} strokeWidth={1.75} />
          </Link>
        )}
        {mayPass && (
          <>
            <Button isWide icon={Handshake} onClick={() => onPlay({ kind: 'bring_in', tieId: mark.id })}>
              <Trans>Bring a colleague in</Trans>
            </Button>
            <Button
              isWide
              icon={ArrowLeftRight}
              onClick={() => onPlay({ kind: 'hand_over', tieId: mark.id })}
            >
              <Trans>Hand over</Trans>
            </Button>
          </>
        )}
        <Button isWide icon={UserPlus} onClick={() => onPlay({ kind: 'adopt', department: mark.department })}>
          {t`Adopt their ${phrases[mark.department]}`}
        </Button>
        <Button
          isWide
          kind="quiet"
          icon={LogOut}
          onClick={() => onLeave({ kind: 'leaves', departure: { memberId: mark.memberId }, name: member })}
        >
          {t`If ${member} leaves`}
        </Button>
        <Button
          isWide
          kind="quiet"
          icon={LogOut}
          onClick={() =>
            onLeave({ kind: 'leaves', departure: { counterpart: mark.counterpart }, name: mark.name })
          }
        >
          {t`If ${mark.name} leaves`}
        </Button>
      </div>
    </SideSheet>
  )
}

function Known({ tie, member }: { readonly tie: Mark; readonly member: string }) {
  const { t } = useLingui()
  const { lastMonth } = useAccountWords()
  return (
    <li className="border-b border-line2 py-2 text-small">
      <div className="flex items-center justify-between gap-3">
        <span className="font-medium">{member}</span>
        <TieStateMark state={tie.state} />
      </div>
      {tie.state !== null && (
        <div className="flex items-center justify-between gap-3 text-ink2">
          <span>
            {t`Last contact: ${lastMonth(tie.lastMonth)}`}
            {tie.bothWays && `, ${t`both ways`}`}
          </span>
          <StrengthBar strength={tie.strength} />
        </div>
      )}
    </li>
  )
}
