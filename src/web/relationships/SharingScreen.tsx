import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { NobodyYet } from '../ui/NobodyYet.tsx'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { LooksPart } from './LooksPart.tsx'
import { OpenPeopleList } from './OpenPeopleList.tsx'
import { ProposalList } from './ProposalList.tsx'
import { ShareByPart } from './ShareByPart.tsx'
import { type SharingState, sharing } from './sharing-requests.ts'
import { useSharingWords } from './use-sharing-words.ts'

/** What the member lets colleagues see, of whom, and who looked. Parts of later rooms come first: somebody waits there. */
export function SharingScreen({ children }: { readonly children?: ReactNode }) {
  const { t } = useLingui()
  const found = useQuery(sharing)
  if (found.isPending) return <Waiting for={t`what you share`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Sharing state={found.data} first={children} />
}

function Sharing({ state, first }: { readonly state: SharingState; readonly first: ReactNode }) {
  const { t } = useLingui()
  const isOpen = state.shared + state.discoverable > 0
  const isNobodyHere = !isOpen && state.private === 0
  return (
    <Page
      name={t`What I share`}
      title={<Sentence state={state} />}
      lead={
        isNobodyHere
          ? t`Whoever you bring is yours alone, until you share them.`
          : t`Everybody is yours alone until you share them. What you take back is gone from every screen at once.`
      }
      margin={
        <>
          <Levels state={state} />
          <MarginRule />
          <LooksPart />
        </>
      }
    >
      {isNobodyHere ? (
        <div className="grid gap-9">
          {first}
          <NobodyYet />
        </div>
      ) : (
        <div className="grid gap-9">
          {first}
          <ProposalList proposals={state.proposals} refused={state.refused} />
          <ShareByPart />
          <OpenPeopleList shared={state.shared} discoverable={state.discoverable} />
        </div>
      )}
    </Page>
  )
}

/** You share 34 people; 12 are discoverable; 4,500 are yours alone. */
function Sentence({ state: { shared, discoverable, private: mine } }: { readonly state: SharingState }) {
  const { t } = useLingui()
  if (shared + discoverable + mine === 0) return t`You share nobody yet.`
  const first =
    shared === 0
      ? t`You share nobody`
      : t`${plural(shared, { one: 'You share # person', other: 'You share # people' })}`
  const middle = t`${plural(discoverable, { one: '# is discoverable', other: '# are discoverable' })}`
  const last = t`${plural(mine, { one: '# is yours alone', other: '# are yours alone' })}`
  return discoverable === 0 ? t`${first}; ${last}.` : t`${first}; ${middle}; ${last}.`
}

function Levels({ state }: { readonly state: SharingState }) {
  const { t } = useLingui()
  const { levels, learnt } = useSharingWords()
  return (
    <Section title={t`What each level shows`}>
      <dl className="text-small">
        {(['private', 'discoverable', 'shared'] as const).map((level) => (
          <div key={level} className="border-t border-line py-1.5">
            <dt className="font-medium">{levels[level]}</dt>
            <dd className="text-ink2">{learnt[level]}</dd>
          </div>
        ))}
      </dl>
      {!state.countsDiscoverable && (
        <p className="border-t border-line pt-1.5 text-small text-ink2">
          <Trans>
            Your company has fewer than five members: discoverable people are not found and not counted.
          </Trans>
        </p>
      )}
    </Section>
  )
}
