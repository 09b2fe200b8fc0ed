import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNetwork } from '../../../bench/parts/networks.ts'
import { newTies } from '../../../bench/parts/new-ties.ts'

// email-eu has a hole after day 526.
const pairs = readNetwork('email-eu', 526)

for (const day of [270, 360, 430])
  test(`who gets in touch next, on real mail at day ${day}: the chance that one of all ways holds foresees it at least as well as Adamic–Adar`, {
    skip: pairs === null && '../shared/data/networks/email-eu.csv.gz is not there',
  }, (t) => {
    const found = newTies(pairs ?? [], day, 90)
    t.diagnostic(
      `of the first 200: all ways ${found.allPaths}, Adamic–Adar ${found.adamicAdar}, best way ${found.bestPath}`,
    )
    assert.ok(found.allPaths >= found.adamicAdar, JSON.stringify(found))
    assert.ok(found.allPaths >= found.bestPath, JSON.stringify(found))
  })
