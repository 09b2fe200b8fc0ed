import { Trans, useLingui } from '@lingui/react/macro'
import { Pencil } from 'lucide-react'
import { Avatar } from '../ui/Avatar.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import type { Department, Member } from './requests.ts'
import { useRoleWords } from './role-words.ts'

export interface MemberTableProps {
  readonly members: readonly Member[]
  readonly departments: readonly Department[]
  /** Only for those who may change members. */
  readonly onChange: ((member: Member) => void) | undefined
}

/** Name, department, roles, manager; who left stands last. On phones two lines a row. */
export function MemberTable({ members, departments, onChange }: MemberTableProps) {
  const { t, i18n } = useLingui()
  const roleWords = useRoleWords()
  const departmentNames = new Map(departments.map(({ id, name }) => [id, name]))
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const list = new Intl.ListFormat(i18n.locale, { type: 'unit' })
  return (
    <table className="w-full text-left text-small">
      <thead className="text-label text-ink2 max-rail:sr-only">
        <tr className="border-b border-line [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-normal">
          <th>
            <Trans>Name</Trans>
          </th>
          <th>
            <Trans>Department</Trans>
          </th>
          <th>
            <Trans>Roles</Trans>
          </th>
          <th>
            <Trans>Manager</Trans>
          </th>
          {onChange && (
            <th>
              <span className="sr-only">
                <Trans>Change</Trans>
              </span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members
          .toSorted((a, b) => Number(a.left) - Number(b.left) || a.name.localeCompare(b.name, i18n.locale))
          .map((member) => (
            <tr
              key={member.id}
              className={`border-b border-line max-rail:relative max-rail:block max-rail:py-2 max-rail:pr-12 max-rail:pl-12 max-rail:[&>td]:mr-1 max-rail:[&>td]:inline rail:[&>td]:py-1.5 rail:[&>td]:pr-4 ${
                member.left ? 'text-ink3' : ''
              }`}
            >
              <td className="max-rail:block!">
                <span className="flex items-center gap-2.5">
                  <span className="flex max-rail:absolute max-rail:top-2.5 max-rail:left-0">
                    <Avatar name={member.name} size={28} />
                  </span>
                  <span className="min-w-0">
                    <span className="block font-semibold">{member.name}</span>
                    {member.email && (
                      <span className="block text-label break-all text-ink2">{member.email}</span>
                    )}
                  </span>
                </span>
              </td>
              <Cell dot="after" value={member.departmentId && departmentNames.get(member.departmentId)} />
              <Cell
                value={member.left ? t`left` : list.format(member.roles.map((role) => roleWords[role]))}
              />
              <Cell dot="before" value={member.managerId && names.get(member.managerId)} />
              {onChange && (
                <td className="text-right max-rail:absolute max-rail:top-1 max-rail:right-0 max-rail:mr-0! rail:pr-0!">
                  <IconButton
                    icon={Pencil}
                    label={t`Change ${member.name}`}
                    onClick={() => onChange(member)}
                  />
                </td>
              )}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** On phones the cells are one line of text, divided by dots. */
function Cell({
  value,
  dot,
}: {
  readonly value: string | null | undefined
  readonly dot?: 'before' | 'after'
}) {
  if (!value) return <td className="text-ink3 max-rail:hidden!">–</td>
  return <td className={`text-ink2 ${dot ? DOTS[dot] : ''}`}>{value}</td>
}

const DOTS = { before: "max-rail:before:content-['·_']", after: "max-rail:after:content-['_·']" }
