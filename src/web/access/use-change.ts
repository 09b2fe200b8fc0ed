import { useLingui } from '@lingui/react/macro'
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { RequestRefused } from '../app/request-refused.ts'
import { notify } from '../ui/toast.ts'

/** A change without a form: afterwards the named lists are asked for again; a refusal is said in a toast. */
export function useChange<Wanted, Answer>(
  change: (wanted: Wanted) => Promise<Answer>,
  touches: readonly QueryKey[],
  done?: string,
) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      if (done) void notify({ message: done })
      await Promise.all(touches.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
    onError: (error) =>
      notify({
        message: error instanceof RequestRefused ? error.detail : t`This did not work.`,
        isBad: true,
      }),
  })
}
