import { fold } from '../people/name.ts'
import { graphemes } from './graphemes.ts'
import type { ProfileRecommendation } from './profile.ts'
import { trigramLikeness } from './trigram-likeness.ts'

export const SHORTEST_RECOMMENDATION = 300
export const LONGEST_RECOMMENDATION = 1500

export interface RecommendationFlags {
  readonly graphemes: number
  readonly isTooShort: boolean
  readonly isTooLong: boolean
  /** Words that praise without saying anything, as they stand in the text. */
  readonly superlatives: readonly string[]
  /** More than eight tenths like one that the same person wrote before. */
  readonly isLikeEarlier: boolean
}

/**
 * What a reader would stumble over in a recommendation: too short or long (300–1,500 characters), superlatives, words
 * taken over from an earlier one. Flags advise; only the length refuses. Source: docs/recommendations.md (judgement).
 */
export function recommendationFlags(text: string, earlier: readonly string[] = []): RecommendationFlags {
  const length = graphemes(text)
  const folded = ` ${fold(text)} `
  return {
    graphemes: length,
    isTooShort: length < SHORTEST_RECOMMENDATION,
    isTooLong: length > LONGEST_RECOMMENDATION,
    superlatives: SUPERLATIVES.filter((word) => folded.includes(` ${word} `)),
    isLikeEarlier: earlier.some((other) => trigramLikeness(text, other) > 0.8),
  }
}

export interface DeliveredRecommendation {
  readonly id: string
  /** The writer's name. */
  readonly writer: string
  readonly text: string
}

/**
 * Which delivered recommendations a profile export shows: by the same name, visible, and at least eight tenths the same
 * (trigrams). One in the export confirms one at most. Gives their ids. Source: docs/recommendations.md (judgement).
 */
export function confirmedBy(
  delivered: readonly DeliveredRecommendation[],
  received: readonly ProfileRecommendation[],
): readonly string[] {
  const left = received.filter(({ isVisible }) => isVisible)
  return delivered.flatMap(({ id, writer, text }) => {
    const name = fold(writer)
    const found = left.findIndex(
      (each) => fold(each.name) === name && trigramLikeness(each.text, text) >= LIKE_ENOUGH,
    )
    if (found < 0) return []
    left.splice(found, 1)
    return [id]
  })
}

const LIKE_ENOUGH = 0.8

/** Folded, in English, Portuguese, German, French and Spanish. */
const SUPERLATIVES: readonly string[] = [
  ...[
    'amazing',
    'awesome',
    'best',
    'brilliant',
    'exceptional',
    'extraordinary',
    'fantastic',
    'greatest',
    'incredible',
    'outstanding',
    'rockstar',
    'superb',
    'unbelievable',
    'unparalleled',
    'world class',
    'wonderful',
  ],
  ...[
    'brilhante',
    'excecional',
    'excepcional',
    'extraordinario',
    'extraordinaria',
    'fantastico',
    'fantastica',
    'fenomenal',
    'incrivel',
    'inigualavel',
    'magnifico',
    'magnifica',
    'maravilhoso',
    'maravilhosa',
    'melhor de todos',
  ],
  ...['aussergewohnlich', 'beste', 'fantastisch', 'grossartig', 'hervorragend', 'unglaublich'],
  ...[
    'exceptionnel',
    'exceptionnelle',
    'extraordinaire',
    'formidable',
    'incroyable',
    'meilleur',
    'meilleure',
  ],
  ...['excepcionales', 'increible', 'inmejorable', 'maravilloso', 'maravillosa'],
]
