import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useDayWords } from '../relationships/use-day-words.ts'
import { CopyField } from '../ui/CopyField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { outsideRequestStatus } from './outside-requests.ts'

/** The clock of what outside people ask, for administrators: counts and dates, never whose book. */
export function OutsideStatusSettings() {
  const { t } = useLingui()
  const { date } = useDayWords()
  const found = useQuery(outsideRequestStatus)
  if (found.isPending) return <Waiting for={t`what people outside ask`} shape="lines" count={2} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const { companyId, open, overdue, requests } = found.data
  const kinds = { correct: t`Correct`, object: t`Object`, erase: t`Erase` }
  return (
    <div className="grid gap-4 text-small">
      <p>
        {requests.length === 0
          ? t`Nobody outside has asked anything yet.`
          : open === 0
            ? t`All is answered.`
            : overdue === 0
              ? t`${plural(open, { one: '# request is open', other: '# requests are open' })}; none is late.`
              : t`${plural(open, { one: '# request is open', other: '# requests are open' })}; late: ${overdue}. Ask your members to look at What I share.`}
      </p>
      {requests.length > 0 && (
        <ul>
          {requests.map(({ kind, askedOn, dueOn, isDone }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no id, so that none can be told from another
            <li key={place} className="flex justify-between gap-4 border-t border-line py-1.5">
              <span>{t`${kinds[kind]}, asked on ${date(askedOn)}`}</span>
              <span className="text-ink2">{isDone ? t`Answered` : t`by ${date(dueOn)}`}</span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <CopyField label={t`The page for people outside`} value={`${location.origin}/held/${companyId}`} />
        <p className="mt-1 text-ink2">
          <Trans>
            Every introduction leads there. Link it from your privacy notice. Whose address book is asked,
            nobody but its owner learns.
          </Trans>
        </p>
      </div>
    </div>
  )
}
