import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FirstPage } from '../access/FirstPage.tsx'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Empty } from '../ui/Empty.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { PickRow } from './PickRow.tsx'
import { QuestionList } from './QuestionList.tsx'
import { RhythmPart } from './RhythmPart.tsx'
import { type Week, week } from './requests.ts'
import { useAnswer } from './use-answer.ts'
import { useDayWords } from './use-day-words.ts'

/** The three to seven people to contact this week, and why. */
export function MyWeekScreen() {
  const { t } = useLingui()
  const found = useQuery(week)
  if (found.isPending) return <Waiting for={t`your week`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  if (found.data.people === 0) return <FirstPage />
  return <ChosenWeek week={found.data} />
}

function ChosenWeek({ week: { monday, picks, ties } }: { readonly week: Week }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const open = picks.filter(({ answer }) => answer === null)
  const done = picks.filter(({ answer }) => answer !== null)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, Math.max(0, open.length - 1))
  const { answer } = useAnswer()
  const act = (given: 'did' | 'later' | 'never') => {
    const pick = open[at]
    if (pick) answer(pick, given)
  }
  useShortcuts([
    { keys: 'j', does: t`next person`, act: () => setChosen(Math.min(at + 1, open.length - 1)) },
    { keys: 'k', does: t`person before`, act: () => setChosen(Math.max(at - 1, 0)) },
    { keys: 'd', does: t`did it`, act: () => act('did') },
    { keys: 'n', does: t`not now`, act: () => act('later') },
  ])
  return (
    <Page
      name={t`My week`}
      eyebrow={t`Week of ${date(monday)}`}
      title={<Title open={open.length} done={done.length} />}
      lead={<Lead open={open} done={done.length} />}
      margin={
        <>
          <RhythmPart />
          <MarginRule />
          <QuestionList />
          {ties === 0 && <SortInvitation />}
        </>
      }
    >
      {picks.length === 0 && (
        <Empty title={t`Nobody needs you this week. That is all.`}>
          <Trans>Next Monday brings the next few. Meanwhile, People has everybody you know.</Trans>
        </Empty>
      )}
      <ul>
        {open.map((pick, place) => (
          <PickRow key={pick.person.id} pick={pick} isOpen={place === at} onOpen={() => setChosen(place)} />
        ))}
        {done.map((pick) => (
          <PickRow key={pick.person.id} pick={pick} isOpen={false} onOpen={() => {}} />
        ))}
      </ul>
      {picks.length > 0 && (
        <p
          className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-label text-ink2 max-rail:hidden"
          aria-hidden="true"
        >
          <span>
            <KeyHint keys="j" /> <KeyHint keys="k" /> <Trans>move</Trans>
          </span>
          <span>
            <KeyHint keys="d" /> <Trans>did it</Trans>
          </span>
          <span>
            <KeyHint keys="n" /> <Trans>not now</Trans>
          </span>
          <span>
            <KeyHint keys="?" /> <Trans>all keys</Trans>
          </span>
        </p>
      )}
    </Page>
  )
}

function Title({ open, done }: { readonly open: number; readonly done: number }) {
  const { t } = useLingui()
  if (open === 0) return done > 0 ? t`That is all for this week.` : t`A quiet week.`
  return done > 0
    ? t`${plural(open, { one: 'One more person this week. About a minute.', other: '# more people this week. About # minutes.' })}`
    : t`${plural(open, { one: 'One person this week. About a minute.', other: '# people this week. About # minutes.' })}`
}

function Lead({ open, done }: { readonly open: Week['picks']; readonly done: number }) {
  const { t } = useLingui()
  const [first] = open
  const begun = done > 0 ? t`${plural(done, { one: 'One done.', other: '# done.' })}` : ''
  if (!first)
    return done > 0 ? t`A little every week keeps a network warm. The next few come on Monday.` : null
  const name = first.person.name.split(' ')[0]
  return `${begun} ${t`Begin with ${name}.`}`.trim()
}

/** After a file of connections alone nobody has a tie yet: two minutes of sorting make the week useful. */
function SortInvitation() {
  const { t } = useLingui()
  return (
    <Section
      title={t`Who matters to you?`}
      lead={t`There is no contact on record yet. Sort fifteen people in two minutes, and the week follows.`}
    >
      <Link to="/sort" className="text-link text-small">
        <Trans>Sort fifteen people</Trans>
      </Link>
    </Section>
  )
}
