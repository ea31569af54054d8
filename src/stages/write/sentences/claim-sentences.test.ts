import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf, type Report } from '../../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Draft } from '../../../domain/draft.ts'
import { rule } from '../../edit/rule.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'

const now = new Date('2026-06-02T08:00:00Z')
const receiptSentence = 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.'
const padding = `${'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(30)}`

const report = (text: string, change: Partial<Report> = {}): Report => ({
  id: change.publisher ?? 'a1',
  title: 'Harbour news',
  text: `${text}\n\n${padding}`,
  publishedAt: '2026-06-01T09:00:00Z',
  publisher: 'Tidewater Gazette',
  ...change,
})

const storyOf = (...reports: readonly Report[]): Dossier => dossierOf({ reports, entities: [], ledger: [], receiptSentence })
const published = (dossier: Dossier): { draft: Draft; texts: readonly string[]; cuts: readonly string[] } => {
  const draft = writeWithoutModel(dossier, now)
  const verdicts = verifyDraft(draft, dossier, { receiptSentence })
  const { cuts } = rule({ draft, verdicts, dossier, now })
  const gone = new Set(cuts.map((each) => each.sentenceId))
  return {
    draft,
    texts: draft.summary.filter((each) => !gone.has(each.id)).map((each) => each.text),
    cuts: cuts.map((each) => each.reason),
  }
}

const told: readonly (readonly [source: string, expected: RegExp])[] = [
  [
    'The Porto council on Monday approved a ferry line to Gaia.',
    /^The Porto council approved a ferry line to Gaia(?: on 1 June 2026)?, Tidewater Gazette reported (?:that day|on 1 June 2026)\.$/,
  ],
  [
    'Inspector Lena Brandt said she would close the Sollen mine.',
    /^Inspector Lena Brandt said that she would close the Sollen mine, Tidewater Gazette reported on 1 June 2026\.$/,
  ],
  ['Orbital Ferries, which is based in Lund, has organized a $5 million fund.', /Orbital Ferries has organised a USD 5 m fund/],
  [
    'Hanna Dietz leads the port union. Dietz rejected the offer from Orbital Ferries.',
    /Hanna Dietz (?:has )?(?:turned down|rejected) the offer from Orbital Ferries/,
  ],
  // Who it is, where the report says first what he is.
  [
    'The deputy leader of the ferry union, Karl Brandt, has rejected the offer from Orbital Ferries.',
    /Karl Brandt (?:has )?(?:turned down|rejected) the offer/,
  ],
  ['At least 40 people were arrested.', /At least 40 people were arrested/],
  ['Thousands of sailors left the harbour of Lund on Monday.', /[Tt]housands of sailors(?:, [^,]+,)? left the harbour of Lund/],
  ['The port of Lund — with its cranes and sheds — was closed by the harbour union.', /was closed by the harbour union/],
]
for (const [source, expected] of told) {
  test(`told in our words: ${source}`, () => {
    const { texts, cuts } = published(storyOf(report(source)))
    assert.match(texts.join('\n'), expected)
    assert.deepEqual(cuts, [])
  })
}

const untold: readonly (readonly [why: string, source: string, never: RegExp])[] = [
  ['a pronoun that points to another sentence', 'It sold them to Vega Lines in a hurry.', /sold/],
  ['a condition', 'If the tide rises, Vega Lines will close the north dock.', /Vega Lines will close/],
  ['what a contrast denies', 'Vega Lines will not close the north dock.', /Vega Lines (?:will|closes|closed) (?!not)/],
  ['half a quotation', 'Vega Lines called the strike “a disaster for every harbour on this coast”.', /called the strike\b/],
  ['a vague day', 'Vega Lines closed the north dock last week for repairs.', /last week/],
  [
    'a verb that waits for its object',
    'Vega Lines poured scorn on the harbour plan that the mayor of Lund had signed.',
    /poured scorn[,.]/,
  ],
  ['what was so at first only', 'Vega Lines initially closed the north dock to all of the smaller ferries.', /Vega Lines (?:has )?closed/],
  [
    'what a court found unlawful as plainly done',
    'Vega Lines unlawfully dismissed nine pilots in the port of Lund.',
    /Lines (?:has )?dismissed/,
  ],
  ['a clause without its verb', 'Vega Lines shares fell by 9% on Monday as investors, who like ferries, sold them.', /as investors[,.]/],
  ['what the writer of a report thinks', 'The stupid ferry plan of Vega Lines is a disgrace to the town of Lund.', /disgrace/],
  ['two deeds of two joined', 'The pier of Lund closed Monday and trams later left from the north dock.', /pier of Lund later left/],
  [
    'how many were hurt in the mouth of nobody',
    'At least 40 sailors have been hurt and 12 taken away, port doctors say, since May.',
    /sailors have been hurt[,.]/,
  ],
  [
    'what led to the news, as the news',
    'Earlier this month, Vega Lines closed the north dock of Lund to ferries.',
    /Vega Lines (?:has )?(?:closed|shut)/,
  ],
  ['that nobody did without where', 'Vega Lines has sold no ferries in the northern waters of Lund.', /sold no ferries[,.]/],
  ['a tweet', 'Vega Lines has built the GREATEST ferry in the harbour of Lund!', /GREATEST/],
]
for (const [why, source, never] of untold) {
  test(`not told: ${why}`, () => {
    const { texts, draft } = published(storyOf(report(source, { level: 'L3' })))
    assert.doesNotMatch([draft.headline.text, ...texts].join('\n'), never)
  })
}

test('two outlets that say the same are told once, with both names', () => {
  const { texts } = published(
    storyOf(
      report('Vega Lines bought three ferries from the Lund shipyard.'),
      report('Vega Lines has bought three ferries from a Lund shipyard.', { publisher: 'Lund Courier' }),
    ),
  )
  assert.equal(texts.filter((text) => /ferries/.test(text)).length, 1)
  assert.match(texts.join('\n'), /Tidewater Gazette and Lund Courier|Lund Courier and Tidewater Gazette/)
})

test('no summary sentence shares a run of eight words with its source', () => {
  const source = 'Vega Lines opened a long new ferry dock in the old harbour of Lund for the summer season.'
  const { texts, cuts } = published(storyOf(report(source)))
  assert.ok(texts.length > 0)
  assert.deepEqual(cuts, [])
})

test('what would copy is worded anew with words that say the same', () => {
  const source = 'Vega Lines has begun looking for more than 40 new employees in the old harbour of Lund.'
  const { texts, cuts } = published(storyOf(report(source, { level: 'L3' })))
  assert.match(texts.join('\n'), /over 40|about 40|workers/)
  assert.deepEqual(cuts, [])
})

test('a blow is no criticism: a verb is only exchanged where both mean the same', () => {
  const { texts } = published(
    storyOf(report('Hanna Dietz slammed the port inspector to the floor of the ferry office in Lund on Monday.', { level: 'L3' })),
  )
  assert.doesNotMatch(texts.join('\n'), /criticis/)
})

test('of two bearers of a surname none is guessed', () => {
  const { texts } = published(
    storyOf(report('Hanna Dietz opened the pier with Karl Dietz of Lund. Dietz dismissed the harbour pilot Lena Brandt on Monday.')),
  )
  assert.doesNotMatch(texts.join('\n'), /(?:Hanna|Karl) Dietz (?:has )?dismissed/)
})

test('a story with one sentence of ours gets a statement of somebody named', () => {
  const { texts, cuts } = published(
    storyOf(
      report(
        'Vega Lines bought three ferries from the Lund shipyard. “The north dock will be shut to small boats from May,” Lena Brandt said.',
        {
          title: 'Vega Lines buys ferries, Lena Brandt says dock will shut',
        },
      ),
    ),
  )
  assert.match(texts.join('\n'), /Lena Brandt said: “The north dock will be shut to small boats from May\.”/)
  assert.deepEqual(cuts, [])
})

test('a statement further down is quoted where it is about the headline, whichever verb it is spoken by, and never where it points back', () => {
  const quoted = (words: string): string =>
    published(
      storyOf(
        report(`Vega Lines bought three ferries from the Lund shipyard. ${padding.slice(0, padding.length / 6)}${words}`, {
          title: 'Vega Lines buys ferries, Lena Brandt says dock will shut',
        }),
      ),
    ).texts.join('\n')
  assert.match(quoted('“The north dock will be shut to small boats from May,” wrote Lena Brandt.'), /Lena Brandt said: “The north dock/)
  assert.match(quoted('“The north dock will be shut to small boats from May,” Lena Brandt told CBS.'), /Lena Brandt said: “The north dock/)
  assert.doesNotMatch(quoted('“I also think it is bad for the harbour of Lund,” Lena Brandt said.'), /bad for the harbour/)
})

test('a headline stands in the present, within twelve words and eighty characters', () => {
  const title = 'Ferries for Vega Lines'
  const { draft } = published(storyOf(report('Vega Lines bought three ferries from the Lund shipyard on Monday.', { title })))
  assert.equal(draft.headline.text, 'Vega Lines buys three ferries from the Lund shipyard')
})

test('a story that cannot be told has a headline that names whom it is about', () => {
  const { draft } = published(storyOf(report('“We will wait,” the Lund Harbour Board wrote on 3 May 2026 to Orbital Ferries.')))
  assert.match(draft.headline.text, /^Tidewater Gazette reports on .*(?:Lund Harbour Board|Orbital Ferries)/)
})

const foreign: readonly (readonly [language: string, text: string, headline: string, summary: RegExp])[] = [
  [
    'fr',
    'Orion Ferries a racheté Vega pour 3 milliards d’euros.',
    'Orion Ferries buys Vega for EUR 3 bn',
    /Orion Ferries bought Vega for EUR 3 bn/,
  ],
  [
    'de',
    'Orion Ferries hat 1.200 Stellen in Hamburg gestrichen.',
    'Orion Ferries cuts 1,200 jobs in Hamburg',
    /Orion Ferries cut 1,200 jobs in Hamburg/,
  ],
  [
    'es',
    'Orion Ferries abrirá una nueva fábrica en Málaga.',
    'Orion Ferries will open a new factory in Málaga',
    /Orion Ferries will open a new factory in Málaga/,
  ],
]
for (const [language, text, headline, summary] of foreign) {
  test(`a plain ${language} sentence is told in English and stands`, () => {
    const { draft, texts, cuts } = published(storyOf(report(text, { language, title: 'Orion Ferries', publisher: 'Hafenbote' })))
    assert.deepEqual(cuts, [])
    assert.equal(draft.headline.text, headline)
    assert.match(texts.join('\n'), summary)
  })
}

test('a headline that says only what someone is gets the name from the report, and the summary opens with the same order', () => {
  const { draft, texts, cuts } = published(
    storyOf(
      report(
        'The Bureau of Inland Ferries ordered Larkspur Lines on Monday to cut the charges for carrying bicycles away at EUR 0.40 a kilogram and to end late fees. The bureau imposed no fine.',
        { title: 'Dutch regulator orders Larkspur Lines to cut bicycle charges' },
      ),
    ),
  )
  assert.match(draft.headline.text, /^Bureau of Inland Ferries (?:orders|requires) Larkspur Lines to reduce bicycle charges$/)
  assert.match(
    texts[0] ?? '',
    /[Tt]he Bureau of Inland Ferries,? .*(?:ordered|required) Larkspur Lines (?:on 1 June 2026 )?to (?:cut|reduce) (?:the )?charges for carrying bicycles away/,
  )
  assert.deepEqual(cuts, [])
})

test("a headline spares the possessive before a product's name", () => {
  const { draft } = published(
    storyOf(
      report('Larkspur Lines today makes its Gannet 3 ticket available to all passengers through its own counters.', {
        title: 'Gannet 3 is available to all from today',
      }),
    ),
  )
  assert.equal(draft.headline.text, 'Larkspur Lines makes Gannet 3 ticket available to all passengers')
})
