import { Trans, useLingui } from '@lingui/react/macro'
import { Section } from '../ui/Section.tsx'
import type { PublicDraw } from './prize-requests.ts'

/** How to check the draw without this product: SHA-256 by any tool, over the texts as they stand here. */
export function DrawByHand({
  draw: { drawId, list, seed, randomness, round, revealedAt },
}: {
  readonly draw: PublicDraw
}) {
  const { t } = useLingui()
  const [L, S, R] = [list ?? 'L', seed ?? 'SEED', randomness ?? (round === null ? 'none' : 'RANDOMNESS')]
  return (
    <Section
      className="mt-9"
      title={t`Check it by hand`}
      lead={t`Hashes are SHA-256 of the text, in lower-case hexadecimal.`}
    >
      <ol className="grid list-decimal gap-3 pl-5 text-small">
        <li>
          <Trans>
            The commitment was published before there was any ticket; it is the hash of draw and seed:
          </Trans>
          <Command>{`printf '%s' 'pilotlight-draw-1|commit|${drawId}|${S}' | sha256sum`}</Command>
        </li>
        <li>
          <Trans>L is the hash of the tickets, sorted by bytes, each with a line feed after it:</Trans>
          <Command>{'LC_ALL=C sort tickets.txt | sha256sum'}</Command>
        </li>
        <li>
          <Trans>The key K mixes list, seed and public randomness:</Trans>
          <Command>{`printf '%s' 'pilotlight-draw-1|key|${drawId}|${L}|${S}|${R}' | sha256sum`}</Command>
        </li>
        <li>
          <Trans>
            The rank of a ticket is this hash; the lowest wins, and whoever refuses makes way for the next:
          </Trans>
          <Command>{"printf '%s' 'pilotlight-draw-1|rank|K|TICKET' | sha256sum"}</Command>
        </li>
      </ol>
      <p className="mt-4 max-w-[72ch] text-label text-ink2">
        {round === null ? (
          <Trans>
            No public randomness is mixed in. That is for trifles only: whoever keeps the seed could shape the
            list.
          </Trans>
        ) : revealedAt ? (
          <Trans>
            The round was named when the draw was opened, and drand published it an hour after the close:
            nobody could know it while the list was still open.
          </Trans>
        ) : (
          <Trans>
            The round is named now; drand publishes it an hour after the close. Nobody can know it while the
            list is still open.
          </Trans>
        )}
      </p>
    </Section>
  )
}

function Command({ children }: { readonly children: string }) {
  return (
    <code className="mt-1 block rounded-control bg-rail px-2.5 py-1.5 font-mono text-label break-all">
      {children}
    </code>
  )
}
