import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { badgeIssuer, changeBadgeAddress } from './certificate-requests.ts'

/** Where the folder is public: here, or at a site of the company's own. */
export function BadgeAddressPart({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useLingui()
  const { data } = useQuery(badgeIssuer)
  const [typed, setTyped] = useState<string>()
  const change = useChange(changeBadgeAddress, [['academy', 'badges']], t`New badges name this address.`)
  if (!data) return null
  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate({ address: typed ?? data?.address ?? '' }, { onSuccess: () => setTyped(undefined) })
  }
  return (
    <Section title={t`Where it is published`}>
      <p className="text-small break-all">{data.published}</p>
      <p className="mt-1 text-small text-ink2">
        <Trans>
          Verifiers look there, so it must be reachable from outside. Badges keep the address they were issued
          with.
        </Trans>
      </p>
      {mayChange && (
        <form onSubmit={submit} className="mt-3 grid gap-2">
          <TextField
            label={t`A site of your own`}
            type="url"
            placeholder="https://badges.example.com"
            value={typed ?? data.address}
            hint={t`Empty: this installation.`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <div>
            <Button type="submit" isBusy={change.isPending}>
              <Trans>Save</Trans>
            </Button>
          </div>
        </form>
      )}
    </Section>
  )
}
