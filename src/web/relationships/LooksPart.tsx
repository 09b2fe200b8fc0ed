import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { looksByDay } from './looks-by-day.ts'
import { looks } from './sharing-requests.ts'
import { useDayWords } from './use-day-words.ts'

/** Who looked at what the member shares, by day. */
export function LooksPart() {
  const { t, i18n } = useLingui()
  const { date } = useDayWords()
  const found = useInfiniteQuery(looks)
  const list = (names: readonly string[]) => new Intl.ListFormat(i18n.locale).format(names)
  return (
    <Section title={t`Who looked`} lead={t`Written down once a day for each place, for you alone.`}>
      {found.isPending ? (
        <Waiting for={t`who looked`} shape="lines" count={3} />
      ) : found.isError ? (
        <Trouble error={found.error} retry={found.refetch} />
      ) : found.data.pages[0]?.total === 0 ? (
        <p className="border-t border-line pt-1.5 text-small text-ink2">
          <Trans>Nobody has looked at anything of yours.</Trans>
        </p>
      ) : (
        <>
          <ul className="text-small">
            {looksByDay(found.data.pages.flatMap((page) => page.looks)).map(({ on, viewers }) => (
              <li key={on} className="border-t border-line py-1.5">
                <h3 className="text-label text-ink2">{date(on)}</h3>
                <ul>
                  {viewers.map(({ viewerId, viewer, places }) => (
                    <li key={viewerId}>
                      <span className="font-medium">{viewer}</span>{' '}
                      <span className="text-ink2">{list(places)}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {found.hasNextPage && (
            <Button
              className="mt-2"
              isBusy={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              <Trans>Show earlier days</Trans>
            </Button>
          )}
        </>
      )}
    </Section>
  )
}
