import type { z } from 'zod'
import type { TieStateName as Shape } from '#contract/relationships.ts'

/** The five states a tie can be in, as the server names them. */
export type TieStateName = z.infer<typeof Shape>
