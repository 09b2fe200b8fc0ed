import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ArrowLeftRight, DoorOpen, EllipsisVertical, Handshake, UserPlus, X } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { notify } from '../ui/toast.ts'
import { PlaySteps } from './PlaySteps.tsx'
import { changePlay, type Play, type PlayKind } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

const icons = { adopt: UserPlus, bring_in: Handshake, hand_over: ArrowLeftRight, greet: DoorOpen }

export interface PlayListProps {
  readonly plays: readonly Play[]
  /** On the account's own page its name is said already. */
  readonly isOfOne?: boolean
  /** In a margin: the steps stand below the words. */
  readonly isNarrow?: boolean
  /** Whose plays may be dropped here. */
  readonly mayDrop?: (play: Play) => boolean
}

/** What is taken on, with how far the data shows it to be. Nobody ticks a step. */
export function PlayList({ plays, isOfOne = false, isNarrow = false, mayDrop = () => false }: PlayListProps) {
  const { t } = useLingui()
  const { plays: words } = useAccountWords()
  const { shortDate } = useDayWords()
  const { phrases } = useDepartmentWords()
  return (
    <ul className="border-t border-line">
      {plays.map((play) => {
        const Icon = icons[play.kind]
        const theirs = play.department ? t`their ${phrases[play.department]}` : ''
        return (
          <li
            key={play.id}
            className={`grid grid-cols-[24px_minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1.5 border-b border-line py-2.5 text-small ${isNarrow ? '' : 'rail:grid-cols-[24px_minmax(0,1fr)_200px_128px] rail:gap-x-4'}`}
          >
            <Icon aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 text-ink2" />
            <div className="min-w-0">
              <p>
                <span className="font-semibold">{words[play.kind]}</span>{' '}
                {!isOfOne && (
                  <Link
                    to="/accounts/$accountId"
                    params={{ accountId: play.accountId }}
                    className="text-link"
                  >
                    {play.account}
                  </Link>
                )}
                {theirs && <span className="text-ink2">{isOfOne ? theirs : `, ${theirs}`}</span>}
              </p>
              <p className="text-ink2">
                <Who play={play} />
              </p>
            </div>
            <div
              className={
                isNarrow
                  ? 'col-span-2 col-start-2 row-start-2'
                  : 'max-rail:col-span-2 max-rail:col-start-2 max-rail:row-start-2 rail:pt-1.5'
              }
            >
              <PlaySteps play={play} />
            </div>
            <div className="flex items-start justify-end gap-1">
              <span className="figures whitespace-nowrap text-ink2">
                <span className="sr-only">{t`Due on`} </span>
                {shortDate(play.dueOn)}
              </span>
              {mayDrop(play) && <DropPlay play={play} name={words[play.kind]} />}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Who does it, with whom, and whom it is about. */
function Who({ play: { kind, doer, partner, counterpart } }: { readonly play: Play }) {
  const { t } = useLingui()
  const about = counterpart ? ` ${t`About ${counterpart}.`}` : ''
  if (kind === 'bring_in' && partner) return `${t`${doer} with ${partner}.`}${about}`
  if (kind === 'hand_over' && partner) return `${t`${doer} to ${partner}.`}${about}`
  return `${doer}.${about}`
}

function DropPlay({ play, name }: { readonly play: Play; readonly name: string }) {
  const { t } = useLingui()
  const change = useChange(changePlay, [['plays'], ['account', play.accountId], ['accounts'], ['week']])
  const later = new Date(Date.parse(play.dueOn) + 28 * 86_400_000).toISOString().slice(0, 10)
  const drop = async () => {
    await change.mutateAsync({ id: play.id, dropped: true })
    void notify({
      message: t`${name}: dropped.`,
      undo: { label: t`Undo`, act: () => change.mutate({ id: play.id, dropped: false }) },
    })
  }
  return (
    <Menu
      trigger={<IconButton icon={EllipsisVertical} label={t`More for this play`} className="-my-1.5" />}
      groups={[
        [
          { label: t`Four weeks more`, onChoose: () => change.mutate({ id: play.id, dueOn: later }) },
          { label: t`Drop it`, icon: X, isDanger: true, onChoose: () => void drop() },
        ],
      ]}
    />
  )
}

/** The kinds in the order in which they are offered, with what each asks for. */
export function usePlayHelp(): Readonly<Record<PlayKind, string>> {
  const { t } = useLingui()
  return {
    adopt: t`You get to know somebody in one of their departments. Done when you are in touch both ways.`,
    bring_in: t`A colleague gets to know one of your people. Done when their own tie holds.`,
    hand_over: t`A tie goes over to a colleague, before it is needed. Done when theirs holds.`,
    greet: t`Somebody changed job. Write to them. Done when they have answered.`,
  }
}

export function NoPlays() {
  return (
    <p className="border-y border-line py-3 text-small text-ink2">
      <Trans>Nothing is taken on yet.</Trans>
    </p>
  )
}
