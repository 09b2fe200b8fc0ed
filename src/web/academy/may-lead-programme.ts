/** Whether somebody makes and runs cohorts. */
export function mayLeadProgramme(roles: readonly string[]): boolean {
  return roles.some((role) => ['programme_lead', 'administrator', 'founder'].includes(role))
}
