import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proposedDomains } from './proposed-domains.ts'

test('the domain of the owner’s address is proposed as the company’s own', () => {
  assert.deepEqual(proposedDomains(' Sam.Oyelaran@Halyard.Example '), ['halyard.example'])
  assert.deepEqual(proposedDomains('sam@mail.halyard.co.uk'), ['mail.halyard.co.uk'])
})

test('mail that everybody can have says nothing about a company', () => {
  for (const domain of [
    'gmail.com',
    'yahoo.co.uk',
    'outlook.com',
    'icloud.com',
    'proton.me',
    'web.de',
    'sapo.pt',
  ]) {
    assert.deepEqual(proposedDomains(`sam@${domain}`), [], domain)
  }
})

test('half an address proposes nothing yet', () => {
  for (const typed of ['', 'sam', 'sam@', 'sam@halyard', 'sam@halyard.'])
    assert.deepEqual(proposedDomains(typed), [], typed)
})
