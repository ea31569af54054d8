import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { hasNeeded, neededLetters } from '../../../text/needed-letters.ts'
import { indexNames, namesIn } from './deal-names.ts'
import { everyRewording, inPlainWords } from './in-plain-words.ts'

const index = indexNames([])
const plain = (text: string): string => inPlainWords(text, 'en', namesIn(text, index, 'en', new Set()))

const told: readonly (readonly [text: string, plain: string])[] = [
  [
    'Wexcombe Hosting hands over 12 MW in Denton to Ilsa AI this summer.',
    'Wexcombe Hosting has let 12 MW in Denton to Ilsa AI this summer.',
  ],
  [
    'Ilsa AI has leased 12 MW in Denton; the halls belong to Wexcombe Hosting.',
    'Ilsa AI has leased 12 MW in Denton at Wexcombe Hosting’s site.',
  ],
  ['Bonds worth $40 million were sold by Wexcombe Hosting on Monday.', 'Wexcombe Hosting sold $40 million of bonds on Monday.'],
  [
    'Shares of Ilsa AI rose 9% in early trading after the company signed a $40 million contract with Wexcombe Cloud.',
    'Ilsa AI signed a $40 million contract with Wexcombe Cloud.',
  ],
  ['Ilsa AI has leased 12 MW from Wexcombe Hosting; no completion date was given.', 'Ilsa AI has leased 12 MW from Wexcombe Hosting.'],
  ['Separately, Ilsa AI has leased 12 MW, without naming the landlord.', 'Ilsa AI has leased 12 MW.'],
  [
    'Ilsa AI has raised $40 million at a valuation of $1.2 billion from Harrow Capital.',
    'Ilsa AI has raised $40 million from Harrow Capital.',
  ],
  [
    'Ilsa AI has raised $40 million from Harrow Capital, bringing the total it has raised to $90 million.',
    'Ilsa AI has raised $40 million from Harrow Capital.',
  ],
  [
    'Under the pact, which is valued at $1.3 billion, Wexcombe Cloud will host Ilsa AI.',
    'Under the $1.3 billion pact, Wexcombe Cloud will host Ilsa AI.',
  ],
  ['Wexcombe Hosting has let two halls, a combined 32 MW, to Ilsa AI.', 'Wexcombe Hosting has let two halls, 32 MW, to Ilsa AI.'],
  ['Wexcombe Hosting will lease two halls totalling 32 MW to Ilsa AI.', 'Wexcombe Hosting will lease two halls of 32 MW to Ilsa AI.'],
  ['Wexcombe Hosting will let 32 MW to Ilsa AI, the companies said on Monday.', 'Wexcombe Hosting will let 32 MW to Ilsa AI.'],
  ['The company opened a 20 MW site in Denton, Wexcombe Hosting said.', 'Wexcombe Hosting opened a 20 MW site in Denton.'],
  ['The contract will see Orlin Chips supply Ilsa AI with 600 GPUs.', 'Orlin Chips will supply Ilsa AI with 600 GPUs.'],
  [
    'Wexcombe Cloud has been picked by Ilsa AI to run its models in a $90 million deal.',
    'Wexcombe Cloud will run Ilsa AI’s models in a $90 million deal.',
  ],
  [
    'A contract under which Wexcombe Cloud supplies Ilsa AI with computing is worth $90 million.',
    'Wexcombe Cloud supplies Ilsa AI with computing under a $90 million contract.',
  ],
  [
    'Wexcombe Cloud said Ilsa AI had become a customer with a contract worth $90 million.',
    'Wexcombe Cloud has Ilsa AI as a customer with a contract worth $90 million.',
  ],
  [
    '“We signed 52 MW with Wexcombe Hosting because the power was there,” Ilsa AI’s founder said.',
    'Ilsa AI signed 52 MW with Wexcombe Hosting because the power was there.',
  ],
  [
    'Wexcombe Hosting, in partnership with the landowner Harrow Estates Holdings, will develop 27 MW.',
    'Wexcombe Hosting and Harrow Estates Holdings will develop 27 MW.',
  ],
  ['Wexcombe Hosting, which operates 90 MW in Denton, will let 12MW to Ilsa AI.', 'Wexcombe Hosting will let 12 MW to Ilsa AI.'],
  ['Wexcombe Hosting will build 12MW in Denton that would create 100 jobs.', 'Wexcombe Hosting will build 12 MW in Denton.'],
  ['Ilsa AI, fresh off a $40 million round, will rent 12 MW from Wexcombe Hosting.', 'Ilsa AI will rent 12 MW from Wexcombe Hosting.'],
  [
    'Ilsa AI is seeking $40 million at a $1.2 billion valuation, the Courier reported.',
    'Ilsa AI plans to raise $40 million in funding, the Courier reported.',
  ],
  [
    'Wexcombe Hosting said on Monday that the first 50 MW at Denton had been energized and handed to Ilsa AI.',
    'Wexcombe Hosting has energized the first 50 MW at Denton for Ilsa AI.',
  ],
]

for (const [text, expected] of told) {
  test(`what news wraps around a deal is taken off: ${text.slice(0, 60)}`, () => {
    assert.equal(plain(text), expected)
  })
}

test('what is no wrapping stays: two sizes that add up, who thinks what, who is worth what', () => {
  for (const text of [
    'Wexcombe Hosting will build sites of 20 MW and 12 MW, a combined 32 MW.',
    'It takes 20 MW to run such a hall, Wexcombe Hosting said.',
    'Harrow Capital values Ilsa AI at $3 billion and Orlin Chips at $900 million.',
    'Wexcombe Hosting rents no space.',
  ])
    assert.equal(plain(text), text)
})

test('only English is reworded; a unit stands apart from its number in any language', () => {
  const text = 'The company opened 20 MW, Wexcombe Hosting said.'
  assert.equal(inPlainWords('Wexcombe Hosting baut 45MW.', 'de', []), 'Wexcombe Hosting baut 45 MW.')
  assert.equal(inPlainWords(text, 'de', namesIn(text, index, 'de', new Set())), text)
})

test('a report that writes the letters which stand for parties here is left as it is', () => {
  const text = 'The company opened 20 MW with \ue000, Wexcombe Hosting said.'
  assert.equal(plain(text), text)
})

test('A pattern that is passed by for want of its letters would have found nothing.', () => {
  const sentences = globSync('test/fixtures/facts/*.txt').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^en: (?<told>.*\d.*)$/gmu)].map(({ groups }) => groups?.['told'] ?? ''),
  )
  const rules = everyRewording.map(([pattern, , flags]) => ({ pattern: new RegExp(pattern, flags), needed: neededLetters(pattern, flags) }))
  let found = 0
  for (const told of sentences.filter((_, at) => at % 24 === 0)) {
    const bare = namesIn(told, index, 'en', new Set()).reduceRight(
      (words, { start, end }) => `${words.slice(0, start)}\ue000${words.slice(end)}`,
      told,
    )
    for (const { pattern, needed } of rules) {
      if (bare.search(pattern) < 0) continue
      found += 1
      assert.ok(hasNeeded(bare, needed), `${pattern} in ${bare}`)
    }
  }
  assert.ok(found > 5, `${found} found`)
})
