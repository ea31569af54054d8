import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entitiesOf, takeTold } from '../../../../test/support/take-told.ts'
import { hindranceIn, isBeside } from './hindrances.ts'

const kindOf = (text: string): string | undefined => hindranceIn(text)?.kind

test('what is not signed, let, built, checked or allowed yet is a hindrance of its kind', () => {
  assert.equal(kindOf('No contract has been signed.'), 'unsigned')
  assert.equal(kindOf('A term sheet is not a contract.'), 'unsigned')
  assert.equal(kindOf('Brantor has not signed a tenant for the halls.'), 'unlet')
  assert.equal(kindOf('The campus has no customer yet.'), 'unlet')
  assert.equal(kindOf('None of the halls is in service.'), 'unbuilt')
  assert.equal(kindOf('The cable has been bought but not yet laid.'), 'unbuilt')
  assert.equal(kindOf('The scores have not been checked by an outside laboratory.'), 'unchecked')
  assert.equal(kindOf('Brantor still has to buy 4 km of track.'), 'waits')
  assert.equal(kindOf('The line needs a permit from the county.'), 'waits')
  assert.equal(kindOf('Farmers would challenge the line in court.'), 'opposed')
  assert.equal(kindOf('Brantor may walk away if the hall is late.'), 'leaves')
  assert.equal(kindOf('Brantor gave no date for the second hall.'), 'late')
  assert.equal(kindOf('Prices for resellers are not affected.'), 'limited')
})

test('what is not said, where to ask and a further deal that has not come about are none', () => {
  assert.ok(isBeside('Investors may direct questions to the secretary.'))
  assert.ok(isBeside('Brantor declined to comment on discounts.'))
  assert.ok(isBeside('Brantor did not dispute the number.'))
  assert.ok(isBeside('The rent was not disclosed.'))
  assert.ok(isBeside('An option on a further 9 MW has been talked about but not granted.'))
  assert.equal(kindOf('The operator would not let it to anyone else before May.'), undefined)
  assert.equal(kindOf('Brantor opened the hall on Monday.'), undefined)
  assert.equal(kindOf('The line does not require the approval of the county.'), undefined)
  assert.equal(kindOf('The site is no longer subject to a vote.'), undefined)
})

const entities = entitiesOf([
  ['Brantor Compute', 'operator'],
  ['Calder AI', 'ai_lab'],
  ['Wexholm North', 'site'],
  ['Velstad Works', 'site'],
  ['Ister Halls', 'operator'],
])
const opening =
  'Brantor Compute plans a 40 MW data centre at Wexholm North, it said on Tuesday. It will cost EUR 480 million. The first hall is due by 31 August 2027.'
const against = (more: string): string | undefined =>
  takeTold('Brantor Compute plans 40 MW data centre at Wexholm North', [`${opening}\n\n${more}`], entities).take.find((text) =>
    /^(?:Against this|Counter-evidence)/.test(text),
  )

test('a take tells what its news still waits for, in the words of the report or in ours, and does not only point to the report', () => {
  assert.match(against('The company has not signed a tenant for the halls at the site.') ?? '', /^Against this.*not signed a tenant/u)
  assert.match(against('No lease has been signed.') ?? '', /^Against this: no lease has been signed, Fenwick Courier reports\.$/u)
  assert.match(
    against('It still has to buy 11 km of track, and two of the nine owners have not signed.') ?? '',
    /^Against this, Fenwick Courier reports that “two of the nine owners have not signed”\.$/u,
  )
})

test('what another house or another site waits for is not set against the news', () => {
  assert.doesNotMatch(against('Ister Halls has not signed a tenant for its own halls.') ?? '', /^Against this/u)
  assert.doesNotMatch(against('None of the halls at Velstad Works is in service yet.') ?? '', /^Against this/u)
})

test('who opposes “the plan” opposes the one that was told of last', () => {
  assert.match(against('Farmers said that they would challenge the plan in court.') ?? '', /^Against this/u)
  assert.doesNotMatch(
    against('Ister Halls wants to build 90 MW at the coast. Farmers said that they would challenge the plan in court.') ?? '',
    /^Against this/u,
  )
})

test('what somebody would not say is not told as if it spoke against the news', () => {
  assert.doesNotMatch(
    against('Brantor Compute declined to comment on discounts. Readers may direct questions to the secretary.') ?? '',
    /^Against this/u,
  )
})

test('who says what stands in marks is named there, and no “she said” hangs on it', () => {
  const told = against('A court in Velstad fined the site. Brantor Compute sold 40 halls there. The company will appeal, she said.') ?? ''
  assert.doesNotMatch(told, /she said/u)
})

test('a phase without a date, a thing that is not chosen and what is in dispute are told', () => {
  assert.match(against('Brantor Compute gave no date for the second phase of 60 MW.') ?? '', /^Against this.* no date /u)
  assert.match(against('The tenant brings its own hardware, which it has not chosen.') ?? '', /^Against this: no hardware has been chosen/u)
  assert.match(against('Noise remains in dispute.') ?? '', /^Against this: noise remains in dispute/u)
})
