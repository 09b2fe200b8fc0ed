import { t } from '@lingui/core/macro'
import { RequestRefused } from './request-refused.ts'

/**
 * One call of our own API, JSON both ways (a file goes as it is). `Answer` is the contract's shape, which the server has checked.
 * Throws RequestRefused for a refusal, and when no answer comes: to a question within ten seconds, to a change within
 * two minutes, for taking back a whole import is long work.
 * Same-origin only: the session cookie goes with it, and the server sees by Sec-Fetch-Site whose page asks.
 */
export async function request<Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: `/api/${string}`,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const isChange = method !== 'GET'
  const patience = AbortSignal.timeout(isChange ? 120_000 : 10_000)
  const said = `${method} ${path.replace(/\?.*/, '')}`
  let response: Response
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && {
          'content-type': body instanceof Blob ? body.type : 'application/json',
        }),
      },
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new RequestRefused(unanswered(patience.aborted, isChange), said)
  }
  if (response.ok) return (await response.json()) as Answer
  throw new RequestRefused(await readProblem(response), said)
}

function unanswered(isLate: boolean, isChange: boolean) {
  return isLate
    ? {
        type: 'unanswered',
        status: 0,
        title: t`No answer yet`,
        detail: isChange
          ? t`The server did not answer in two minutes. It may still finish: load the page again to see.`
          : t`The server did not answer in 10 seconds. Nothing was lost.`,
      }
    : {
        type: 'unanswered',
        status: 0,
        title: t`The server cannot be reached`,
        detail: t`Is it running, and are you online? Nothing was lost.`,
      }
}

/** The refusal's own words; plain ones when something between here and the server answered instead. */
async function readProblem(response: Response): Promise<ConstructorParameters<typeof RequestRefused>[0]> {
  const problem: unknown = await response.json().catch(() => null)
  if (typeof problem === 'object' && problem !== null && 'detail' in problem && 'title' in problem)
    return { type: 'failed', ...problem, status: response.status } as ConstructorParameters<
      typeof RequestRefused
    >[0]
  return {
    type: 'failed',
    status: response.status,
    title: t`This did not work`,
    detail: t`The server gave an answer we do not know. Nothing was lost.`,
  }
}
