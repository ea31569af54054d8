// Sentences and names here are invented.
import assert from 'node:assert/strict'
import test from 'node:test'
import { endsInside, losesFrame } from './cut-frames.ts'

test('a telling does not end between what a frame opens and what closes it', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['led a campaign for Dunmere', 'Lena Brandt led a campaign for Dunmere to reopen its ferry pier.'],
    ['The rule allows some other crews', 'The rule allows some other crews, including those on the watch list, to sail at night.'],
    ['came under fire in May', 'The harbour board came under fire in May for closing two piers.'],
    ['a yard full of smoke', 'Divers found a yard full of smoke, soot, torn rope and oil.'],
    ['pleaded guilty to fraud', 'Otto Orne pleaded guilty to fraud, perjury and theft.'],
    ['pay sailors for their council work', 'It will pay sailors for their council work, for up to four hours a month.'],
    ['has sent written answers', 'Brandt has sent written answers to some of the board’s questions.'],
    ['called Otto Orne in May', 'Brandt called Otto Orne in May and told him she would sell.'],
    ['the rumour that Dunmere', 'He repeated the rumour that Dunmere, not Lund, sank the barge.'],
    ['will close nine piers in Dunmere and 40', 'The board will close nine piers in Dunmere and 40 abroad.'],
    ['reached out to Otto Orne', 'Her clerk reached out to Otto Orne on Monday requesting a map.'],
  ]
  for (const [own, source] of cases) assert.equal(endsInside(own, source), true, own)
})

test('a telling may end where its source could', () => {
  assert.equal(endsInside('signed the port bill', 'Brandt signed the port bill, thanked her staff and left for Lund.'), false)
  assert.equal(endsInside('closed the pier', 'The board closed the pier on Monday.'), false)
  assert.equal(endsInside('allows small boats to sail', 'The rule allows small boats to sail to the island.'), false)
  assert.equal(endsInside('met in 2012 and 2014', 'The board met in 2012 and 2014 in Lund.'), false)
  assert.equal(endsInside('', 'The board closed the pier.'), false)
})

test('a headline keeps for whom a ban is, that a deed was staged, and what a word in marks means', () => {
  const title = 'Court upholds ban on night sailing for unlicensed crews'
  assert.equal(losesFrame('Ban on night sailing is upheld by court', title), true)
  assert.equal(losesFrame('Ban is upheld by court', title), true)
  assert.equal(losesFrame('Court upholds ban on night sailing for unlicensed crews', title), false)
  assert.equal(losesFrame('Board denies showing wreck', 'Board denies showing wreck in “Harbour of Fools” parody clip'), true)
  assert.equal(
    losesFrame('Lund welcomes back its “shore people”', "Lund welcomes back its 'shore people' after divers regain licences"),
    true,
  )
})
