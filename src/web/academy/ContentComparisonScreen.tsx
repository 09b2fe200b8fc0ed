import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ownSides, type Side } from '#domain/academy/three-way.ts'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { type Comparison, comparison, settle } from './content-requests.ts'
import { HunkPart } from './HunkPart.tsx'

/** A newer shipped text beside the company's own: what each side changed, and whose lines stay. */
export function ContentComparisonScreen() {
  const { t } = useLingui()
  const { path } = useSearch({ from: '/framed/academy/content/comparison' })
  const found = useQuery(comparison(path))
  if (found.isPending) return <Waiting for={t`the comparison`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Compared key={found.data.mark} found={found.data} />
}

function Compared({ found }: { readonly found: Comparison }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { path, mark, hunks, hasCompanyText } = found
  const [sides, setSides] = useState<readonly (Side | null)[]>(() => ownSides(hunks))
  const merge = useChange(settle, [['academy']])
  const open = sides.filter((side) => side === null).length
  const conflicts = hunks.filter(({ kind }) => kind === 'conflict').length
  async function go(way: Parameters<typeof settle>[0]['way']) {
    const done = await merge.mutateAsync({ path, mark, way }).catch(() => undefined)
    if (done) await navigate({ to: '/academy/content/file', search: { path } })
  }
  let place = 0
  return (
    <Page
      isWide
      name={t`Compare ${path}`}
      title={
        conflicts === 0
          ? t`${plural(sides.length, { 0: 'Both sides are alike.', one: 'One change, and no conflict.', other: '# changes, and no conflict.' })}`
          : t`${plural(sides.length, { one: 'One change', other: '# changes' })}, ${plural(conflicts, { one: 'one conflict', other: '# conflicts' })}.`
      }
      lead={
        hasCompanyText
          ? t`What only one side changed is chosen already. Of a conflict you choose. What you choose becomes a draft, and is reviewed as any other.`
          : t`You hide this file. Below is what has changed in it since.`
      }
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/academy/content" className="hover:underline">
            <Trans>Content</Trans>
          </Link>
          {' / '}
          <Link to="/academy/content/file" search={{ path }} className="hover:underline">
            {path}
          </Link>
        </nav>
      }
      actions={
        <>
          <Button isBusy={merge.isPending} onClick={() => go({ is: 'keep' })}>
            {hasCompanyText ? <Trans>Keep mine as it is</Trans> : <Trans>Keep it hidden</Trans>}
          </Button>
          <Button isBusy={merge.isPending} onClick={() => go({ is: 'take' })}>
            {hasCompanyText ? <Trans>Take the shipped one</Trans> : <Trans>Show the shipped one</Trans>}
          </Button>
          {hasCompanyText && (
            <Button
              kind="main"
              isBusy={merge.isPending}
              disabled={open > 0}
              onClick={() => go({ is: 'merge', sides: sides.filter((side) => side !== null) })}
            >
              {open > 0
                ? t`${plural(open, { one: 'One conflict to choose', other: '# conflicts to choose' })}`
                : t`Make a draft of this`}
            </Button>
          )}
        </>
      }
    >
      {sides.length === 0 ? (
        <Empty title={t`The shipped text has not changed from yours.`} />
      ) : (
        <ol className="border-t border-line">
          {hunks.map((hunk, at) => {
            const number = hunk.kind === 'same' ? undefined : place++
            return (
              <HunkPart
                // A comparison never changes its order.
                // biome-ignore lint/suspicious/noArrayIndexKey: like runs of lines have no other name
                key={at}
                hunk={hunk}
                hasCompanyText={hasCompanyText}
                side={number === undefined ? null : (sides[number] ?? null)}
                onChoose={(side) => number !== undefined && setSides(sides.with(number, side))}
              />
            )
          })}
        </ol>
      )}
    </Page>
  )
}
