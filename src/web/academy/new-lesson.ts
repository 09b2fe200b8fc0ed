import { joinedLesson, withFront } from '#domain/academy/front-matter.ts'

/** What a lesson of the company's own begins as; undefined when its week has no place left. */
export function newLesson({
  language,
  after,
  title,
  taken,
}: {
  readonly language: string
  readonly after: string
  readonly title: string
  readonly taken: ReadonlySet<string>
}): { readonly path: string; readonly text: string } | undefined {
  const week = Number(/^w(\d)/.exec(after)?.[1])
  const order = [7, 8, 9].find((each) => !taken.has(`w${week}-l${each}`))
  if (!order) return undefined
  const id = `w${week}-l${order}`
  const front = [
    ['id', id],
    ['version', 1],
    ['week', week],
    ['order', order],
    ['after', after],
    ['minutes', 3],
    ['title', title],
    ['idea', '…'],
    ['claims', []],
    ['evidence', ['judgement']],
    ['exercise', '…'],
    ['mission', null],
    ['retrieval', [`${after}-q1`]],
  ] as const
  const matter = front.reduce((text, [key, value]) => withFront(text, key, value), '').trim()
  return {
    path: `${language}/${id}.md`,
    text: joinedLesson({ matter, body: SKELETON[language] ?? SKELETON.en }),
  }
}

const SKELETON: Readonly<Record<string, string>> & { readonly en: string } = {
  en: '\n…\n\n## Text to copy\n\n> …\n\n## Exercise\n\n…\n\n## Evidence\n\n…\n',
  pt: '\n…\n\n## Texto para copiar\n\n> …\n\n## Exercício\n\n…\n\n## Evidência\n\n…\n',
}
