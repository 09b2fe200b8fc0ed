// A lesson once opened is read without a network, too: what the page has put in this cache (app/kept-lessons.ts) answers
// when the server does not. Nothing is kept here, and the server is always asked first.
const kept = 'opened-lessons'
const isKept = (path) =>
  path.startsWith('/assets/') ||
  path.startsWith('/api/academy/lessons/') ||
  ['/api/me', '/theme.js'].includes(path)

addEventListener('install', () => skipWaiting())
addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  const isScreen = request.mode === 'navigate' && !/^\/(api|badges)\//.test(pathname)
  if (isScreen || isKept(pathname)) event.respondWith(answer(request, isScreen ? '/' : pathname))
})

async function answer(request, path) {
  try {
    return await fetch(request)
  } catch (error) {
    const found = await caches.match(path, { cacheName: kept })
    if (found) return found
    throw error
  }
}
