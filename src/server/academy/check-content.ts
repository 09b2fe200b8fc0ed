import { MissionId } from '#contract/academy.ts'
import { impossibleIn } from '#domain/academy/mission-facts.ts'
import { type Content, hiddenLessons, type Lesson, type Programme } from './content.ts'
import type { ContentProblem } from './content-file.ts'

const WORDS_A_MINUTE = 200
/** What the certificate takes; a company that hides more makes it unreachable. */
const LEAST_LESSONS = 20
const LEAST_ASKED = 4

/**
 * What is wrong with a content whose parts all have their form: what is missing, refers to nothing, or is too long to
 * read in its time.
 */
export function checkContent({ programmes, missions, problems, hidden }: Content): ContentProblem[] {
  const source = programmes.get(SOURCE)
  if (!source) return [...problems, { file: SOURCE, message: 'The source language is missing.' }]
  const missing = MissionId.options.filter((id) => !missions.some((mission) => mission.id === id))
  return [
    ...problems,
    ...missing.map((id) => ({ file: 'missions.yaml', message: `The mission ${id} is missing.` })),
    ...doubled(
      'missions.yaml',
      missions.map(({ id }) => id),
    ),
    ...missions.flatMap(({ id, insteadOf }, place) =>
      insteadOf === undefined || missions.slice(0, place).some((before) => before.id === insteadOf)
        ? []
        : [
            {
              file: 'missions.yaml',
              message: `${id} is instead of ${insteadOf}, which does not stand before it.`,
            },
          ],
    ),
    ...missions.flatMap(({ id, ways }) =>
      ways.flatMap(impossibleIn).map((message) => ({ file: 'missions.yaml', message: `${id}: ${message}` })),
    ),
    ...[...programmes.values()].flatMap((programme) => [
      ...checkProgramme(programme, hidden),
      ...programme.lessons.flatMap((lesson) => checkLesson(programme, lesson, hidden)),
      ...(programme === source ? [] : checkTranslation(programme, source)),
    ]),
  ]
}

/** Lessons whose translation was made from an older text: shown, with a word about it. */
export function staleLessons(programme: Programme, source: Programme): string[] {
  const hashes = new Map(source.lessons.map(({ id, hash }) => [id, hash]))
  return programme.lessons
    .filter(({ id, source_hash }) => source_hash !== undefined && hashes.get(id) !== source_hash)
    .map(({ id }) => id)
}

function checkProgramme(
  { language, lessons, quizzes, refreshers }: Programme,
  hidden: ReadonlySet<string>,
): ContentProblem[] {
  const gone = hiddenLessons(hidden)
  /** Shown in the source language, with its questions, since the company hides the translation. */
  const untranslated = lessonsHiddenIn(language, hidden)
  const at = (file: string, message: string) => ({ file: `${language}/${file}`, message })
  const ids = lessons.map(({ id }) => id)
  const questions = lessons.flatMap((lesson) => lesson.questions)
  const known = new Set(questions.map(({ id }) => id))
  const found: ContentProblem[] = [
    ...doubled(language, ids),
    ...doubled(
      language,
      questions.map(({ id }) => id),
    ),
  ]
  for (let week = 1; week <= 4; week++) {
    for (let order = 1; order <= 6; order++)
      if (
        !ids.includes(`w${week}-l${order}`) &&
        !gone.includes(`w${week}-l${order}`) &&
        !untranslated.includes(`w${week}-l${order}`)
      )
        found.push(at(`w${week}-l${order}.md`, 'This lesson is missing.'))
    const kinds = new Set(
      lessons
        .filter((lesson) => lesson.week === week)
        .flatMap((lesson) => lesson.questions.map(({ kind }) => kind)),
    )
    for (const kind of ['choice', 'better', 'order', 'match', 'case', 'recall'] as const)
      if (!kinds.has(kind) && hidden.size === 0)
        found.push(at('questions', `Week ${week} has no question of the kind ${kind}.`))
    const quiz = quizzes.find(({ id }) => id === `week-${week}`)
    if (!quiz) found.push(at(`quizzes/week-${week}.yaml`, 'This quiz is missing.'))
    else {
      const fresh = quiz.questions.filter((id) => id.startsWith(`w${week}-`)).length
      if (fresh !== (week === 1 ? 6 : 4) && gone.length === 0)
        found.push(at(`quizzes/${quiz.id}.yaml`, `${fresh} questions are of its own week.`))
    }
  }
  for (const day of [6, 30, 90])
    if (!refreshers.some((refresher) => refresher.day === day))
      found.push(at(`refreshers/day-${day}.yaml`, 'This refresher is missing.'))
  if (language === SOURCE && lessons.length < LEAST_LESSONS)
    found.push(at('', `${lessons.length} lessons are fewer than the ${LEAST_LESSONS} of the certificate.`))
  for (const { file, questions } of [
    ...quizzes.map(({ id, questions }) => ({ file: `quizzes/${id}.yaml`, questions })),
    ...refreshers.map(({ day, questions }) => ({ file: `refreshers/day-${day}.yaml`, questions })),
  ])
    if (questions.length < LEAST_ASKED)
      found.push(
        at(file, `Without the hidden lessons it has ${questions.length} questions; four are the least.`),
      )
  const used = [
    ...quizzes.map((quiz) => ({ file: `quizzes/${quiz.id}.yaml`, questions: quiz.questions })),
    ...refreshers.map(({ day, questions }) => ({ file: `refreshers/day-${day}.yaml`, questions })),
    ...lessons.map(({ id, retrieval }) => ({ file: `${id}.md`, questions: retrieval })),
  ]
  for (const { file, questions: wanted } of used) {
    found.push(...doubled(`${language}/${file}`, wanted))
    for (const id of wanted)
      if (!known.has(id) && !untranslated.some((lesson) => id.startsWith(`${lesson}-`)))
        found.push(at(file, `There is no question ${id}.`))
  }
  return found
}

function checkLesson(
  { language, evidence, lessons }: Programme,
  lesson: Lesson,
  hidden: ReadonlySet<string>,
): ContentProblem[] {
  const found: string[] = []
  const known = new Set(evidence.map(({ id }) => id))
  if (lesson.id !== `w${lesson.week}-l${lesson.order}`) found.push('Its id is not its week and order.')
  if (
    lesson.after !== undefined &&
    !lessons.some(({ id, week }) => id === lesson.after && week === lesson.week)
  )
    found.push(`There is no lesson ${lesson.after} in its week to stand after.`)
  for (const id of lesson.evidence) if (!known.has(id)) found.push(`There is no evidence ${id}.`)
  for (const claim of lesson.claims)
    if (!lesson.evidence.some((id) => claim.endsWith(`[${id}]`)))
      found.push(`A claim names none of the lesson's evidence: “${claim}”.`)
  if (lesson.questions.length < 6)
    found.push(`It has ${lesson.questions.length} questions; six let a missed one return reworded.`)
  const points = Map.groupBy(lesson.questions, ({ point }) => point)
  for (const [point, asked] of points) if (asked.length < 2) found.push(`Only one question tests ${point}.`)
  const minutes = lesson.words / WORDS_A_MINUTE
  if (minutes > lesson.minutes + 0.75)
    found.push(`${lesson.words} words are more than ${lesson.minutes} minutes.`)
  if (minutes < 2.5) found.push(`${lesson.words} words are no lesson of three minutes.`)
  if (!lesson.blocks.some(({ kind }) => kind === 'copy')) found.push('There is no text to copy.')
  if (lesson.blocks.filter(({ kind }) => kind === 'heading').length < 3)
    found.push('Text to copy, exercise or evidence has no heading.')
  const place = (lesson.week - 1) * 6 + lesson.order
  if (lesson.retrieval.length === 0 && place > 2 && hiddenLessons(hidden).length === 0)
    found.push('It opens without a question from two lessons back.')
  return found.map((message) => ({ file: `${language}/${lesson.id}.md`, message }))
}

/** A translation asks and claims the same: same questions of the same kind with the same right answers. */
function checkTranslation(programme: Programme, source: Programme): ContentProblem[] {
  const shape = ({ questions, week, order, after, mission, evidence, claims, retrieval }: Lesson) =>
    JSON.stringify([
      week,
      order,
      after ?? null,
      mission,
      evidence,
      claims.length,
      retrieval,
      questions.map((each) => [
        each.id,
        each.kind,
        each.point,
        'options' in each ? each.options.map(({ right }) => right) : 0,
      ]),
    ])
  return programme.lessons.flatMap((lesson) => {
    const original = source.lessons.find(({ id }) => id === lesson.id)
    const file = `${programme.language}/${lesson.id}.md`
    if (lesson.source_hash === undefined)
      return [{ file, message: 'A translation says in source_hash what it was made from.' }]
    return original && shape(original) === shape(lesson)
      ? []
      : [{ file, message: 'Its questions, claims or links are not those of the source.' }]
  })
}

function doubled(file: string, ids: readonly string[]): ContentProblem[] {
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map((id) => ({
    file,
    message: `${id} is there twice.`,
  }))
}

function lessonsHiddenIn(language: string, hidden: ReadonlySet<string>): string[] {
  return [...hidden].flatMap((path) =>
    path.startsWith(`${language}/`) ? (/\/(w\d-l\d)\.md$/.exec(path)?.[1] ?? []) : [],
  )
}

const SOURCE = 'en'
