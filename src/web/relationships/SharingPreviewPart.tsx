import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { SeenByColleagues } from './SeenByColleagues.tsx'
import { type SharingPreview, type SharingWanted, sharingPreview } from './sharing-requests.ts'

/** What colleagues would see after a change, made by the same door they look through; nothing is saved. */
export function SharingPreviewPart({ wanted }: { readonly wanted: SharingWanted }) {
  const { t } = useLingui()
  const found = useQuery(sharingPreview(wanted))
  if (found.isPending) return <Waiting for={t`what colleagues would see`} shape="lines" count={2} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  return (
    <div aria-live="polite" className={found.isPlaceholderData ? 'opacity-55' : ''}>
      <WouldSee level={wanted.level} preview={found.data} />
    </div>
  )
}

function WouldSee({
  level,
  preview: { seen, discreet, matched },
}: {
  readonly level: SharingWanted['level']
  readonly preview: SharingPreview
}) {
  const { t } = useLingui()
  if (level === 'private')
    return (
      <p className="text-small text-ink2">
        <Trans>Nothing. Wherever it was seen, it is gone at once, from past months too.</Trans>
      </p>
    )
  if (level === 'discoverable')
    return (
      <p className="text-small text-ink2">
        {discreet === null
          ? t`Nothing at all: your company has fewer than five members, and a door or a total would give you away.`
          : t`${plural(discreet, { one: 'Name, title and organisation, when asked for; never yours. # living tie counts in the total of its account.', other: 'Names, titles and organisations, when asked for; never yours. # living ties count in the totals of their accounts.' })}`}
      </p>
    )
  const more = matched - seen.length
  return (
    <>
      <ul className="max-h-72 overflow-y-auto">
        {seen.map((one) => (
          <li key={one.personId} className="border-t border-line py-2">
            <SeenByColleagues seen={one} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="border-t border-line pt-2 text-small text-ink2">
          {t`${plural(more, { one: 'and # more, in the same way.', other: 'and # more, in the same way.' })}`}
        </p>
      )}
    </>
  )
}
