import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Scissors } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FindOrganisation } from './FindOrganisation.tsx'
import type { Organisation } from './organisation-requests.ts'
import { useOrganisations } from './use-organisations.ts'

/** One organisation: its name, what it belongs to, what it is known by, and whom it is one with. */
export function OrganisationSheet({
  organisation,
  onClose,
}: {
  readonly organisation: Organisation
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const decide = useOrganisations()
  const { id, name, people, parent } = organisation
  const [typed, setTyped] = useState(name)
  return (
    <SideSheet isOpen onClose={onClose} title={name}>
      <Link to="/people" search={{ organisation: id }} className="text-link text-small">
        {t`${plural(people, { one: 'See # person there', other: 'See # people there' })}`}
      </Link>
      <form
        className="mt-4 flex items-end gap-2 [&>:first-child]:flex-1"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '' && typed.trim() !== name) decide.rename(organisation, typed.trim())
        }}
      >
        <TextField label={t`Name`} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Button type="submit" isBusy={decide.isBusy} disabled={typed.trim() === '' || typed.trim() === name}>
          <Trans>Rename</Trans>
        </Button>
      </form>
      <MarginRule />
      <Section title={t`Belongs to`} lead={t`People of what belongs to it are counted and found with it.`}>
        {parent ? (
          <div className="flex items-center justify-between gap-3 text-small">
            <span className="min-w-0 font-medium">{parent.name}</span>
            <Button kind="quiet" isBusy={decide.isBusy} onClick={() => decide.place(organisation, null)}>
              <Trans>Take away</Trans>
            </Button>
          </div>
        ) : (
          <FindOrganisation
            label={t`A group or parent company`}
            without={id}
            isBusy={decide.isBusy}
            onChoose={(above) => decide.place(organisation, above)}
          />
        )}
      </Section>
      <MarginRule />
      <KnownBy organisation={organisation} onSplit={onClose} />
      <MarginRule />
      <Section title={t`The same as`} lead={t`Its names, domains and people come here, in later files too.`}>
        <FindOrganisation
          label={t`Another of your organisations`}
          without={id}
          isBusy={decide.isBusy}
          onChoose={(other) => decide.merge(organisation, other)}
        />
      </Section>
    </SideSheet>
  )
}

/** The names and domains that mean it; what is ticked can be split off. */
function KnownBy({
  organisation,
  onSplit,
}: {
  readonly organisation: Organisation
  readonly onSplit: () => void
}) {
  const { t, i18n } = useLingui()
  const decide = useOrganisations()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [name, setName] = useState('')
  const { aliases } = organisation
  const keyOf = ({ kind, value }: Organisation['aliases'][number]) => `${kind} ${value}`
  const going = aliases.filter((alias) => ticked.has(keyOf(alias)))
  const isSplittable = going.length > 0 && going.length < aliases.length
  return (
    <Section
      title={t`Known by`}
      lead={aliases.length > 1 ? t`Tick what is another organisation, and split it off.` : undefined}
    >
      <ul>
        {aliases.map((alias) => {
          const key = keyOf(alias)
          return (
            <li
              key={key}
              className="flex items-center justify-between gap-3 border-t border-line py-1 text-small"
            >
              {aliases.length > 1 ? (
                <Checkbox
                  checked={ticked.has(key)}
                  onChange={() => {
                    const next = new Set(ticked)
                    if (!next.delete(key)) next.add(key)
                    setTicked(next)
                  }}
                  className="min-w-0 break-words"
                >
                  {alias.written}
                </Checkbox>
              ) : (
                <span className="min-w-0 break-words">{alias.written}</span>
              )}
              <span className="figures shrink-0 text-ink2">{i18n.number(alias.people)}</span>
            </li>
          )
        })}
      </ul>
      {isSplittable && (
        <form
          className="mt-3 grid gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            decide.split(organisation, going, name.trim(), onSplit)
          }}
        >
          <TextField
            label={t`What it is called`}
            placeholder={going[0]?.written}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" icon={Scissors} isBusy={decide.isBusy}>
            {t`${plural(going.length, { one: 'Split it off', other: 'Split # off' })}`}
          </Button>
        </form>
      )}
      {going.length > 0 && !isSplittable && (
        <p className="mt-2 text-label text-ink2" role="status">
          <Trans>At least one name or domain stays here.</Trans>
        </p>
      )}
    </Section>
  )
}
