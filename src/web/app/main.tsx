import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/tokens.css'
import { ToastPlace } from '../ui/ToastPlace.tsx'
import { forgetLessons } from './kept-lessons.ts'
import { activateLocale, proposedLocale } from './locale.ts'
import { isSignedOut, RequestRefused } from './request-refused.ts'
import { makeRouter } from './router.tsx'
import { noteSessionEnd } from './session-end.ts'
import { actOnKey } from './shortcuts.ts'
import { keepChoice, readChoice } from './stored-choice.ts'

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (!isSignedOut(error)) return
      void forgetLessons()
      if (noteSessionEnd(queryClient) || query.queryKey[0] === 'me') return
      // Nobody was signed in: the frame's guard sends to the sign-in page.
      void router.invalidate()
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      if (isSignedOut(error)) noteSessionEnd(queryClient)
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof RequestRefused && error.status >= 503,
    },
  },
})
const router = makeRouter(queryClient)

addEventListener('keydown', actOnKey)
// A file dropped beside a drop zone must not replace the page.
for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault())

// A part of an older version is gone from the server: the page is fetched anew, once, and the part with it.
addEventListener('vite:preloadError', (event) => {
  const last = Number(readChoice('fetched-anew-at') ?? 0)
  if (!navigator.onLine || Date.now() - last < 60_000) return
  keepChoice('fetched-anew-at', String(Date.now()))
  event.preventDefault()
  location.reload()
})

await activateLocale(proposedLocale())
const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <ToastPlace />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}
