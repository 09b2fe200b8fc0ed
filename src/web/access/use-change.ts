import { useLingui } from '@lingui/react/macro'
import { type MutateOptions, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { notify } from '../ui/toast.ts'
import { notifyRefusal } from './notify-refusal.ts'

/**
 * A change without a form: afterwards the named lists are asked for again; a refusal is said in a toast.
 * Asked twice while it runs, as by a double click, it is made once.
 */
export function useChange<Wanted, Answer>(
  change: (wanted: Wanted) => Promise<Answer>,
  touches: readonly QueryKey[],
  done?: string,
) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const running = useRef(new Map<string, Promise<Answer>>())
  const mutation = useMutation({
    mutationFn: change,
    onSuccess: async () => {
      if (done) void notify({ message: done })
      await Promise.all(touches.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
    onError: (error) => notifyRefusal(error, t`This did not work.`),
  })
  function mutateAsync(wanted: Wanted, options?: MutateOptions<Answer, Error, Wanted>): Promise<Answer> {
    const key = JSON.stringify(wanted) ?? ''
    const before = running.current.get(key)
    if (before) return before
    const answer = mutation.mutateAsync(wanted, options).finally(() => running.current.delete(key))
    running.current.set(key, answer)
    return answer
  }
  return {
    isPending: mutation.isPending,
    variables: mutation.variables,
    mutateAsync,
    // The refusal is said already.
    mutate: (wanted: Wanted, options?: MutateOptions<Answer, Error, Wanted>) =>
      void mutateAsync(wanted, options).catch(() => {}),
  }
}
