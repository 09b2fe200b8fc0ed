import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { departments, members } from '../access/requests.ts'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Switch } from '../ui/Switch.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type CohortDetail, changeCohort, enrol } from './cohort-requests.ts'

/** Enrols whole departments, or people by name; opens the cohort to whoever wants to join. */
export function EnrolPart({ cohort: { id, enrolled, isOpen } }: { readonly cohort: CohortDetail }) {
  const { t } = useLingui()
  const parts = useQuery(departments)
  const everybody = useQuery(members)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [search, setSearch] = useState('')
  const add = useChange(enrol, [['academy']])
  const change = useChange(changeCohort, [['academy']])
  const inside = new Set(enrolled.map(({ memberId }) => memberId))
  const wanted = search.trim().toLocaleLowerCase()
  const matches =
    wanted === ''
      ? []
      : (everybody.data ?? [])
          .filter(
            ({ id: memberId, name, left }) =>
              !left && !inside.has(memberId) && name.toLocaleLowerCase().includes(wanted),
          )
          .slice(0, 6)
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate({ id, departmentIds: [...chosen] }, { onSuccess: () => setChosen(new Set()) })
  }
  function enrolOne(memberId: string) {
    setSearch('')
    add.mutate({ id, memberIds: [memberId] })
  }
  // Enter takes the one that is left; of several somebody has to choose.
  function enrolOnlyMatch(event: FormEvent) {
    event.preventDefault()
    const [only, another] = matches
    if (only && !another) enrolOne(only.id)
  }
  return (
    <>
      {(parts.data ?? []).length > 0 && (
        <>
          <Section title={t`Enrol a department`}>
            <form onSubmit={submit} className="grid gap-1.5">
              {(parts.data ?? []).map((department) => (
                <Checkbox
                  key={department.id}
                  checked={chosen.has(department.id)}
                  onChange={(event) => {
                    const next = new Set(chosen)
                    if (event.target.checked) next.add(department.id)
                    else next.delete(department.id)
                    setChosen(next)
                  }}
                >
                  {department.name}
                </Checkbox>
              ))}
              <div>
                <Button type="submit" disabled={chosen.size === 0} isBusy={add.isPending}>
                  <Trans>Enrol</Trans>
                </Button>
              </div>
            </form>
          </Section>
          <MarginRule />
        </>
      )}
      <Section title={t`Enrol somebody`}>
        <form onSubmit={enrolOnlyMatch}>
          <TextField label={t`Name`} value={search} onChange={(event) => setSearch(event.target.value)} />
        </form>
        <ul className="mt-1">
          {matches.map((member) => (
            <li key={member.id}>
              <Button kind="quiet" onClick={() => enrolOne(member.id)}>
                {member.name}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <MarginRule />
      <Switch
        label={t`Open to join`}
        hint={t`Everybody may join by themselves, until the second week.`}
        isOn={isOpen}
        onChange={(open) => change.mutate({ id, isOpen: open })}
      />
    </>
  )
}
