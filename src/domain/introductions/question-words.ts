import { fold } from '../people/name.ts'

/** One word of a question. */
export interface QuestionWord {
  /** As it was typed, without punctuation around it or a possessive `'s`. */
  readonly text: string
  /** Folded: lower case, no accents. */
  readonly key: string
  readonly isCapital: boolean
  /** Whether it only asks: `who`, `knows`, `somebody`. */
  readonly isStop: boolean
}

/** The words of a question in their order: at most forty, of sixty letters each. */
export function questionWords(question: string): QuestionWord[] {
  return question
    .replace(/\b(?:a\s+)?way\s+in(?:to|\s+to)?\b|\binto\b/giu, ' to ')
    .split(/[\s,;:!?()"“”„«»/]+|\.(?:\s|$)/u)
    .map((raw) => raw.replace(/['’]s$/iu, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .map((text) => [...text].slice(0, 60).join(''))
    .filter((text) => fold(text) !== '')
    .slice(0, 40)
    .map((text) => {
      const key = fold(text)
      // `IT` is a department, `it` is not; `OR` in capitals may be an American state, but asks nothing either way.
      return { text, key, isCapital: /^\p{Lu}/u.test(text), isStop: STOP.has(key) && text !== 'IT' }
    })
}

/** Words that come before a place: `in Lisbon`, `em Lisboa`. */
export const BEFORE_PLACE = new Set('in em no na nos nas near perto'.split(' '))

const STOP = new Set(
  `a an the this that these those any some who whom whose what which where when how why is are was were be been being am
  do does did done has have had having can could would should will may might must i me my we us our you your he she him her his they them their it its
  in into on at to from of for with by about as and or but not near inside via through
  know knows knew known anybody anyone somebody someone everybody nobody person people persons man woman colleague colleagues friend friends contact contacts
  way ways door doors path route find finds found need needs needed want wants wanted looking look seek seeking search searching ask asks asking get gets meet meets meeting reach
  introduce introduction intro introductions help helps please there here ever already now good great best really else
  expert experts expertise specialist specialists guru experience experienced skilled skill skills familiar used
  work works worked working job jobs role roles position company companies firm firms organisation organization employer
  responsible charge like something anything thing things
  quem conhece conhecem conhecer conheco sabe sabem saber alguem algum alguma alguns algumas pessoa pessoas um uma uns umas o os as ao aos do da dos das de em no na nos nas
  para por com sem sobre que qual quais onde quando como porque e ou mas nao se ja foi foram ser sido esta estao tem tenha tenham ter teve tinha
  preciso precisa precisamos procuro procura procurar procuramos quero queria gostaria encontrar chegar falar entrar entrada caminho porta contacto contato contatos apresentar apresentacao
  ajuda ajudar perito perita especialista especialistas experiencia experiente trabalha trabalham trabalhou trabalhar empresa empresas perto dentro meu minha nosso nossa aqui la isso`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
