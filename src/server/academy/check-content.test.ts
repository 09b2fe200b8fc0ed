import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { blocksOf } from './blocks.ts'
import { checkContent, staleLessons } from './check-content.ts'
import { readContent, shippedContent } from './content.ts'

test('the shipped programme is whole: lessons, questions, quizzes, refreshers, evidence', () => {
  assert.deepEqual(checkContent(readContent()), [])
})

/** The shipped content with one file changed. */
function changed(file: string, change: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    cpSync(shippedContent, folder, { recursive: true })
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
    return readContent(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('each kind of mistake is told with its file', () => {
  const told = (file: string, change: (text: string) => string) =>
    checkContent(changed(file, change))
      .filter((problem) => problem.file.startsWith('en'))
      .map((problem) => problem.message)
      .join('\n')
  const lesson = 'en/w2-l3.md'
  assert.match(
    told(lesson, (text) => text.replace('evidence: [', 'evidence: [hearsay, ')),
    /There is no evidence hearsay/,
  )
  assert.match(
    told(lesson, (text) => text.replace(/minutes: \d/, 'minutes: 9')),
    /minutes/,
  )
  assert.match(
    told(lesson, (text) => `${text}\n${`${'word '.repeat(80)}\n\n`.repeat(10)}`),
    /words are more than/,
  )
  assert.match(
    told(lesson, (text) => `${text}\n<script>alert(1)</script>\n`),
    /No html is allowed/,
  )
  assert.match(
    told(lesson, (text) => text.replaceAll(/^> .*$/gm, '')),
    /no text to copy/,
  )
  assert.match(
    told(lesson, () => 'no front matter'),
    /front matter[\s\S]*missing/,
  )
  assert.match(
    told('en/quizzes/week-2.yaml', (text) => text.replace(/w2-l\d-q\d/, 'w2-l1-q99')),
    /There is no question w2-l1-q99/,
  )
  assert.match(
    told('en/questions/w2-l3.yaml', (text) => text.replace('right: true', 'right: false')),
    /Exactly one/,
  )
  assert.match(
    told('en/questions/w2-l3.yaml', () => '['),
    /./,
  )
})

test('a translation of an older text is known as such', () => {
  const content = readContent()
  const source = content.programmes.get('en') ?? assert.fail()
  const first = source.lessons[0] ?? assert.fail()
  const translated = {
    language: 'xx',
    lessons: [{ ...first, source_hash: first.hash }],
    quizzes: [],
    refreshers: [],
    evidence: [],
  }
  assert.deepEqual(staleLessons(translated, source), [])
  const older = { ...translated, lessons: [{ ...first, source_hash: '0'.repeat(64) }] }
  assert.deepEqual(staleLessons(older, source), [first.id])
})

test('Markdown becomes blocks of plain words; what could carry more is refused', () => {
  assert.deepEqual(blocksOf('## A *b*\n\nC **d** [e](/ask) & `k`\n\n> f\n\n1. g\n2. h'), [
    { kind: 'heading', spans: [plain('A '), { ...plain('b'), style: 'emphasis' }] },
    {
      kind: 'paragraph',
      spans: [
        plain('C '),
        { ...plain('d'), style: 'strong' },
        plain(' '),
        { ...plain('e'), href: '/ask' },
        plain(' & '),
        { ...plain('k'), style: 'key' },
      ],
    },
    { kind: 'copy', paragraphs: [[plain('f')]] },
    { kind: 'list', isOrdered: true, items: [[plain('g')], [plain('h')]] },
  ])
  for (const hostile of [
    '<b>x</b>',
    'a <img src=x>',
    '![x](https://a.example/x.png)',
    '[x](javascript:alert(1))',
    '[x](http://a.example)',
    '    code',
    '| a |\n|---|\n| b |',
  ])
    assert.throws(() => blocksOf(hostile), /is allowed in a lesson/, hostile)
})

function plain(text: string) {
  return { text, style: 'plain', href: null }
}

test('a mission can be instead of one that stands before it, and of no other', () => {
  const told = (id: string) =>
    checkContent(
      changed('missions.yaml', (text) => text.replace('insteadOf: counterpart', `insteadOf: ${id}`)),
    ).map(({ message }) => message)
  assert.deepEqual(told('plan'), ['second-thread is instead of plan, which does not stand before it.'])
  assert.match(told('nothing').join(), /insteadOf/)
})
