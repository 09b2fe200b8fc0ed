import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useOpenRequests } from './use-open-requests.ts'

/** The places within Ask, as links; the current one stands out. */
export function AskPlaces() {
  const { t } = useLingui()
  const open = useOpenRequests()
  const places = [
    { to: '/ask', label: t`Ask` },
    { to: '/ask/mine', label: t`My asks` },
    { to: '/ask/requests', label: t`Asked of you`, count: open },
    { to: '/ask/questions', label: t`Questions` },
    { to: '/ask/speed', label: t`Speed of a text` },
  ] as const
  return (
    <nav aria-label={t`Ask`} className="mb-4 flex flex-wrap gap-x-4 print:hidden">
      {places.map(({ to, label, ...place }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          className="inline-flex min-h-6 items-center text-small text-ink2 hover:text-ink max-rail:min-h-11"
          activeProps={{ className: 'font-semibold text-ink!' }}
        >
          {label}
          {'count' in place && place.count > 0 && (
            <span className="figures ml-1.5 rounded-full bg-ember px-1.5 text-label text-on-ember">
              {place.count}
            </span>
          )}
        </Link>
      ))}
    </nav>
  )
}
