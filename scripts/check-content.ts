// `npm run check:content`: reads the programme as the server does and says every problem, file by file.
import { checkContent, staleLessons } from '../src/server/academy/check-content.ts'
import { readContent } from '../src/server/academy/content.ts'

const content = readContent(process.argv[2])
const problems = checkContent(content)
for (const { file, message } of problems) process.stdout.write(`${file}: ${message}\n`)
const source = content.programmes.get('en')
for (const programme of content.programmes.values()) {
  const { language, lessons } = programme
  const questions = lessons.reduce((total, lesson) => total + lesson.questions.length, 0)
  const stale = source ? staleLessons(programme, source) : []
  process.stdout.write(
    `${language}: ${lessons.length} lessons, ${questions} questions${stale.length > 0 ? `; older than their source: ${stale.join(', ')}` : ''}\n`,
  )
}
process.exitCode = problems.length > 0 ? 1 : 0
