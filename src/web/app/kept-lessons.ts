import type { LessonShown } from '../academy/requests.ts'
import { request } from './request.ts'
import type { MeAnswer } from './session.ts'

// The same name stands in public/offline.js, which answers from it.
const NAME = 'opened-lessons'

/**
 * Keeps an opened lesson in this browser, with what its page needs, so that it is read without a network. Only for whoever
 * is signed in now; another member's are dropped. Browsers offer it on https and on this computer itself; elsewhere
 * nothing is kept.
 */
export async function keepLesson(id: string): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
  const me = await request<MeAnswer>('GET', '/api/me')
  await navigator.serviceWorker.register('/offline.js')
  const before: MeAnswer | undefined = await (await caches.match('/api/me', { cacheName: NAME }))?.json()
  if (before?.member.id !== me.member.id) await forgetLessons()
  const cache = await caches.open(NAME)
  await cache.put('/api/me', Response.json(me))
  // Asked for anew: what this tab shows may be of whoever was signed in before.
  const path = `/api/academy/lessons/${id}` as const
  await cache.put(path, Response.json(await request<LessonShown>('GET', path)))
  const then = await request<MeAnswer>('GET', '/api/me').catch(() => undefined)
  if (then?.member.id !== me.member.id) await forgetLessons()
  // Nobody's, and last: who loses the network from here on keeps the lesson.
  else await keepParts(cache)
}

/** Who signs in or out leaves none behind. */
export async function forgetLessons(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(NAME)
}

/** The page and all parts that it has loaded; those of an older version go. A newer page than this one waits for its own turn. */
async function keepParts(cache: Cache): Promise<void> {
  const page = await fetch('/')
  const text = await page.clone().text()
  const script = document.querySelector<HTMLScriptElement>('script[type=module]')
  if (!script || !text.includes(new URL(script.src).pathname)) return
  await cache.put('/', page)
  const parts = new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(
        ({ origin, pathname }) => origin === location.origin && /^\/(assets\/|theme\.js$)/.test(pathname),
      )
      .map(({ pathname }) => pathname),
  )
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  await Promise.all(
    paths.filter((path) => path.startsWith('/assets/') && !parts.has(path)).map((path) => cache.delete(path)),
  )
  await cache.addAll([...parts].filter((path) => !paths.includes(path)))
}
