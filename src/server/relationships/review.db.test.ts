import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, key, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-24T12:00:00Z'))

let companies = 0
async function member(): Promise<TestMember> {
  const [one] = await world.company(`Company${++companies}`, 'ana')
  assert.ok(one)
  return one
}

const tables =
  'person identity note contact interaction interaction_person merged_interaction contact_day tie job_move person_question suggestion pick shared_tie tombstone'.split(
    ' ',
  )

/** Every row of the member's book, as one text. */
async function everything(of: TestMember, without: readonly string[] = []): Promise<string> {
  const texts = []
  for (const table of tables.filter((name) => !without.includes(name))) {
    const { rows } = await world.owner.query<{ row: string }>(
      `select (to_jsonb(t) - array['asked_at', 'answered_at'])::text as row from ${table} t where owner_id = $1 order by 1`,
      [of.id],
    )
    texts.push(`${table}\n${rows.map(({ row }) => row).join('\n')}`)
  }
  return texts.join('\n')
}

interface Row {
  readonly id: string
  readonly name: string
}
const people = async (of: TestMember): Promise<Row[]> =>
  (await of.call('GET', '/api/people?sort=name')).body.people
const named = async (of: TestMember, name: string): Promise<string> => {
  const found = (await people(of)).find((person) => person.name === name)
  assert.ok(found, name)
  return found.id
}
async function merge(of: TestMember, keptId: string, otherId: string): Promise<string> {
  const made = await of.call('POST', `/api/people/${keptId}/merge`, { otherId })
  assert.equal(made.status, 200, made.text)
  return made.body.id
}
const undo = async (of: TestMember, id: string) => {
  const undone = await of.call('POST', `/api/merges/${id}/undo`)
  assert.equal(undone.status, 200, undone.text)
}

/** Two people with everything a person can have. */
async function katarzynaAndKasia(of: TestMember): Promise<[string, string]> {
  await of.bring([
    contact('Katarzyna Nowak', { organisation: 'Meridian Rail', phones: ['+48601555417'] }),
    contact('Kasia Nowak', {
      source: 'vcard',
      urls: [],
      emails: ['kasia.nowak@bluefin.example'],
      phones: ['+48601555471'],
      organisation: 'Bluefin Freight',
      labels: ['rail', 'freight'],
      notes: 'Likes trams.',
    }),
    mail('kasia.nowak@bluefin.example', '2023-10-01T10:00:00Z'),
    mail('kasia.nowak@bluefin.example', '2024-01-01T10:00:00Z'),
    {
      ...mail('', '2026-10-01T10:00:00Z'),
      channel: 'meeting',
      direction: 'both',
      people: [
        { name: 'Katarzyna Nowak', email: '', url: 'linkedin.com/in/katarzyna-nowak' },
        { name: 'Kasia Nowak', email: 'kasia.nowak@bluefin.example', url: '' },
      ],
    },
  ])
  return [await named(of, 'Katarzyna Nowak'), await named(of, 'Kasia Nowak')]
}

test('a merge brings everything together, and undone it leaves everything as it was', async () => {
  const ana = await member()
  const [katarzyna, kasia] = await katarzynaAndKasia(ana)
  await ana.call('PATCH', `/api/people/${kasia}`, {
    circle: 15,
    nextStep: 'Send the book',
    nextStepOn: '2026-12-01',
  })
  await ana.call('POST', `/api/people/${kasia}/notes`, { text: 'Owes me a book' })
  await ana.call('POST', '/api/sharing', { level: 'shared', who: { ids: [kasia] } })
  await ana.call('GET', '/api/week')
  for (const [kept, removed] of [
    [katarzyna, kasia],
    [kasia, katarzyna],
  ] as const) {
    const before = await everything(ana, ['person_question'])
    const id = await merge(ana, kept, removed)
    const { body } = await ana.call('GET', `/api/people/${kept}`)
    assert.deepEqual(
      [body.timelineTotal, body.notes.length, body.contacts.length, body.circle],
      [3, 2, 2, 15],
    )
    assert.equal((await people(ana)).length, 1)
    await undo(ana, id)
    assert.equal(await everything(ana, ['person_question']), before)
    // The one thing that an undone merge leaves: the two are different, for ever.
    const { rows } = await world.owner.query('select answer from person_question where owner_id = $1', [
      ana.id,
    ])
    assert.deepEqual(rows, [{ answer: 'different' }])
  }
  assert.equal((await ana.call('GET', '/api/merges')).body.total, 0)
})

test('an undone merge cannot be undone twice, and is listed no more', async () => {
  const ana = await member()
  const [katarzyna, kasia] = await katarzynaAndKasia(ana)
  const id = await merge(ana, katarzyna, kasia)
  const list = await ana.call('GET', `/api/merges?personId=${katarzyna}`)
  assert.deepEqual(
    [list.body.merges[0].name, list.body.merges[0].removedName, list.body.merges[0].mergedBy],
    ['Katarzyna Nowak', 'Kasia Nowak', 'hand'],
  )
  await undo(ana, id)
  assert.equal((await ana.call('POST', `/api/merges/${id}/undo`)).status, 404)
  assert.equal((await ana.call('GET', '/api/merges')).body.total, 0)
  assert.deepEqual((await ana.call('GET', `/api/merges?personId=${katarzyna}`)).body.merges, [])
})

test('what came later goes with its address or card; what was written by hand stays with the kept person', async () => {
  const ana = await member()
  const [katarzyna, kasia] = await katarzynaAndKasia(ana)
  const id = await merge(ana, katarzyna, kasia)
  await ana.bring(
    [
      contact('Kasia Nowak', {
        source: 'vcard',
        urls: [],
        emails: ['kasia.nowak@bluefin.example', 'kn@home.example'],
        organisation: 'Ardenne Foods',
      }),
      contact('Katarzyna Nowak', { organisation: 'Meridian Rail', title: 'Chief' }),
      mail('kasia.nowak@bluefin.example', '2026-11-01T10:00:00Z'),
      mail('kn@home.example', '2026-11-02T10:00:00Z'),
    ],
    { snapshotOn: '2026-11-20', files: [{ path: 'later.zip', size: 1, kind: 'test' }] },
  )
  await ana.call('POST', `/api/people/${katarzyna}/notes`, { text: 'Said hello' })
  await ana.call('POST', `/api/people/${katarzyna}/interactions`, { channel: 'call' })
  await undo(ana, id)
  const one = (await ana.call('GET', `/api/people/${katarzyna}`)).body
  const two = (await ana.call('GET', `/api/people/${kasia}`)).body
  assert.deepEqual(
    [one.organisation, one.title, one.timelineTotal, one.notes.length],
    ['Meridian Rail', 'Chief', 2, 1],
  )
  assert.deepEqual([two.organisation, two.timelineTotal, two.notes.length], ['Ardenne Foods', 5, 1])
  assert.deepEqual(
    two.addresses.map(({ value }: { value: string }) => value),
    ['kasia.nowak@bluefin.example', 'kn@home.example', '+48601555471'],
  )
  assert.deepEqual([one.moves.length, two.moves.length], [1, 1])
  // The same file again finds each where they belong.
  const { report } = await ana.bring([mail('kn@home.example', '2026-11-03T10:00:00Z')])
  assert.equal(report.people.new, 0)
  assert.equal((await ana.call('GET', `/api/people/${kasia}`)).body.timelineTotal, 6)
})

test('merges of merges are undone in any order', async () => {
  const ana = await member()
  const names = ['Ada One', 'Bea Two', 'Cleo Three', 'Dora Four']
  await ana.bring(
    names.flatMap((name, place) => [
      contact(name, { emails: [`p${place}@kestrel.example`], labels: [`tag${place}`] }),
      mail(`p${place}@kestrel.example`, `2026-0${place + 1}-01T10:00:00Z`),
    ]),
  )
  const [a = '', b = '', c = '', d = ''] = await Promise.all(names.map((name) => named(ana, name)))
  const before = await everything(ana, ['person_question'])
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
    [2, 0, 1],
    [0, 2, 1],
    [1, 2, 0],
  ]) {
    await world.owner.query('delete from person_question where owner_id = $1', [ana.id])
    const merges = [await merge(ana, a, b), await merge(ana, c, d), await merge(ana, c, a)]
    assert.equal((await people(ana)).length, 1)
    assert.equal((await ana.call('GET', `/api/merges?personId=${c}`)).body.total, 3)
    for (const place of order) await undo(ana, merges[place] ?? '')
    assert.equal(await everything(ana, ['person_question']), before, order.join())
  }
})

/** Seven people with everything that can get mixed up, and what the book is like before anything is merged. */
async function sevenPeople() {
  const ana = await member()
  await ana.bring(
    Array.from({ length: 7 }, (_, place) => [
      contact(`Person Number${place}`, {
        emails: [`n${place}@kestrel.example`],
        organisation: place % 2 ? '' : `Org ${place}`,
        labels: place % 3 ? ['a'] : ['b', 'a'],
        notes: place % 2 ? '' : `note ${place}`,
      }),
      ...[1, 2, 3].map((month) =>
        mail(`n${place}@kestrel.example`, `2026-0${month}-0${place + 1}T10:00:00Z`),
      ),
      {
        ...mail('', `2026-08-0${place + 1}T10:00:00Z`, { line: place }),
        people: [place, (place + 1) % 7].map((who) => ({
          name: '',
          email: `n${who}@kestrel.example`,
          url: '',
        })),
      },
    ]).flat(),
  )
  const ids = (await people(ana)).map(({ id }) => id)
  for (const [place, id] of ids.entries())
    if (place % 3 === 0)
      await ana.call('PATCH', `/api/people/${id}`, {
        circle: 15,
        nextStep: `Call ${place}`,
        title: `T${place}`,
      })
  return { ana, ids, before: await everything(ana, ['person_question']) }
}

test('whatever is merged and undone, in whatever order: the book is as it was', async () => {
  let book = await sevenPeople()
  const step = fc.oneof(fc.record({ kept: fc.nat(6), removed: fc.nat(6) }), fc.record({ undo: fc.nat(100) }))
  const runs = Number(process.env.RUNS ?? 25)
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
      async (steps, order) => {
        const { ana, ids, before } = book
        const merges: string[] = []
        const undoOne = async (place: number) => undo(ana, merges.splice(place % merges.length, 1)[0] ?? '')
        try {
          for (const one of steps) {
            if ('undo' in one) {
              if (merges.length > 0) await undoOne(one.undo)
              continue
            }
            const made = await ana.call('POST', `/api/people/${ids[one.kept]}/merge`, {
              otherId: ids[one.removed],
            })
            if (made.status === 200) merges.push(made.body.id)
          }
          for (const place of order) if (merges.length > 0) await undoOne(place)
          assert.equal(await everything(ana, ['person_question']), before)
        } catch (error) {
          // The next run, perhaps of a smaller example, begins with an untouched book.
          book = await sevenPeople()
          throw error
        }
      },
    ),
    { numRuns: runs },
  )
})

test('a different is never asked again, also of whom either is merged with', async () => {
  const ana = await member()
  await ana.bring([
    contact('Ruth Adler', { organisation: 'Voss & Sohn' }),
    mail('ruth@gmail.com', '2026-10-01T10:00:00Z', {
      people: [{ name: 'Ruth Adler', email: 'ruth@gmail.com', url: '' }],
    }),
    contact('Somebody Else'),
  ])
  const { body } = await ana.call('GET', '/api/questions')
  assert.deepEqual([body.left, body.questions.length], [1, 1])
  const [{ person, other }] = body.questions
  const pair = { personId: person.id, otherId: other.id }
  await ana.call('POST', '/api/questions', { ...pair, answer: 'different' })
  const id = await merge(ana, await named(ana, 'Somebody Else'), other.id)
  const again = async () => (await ana.call('GET', '/api/questions')).body.left
  assert.equal(await again(), 0)
  const { rows } = await world.owner.query(
    `select answer from person_question where owner_id = $1 and $2 in (person_id, other_id)`,
    [ana.id, person.id],
  )
  assert.deepEqual(rows, [{ answer: 'different' }])
  await undo(ana, id)
  const vetoes = await world.owner.query(`select answer from person_question where owner_id = $1`, [ana.id])
  assert.deepEqual(vetoes.rows, [{ answer: 'different' }, { answer: 'different' }])
  assert.equal(await again(), 0)
})

test('Review shows of each side every kind of contact there is, by its name', async () => {
  const ana = await member()
  const address = 'ruth@gmail.com'
  const meets = { people: [{ name: 'Ruth Adler', email: address, url: '' }] }
  await ana.bring([
    contact('Ruth Adler', { organisation: 'Voss & Sohn' }),
    ...['mail', 'message', 'meeting', 'call', 'social'].map((channel, day) =>
      mail(address, `2026-10-0${day + 1}T10:00:00Z`, { ...meets, channel }),
    ),
  ])
  const sides = async () => {
    const { status, body, text } = await ana.call('GET', '/api/questions')
    assert.equal(status, 200, text)
    return [body.questions[0].person, body.questions[0].other]
  }
  const met = (await sides()).find(({ interactions }) => interactions > 0)
  for (const channel of ['in_person', 'did_it'])
    await ana.call('POST', `/api/people/${met.id}/interactions`, { channel, direction: 'out' })
  assert.deepEqual((await sides()).find(({ id }) => id === met.id).channels, {
    mail: 1,
    message: 1,
    meeting: 1,
    call: 1,
    social: 1,
    in_person: 1,
    did_it: 1,
  })
})

test('same, different and later can each be taken back: the pair is asked again', async () => {
  const ana = await member()
  await ana.bring([
    contact('Ruth Adler', { organisation: 'Voss & Sohn' }),
    mail('ruth@gmail.com', '2026-10-01T10:00:00Z', {
      people: [{ name: 'Ruth Adler', email: 'ruth@gmail.com', url: '' }],
    }),
  ])
  const before = await everything(ana)
  const asked = (await ana.call('GET', '/api/questions')).body
  const [{ person, other, comparisons }] = asked.questions
  assert.deepEqual(
    [person.interactions, other.interactions, other.channels, other.sources],
    [0, 1, { mail: 1 }, ['mail']],
  )
  assert.ok(
    comparisons.some(
      ({ field, verdict }: Record<string, string>) => field === 'family' && verdict === 'agrees',
    ),
  )
  const pair = { personId: person.id, otherId: other.id }
  for (const answer of ['same', 'different', 'later']) {
    assert.equal((await ana.call('POST', '/api/questions', { ...pair, answer })).status, 200)
    const { body } = await ana.call('GET', '/api/questions')
    assert.deepEqual(
      [body.left, body.answered[0].answer, body.later],
      [0, answer, answer === 'later' ? 1 : 0],
    )
    assert.equal((await ana.call('POST', '/api/questions/undo', pair)).status, 200)
    assert.equal(await everything(ana), before, answer)
    assert.deepEqual((await ana.call('GET', '/api/questions')).body, asked)
  }
  assert.equal((await ana.call('POST', '/api/questions/undo', pair)).status, 404)
})

test('undoing a merge never shows colleagues more than they may see now', async () => {
  const ana = await member()
  const [katarzyna, kasia] = await katarzynaAndKasia(ana)
  await ana.call('POST', '/api/sharing', { level: 'shared', who: { ids: [katarzyna, kasia] } })
  const id = await merge(ana, katarzyna, kasia)
  await ana.call('POST', '/api/sharing', { level: 'private', who: { ids: [katarzyna] } })
  await undo(ana, id)
  const { rows } = await world.owner.query('select count(*)::int as n from shared_tie where owner_id = $1', [
    ana.id,
  ])
  assert.deepEqual(rows, [{ n: 0 }])
})

test('whose only source is undone meanwhile does not come back as an empty person', async () => {
  const ana = await member()
  await ana.bring([contact('Katarzyna Nowak')])
  const { id: later } = await ana.bring([contact('Kasia Nowak', { key: key('kasia') })], {
    files: [{ path: 'b.zip', size: 1, kind: 'test' }],
  })
  const id = await merge(ana, await named(ana, 'Katarzyna Nowak'), await named(ana, 'Kasia Nowak'))
  const listed = async () => (await ana.call('GET', '/api/merges')).body.total
  assert.equal(await listed(), 1)
  await ana.call('DELETE', `/api/imports/${later}`)
  assert.equal(await listed(), 0)
  await undo(ana, id)
  assert.deepEqual(
    (await people(ana)).map(({ name }) => name),
    ['Katarzyna Nowak'],
  )
})
