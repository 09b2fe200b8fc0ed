/** The server's refusal (RFC 9457), or its silence: what happened, what was kept, what to do. */
export class RequestRefused extends Error {
  readonly title: string
  readonly detail: string
  /** Stable, such as `wrong-code`; `unanswered` when no answer came. */
  readonly type: string
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  /** What to correct, field by field. */
  readonly errors: readonly { readonly field: string; readonly message: string }[]
  /** For whoever helps. */
  readonly code: string

  constructor(
    problem: {
      title: string
      detail: string
      type: string
      status: number
      errors?: RequestRefused['errors']
    },
    request: string,
  ) {
    super(problem.title)
    this.name = 'RequestRefused'
    this.title = problem.title
    this.detail = problem.detail
    this.type = problem.type
    this.status = problem.status
    this.errors = problem.errors ?? []
    this.code = `${request} → ${problem.status || 'no answer'} ${problem.type}`
  }
}

/** Whether an error says that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof RequestRefused && error.status === 401 && error.type !== 'wrong-password'
}
