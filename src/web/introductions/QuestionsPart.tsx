import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Section } from '../ui/Section.tsx'
import { QuestionRows } from './QuestionRows.tsx'
import { postedQuestions } from './question-requests.ts'

/** Under Ask: the open questions that reached me; nothing when there are none. */
export function QuestionsPart() {
  const { t } = useLingui()
  const open = (useQuery(postedQuestions).data?.reached ?? []).filter(
    ({ state, did }) => state === 'open' && did === 'open',
  )
  if (open.length === 0) return null
  return (
    <Section
      size="sentence"
      className="mt-9"
      title={t`${plural(open.length, { one: 'A question you may know something about', other: '# questions you may know something about' })}`}
    >
      <QuestionRows questions={open} />
    </Section>
  )
}
