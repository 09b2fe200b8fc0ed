import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApplication } from '../../testing/application.ts'

const application = await testApplication()
const [ana, ben] = await application.company('halyard', 'ana', 'ben')
const [eve] = await application.company('other', 'eve')
if (!ana || !ben || !eve) throw new Error('Two members and a stranger are needed.')

test('the programme has four weeks of six lessons, and what I read is marked for me alone', async () => {
  const { body } = await ana.call('GET', '/api/academy')
  assert.deepEqual(
    body.weeks.map((week: { lessons: unknown[] }) => week.lessons.length),
    [6, 6, 6, 6],
  )
  assert.equal((await ana.call('POST', '/api/academy/lessons/w1-l1/read')).status, 200)
  assert.equal((await ana.call('POST', '/api/academy/lessons/w1-l1/read')).status, 200)
  assert.equal((await ana.call('GET', '/api/academy')).body.read, 1)
  assert.equal((await ben.call('GET', '/api/academy')).body.read, 0)
  assert.equal((await eve.call('GET', '/api/academy')).body.read, 0)
})

test('a lesson brings its page whole: text, text to copy, questions with reasons, evidence with its mark', async () => {
  const { body } = await ana.call('GET', '/api/academy/lessons/w3-l2')
  assert.ok(body.blocks.some(({ kind }: { kind: string }) => kind === 'copy'))
  assert.ok(body.questions.length >= 6)
  assert.ok(body.evidence.every(({ mark }: { mark: string }) => mark !== ''))
  assert.equal(body.next, 'w3-l3')
  assert.ok(body.opening.some(({ id }: { id: string }) => id.startsWith('w2-l6')))
})

test('a member reads in their own language, or in English where there is no translation', async () => {
  await ben.call('PATCH', '/api/me', { locale: 'pt' })
  const { body } = await ben.call('GET', '/api/academy/lessons/w1-l1')
  assert.match(body.language, /^(?:pt|en)$/)
  assert.equal((await ana.call('GET', '/api/academy/lessons/w1-l1')).body.language, 'en')
})

test('an answer is judged, and a miss comes back in other words after two days', async () => {
  const { body: lesson } = await ana.call('GET', '/api/academy/lessons/w1-l1')
  const question = lesson.questions.find(({ kind }: { kind: string }) => kind === 'case')
  const wrong = question.options.findIndex(({ right }: { right: boolean }) => !right)
  const given = { questionId: question.id, given: { is: 'chosen', place: wrong } }
  application.setNow(new Date('2026-11-23T10:00:00Z'))
  assert.deepEqual((await ana.call('POST', '/api/academy/answers', given)).body, { isRight: false })
  const opening = async () =>
    (await ana.call('GET', '/api/academy/lessons/w1-l2')).body.opening.map(
      ({ point }: { point: string }) => point,
    )
  assert.deepEqual(await opening(), [])
  application.setNow(new Date('2026-11-25T10:00:00Z'))
  assert.deepEqual(await opening(), [question.point])
  assert.deepEqual((await ben.call('GET', '/api/academy/lessons/w1-l2')).body.opening, [])
})

test('a quiz counts whole, the best attempt stands, seventy per cent pass', async () => {
  const { body: quiz } = await ana.call('GET', '/api/academy/quizzes/week-1')
  const right = (question: {
    id: string
    kind: string
    options?: { right: boolean }[]
    items?: unknown[]
    pairs?: unknown[]
  }) => ({
    questionId: question.id,
    given: question.options
      ? { is: 'chosen', place: question.options.findIndex((option) => option.right) }
      : question.kind === 'recall'
        ? { is: 'own', isRight: true }
        : { is: 'sorted', places: [...(question.items ?? question.pairs ?? []).keys()] },
  })
  const answers = quiz.questions.map(right)
  const hand = (given: unknown) => ana.call('POST', '/api/academy/quizzes/week-1', { answers: given })
  assert.equal((await hand(answers.slice(1))).body.type, 'quiz-incomplete')
  assert.equal((await ana.call('GET', '/api/academy')).body.weeks[0].quiz.best, null)
  const { body } = await hand(answers)
  assert.deepEqual([body.right, body.of, body.isPassed], [6, 6, true])
  const place = answers.findIndex((answer: { given: { is: string } }) => answer.given.is === 'chosen')
  const worse = answers.with(place, {
    ...answers[place],
    given: { is: 'chosen', place: answers[place].given.place === 0 ? 1 : 0 },
  })
  assert.equal((await hand(worse)).body.right, 5)
  assert.deepEqual((await ana.call('GET', '/api/academy')).body.weeks[0].quiz.best, { right: 6, of: 6 })
})

test('what is no lesson, no question or no answer is refused in words, and nothing is kept', async () => {
  assert.equal((await ana.call('GET', '/api/academy/lessons/w9-l1')).status, 404)
  assert.equal((await ana.call('GET', '/api/academy/lessons/nonsense')).status, 400)
  assert.equal((await ana.call('POST', '/api/academy/lessons/w9-l9/read')).status, 404)
  const answer = (questionId: string, given: object) =>
    ana.call('POST', '/api/academy/answers', { questionId, given })
  assert.equal((await answer('w1-l1-q99', { is: 'own', isRight: true })).status, 404)
  assert.equal((await answer('w1-l1-q1', { is: 'own', isRight: true })).body.type, 'no-answer')
  const { rows } = await application.owner.query(
    'select count(*)::int as answers from question_answer where owner_id = $1',
    [ana.id],
  )
  // One in the lesson, twelve in two quizzes.
  assert.deepEqual(rows, [{ answers: 13 }])
})

test('signed out, nothing is told', async () => {
  for (const [method, url] of [
    ['GET', '/api/academy'],
    ['GET', '/api/academy/lessons/w1-l1'],
    ['POST', '/api/academy/lessons/w1-l1/read'],
    ['POST', '/api/academy/answers'],
    ['GET', '/api/academy/quizzes/week-1'],
    ['POST', '/api/academy/quizzes/week-1'],
  ] as const)
    assert.equal((await application.nobody.call(method, url, {})).status, 401, url)
})
