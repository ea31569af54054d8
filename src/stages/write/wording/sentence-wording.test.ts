import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf, type Report } from '../../../../test/support/in-memory-story.ts'
import { rule } from '../../edit/rule.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'

const now = new Date('2026-06-02T08:00:00Z')
const receiptSentence = 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.'
const padding = 'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(30)

/** The summary that would stand of reports by the Gazette, and of others where their publisher is given. */
function summaryOf(...reports: readonly (readonly [text: string, change?: Partial<Report>])[]): string {
  const dossier = dossierOf({
    reports: reports.map(([text, change]) => ({
      id: change?.publisher ?? 'a1',
      title: 'Harbour news',
      text: `${text}\n\n${padding}`,
      publishedAt: '2026-06-01T09:00:00Z',
      publisher: 'Tidewater Gazette',
      ...change,
    })),
    entities: [],
    ledger: [],
    receiptSentence,
  })
  const draft = writeWithoutModel(dossier, now)
  const { cuts } = rule({ draft, verdicts: verifyDraft(draft, dossier, { receiptSentence }), dossier, now })
  const gone = new Set(cuts.map(({ sentenceId }) => sentenceId))
  return draft.summary
    .filter(({ id }) => !gone.has(id))
    .map(({ text }) => text)
    .join('\n')
}

const never: readonly (readonly [why: string, source: string, wrong: RegExp])[] = [
  [
    'half of a denial that a "but" follows',
    'Hanna Dietz did not blame the pilots of the Lund ferry, but warned that the harbour rules must be kept.',
    /not blame(?!.*, but warned)/,
  ],
  ['an office without the second half of it', 'Hanna Dietz served as president and chief of Vega Lines.', /served as president[,.]/],
  [
    'one of two figures as the whole',
    'The Lund assembly is made up of 43 elected members in the lower chamber and 10 members in the upper chamber.',
    /43 elected members[,.]/,
  ],
  ['a deed against somebody without its why', 'Hanna Dietz slammed Karl Brandt for a letter on the ferry fees.', /(?:Brandt)[,.]/],
  [
    'a blame without its why, where that stands behind an aside',
    'Hanna Dietz blamed the rivals of the ferry, including Karl Brandt, for spreading a false story.',
    /blamed the rivals of the ferry(?:\.|, (?!including))/,
  ],
  [
    'a count without the time it was made in',
    'In the final two weeks of the month, 4,000 islanders applied for a ferry pass in Lund.',
    /islanders (?:have )?applied/,
  ],
  [
    'a speaker as the one spoken of',
    'Hanna Dietz, of Lund, said she worked abroad during the ferry strike, deemed a success on the watch of Karl Brandt.',
    /Dietz deemed/,
  ],
  ['rules that were put, and not where', 'Hanna Dietz issued an order overruling ferry rules put in place by towns.', /put[,.]/],
  [
    'what was done months before, as if it were new',
    'In February, Hanna Dietz sold the north pier to Vega Lines.',
    /^(?!.*February).*sold/m,
  ],
  ['others of whom nobody was told', 'Twelve others were sent on leave without pay by the port of Lund.', /others/],
  [
    'a demand without what it asks for',
    'Hanna Dietz demanded via papers filed in court in Lund, that Vega Lines pay.',
    /demanded via papers[^.]*Lund(?:[.]|, (?!that))/,
  ],
  ['two deeds run together', 'Karl Brandt said he was detained then driven home from the quay at Lund.', /detained driven/],
  ['an hour with two stops', 'Hanna Dietz signed the ferry deal at a harbour event at roughly 11:50 a.m. on Monday.', /\.\.$/],
  ['a plan without its place', 'Vega Lines intends to build the new ferry in a yard near Sollen.', /^(?!.*Sollen)/],
  ['a noun taken for a verb', 'The harbour tax plan to cut the ferry fees by half was published in Lund on Monday.', /intends? to/],
  [
    'a move against somebody without what it was',
    'The Lund council moved against Hanna Dietz, asking for her papers.',
    /Dietz[,.] (?!asking)|Dietz\.$/,
  ],
  [
    'one of two things that both were given',
    'Hanna Dietz offered both sincere thanks to the pilots of Lund and calls for a new pier.',
    /both sincere thanks[^.]*Lund[,.]/,
  ],
  [
    'a month that is past as one to come',
    'Hanna Dietz was fined in October on nine counts in Lund, including conspiracy to defraud the port.',
    /October 2026/,
  ],
  ['a portrait without what somebody is painted as', 'Hanna Dietz used a debate to paint Karl Brandt as a liar.', /Brandt[,.]/],
  ['days that are counted from elsewhere', 'Hanna Dietz opened the pier in a speech days earlier.', /speech days[,.]/],
  [
    'a way made free, in stiffer words that do not go on so',
    'Hanna Dietz signed a rule that allows for ferry fees in the port of Lund.',
    /permits for/,
  ],
]
for (const [why, source, wrong] of never)
  test(`never told: ${why}`, () => {
    assert.doesNotMatch(summaryOf([source]), wrong)
  })

test('plain words of a report are told and not put in marks', () => {
  const told = summaryOf([
    'Hanna Dietz released an updated bill to implement harbour fees in Lund. Vega Lines rejected the bill on Monday.',
  ])
  assert.match(told, /Dietz/)
  assert.doesNotMatch(told, /“/)
})

test('a person who was named goes on by the surname', () => {
  const told = summaryOf([
    'Mayor Hanna Dietz opened the north pier in Lund on Monday. Dietz rejected an offer of 40 million euros from Vega Lines.',
    { title: 'Hanna Dietz opens the pier and rejects the Vega offer' },
  ])
  assert.equal(told.match(/Hanna/gu)?.length, 1, told)
  assert.equal(told.match(/Dietz/gu)?.length, 2, told)
})

test('a person in the object is told by the full name that the report gives', () => {
  const told = summaryOf([
    'Karl Brandt runs the ferry office of Lund. Orbital Ferries sued Brandt over the sale of a pier in Sollen.',
    { title: 'Orbital Ferries sues over pier' },
  ])
  assert.match(told, /(?:sued Karl Brandt|took Karl Brandt to court)/)
})

test('what two outlets count apart is told of one', () => {
  const told = summaryOf(
    ['The Lund ferry carried 167 passengers to the island of Sollen.', { title: 'Lund ferry carries 167 passengers' }],
    [
      'The Lund ferry carried 170 passengers to the island of Sollen.',
      { title: 'Ferry of Lund carried passengers', publisher: 'Porto Courier' },
    ],
  )
  assert.doesNotMatch(told, /167 [^.]*(?:Gazette and Porto Courier|Courier and Tidewater)/)
})
