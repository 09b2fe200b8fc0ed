import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { addAccount, suggestions } from './requests.ts'

/** Organisations that members share and no account names yet; one press makes each a client. */
export function SuggestionList({ mayAdd }: { readonly mayAdd: boolean }) {
  const { t } = useLingui()
  const found = useQuery(suggestions)
  const add = useChange(addAccount, [['accounts'], ['counterparts']], t`Added.`)
  if (found.isPending) return <Waiting for={t`suggestions`} shape="lines" count={3} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  if (found.data.length === 0)
    return (
      <p className="border-y border-line py-3 text-small text-ink2">
        <Trans>
          Nothing to suggest: nobody shares people of an organisation that is no account yet. What you share
          is yours to decide, person by person, in{' '}
          <Link to="/people" className="text-link">
            People
          </Link>
          .
        </Trans>
      </p>
    )
  return (
    <ul className="border-t border-line">
      {found.data.map(({ domain, organisation, ties, members }) => (
        <li
          key={domain}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1.5 text-small"
        >
          <span className="min-w-0 flex-1 basis-48">
            <span className="font-medium">{organisation}</span>{' '}
            {organisation !== domain && <span className="text-ink2">{domain}</span>}
          </span>
          <span className="figures text-ink2">
            {t`${plural(ties, { one: '# shared tie', other: '# shared ties' })}, ${plural(members, { one: '# member', other: '# members' })}`}
          </span>
          {mayAdd && (
            <Button
              icon={Plus}
              isBusy={add.isPending && add.variables?.name === organisation}
              aria-label={t`Add ${organisation}`}
              onClick={() => add.mutate({ name: organisation, domains: [domain] })}
            >
              <Trans>Add</Trans>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
