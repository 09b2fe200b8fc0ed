import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { Refusal } from './refusal.ts'

/** Every failure as an RFC 9457 problem. What went wrong inside is logged by id and never shown. */
export function answerWithProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = describe(error, request)
  if (problem.status >= 500) request.log.error({ err: error, id: request.id }, 'a request failed')
  if (problem.status === 503) reply.header('retry-after', '2')
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}

function describe(error: unknown, request: FastifyRequest) {
  if (error instanceof Refusal)
    return { type: error.code, title: error.title, status: error.status, detail: error.message }
  if (hasZodFastifySchemaValidationErrors(error)) {
    return {
      type: 'bad-shape',
      title: 'Something in this request cannot be used',
      status: 400,
      detail: 'Nothing was changed. The fields below say what to correct.',
      errors: error.validation.map((issue) => ({
        field: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
        message: issue.message ?? 'cannot be used',
      })),
    }
  }
  const { statusCode, code, message } = error as Partial<FastifyError>
  const kept = code === undefined ? undefined : refusedByDatabase[code]
  if (kept) return { ...kept, detail: `${kept.detail} Nothing was changed.` }
  if (statusCode === 429)
    return {
      type: 'too-many',
      title: 'Too many tries',
      status: 429,
      detail: 'Wait a minute, then try again. Nothing was changed.',
    }
  if (statusCode === 413)
    return {
      type: 'too-big',
      title: 'Too big',
      status: 413,
      detail:
        'This request is larger than the server takes at once. Nothing was changed; send it in smaller parts.',
    }
  if (statusCode === 503 || isDatabaseAway(code))
    return {
      type: 'coming-back',
      title: 'One moment',
      status: 503,
      detail: 'The database is coming back. Nothing was lost; try again in a few seconds.',
    }
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return {
      type: 'bad-request',
      title: 'This request cannot be used',
      status: statusCode,
      detail: `${message ?? 'It is not understood.'} Nothing was changed.`,
    }
  return {
    type: 'failed',
    title: 'Something failed here',
    status: 500,
    detail: `Nothing was half-written. Try again; if it stays, give your administrator this number: ${request.id}.`,
  }
}

const unusable = {
  type: 'bad-value',
  title: 'Something in this request cannot be used',
  status: 400,
  detail: 'A day or a text in it is none that can be kept.',
}

/** What the database alone can refuse, by its code. Whether a row is somebody else's or nobody's, the answer is one. */
const refusedByDatabase: Readonly<Record<string, typeof unusable>> = {
  '22007': unusable,
  '22008': unusable,
  '22021': unusable,
  '22P02': unusable,
  '22P05': unusable,
  '23503': {
    type: 'not-found',
    title: 'Not found',
    status: 404,
    detail: 'Somebody or something that this request names is not here, or not yours.',
  },
  '23505': {
    type: 'same-moment',
    title: 'Somebody was quicker',
    status: 409,
    detail: 'The same was made at the same moment. Look at it, then try again.',
  },
  '23514': {
    type: 'bad-value',
    title: 'Something in this request cannot be used',
    status: 422,
    detail: 'One of its values goes against a rule of the data, such as belonging to itself.',
  },
}

/** Connection refused or ended, or PostgreSQL starting up or shutting down (class 57P). */
function isDatabaseAway(code: string | undefined): boolean {
  return ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'].includes(code ?? '')
}
