import assert from 'node:assert/strict'
import test from 'node:test'
import type { Coverage, CoverageRole } from '../../domain/coverage.ts'
import type { Source, SourceKind } from '../../domain/source.ts'
import { countOrigins, originsLine } from './count-origins.ts'

const source = (id: string, owner: string, kind: SourceKind = 'trade'): Source => ({
  id,
  name: id,
  owner,
  kind,
  language: 'en',
  host: `${id}.test`,
  allowlisted: true,
  firstSeenAt: '2026-01-01T00:00:00Z',
})
const sources = new Map(
  [
    source('harbour', 'Harbour Group'),
    source('quay', 'Harbour Group'),
    source('gazette', 'Gazette'),
    source('fjord', 'Fjord Compute', 'company'),
  ].map((it) => [it.id, it]),
)
const coverage = (articleId: string, sourceId: string, role: CoverageRole = 'follow', originId = `o_${sourceId}`): Coverage => ({
  articleId,
  storyId: 's',
  sourceId,
  role,
  originId,
  reasons: [],
  score: 1,
  assignedAt: '2026-01-01T00:00:00Z',
})

test('two outlets of one owner are one voice', () => {
  assert.equal(countOrigins([coverage('a', 'harbour'), coverage('b', 'quay')], sources).length, 1)
})
test('ten copies of one report count once', () => {
  const copies = Array.from({ length: 10 }, (_, i) => coverage(`c${i}`, 'gazette', 'copy', 'o_harbour'))
  assert.equal(countOrigins([coverage('a', 'harbour', 'first'), ...copies], sources).length, 1)
})
test('a company is a party and an outlet is not', () => {
  const origins = countOrigins([coverage('a', 'fjord', 'first'), coverage('b', 'gazette')], sources)
  assert.deepEqual(
    origins.map((it) => [it.name, it.isParty]),
    [
      ['Fjord Compute', true],
      ['Gazette', false],
    ],
  )
})
test('a report that credits another outlet goes back to it, whether or not that one is in the story', () => {
  const passedOn = { ...coverage('b', 'gazette', 'follow', 'o_harbour'), credit: { name: 'Harbour', words: 'Harbour reported' } }
  const both = countOrigins([coverage('a', 'harbour', 'first'), passedOn], sources)
  assert.deepEqual(
    both.map((it) => [it.name, it.articleIds, it.why]),
    [['Harbour Group', ['a', 'b'], 'gazette credits Harbour (“Harbour reported”); harbour belongs to Harbour Group']],
  )
  assert.deepEqual(
    countOrigins([passedOn], sources).map((it) => it.name),
    ['Harbour Group'],
  )
})
test('two outlets that print one agency are one voice under its name', () => {
  const credit = { name: 'Reuters', words: 'BERLIN (Reuters) -' }
  const printed = ['harbour', 'gazette'].map((it) => ({ ...coverage(`a-${it}`, it, 'follow', 'o_agency:reuters'), credit }))
  const origins = countOrigins(printed, sources)
  assert.deepEqual(
    origins.map((it) => [it.name, it.isParty]),
    [['Reuters', false]],
  )
  assert.match(originsLine(printed, origins), /^2 outlets, 1 independent origin: .*credits Reuters/)
})
test('a company alone speaks for itself, and the line says so', () => {
  const alone = [coverage('a', 'fjord', 'first')]
  assert.equal(originsLine(alone, countOrigins(alone, sources)), '1 outlet, 1 independent origin, and that one speaks for itself')
})
test('a chain of reports goes back to its first voice', () => {
  const chain = [
    coverage('a', 'harbour', 'first'),
    { ...coverage('b', 'gazette', 'follow', 'o_harbour'), credit: { name: 'harbour', words: 'harbour reported' } },
    { ...coverage('c', 'fjord', 'follow', 'o_gazette'), credit: { name: 'gazette', words: 'gazette reported' } },
  ]
  const origins = countOrigins(chain, sources)
  assert.deepEqual(
    origins.map((it) => [it.name, it.articleIds]),
    [['Harbour Group', ['a', 'b', 'c']]],
  )
  assert.match(originsLine(chain, origins), /^3 outlets, 1 independent origin: fjord credits gazette .*; gazette credits harbour/)
})
test('an outlet with a report of its own beside one it passes on stays a voice', () => {
  const both = [coverage('a', 'gazette'), coverage('b', 'gazette', 'follow', 'o_harbour'), coverage('c', 'fjord', 'follow', 'o_gazette')]
  assert.deepEqual(
    countOrigins(both, sources).map((it) => [it.name, it.articleIds]),
    [
      ['Gazette', ['a', 'c']],
      ['Harbour Group', ['b']],
    ],
  )
})
test('two outlets that credit each other end somewhere', () => {
  const circle = [coverage('a', 'gazette', 'follow', 'o_harbour'), coverage('b', 'harbour', 'follow', 'o_gazette')]
  assert.equal(countOrigins(circle, sources).length, 2)
})
test('a reprinted press release is a party, and its copies are no voices', () => {
  const credit = { name: 'press release, PR Newswire', words: 'carried by PR Newswire' }
  const printed = [{ ...coverage('a', 'harbour', 'first', 'o_release:a'), credit }, coverage('b', 'gazette', 'copy', 'o_release:a')]
  const origins = countOrigins(printed, sources)
  assert.deepEqual(
    origins.map((it) => [it.name, it.isParty, it.articleIds.length]),
    [['press release, PR Newswire', true, 2]],
  )
  assert.match(
    originsLine(printed, origins),
    /^2 outlets, 1 independent origin, and that one speaks for itself: gazette copies press release/,
  )
})
test('an outlet that holds another’s text and more adds no voice, and the line says why', () => {
  const both = [coverage('a', 'gazette', 'first'), coverage('b', 'harbour', 'follow', 'o_gazette')]
  assert.match(
    originsLine(both, countOrigins(both, sources)),
    /^2 outlets, 1 independent origin: .*harbour holds the text of gazette and more/,
  )
})
test('an owner is one owner however it is spelled, and owners nobody named are not one', () => {
  const more = new Map(
    [...sources.values(), source('pier', 'harbour group '), source('dock', 'Harbour Group Ltd'), source('one', ''), source('two', '')].map(
      (it) => [it.id, it],
    ),
  )
  assert.equal(countOrigins([coverage('a', 'quay'), coverage('b', 'pier'), coverage('c', 'dock')], more).length, 1)
  assert.deepEqual(
    countOrigins([coverage('a', 'one'), coverage('b', 'two')], more).map((it) => [it.name, it.why]),
    [
      ['one', 'own report'],
      ['two', 'own report'],
    ],
  )
})
test('reprints of releases, each cut otherwise, are one voice', () => {
  const printed = ['harbour', 'gazette'].map((it) => ({
    ...coverage(`a-${it}`, it, 'follow', `o_release:a-${it}`),
    credit: { name: 'press release', words: 'announced as a press release' },
  }))
  const origins = countOrigins(printed, sources)
  assert.deepEqual(
    origins.map((it) => [it.id, it.isParty, it.articleIds.length]),
    [['o_release:a-harbour', true, 2]],
  )
})
test('an agency that is a source of ours under its house’s name is one voice with those who credit it', () => {
  const known = new Map([...sources, ['wire', { ...source('wire', 'Thomson Reuters', 'agency'), name: 'Reuters' }]])
  const both = [
    coverage('a', 'wire', 'first'),
    { ...coverage('b', 'gazette', 'follow', 'o_agency:reuters'), credit: { name: 'Reuters', words: '(Reuters)' } },
  ]
  assert.deepEqual(
    countOrigins(both, known).map((it) => it.name),
    ['Thomson Reuters'],
  )
})
test('one outlet that passes on another’s report says so in its line', () => {
  const passed = [{ ...coverage('a', 'gazette', 'first', 'o_harbour'), credit: { name: 'Harbour', words: 'Harbour reported' } }]
  assert.equal(
    originsLine(passed, countOrigins(passed, sources)),
    '1 outlet, 1 independent origin: gazette credits Harbour (“Harbour reported”)',
  )
})
