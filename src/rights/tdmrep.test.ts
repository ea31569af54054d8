import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { policyLinks } from './collect.ts'
import { readTdmPolicy } from './tdmrep.ts'
import { decideVector, type Vector, vectorFile, vectorOrigin } from './vector-kit.ts'

const file = (...rules: readonly (readonly [string, unknown])[]): Vector['site'] => ({
  tdmrep: vectorFile(
    '/.well-known/tdmrep.json',
    JSON.stringify(rules.map(([location, value]) => ({ location, 'tdm-reservation': value }))),
  ),
})
const header = (value: string): readonly (readonly [string, string])[] => [['TDM-Reservation', value]]
const offer = (permission: object): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/odrl.jsonld',
    '@type': 'Offer',
    profile: 'http://www.w3.org/ns/tdmrep',
    permission: [permission],
  })

function withPolicy(body: string): Vector {
  const url = `${vectorOrigin}/policy.json`
  const rule = [{ location: '/', 'tdm-reservation': 1, 'tdm-policy': '/policy.json' }]
  return {
    site: {
      tdmrep: vectorFile('/.well-known/tdmrep.json', JSON.stringify(rule)),
      tdmPolicies: [{ url, status: 200, body }],
    },
  }
}

describe('TDMRep vectors', () => {
  test('TD-1: a reservation in the file closes to a link', () => {
    assert.equal(decideVector({ site: file(['/', 1]) as object }).level, 'L1')
  })
  test('TD-2: a header overrides the file', () => {
    assert.equal(decideVector({ site: file(['/', 1]) as object, page: { headers: header('0') } }).level, 'L4')
    assert.equal(decideVector({ site: file(['/', 0]) as object, page: { headers: header('1') } }).level, 'L1')
  })
  test('TD-3: the page itself overrides the header', () => {
    assert.equal(decideVector({ page: { headers: header('1'), metas: [['tdm-reservation', '0']] } }).level, 'L4')
  })
  test('TD-4: a value that is neither 0 nor 1 is unset', () => {
    assert.equal(decideVector({ page: { headers: header('yes') } }).level, 'L4')
  })
  test('TD-5: the first matching rule of the file decides, not the longest', () => {
    assert.equal(decideVector({ site: file(['/a/', 0], ['/a/b/', 1]) as object, path: '/a/b/x' }).level, 'L4')
    assert.equal(decideVector({ site: file(['/a/b/', 1], ['/a/', 0]) as object, path: '/a/b/x' }).level, 'L1')
  })
  test('TD-6: an error in the header does not reset the file', () => {
    assert.equal(decideVector({ site: file(['/', 1]) as object, page: { headers: header('yes') } }).level, 'L1')
  })
  test('TD-7: a page in the place of the file is no file', () => {
    assert.equal(
      decideVector({ site: { tdmrep: vectorFile('/.well-known/tdmrep.json', '<!DOCTYPE html><h1>Not found</h1>') } }).level,
      'L4',
    )
  })
  test('TD-8: a policy that wants payment grants nothing, and the desk hears of it', () => {
    const decision = decideVector(withPolicy(offer({ action: 'tdm:mine', duty: [{ action: 'compensate' }] })))
    assert.equal(decision.level, 'L1')
    assert.ok(decision.reasons.some(({ effect }) => effect.includes('licence offered')))
  })
})

describe('TDM policies', () => {
  test('a plain grant allows facts, a constrained or unreadable one a link', () => {
    assert.equal(decideVector(withPolicy(offer({ action: 'tdm:mine' }))).level, 'L2')
    assert.equal(decideVector(withPolicy(offer({ action: 'tdm:mine', constraint: [{ leftOperand: 'purpose' }] }))).level, 'L1')
    assert.equal(decideVector(withPolicy('<html></html>')).level, 'L1')
    assert.equal(readTdmPolicy('{"permission":[{"action":"tdm:mine"}]}'), 'unknown')
  })
  test('the policy address is found for the caller to fetch', () => {
    const site = { robots: { url: `${vectorOrigin}/robots.txt`, status: 404, body: '' }, ...withPolicy('').site }
    assert.deepEqual(policyLinks(site, `${vectorOrigin}/news/a`).tdmPolicies, [`${vectorOrigin}/policy.json`])
  })
  test('patterns are case-sensitive and know stars', () => {
    assert.equal(decideVector({ site: file(['/News/*', 1]) as object }).level, 'L4')
    assert.equal(decideVector({ site: file(['/news/*', 1]) as object }).level, 'L1')
  })
})
