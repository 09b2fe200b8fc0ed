import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Trouble } from '../ui/Trouble.tsx'

/** A screen that could not be fetched or drawn. */
export function PageTrouble({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  async function retry() {
    reset()
    await router.invalidate()
  }
  return <Trouble isPage error={error} retry={retry} />
}
