import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { me } from './session.ts'

// Kept with the answers: who signs in or out begins without any, and without this.
const queryKey = ['session', 'ended'] as const

/** Notes that the session of whoever uses this page has ended elsewhere; false when nobody was known to be signed in. */
export function noteSessionEnd(queryClient: QueryClient): boolean {
  if (!queryClient.getQueryData(me.queryKey)) return false
  queryClient.setQueryData(queryKey, true)
  return true
}

/** Whether the session has ended under the page, and how to say that it goes on. */
export function useSessionEnd(): { readonly hasEnded: boolean; readonly goOn: () => Promise<void> } {
  const queryClient = useQueryClient()
  const { data: hasEnded } = useQuery({ queryKey, queryFn: () => false, initialData: false, enabled: false })
  return {
    hasEnded,
    async goOn() {
      queryClient.setQueryData(queryKey, false)
      await queryClient.invalidateQueries()
    },
  }
}
