import type { QueryClient } from '@tanstack/react-query'
import { forgetLessons } from './kept-lessons.ts'

/** Who signs in or out begins without any answer of the one before, in the page's memory or kept for reading offline. */
export async function forgetAnswers(queryClient: QueryClient): Promise<void> {
  queryClient.clear()
  await forgetLessons()
}
