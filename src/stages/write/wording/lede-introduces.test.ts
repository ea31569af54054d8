import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { contentsOf } from '../sentences/claim-sentences.ts'
import { readClaim } from './claim-clause.ts'

/** Every way in which what stands around `verb` can be told as a first sentence. */
function tellings(text: string, verb: string): readonly string[] {
  const report = { id: 'a1', title: 'News of Gaia', text, publishedAt: '2026-05-06T09:00:00Z', publisher: 'Pier Daily' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find((each) => each.verb.text === verb)
  const read = claim && readClaim(claim, dossier)
  return read === undefined ? [] : contentsOf(read, dossier).map(({ subject, rest }) => `${subject} ${rest}`)
}
const behind = 'The port of Gaia has six quays and a customs house.'

/** What a report may open with, and what of it is told. */
const ledes: readonly (readonly [text: string, verb: string, told: RegExp])[] = [
  ['Twelve people were rescued from a ferry off Gaia.', 'were rescued', /^twelve people were rescued from a ferry/iu],
  [
    'Mayor Otto Lind and Harbour Minister Lena Brandt signed a contract for nine cranes.',
    'signed',
    /^Mayor Otto Lind and .*Lena Brandt signed/u,
  ],
  [
    'The battle between dockers and the port board over night shifts has reached the high court of Gaia.',
    'has reached',
    /^the battle between dockers and the port board/iu,
  ],
  ['Ferry maker Lind & Sons opened a yard in Gaia.', 'opened', /^(?:Ferry maker )?Lind & Sons opened a yard in Gaia/iu],
  ['The Harbour Board is fining nine shippers over cranes they broke in Gaia.', 'is fining', /nine shippers over cranes they broke/u],
  ['Otto Lind resigned over a letter he sent to the dockers of Gaia.', 'resigned', /over a letter he sent to the dockers/u],
  [
    'Vega Labs, a Gaia start-up that designs chips for ferries, has closed a round of EUR 90 million that values it at EUR 900 million, it said on Tuesday.',
    'has closed',
    /it has closed a round of EUR 90 million that values it at/u,
  ],
  ['The Harbour Board called the night ferry a “floating hazard” in a letter to Gaia.', 'called', /a “floating hazard”/u],
]
for (const [text, verb, told] of ledes)
  test(`a report's first sentence introduces whom and what it names: ${text}`, () => {
    const ways = tellings(`${text} ${behind}`, verb)
    assert.ok(
      ways.some((way) => told.test(way)),
      ways.join('\n'),
    )
  })

test('the same further down, where it points to what was told before, is not told', () => {
  for (const [text, verb] of ledes.slice(0, 3))
    assert.deepEqual(
      tellings(`${behind} It was built in 1920. ${text}`, verb).filter((way) => /^(?:the battle|they)/iu.test(way)),
      [],
    )
  assert.deepEqual(tellings(`${behind} The battle between dockers and the board has reached the high court of Gaia.`, 'has reached'), [])
})

test('who speaks in a report’s first sentence is introduced by it too', () => {
  const ways = tellings(`Vega Lines dumped waste in the port of Gaia, campaigners say. ${behind}`, 'dumped')
  assert.ok(ways.includes('campaigners said that Vega Lines dumped waste in the port of Gaia'), ways.join('\n'))
  assert.deepEqual(tellings(`Vega Lines dumped waste in the port of Gaia, they say. ${behind}`, 'dumped'), [])
})

/** What points outside its sentence even at the head of a report. */
const pointing: readonly (readonly [text: string, verb: string])[] = [
  ['The tweet was shared by nine dockers of Gaia.', 'was shared'],
  ['They signed a contract for nine cranes in Gaia.', 'signed'],
  ['After the dockers met the board, Gaia fined it over cranes.', 'fined'],
  ['Some dockers blocked the quays of Gaia with nine cranes.', 'blocked'],
  ['Others blocked the quays of Gaia with nine cranes.', 'blocked'],
  ['CLOSE There were nine cranes in the port of Gaia.', 'were'],
]
for (const [text, verb] of pointing)
  test(`nobody is introduced by words that point to somebody else: ${text}`, () => {
    assert.deepEqual(tellings(`${text} ${behind}`, verb), [])
  })

/** What the first form of these rules told of somebody else, or of nobody. */
const untold: readonly (readonly [text: string, verb: string, never: RegExp])[] = [
  ['Bank clerks told customers on Monday that they had been robbed of nine boats.', 'had been robbed', /./u],
  ['Two doctors who are paid by Corvex Labs said on Monday that its pill had cut fevers.', 'had cut', /./u],
  ['The president signed a law on Monday banning cranes.', 'signed', /./u],
  ['The club president sacked nine dockers on Monday.', 'sacked', /./u],
  ['A treaty on quays was signed on Sunday and torn up on Monday by Mayor Otto Lind.', 'was signed', /signed by/u],
  ['Otto Lind was shot on Monday in a play that he wrote for Gaia.', 'was shot', /shot(?!.*play)/u],
]
for (const [text, verb, never] of untold)
  test(`not told so: ${text}`, () => {
    const ways = tellings(`${text} ${behind}`, verb).filter((way) => never.test(way))
    assert.deepEqual(ways, [])
  })

test('a pronoun that may mean two people is not told, nor one whose sentence began with somebody else', () => {
  assert.ok(
    tellings(`Otto Lind met Lena Brandt over a letter he sent to the dockers of Gaia. ${behind}`, 'met').every((way) => !/ he /u.test(way)),
  )
  assert.ok(
    tellings(`After Lena Brandt left the board, Otto Lind sold the yard she built. ${behind}`, 'sold').every((way) => !/ she /u.test(way)),
  )
})

test('a bare noun behind the verb is half of what it says and stays with it', () => {
  const ways = tellings(`The Harbour Board has put its night ferry in Gaia on ice. ${behind}`, 'has put')
  assert.ok(
    ways.every((way) => /on ice/u.test(way)),
    ways.join('\n'),
  )
})

test('the second half of a sentence that has lost its "will" is not told', () => {
  const ways = tellings(`The Harbour Board will keep 40 dockers and be led by Lena Brandt. ${behind}`, 'be led')
  assert.deepEqual(ways, [])
})
