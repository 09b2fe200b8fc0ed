import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Heart } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { NudgeNote } from './NudgeNote.tsx'
import { PodFlame } from './PodFlame.tsx'
import { chooseNudges, type Pod, pod, sendNudge } from './pod-requests.ts'
import { useNudgeWords } from './use-nudge-words.ts'

/** My pod: who could do with a kind word, never why; and the word, the same for all. */
export function PodScreen() {
  const { t } = useLingui()
  const found = useQuery(pod)
  if (found.isPending) return <Waiting for={t`your pod`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const { cohort, mates } = found.data
  const quiet = mates.filter(({ isQuiet, isNudged }) => isQuiet && !isNudged)
  return (
    <Page
      name={t`Your pod`}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/academy" className="hover:underline">
            <Trans>Academy</Trans>
          </Link>
          {' / '}
          <Trans>Your pod</Trans>
        </nav>
      }
      title={
        mates.length === 0
          ? t`You are in no pod yet.`
          : quiet.length === 0
            ? t`Nobody in your pod needs a nudge.`
            : t`${plural(quiet.length, { one: 'One of your pod could do with a kind word.', other: '# of your pod could do with a kind word.' })}`
      }
      lead={t`Three to five people who keep each other going. You see of each other that this week and the last were quiet, and never what was done or not done.`}
      margin={<PodMargin pod={found.data} />}
    >
      <NudgeNote />
      {mates.length === 0 ? (
        <Empty
          title={
            cohort
              ? t`Whoever runs the programme forms the pods.`
              : t`You are in no cohort. Join one in the Academy when it is open.`
          }
        />
      ) : (
        <ul className="border-t border-line" aria-label={t`Everybody in your pod`}>
          {mates.map((mate) => (
            <MateRow key={mate.memberId} mate={mate} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function MateRow({
  mate: { memberId, name, department, isQuiet, isNudged },
}: {
  readonly mate: Pod['mates'][number]
}) {
  const { t } = useLingui()
  const nudge = useChange(
    sendNudge,
    [['academy', 'pod']],
    t`Sent. Nobody else of the pod can send another this week.`,
  )
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 text-small">
      <PodFlame isLow={isQuiet} />
      <span className="min-w-0 flex-1 basis-40">
        <span className="block font-semibold">{name}</span>
        <span className="block text-ink2">
          {[
            department,
            isQuiet
              ? isNudged
                ? t`quiet this week and the last, nudged`
                : t`quiet this week and the last`
              : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </span>
      {isQuiet && !isNudged && (
        <Button icon={Heart} isBusy={nudge.isPending} onClick={() => nudge.mutate(memberId)}>
          <Trans>
            Nudge<span className="sr-only"> {name}</span>
          </Trans>
        </Button>
      )}
    </li>
  )
}

function PodMargin({ pod: { takesNudges } }: { readonly pod: Pod }) {
  const { t } = useLingui()
  const { data: session } = useSuspenseQuery(me)
  const words = useNudgeWords()
  const choose = useChange(chooseNudges, [['academy', 'pod']])
  return (
    <>
      <Section title={t`What a nudge says`} aside={t`always the same`}>
        <blockquote className="border-l-2 border-ember pl-3 text-small">
          {words(session.member.name)}
        </blockquote>
        <p className="mt-2 text-small text-ink2">
          <Trans>
            At most one a person a week, whoever of the pod sends it. On their page, and by mail if they take
            mails of the programme.
          </Trans>
        </p>
      </Section>
      <MarginRule />
      <Switch
        label={t`My pod may nudge me`}
        hint={t`Off: no nudge comes, and no quiet weeks of yours are shown to them.`}
        isOn={takesNudges}
        onChange={(wanted) => choose.mutate({ takesNudges: wanted })}
      />
    </>
  )
}
