import { oneLine } from './mails.ts'
import type { Text } from './words.ts'

export interface ReachedMail {
  readonly asker: string
  readonly question: string
  readonly link: string
}

/** To one whom a question reached, in their language. */
export function reachedMail(locale: string, mail: ReachedMail): Text {
  const [asker, question] = [oneLine(mail.asker), oneLine(mail.question)]
  if (locale === 'pt')
    return {
      subject: `${asker} tem uma pergunta sobre a qual talvez saiba algo`,
      paragraphs: [
        `${asker} pergunta: ${question}`,
        `Talvez saiba algo, pelo que publicou ou partilha. Responda, indique um colega, ou passe:\n${mail.link}`,
        `${asker} não fica a saber que a pergunta lhe chegou, a não ser que responda. Chegam-lhe no máximo duas por semana; enquanto estiver ausente, nenhuma.`,
      ],
    }
  return {
    subject: `${asker} has a question you may know something about`,
    paragraphs: [
      `${asker} asks: ${question}`,
      `You may know something, by what you published or share. Answer, name a colleague, or pass:\n${mail.link}`,
      `${asker} does not learn that it reached you, unless you answer. At most two a week reach you; while you are away, none.`,
    ],
  }
}
