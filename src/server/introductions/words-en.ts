import type { Told, Words } from './words.ts'

export const english: Words = {
  request: (told, kind, promiseDays) => ({
    subject:
      kind === 'reminder'
        ? `A reminder: ${told.asker} asks for a way in to ${told.target}`
        : kind === 'back'
          ? `Now, perhaps: ${told.asker} asks for a way in to ${told.target}`
          : `${told.asker} asks for a way in to ${told.target}`,
    paragraphs: [
      kind === 'back'
        ? `A week ago you said "not now" to ${told.asker}. The question is back, this once.`
        : `${told.asker}${inDepartment(told)} asks whether you would open a door to ${told.target}.`,
      `Why: ${told.why}`,
      `What you would pass on, yours to change:\n${told.note}`,
      `Answer here: introduce, answer it yourself, not now, or no.\n${told.link}`,
      `Or in Pilotlight: ${told.screen}`,
      `Opening the page changes nothing, and nobody is told that you did. Nothing goes to ${told.target} unless you say so. A no needs no reason; to ${told.asker} it looks like silence.`,
      kind === 'reminder'
        ? 'This is the only reminder.'
        : `${told.company} hopes for an answer within ${days(promiseDays)}. There is one reminder at most, and after two weeks it ends by itself.`,
    ],
  }),
  mayI: (told) => ({
    subject: `May I introduce you to ${told.asker}?`,
    paragraphs: [
      `${told.target}, may I introduce you to ${told.asker}, a colleague of mine at ${told.company}?`,
      told.note,
      'If it does not suit you, that is quite all right; nobody will hear of it.',
      told.connector,
      '--',
      `Answer on this page: yes, no, or never again.\n${told.link}`,
      'Opening it changes nothing, and nobody is told that you did. You can also simply answer this message.',
      `Why you get this: ${told.connector} has your address in their own address book, and ${told.asker} asked for an introduction. ${told.company} sends you this one message, without tracking and without a reminder. "Never again" on that page ends all such messages from ${told.company}.`,
      `What ${told.company} keeps about you, and how to see, correct or erase it:\n${told.held}`,
    ],
  }),
  introduced: (told, to) => ({
    subject:
      to === 'connector'
        ? `${told.target} said yes: you introduced them to ${told.asker}`
        : `${told.asker}, meet ${told.target}`,
    paragraphs:
      to === 'connector'
        ? [
            `${told.target} said yes. Both have each other's address now; there is nothing more for you to do.`,
            `In Pilotlight: ${told.screen}`,
          ]
        : [
            to === 'target'
              ? `${told.target}, you said yes, so here you are: ${told.asker}, ${told.askerAddress}.`
              : `${told.asker}, ${told.target} said yes, so here you are: ${told.targetAddress}.`,
            told.note,
            to === 'target'
              ? `An answer to this message goes to ${told.asker}, who will write to you as well.`
              : `An answer to this message goes to ${told.target}. Write first, and soon.`,
            told.connector,
            ...(to === 'target'
              ? [
                  '--',
                  `You get this because you said yes to ${told.connector} at ${told.company}. Nothing more comes from this. What ${told.company} keeps about you, never again, and how to see, correct or erase it:\n${told.held}`,
                ]
              : [`In Pilotlight: ${told.screen}`]),
          ],
  }),
  answered: (told, words) => ({
    subject: `${told.connector} answers about ${told.target}`,
    paragraphs: [
      `You asked for a way in to ${told.target}. ${told.connector} answers:`,
      words,
      `An answer to this message goes to ${told.connector}. In Pilotlight: ${told.screen}`,
    ],
  }),
  ended: (told) => ({
    subject: `Your question about ${told.target} has ended`,
    paragraphs: [
      `You asked for a way in to ${told.target}. Two weeks went by without an introduction, so it ended by itself. That says nothing about you or your question: people are busy, or it was not the time.`,
      `You can ask somebody else: ${told.screen}`,
    ],
  }),
  whatCameOfIt: (told) => ({
    subject: `What came of ${told.target}?`,
    paragraphs: [
      `A month ago ${told.connector} introduced you to ${told.target}. Did it help, did you meet, did nothing come of it?`,
      `One tap says it, and ${told.connector} sees it too: ${told.screen}`,
      'This is asked once.',
    ],
  }),
  byHand: (told) => ({
    subject: `A way in to ${told.target}`,
    paragraphs: [
      `${told.connector}, would you open a door to ${told.target} for me?`,
      `Why: ${told.why}`,
      `You can answer in Pilotlight: introduce, answer it yourself, not now, or no. ${told.screen}`,
      told.asker,
    ],
  }),
}

function inDepartment({ askerDepartment }: Told): string {
  return askerDepartment === '' ? '' : ` (${askerDepartment})`
}

function days(count: number): string {
  return count === 1 ? 'one working day' : `${count} working days`
}
