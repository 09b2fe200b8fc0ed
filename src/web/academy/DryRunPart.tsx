import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { type DryRun, dryRun, type PreviewedMission } from './content-requests.ts'

/** How many would have done the mission in the past 28 days: a band on a line from none to all. */
export function DryRunPart({ mission }: { readonly mission: PreviewedMission }) {
  const { t } = useLingui()
  const run = useChange(dryRun, [])
  const [result, setResult] = useState<DryRun>()
  return (
    <Section
      title={t`Tried on the past 28 days`}
      lead={t`Each member is looked at in their own context, and only a band of the sum comes out: you see nobody’s people or contacts.`}
    >
      <div aria-live="polite">{result && <Result result={result} />}</div>
      <Button
        className="mt-2"
        isBusy={run.isPending}
        onClick={() => run.mutate({ mission }, { onSuccess: setResult })}
      >
        <Trans>Try it</Trans>
      </Button>
    </Section>
  )
}

function Result({ result: { of, band } }: { readonly result: DryRun }) {
  const { t } = useLingui()
  if (!band)
    return (
      <p className="text-small">
        <Trans>You are too few for a figure that tells of nobody: nine is the least.</Trans>
      </p>
    )
  const sentence = t`Of ${of} members, between ${band.from} and ${band.to} would have done it.`
  const x = (count: number) => 4 + (count / of) * 312
  return (
    <figure className="text-small">
      <svg viewBox="0 0 320 28" role="img" aria-label={sentence} className="w-full max-w-96">
        <path d="M4 14h312" className="stroke-line2" strokeWidth={2} />
        <rect
          x={x(band.from)}
          y={6}
          width={x(band.to) - x(band.from)}
          height={16}
          rx={4}
          className="fill-ember"
        />
        <path d="M4 8v12M316 8v12" className="stroke-edge" strokeWidth={1.5} />
      </svg>
      <figcaption>{sentence}</figcaption>
    </figure>
  )
}
