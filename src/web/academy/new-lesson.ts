import { joinedLesson, withFront } from '#domain/academy/front-matter.ts'

/** What a lesson of the company's own begins as; undefined when its week has no place left. */
export function newLesson({
  after,
  title,
  taken,
}: {
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
    path: `en/${id}.md`,
    text: joinedLesson({ matter, body: SKELETON }),
  }
}

const SKELETON = '\n…\n\n## Text to copy\n\n> …\n\n## Exercise\n\n…\n\n## Evidence\n\n…\n'
