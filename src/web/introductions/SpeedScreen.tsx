import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AskPlaces } from './AskPlaces.tsx'
import { OwnSpeedPart } from './OwnSpeedPart.tsx'
import { type Speed, speedOfAsks } from './question-requests.ts'
import { SpeedChart } from './SpeedChart.tsx'
import { SpeedTable } from './SpeedTable.tsx'
import { newestDepartments, newestShown } from './speed-summary.ts'
import { useWaitWords } from './use-wait-words.ts'

/** How fast an ask is answered here: the company in aggregates, the member's own beside. */
export function SpeedScreen() {
  const { t } = useLingui()
  const found = useQuery(speedOfAsks)
  if (found.isPending) return <Waiting for={t`how fast asks are answered`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <SpeedPage speed={found.data} />
}

function SpeedPage({ speed }: { readonly speed: Speed }) {
  const { t } = useLingui()
  const { wait, promise, percent, period } = useWaitWords()
  const newest = newestShown(speed)
  const promised = promise(speed.promiseDays)
  const months = speed.cells.filter((cell) => cell.months === 1 && cell.department === '')
  const departments = newestDepartments(speed)
  const [firstDepartment] = departments
  return (
    <Page
      name={t`Speed of a text`}
      eyebrow={<AskPlaces />}
      title={
        !newest
          ? t`Too few asks to show how fast they are answered; the company’s promise is ${promised}.`
          : newest.answerHalf === null
            ? t`Fewer than half of the asks had an answer; the company’s promise is ${promised}.`
            : t`Half of the asks had a first answer within ${wait(newest.answerHalf)}; the company’s promise is ${promised}.`
      }
      lead={
        newest?.promiseDays != null && newest.kept !== null
          ? t`${period(newest)}: ${plural(newest.asks, { one: '# ask', other: '# asks' })}, ${percent(newest.kept)} answered within ${promise(newest.promiseDays)}.`
          : t`Shown is only what at least ${speed.fewest} who asked and ${speed.fewest} who were asked are behind.`
      }
      margin={
        <>
          <OwnSpeedPart asked={speed.asked} answered={speed.answered} />
          <MarginRule />
          <HowItIsCounted fewest={speed.fewest} />
        </>
      }
    >
      {newest && (
        <Section
          title={t`First answers, by month`}
          aside={t`mark: half; band: a quarter to three quarters; dots: yours`}
        >
          <SpeedChart
            months={months}
            own={speed.asked}
            promiseDays={speed.promiseDays}
            width={globalThis.matchMedia('(max-width: 700px)').matches ? 380 : 760}
          />
        </Section>
      )}
      {months.length > 0 && (
        <Section title={t`By month`} className={newest ? 'mt-8' : ''}>
          <SpeedTable
            label={t`By month`}
            first={t`Asked in`}
            rows={months.toReversed().map((cell) => ({ name: period(cell), cell }))}
          />
        </Section>
      )}
      {firstDepartment && (
        <Section title={t`By department of who asked, ${period(firstDepartment)}`} className="mt-8">
          <SpeedTable
            label={t`By department`}
            first={t`Department`}
            rows={departments.map((cell) => ({
              name: cell.department === '-' ? t`No department` : cell.department,
              cell,
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

function HowItIsCounted({ fewest }: { readonly fewest: number }) {
  const { t } = useLingui()
  return (
    <Section title={t`How it is counted`}>
      <ul className="grid gap-1.5 text-small text-ink2">
        <li>
          <Trans>
            From the ask to the first answer, in plain hours, nights and weekends too. In time: within the
            working days promised, Monday to Friday where the asker lives.
          </Trans>
        </li>
        <li>
          <Trans>Asks without an answer count as waiting. A no counts as none.</Trans>
        </li>
        <li>
          {t`A month is counted once, two weeks after its end, and then stays. Behind each figure are at least ${fewest} who asked and ${fewest} who were asked; so are they behind what is left when one subtracts.`}
        </li>
      </ul>
    </Section>
  )
}
