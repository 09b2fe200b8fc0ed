import { useQuery } from '@tanstack/react-query'
import { outsideRequests } from './outside-requests.ts'

/** How many outside people wait for my answer about what I keep of them; 0 until it is known. */
export function useOpenOutsideRequests(): number {
  const found = useQuery({ ...outsideRequests, refetchInterval: 300_000, retry: false })
  return found.data?.filter(({ answer }) => answer === null).length ?? 0
}
