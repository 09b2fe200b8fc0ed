import { useLingui } from '@lingui/react/macro'
import type { Circle } from './question-requests.ts'

/** My circles, as a person's page names them. */
export function useCircleWords(): (circle: Circle) => string {
  const { t } = useLingui()
  return (circle) =>
    ({ 5: t`The five closest`, 15: t`Fifteen`, 50: t`Fifty`, 150: t`A hundred and fifty` })[circle]
}
