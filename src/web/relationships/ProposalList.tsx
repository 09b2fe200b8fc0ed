import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { notify } from '../ui/toast.ts'
import { SharingDialog } from './SharingDialog.tsx'
import { allowProposal, refuseProposal, type SharingProposal } from './sharing-requests.ts'

/** Whom the accounts suggest to share. Nothing is shared by a rule: each is taken or refused, and a refused one stays away. */
export function ProposalList({
  proposals,
  refused,
}: {
  readonly proposals: readonly SharingProposal[]
  readonly refused: readonly SharingProposal[]
}) {
  const { t } = useLingui()
  const [looking, setLooking] = useState<SharingProposal>()
  const allow = useChange(allowProposal, [['sharing']])
  const refuse = useChange(refuseProposal, [['sharing']])
  if (proposals.length + refused.length === 0) return null
  const dismiss = ({ accountId, account }: SharingProposal) =>
    refuse.mutate(accountId, {
      onSuccess: () =>
        void notify({
          message: t`${account}: not proposed again.`,
          undo: { label: t`Undo`, act: () => allow.mutate(accountId) },
        }),
    })
  return (
    <Section
      size="sentence"
      title={t`Your people at our accounts`}
      lead={t`Sharing them makes the touch points there. Nothing is shared until you say so.`}
    >
      <ul>
        {proposals.map((proposal) => (
          <li
            key={proposal.accountId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 border-t border-line py-2 text-small"
          >
            <ProposalWords proposal={proposal} />
            <span className="flex gap-1.5">
              <Button
                onClick={() => setLooking(proposal)}
                aria-label={t`Look and share: ${proposal.account}`}
              >
                <Trans>Look and share</Trans>
              </Button>
              <Button
                kind="quiet"
                isBusy={refuse.isPending && refuse.variables === proposal.accountId}
                onClick={() => dismiss(proposal)}
                aria-label={t`Not these: ${proposal.account}`}
              >
                <Trans>Not these</Trans>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {proposals.length === 0 && (
        <p className="border-t border-line py-2 text-small text-ink2">
          <Trans>No proposal is open.</Trans>
        </p>
      )}
      {refused.length > 0 && (
        <details className="border-t border-line pt-2 text-small">
          <summary className="w-fit text-ink2">
            {t`${plural(refused.length, { one: '# proposal you did not want', other: '# proposals you did not want' })}`}
          </summary>
          <ul className="mt-1">
            {refused.map((proposal) => (
              <li
                key={proposal.accountId}
                className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-1.5"
              >
                <ProposalWords proposal={proposal} />
                <Button
                  kind="quiet"
                  onClick={() => allow.mutate(proposal.accountId)}
                  aria-label={t`Propose again: ${proposal.account}`}
                >
                  <Trans>Propose again</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {looking && (
        <SharingDialog
          title={t`What colleagues see at ${looking.account}`}
          who={{ accountId: looking.accountId }}
          onClose={() => setLooking(undefined)}
        />
      )}
    </Section>
  )
}

function ProposalWords({
  proposal: { account, people, shared, discoverable },
}: {
  readonly proposal: SharingProposal
}) {
  const { t } = useLingui()
  const already = shared + discoverable
  return (
    <span className="min-w-0 flex-1 basis-64">
      {t`${plural(people, { one: `# person of yours is at ${account}: share them?`, other: `# people of yours are at ${account}: share them?` })}`}
      {already > 0 && (
        <span className="block text-ink2">
          {t`${plural(already, { one: '# more is open already.', other: '# more are open already.' })}`}
        </span>
      )}
    </span>
  )
}
