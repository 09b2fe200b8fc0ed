/** Something asked for that is refused: what happened, what was kept, what to do next, in one or two sentences. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly title: string

  constructor(status: number, code: string, title: string, detail: string) {
    super(detail)
    this.status = status
    this.code = code
    this.title = title
  }
}

/** One answer for what does not exist and for what is somebody else's: nobody learns which. */
export function notFound(): Refusal {
  return new Refusal(
    404,
    'not-found',
    'Not found',
    'There is nothing here under this address, or it is not yours. Nothing was changed.',
  )
}

export function mustSignIn(): Refusal {
  return new Refusal(
    401,
    'sign-in',
    'Sign in first',
    'Your session has ended or never began. Sign in, then try again; nothing was changed.',
  )
}

export function notAllowed(): Refusal {
  return new Refusal(
    403,
    'not-allowed',
    'Not allowed',
    'Your role does not allow this. Nothing was changed; an administrator can help.',
  )
}
