import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Ban, Check, Clock } from 'lucide-react'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import { OpeningLine } from './OpeningLine.tsx'
import type { Pick } from './requests.ts'
import { useAnswer } from './use-answer.ts'
import { useDayWords } from './use-day-words.ts'
import { useReasonWords } from './use-reason-words.ts'

export interface PickRowProps {
  readonly pick: Pick
  /** The one that is unfolded, with its opening line. */
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One person of the week: who, state, why in numbers, and the three answers. */
export function PickRow({ pick, isOpen, onOpen }: PickRowProps) {
  const { person, answer: given } = pick
  const reason = useReasonWords()(pick)
  if (given) return <AnsweredRow pick={pick} />
  const work = [person.title, person.organisation].filter((part) => part !== '').join(', ')
  return (
    <li className="flex gap-3 border-t border-line py-4" aria-current={isOpen || undefined}>
      <Avatar name={person.name} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 basis-64">
            <h2 className="text-body">
              <Link
                to="/people/$personId"
                params={{ personId: person.id }}
                className="font-semibold hover:underline"
              >
                {person.name}
              </Link>{' '}
              <span className="text-small text-ink2">{work}</span>
            </h2>
            <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-small">
              <TieStateMark state={person.state} />
              <span aria-hidden="true" className="text-ink3">
                ·
              </span>
              <span>{reason.title}</span>
            </p>
            <p className="mt-0.5 max-w-[62ch] text-small text-ink2">{reason.detail}</p>
          </div>
          {!isOpen && <SmallAnswers pick={pick} onOpen={onOpen} />}
        </div>
        {isOpen && <OpenPart pick={pick} />}
      </div>
    </li>
  )
}

function OpenPart({ pick }: { readonly pick: Pick }) {
  const { t } = useLingui()
  const { answer } = useAnswer()
  const { name } = pick.person
  return (
    <>
      <OpeningLine pick={pick} />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap gap-1.5">
          <Button
            kind="main"
            icon={Check}
            onClick={() => answer(pick, 'did')}
            aria-label={t`Did it: ${name}`}
            aria-keyshortcuts="d"
          >
            <Trans>Did it</Trans>
          </Button>
          <Button
            icon={Clock}
            onClick={() => answer(pick, 'later')}
            aria-label={t`Not now: ${name}`}
            aria-keyshortcuts="n"
          >
            <Trans>Not now</Trans>
          </Button>
          <Button
            kind="quiet"
            icon={Ban}
            onClick={() => answer(pick, 'never')}
            aria-label={t`Never: ${name}`}
          >
            <Trans>Never</Trans>
          </Button>
        </div>
        <Gain pick={pick} />
      </div>
    </>
  )
}

/** What one contact changes, as an estimate in words. */
function Gain({ pick: { before, after } }: { readonly pick: Pick }) {
  const { i18n } = useLingui()
  const percent = (chance: number) => i18n.number(chance, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <p className="figures text-label text-ink2">
      {before === null ? (
        <Trans>If you write: {percent(after)} chance to be in touch in 90 days, an estimate</Trans>
      ) : (
        <Trans>
          If you write: {percent(before)} → {percent(after)} chance you are in touch in 90 days
        </Trans>
      )}
    </p>
  )
}

function SmallAnswers({ pick, onOpen }: { readonly pick: Pick; readonly onOpen: () => void }) {
  const { t } = useLingui()
  const { answer } = useAnswer()
  const { name } = pick.person
  return (
    <div className="flex items-center gap-1">
      <Button kind="quiet" onClick={onOpen} aria-expanded={false} aria-label={t`Opening line for ${name}`}>
        <Trans>Opening line</Trans>
      </Button>
      <Button icon={Check} onClick={() => answer(pick, 'did')} aria-label={t`Did it: ${name}`}>
        <Trans>Did it</Trans>
      </Button>
      <IconButton icon={Clock} label={t`Not now: ${name}`} onClick={() => answer(pick, 'later')} />
      <IconButton icon={Ban} label={t`Never: ${name}`} onClick={() => answer(pick, 'never')} />
    </div>
  )
}

function AnsweredRow({ pick }: { readonly pick: Pick }) {
  const { t } = useLingui()
  const { takeBack } = useAnswer()
  const { date } = useDayWords()
  const { person, answer, contactedOn } = pick
  const said = { did: t`logged for today`, later: t`not now, for four weeks`, never: t`not suggested again` }
  const Mark = answer === 'did' ? Check : answer === 'later' ? Clock : Ban
  return (
    <li className="flex min-h-12 items-center gap-3 border-t border-line py-1.5 text-small">
      <span className="grid w-9 place-items-center">
        <Mark
          aria-hidden
          size={18}
          strokeWidth={1.75}
          className={answer === 'did' ? 'text-good' : 'text-ink3'}
        />
      </span>
      <p className="min-w-0 flex-1 text-ink2">
        <span className={answer === 'did' ? 'line-through decoration-ink3' : ''}>{person.name}</span> ·{' '}
        {contactedOn ? t`in touch on ${date(contactedOn)}` : answer && said[answer]}
        {answer === 'did' && person.state && (
          <>
            {'. '}
            <Trans>
              Now <TieStateMark state={person.state} />
            </Trans>
          </>
        )}
      </p>
      {!contactedOn && (
        <Button kind="quiet" onClick={() => takeBack(pick)} aria-label={t`Undo: ${person.name}`}>
          <Trans>Undo</Trans>
        </Button>
      )}
    </li>
  )
}
