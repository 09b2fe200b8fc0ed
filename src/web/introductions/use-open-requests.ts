import { useQuery } from '@tanstack/react-query'
import { introductionRequests } from './connector-requests.ts'

/** How many asks of colleagues wait for my answer; 0 until it is known. */
export function useOpenRequests(): number {
  const found = useQuery({ ...introductionRequests, refetchInterval: 60_000, retry: false })
  return found.data?.filter(({ answer }) => answer === 'open').length ?? 0
}
