import { Trans, useLingui } from '@lingui/react/macro'

/** The way of a text to the members: how many are drafts, reviewed, and live. */
export function ContentStages({
  drafts,
  reviewed,
  live,
}: {
  readonly drafts: number
  readonly reviewed: number
  readonly live: number
}) {
  const { t } = useLingui()
  const stages = [
    { count: drafts, word: t`draft` },
    { count: reviewed, word: t`reviewed` },
    { count: live, word: t`live` },
  ]
  return (
    <figure>
      <svg
        viewBox="0 0 272 84"
        role="img"
        aria-label={t`Drafts: ${drafts}. Reviewed: ${reviewed}. Live, yours: ${live}.`}
        className="w-full max-w-80"
      >
        {stages.map(({ count, word }, place) => {
          const x = 34 + place * 102
          return (
            <g key={word}>
              {place > 0 && (
                <path
                  d={`M${x - 72} 32h38m-6 -5 6 5 -6 5`}
                  className="fill-none stroke-edge"
                  strokeWidth={1.5}
                />
              )}
              <circle
                cx={x}
                cy={32}
                r={24}
                strokeWidth={1.75}
                className={
                  place === 2
                    ? 'fill-ember stroke-ember'
                    : place === 1
                      ? 'fill-chosen stroke-ember'
                      : 'fill-none stroke-edge'
                }
                strokeDasharray={place === 0 ? '4 3' : undefined}
              />
              <text
                x={x}
                y={38}
                textAnchor="middle"
                className={`text-section font-semibold tabular-nums ${place === 2 ? 'fill-on-ember' : 'fill-ink'}`}
              >
                {count}
              </text>
              <text x={x} y={76} textAnchor="middle" className="fill-ink2 text-label">
                {word}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption className="mt-2 text-small text-ink2">
        <Trans>
          What you save is a draft. Somebody else reviews it. Then it goes live, when the checker finds
          nothing. A cohort that has begun keeps what it began with.
        </Trans>
      </figcaption>
    </figure>
  )
}
