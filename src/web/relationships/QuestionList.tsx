import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MarginRule, Section } from '../ui/Section.tsx'
import { type Question, questions } from './requests.ts'

/** Pairs that may be one person: how many, the most useful one, and the way to the queue. */
export function QuestionList() {
  const { t } = useLingui()
  const found = useQuery(questions)
  const [question] = found.data?.questions ?? []
  if (!found.data || !question) return null
  const { left } = found.data
  return (
    <>
      <Section
        title={t`The same person?`}
        lead={t`${plural(left, { one: 'One pair to look at.', other: '# pairs to look at.' })}`}
      >
        <Side of={question.person} />
        <Side of={question.other} />
        <Link to="/review" className="text-link mt-2 inline-block text-small">
          <Trans>Look at them side by side</Trans>
        </Link>
      </Section>
      <MarginRule />
    </>
  )
}

function Side({ of: { name, title, organisation, addresses } }: { readonly of: Question['person'] }) {
  const about = [title, organisation].filter((part) => part !== '').join(', ') || addresses[0]
  return (
    <p className="border-t border-line py-1.5 text-small">
      <span className="font-medium">{name}</span> <span className="text-ink2">{about}</span>
    </p>
  )
}
