import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { dossierOf, type Report } from '../../../../test/support/in-memory-story.ts'
import { recompute } from '../../../calc/calc.ts'
import { parseSeed } from '../../../calc/parse-seed.ts'
import type { RowsOfKind } from '../../../calc/rows-of-kind.ts'
import type { Draft } from '../../../domain/draft.ts'
import { rule } from '../../edit/rule.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'

interface Told {
  readonly draft: Draft
  readonly take: readonly string[]
  readonly takePasses: boolean
}

const now = new Date('2026-05-12T12:00:00Z')

/** A story of one or two papers, written, verified and ruled on. */
function tell(title: string, ...texts: readonly string[]): Told {
  const reports = texts.map(
    (text, at): Report => ({
      id: `r${at}`,
      title,
      text,
      publishedAt: '2026-05-12T08:00:00Z',
      publisher: at === 0 ? 'Fenwick Courier' : 'Harrow Gazette',
    }),
  )
  const dossier = dossierOf({ reports, entities: [], ledger: [], receiptSentence: 'x' })
  const draft = writeWithoutModel(dossier, now)
  const ruling = rule({ draft, verdicts: verifyDraft(draft, dossier, { receiptSentence: 'x' }), dossier, now })
  return { draft, take: draft.take.map(({ text }) => text), takePasses: ruling.takePasses }
}

describe('takes on news that is no deal', () => {
  test('a narrow vote is told by how few would have turned it', () => {
    const { take, draft, takePasses } = tell(
      'House passes rail bill',
      'The House passed the rail bill on Monday by a vote of 217 to 213. The bill now goes to the Senate. It would renew the lines to the coast.',
    )
    assert.equal(
      take[0],
      'In the House, the vote of 217 to 213 has a margin of 0.93% of the 430 cast: two votes the other way would have made it a tie.',
    )
    assert.equal(draft.noTake, undefined)
    assert.ok(takePasses)
  })
  test('a vote after which the reports name no other chamber has its margin, and no readings that would fit any vote', () => {
    const { take, draft } = tell(
      'Senate confirms Falk',
      'The Senate confirmed Oskar Falk as harbour chief on Monday by a vote of 92 to 5. He starts in June.',
    )
    assert.deepEqual(take, [
      'In the Senate, the vote of 92 to 5 has a margin of 90% of the 97 cast: 44 votes the other way would have turned it.',
    ])
    assert.match(draft.noTake ?? '', /^No take: Two readings\. /)
  })
  test('that the ledger keeps no row of a vote is looked for in the rows it has', () => {
    const ledger = parseSeed(readFileSync('beat/ledger-seed.csv', 'utf8'))
    const text = 'The House passed the rail bill on Monday by a vote of 217 to 213. The bill now goes to the Senate.'
    const report = { id: 'r', title: 'House passes rail bill', text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }
    const dossier = dossierOf({ reports: [report], entities: [], ledger, receiptSentence: 'x' })
    const none = writeWithoutModel(dossier, now).take.find(({ part }) => part === 'comparison')
    assert.match(none?.text ?? '', /^The ledger holds no comparable row\.$/)
    const [search] = (none?.evidence ?? []).filter(({ kind }) => kind === 'calculation')
    assert.ok(search?.kind === 'calculation' && search.function === 'rows_of_kind')
    assert.deepEqual(search.result, recompute(search))
    const { n, of } = search.result as RowsOfKind
    assert.deepEqual([n, of], [0, ledger.filter(({ status }) => status !== 'superseded').length])
  })
  test('of two counts the one that is cut is set against its share', () => {
    const { take, takePasses } = tell(
      'Orla Ferries cuts 300 jobs',
      'Orla Ferries, which added 40 jobs at sea, cuts 300 jobs, or 10% of its staff, it said on Monday. Unions met the owner on Monday.',
    )
    assert.match(take[0] ?? '', /^300 jobs, as 10% of the staff, put the staff at about 2,\d00–3,\d00\.$/)
    assert.ok(takePasses)
    const two = tell(
      'Orla Ferries cuts jobs',
      'Orla Ferries cuts 300 jobs at sea and 150 on land, it said on Monday. Orla Ferries has 12,000 employees in all.',
    )
    assert.deepEqual(two.take, [], 'one of two counts is not those that go')
  })
  test('what a sentence shares out among more than it counts is not divided', () => {
    const takeOf = (title: string, text: string): readonly string[] => tell(title, `${text} The mayor left at noon.`).take
    const years = takeOf(
      'Council to spend USD 7 billion',
      'The council will spend $5 billion on ships and $2 billion on piers over five years, it said.',
    )
    assert.ok(!years.some((text) => / a year\.$/.test(text)))
    const alone = takeOf('Council to spend USD 5 billion', 'The council will spend $5 billion on ships over five years, it said.')
    assert.match(alone[0] ?? '', /^USD 5 bn on ships (?:within|over) 5 years is about USD 1 bn a year\.$/)
    const towns = takeOf('Council gives USD 30 million to towns', 'The council gave $30 million on Monday to 12 cities and 400 towns.')
    assert.ok(!towns.some((text) => /divided by/.test(text)))
    const cities = takeOf('Council gives USD 30 million to cities', 'The council gave $30 million on Monday to 12 cities.')
    assert.match(cities[0] ?? '', /divided by 12 cities/)
  })
  test('the margin of error of a poll is not that of a group in it', () => {
    const text = (who: string): string =>
      `Brandt leads Orne by 48% to 41% among ${who} in a poll published on Monday. The poll has a margin of error of 4 percentage points.`
    assert.match(tell('Brandt leads Orne in poll', text('likely voters')).take[0] ?? '', /lie 0 to 15 points apart/)
    assert.ok(!tell('Brandt leads Orne in poll', text('women')).take.some((each) => / points/.test(each)))
  })
  test('listed prices were rounded by nobody', () => {
    const { take } = tell('Orla Cloud raises prices', 'Orla Cloud raises the price of its plan to $12 a month from $10, it said on Monday.')
    assert.deepEqual(take.slice(0, 2), [
      'From USD 10 to USD 12 a month is a rise of 20%.',
      'Those are list prices; discounts are left out.',
    ])
  })
  test('two figures of one scale are read to the finer digit of both, and a range that says little is not told', () => {
    const takeOf = (from: string): readonly string[] =>
      tell('Revenue of Orla Cloud falls', `Revenue of Orla Cloud fell to $2 billion from ${from} on Monday. Its owner left.`).take
    assert.equal(takeOf('$2.4 billion')[0], 'A fall of 13–20% lies between the levels of revenue of Orla Cloud, USD 2.4 bn and USD 2 bn.')
    assert.ok(!takeOf('$3 billion').some((text) => / a fall of /.test(text)))
  })
  test('what a company has raised in all is not the round', () => {
    const { take } = tell(
      'Vega Labs raises USD 2.5 billion',
      'Vega Labs raised $2.5 billion on Monday at a valuation of $31 billion. It has raised $5 billion in all.',
    )
    assert.match(take[0] ?? '', /^The USD 2\.5 bn is 7\.8–8\.4% of a valuation of USD 31 bn\.$/)
  })
  test('two levels are told as levels of the rate that the report names', () => {
    const { take, takePasses } = tell(
      'Jobless figure climbs in Fenwick',
      'The unemployment rate in Fenwick rose to 4.4% in March from 3.5% in February. The council met on Monday.',
    )
    assert.match(take[0] ?? '', /^Between an unemployment rate of 4\.4% and one of 3\.5% lie /)
    assert.ok(takePasses)
  })
  test('a tax cut is no money that somebody receives', () => {
    const { take } = tell(
      'Senate passes USD 1.2 trillion tax cut',
      'The Senate of the United States passed a $1.2 trillion tax cut on Monday. Its sponsors spoke for two hours.',
    )
    assert.match(take[0] ?? '', / a head in the United States\.$/)
    assert.match(take[0] ?? '', /^The USD 1\.2 trillion tax cut comes to /)
    assert.ok(!take.some((text) => /who receive it/.test(text)))
  })
  test('a wide vote is told by how many would have turned it, and a score or a share of seats is no vote', () => {
    const wide = tell(
      'Senate passes rail bill',
      'The Senate passed the rail bill on Monday by a vote of 88 to 11. It renews the lines to the coast.',
    )
    assert.equal(
      wide.take[0],
      'In the Senate, the vote of 88 to 11 has a margin of 78% of the 99 cast: 39 votes the other way would have turned it.',
    )
    const seats = tell(
      'Fenwick party wins House',
      'The Fenwick party won the House on Monday and holds a 53-47 majority. It lost in the north.',
    )
    assert.ok(!seats.take.some((text) => / the vote of /.test(text)))
  })
  test('a poll whose margin of error leaves the order open says so', () => {
    const { take, takePasses } = tell(
      'Orne leads Tavish in new poll',
      'Orne leads Tavish 48% to 45% in a poll of voters published on Monday. The poll has a margin of error of 3 percentage points. Both run for mayor.',
    )
    assert.equal(
      take[0],
      'With the margin of error of 3 points that the report gives for its poll, 48% and 45% lie 0 to 9 points apart, so that their order is open.',
    )
    assert.ok(takePasses)
  })
  test('a hearing of nobody by name is no step that a reader knows, and one that is called off is none', () => {
    for (const [title, text] of [
      ['Harbour board sues Orne over quay', 'The harbour board sued Orne on Monday. A hearing in the case is scheduled for 4 June 2026.'],
      [
        'Harbour board drops suit against Orne',
        'The harbour board dropped its suit on Monday. A hearing had been scheduled for 4 June 2026.',
      ],
    ] as const)
      assert.ok(!tell(title, text).take.some((each) => /lie \d/.test(each)), title)
  })
  test('a sum of public money is set against the people it is for, with how firmly it was given', () => {
    const { take } = tell(
      'Congress passes relief bill',
      'Congress passed a relief bill on Monday that provides at least $1.3 trillion in aid. The bill goes to the White House.',
    )
    assert.equal(take[0], 'At least USD 1.3 trillion in aid come to at least USD 3,900 to USD 4,200 a head in the United States.')
  })
  test('two sums that a sentence sets side by side are one a share of the other', () => {
    const { take } = tell(
      'Orne raises more than Tavish',
      'Orne raised $34.5 million for the campaign in the quarter, while Tavish drew $46.2 million. Both file again in July.',
    )
    assert.equal(take[0], 'The report sets USD 34.5 m raised for the campaign beside USD 46.2 m: the smaller is 74–75% of the larger.')
  })
  test('a rate on a sum is multiplied out', () => {
    const { take } = tell('Tariffs on timber', 'Lund put 15 percent tariffs on $60 billion worth of timber on Monday. They apply at once.')
    assert.equal(take[0], '15% of USD 60 bn is USD 9 bn.')
  })
  test('prices by different times are no change of one price', () => {
    const { take } = tell(
      'Court fines Orne',
      'A court ordered Orne on Monday to pay a fine of $500 a day. Orne charges $600 a year for a mooring. The ruling takes effect at once.',
    )
    assert.ok(!take.some((text) => /USD 600 a year to USD 500/.test(text)))
  })
})

describe('the short form', () => {
  test('a story without two readings prints what can be counted, and says that it has no take', () => {
    const first = 'Orne paid $150,000 to the harbour board on Monday. The board will mend the quay with it.'
    const second = 'Orne paid $150,000 to the harbour board on Monday, the board said. It had asked for more.'
    const { draft, take, takePasses } = tell('Orne pays $150,000 to harbour board', first, second)
    assert.deepEqual(take, ['The figure of USD 150,000 paid to the harbour board stands in two reports out of two.'])
    assert.match(draft.noTake ?? '', /^No take: Magnitude\. /)
    assert.ok(takePasses, 'what can be counted is printed')
  })
  test('a report without the figure is named by the one that has it, and a miscount is cut', () => {
    const first = 'Orne paid $150,000 to the harbour board on Monday. The board will mend the quay with it.'
    const second = 'Orne settled with the harbour board on Monday. The board had asked for more money.'
    const { take } = tell('Orne pays $150,000 to harbour board', first, second)
    assert.deepEqual(take, [
      'The figure of USD 150,000 paid to the harbour board stands in one report out of two, that of Fenwick Courier.',
    ])
  })
  test('a figure of nothing that the report names is not told, and one that an outlet has from another is not counted', () => {
    const bare = 'Orne spoke of $150,000 on Monday at the harbour board. The board met twice.'
    assert.deepEqual(tell('Orne speaks of $150,000 at harbour board', bare, bare).take, [])
    const own = 'Orne paid $150,000 to the harbour board on Monday. The board will mend the quay with it.'
    const after = 'Orne settled with the board on Monday. Fenwick Courier wrote that Orne paid $150,000 to the harbour board.'
    assert.deepEqual(tell('Orne pays $150,000 to harbour board', own, after).take, [])
  })
  test('lives lost are not put in proportion', () => {
    const { take } = tell(
      'Two ferries sink off Orne',
      'The storm killed 120 people on two ferries on Monday. In 2024 a storm killed 60 people there, compared with 30 people in 2020.',
    )
    assert.ok(!take.some((text) => /rise of|% of/.test(text)))
  })
})

describe('what speaks against a take', () => {
  const vote = 'The House passed the rail bill on Monday by a vote of 217 to 213. The bill now goes to the Senate.'
  test('an objection of a report is told, or its publisher is named where it cannot be', () => {
    const { take } = tell('House passes rail bill', `${vote} The Coast Union opposes the rail bill.`)
    assert.ok(
      take.some((text) =>
        /^(?:Against this: .*oppos|Counter-evidence: for objections to this, see the report of Fenwick Courier)/u.test(text),
      ),
      take.join('\n'),
    )
  })
  test('a sentence that may speak against the news ends every "none found", whether or not it can be told', () => {
    const doubts = [
      'The speaker read for an hour but the sun came out.',
      'The bill lapses if the Senate does not take it up by June.',
      'Farmers complained of the route.',
      'The line may lose its grant.',
      'Rail shares fell 4% after the vote.',
      'More than 3,000 people signed a petition.',
      'No outside party has priced it.',
    ]
    for (const doubt of doubts) {
      const { take, takePasses } = tell('House passes rail bill', `${vote} ${doubt}`)
      assert.ok(!take.some((text) => /none found/u.test(text)), `${doubt}\n${take.join('\n')}`)
      assert.ok(take.some((text) => /^(?:Against this|Counter-evidence: (?:for|see) )/u.test(text)) && takePasses, take.join('\n'))
    }
  })
  test('where no sentence has such a sign the search says how far it went', () => {
    const { take, draft } = tell('House passes rail bill', `${vote} The speaker read for an hour as the sun came out.`)
    assert.ok(take.includes('Counter-evidence: none found in 1 source.'), take.join('\n'))
    const evidence = draft.take.find(({ part }) => part === 'against')?.evidence ?? []
    assert.ok(evidence.some((each) => each.kind === 'calculation' && each.function === 'counter_search'))
  })
})
