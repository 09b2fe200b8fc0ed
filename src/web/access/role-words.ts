import { useLingui } from '@lingui/react/macro'
import type { Role } from './requests.ts'

/** Each role's word on screen; the founder is called owner there. */
export function useRoleWords(): Readonly<Record<Role, string>> {
  const { t } = useLingui()
  return {
    member: t`member`,
    manager: t`manager`,
    programme_lead: t`programme lead`,
    client_lead: t`client lead`,
    administrator: t`administrator`,
    founder: t`owner`,
  }
}
