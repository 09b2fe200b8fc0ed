import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '../ui/Checkbox.tsx'
import { grantableRoles } from './membership-choices.ts'
import type { Role } from './requests.ts'
import { useRoleWords } from './role-words.ts'

export interface RoleBoxesProps {
  readonly roles: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
  /** Owners are made and unmade by owners. */
  readonly canGrantOwner?: boolean
}

/** A member's roles besides being one. */
export function RoleBoxes({ roles, onChange, canGrantOwner = false }: RoleBoxesProps) {
  const { t } = useLingui()
  const words = useRoleWords()
  const choices: readonly Role[] = canGrantOwner ? [...grantableRoles, 'founder'] : grantableRoles
  return (
    <fieldset>
      <legend className="mb-1.5 text-small font-semibold">{t`Also`}</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-1.5 max-rail:gap-y-0">
        {choices.map((role) => (
          <Checkbox
            key={role}
            checked={roles.includes(role)}
            onChange={(event) =>
              onChange(event.target.checked ? [...roles, role] : roles.filter((kept) => kept !== role))
            }
          >
            {words[role]}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
