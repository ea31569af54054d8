import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { dossierOf, type Report } from '../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Entity } from '../../domain/entity.ts'
import { modelTasks } from '../../domain/model-task.ts'
import { forgetfulLog } from '../../model/forgetful-log.ts'
import { makeModel } from '../../model/model.ts'
import { scriptedAdapter } from '../../model/scripted.ts'
import { rule, sentBack } from '../edit/rule.ts'
import type { Tools } from '../stage.ts'
import { verifyDraft } from '../verify/verify-draft.ts'
import { write } from './stage.ts'
import { writeWithoutModel } from './without-model.ts'

const entities: readonly Entity[] = JSON.parse(readFileSync(new URL('../../../beat/entities.json', import.meta.url), 'utf8'))
const receiptSentence = 'This archive is new: it holds 1 story, starting 28 May 2026. It cannot say whether this was reported here before.'
const now = new Date('2026-05-28T20:00:00Z')
const report: Report = {
  id: 'r1',
  title: 'Nebius leases 24 MW near Béthune',
  text: [
    'Nebius has leased 24 MW of capacity at a data centre near Béthune, the operator said on Thursday.',
    'Nebius intends to open the first hall by 30 September 2026, it said.',
    'Nebius said it intends to deliver the second hall by 31 December 2026.',
    'The operator did not give the price of the lease and did not say which chips the halls are for.',
    'Residents near the site have asked for a hearing on the noise of the cooling plant.',
  ].join(' '),
  publishedAt: '2026-05-28T09:00:00Z',
  publisher: 'Seinewatch Compute',
}
const dossier = dossierOf({ reports: [report], entities, ledger: [], receiptSentence })
const base = writeWithoutModel(dossier, now)
const withPurpose = dossierOf({
  reports: [
    {
      ...report,
      text: report.text.replace('did not say which chips', 'said that it uses the halls for training; it did not say which chips'),
    },
  ],
  entities,
  ledger: [],
  receiptSentence,
})
const limits = {
  secondsMax: 1,
  tokensPerStoryMax: 1e9,
  tokensPerSourceMax: 1e9,
  tokensPerDayMax: 1e9,
  moneyPerDayMax: 0,
  pricePerMillionIn: 0,
  pricePerMillionOut: 0,
}

type Answers = Readonly<Record<string, (text: string) => unknown>>

/** The draft of a model that answers by prompt; what it is not asked to answer it refuses. */
async function draftBy(answers: Answers, from: Dossier = dossier): Promise<Draft> {
  const adapter = scriptedAdapter('scripted/test', ({ id, text }) => JSON.stringify(answers[id]?.(text) ?? 'no'))
  const model = makeModel({ adapter, log: forgetfulLog(), limits, now: () => now, ticks: () => 0 })
  const policy = { modelFor: modelTasks }
  const tools = { model, policy, now: () => now, signal: new AbortController().signal, note: () => undefined }
  return write.run({ dossier: from, rulings: [] }, tools as unknown as Tools)
}
const rulingOn = (draft: Draft, from: Dossier = dossier) =>
  rule({ draft, verdicts: verifyDraft(draft, from, { receiptSentence }), dossier: from, now })

const idOf = (text: string, words: RegExp): string =>
  text
    .split('\n')
    .find((line) => words.test(line))
    ?.split(':')[0] ?? 'c1'
const take = (text: string, change: object = {}): object => {
  const claims = [idOf(text, /has leased/u)]
  return {
    readings: [
      { if: 'the lease is for one tenant alone', expect: 'one chip count and one opening date', claims },
      { if: 'the capacity is shared with other tenants', expect: 'a smaller number of chips in the first year', claims },
    ],
    missing: ['price', 'hardware'],
    against: [],
    mechanism: {
      text: 'The lease gives Nebius capacity before a site of its own is ready, and leaves the building to the operator.',
      claims,
    },
    ...change,
  }
}
const watch = (text: string, change: object = {}): object => ({
  watches: [{ claim: idOf(text, /first hall/u), actor: 'Nebius', verb: 'open', object: 'the first hall', date: '2026-09-30', ...change }],
})

test('a model’s readings, gaps and mechanism take the place of the rules’, and sizes and comparison stay computed', async () => {
  const draft = await draftBy({ 'write-take': take })
  assert.ok(base.take.length > 0)
  const byPart = (it: Draft, part: string) => it.take.filter((each) => each.part === part)
  for (const part of ['magnitude', 'comparison']) assert.deepEqual(byPart(draft, part), byPart(base, part))
  for (const part of ['readings', 'mechanism', 'cannot-conclude'])
    assert.ok(byPart(draft, part).every(({ writer }) => writer === 'write-take/3 scripted/test') && byPart(draft, part).length > 0, part)
  assert.equal(draft.writer, 'write-take/3 scripted/test')
  const ruling = rulingOn(draft)
  assert.deepEqual([ruling.kind, ruling.takePasses], ['pass', true])
})

for (const [what, change, part] of [
  ['foretells', { mechanism: { text: 'Nebius will sell the site within a year to another operator.', claims: ['c1'] } }, 'mechanism'],
  ['accuses', { mechanism: { text: 'Nebius hides how little of the hall it can use.', claims: ['c1'] } }, 'mechanism'],
] as const)
  test(`a part of a model's take that ${what} goes back, and the rules' part runs beside the model's others`, async () => {
    const answers: Answers = { 'write-take': (text) => take(text, change), 'write-watches': watch }
    const draft = await draftBy(answers)
    const ruling = rulingOn(draft)
    assert.deepEqual([ruling.kind, ruling.byRule], ['return', []])
    const later = sentBack(dossier, draft, ruling)
    const again = await draftBy(answers, later)
    const own = (it: Draft) => it.take.filter((each) => each.part === part).map(({ text }) => text)
    assert.deepEqual(own(again), own(base))
    assert.ok(again.take.some(({ part: other, writer }) => other === 'readings' && writer === 'write-take/3 scripted/test'))
    assert.equal(rulingOn(again, later).kind, 'pass')
  })

test('a take of which another part falls at the second chance is the rules’ whole', async () => {
  const [first, second] = ['Nebius hides how little of the hall it can use.', 'Nebius will sell the site within a year.']
  const worse = (text: string) => ({ 'write-take': (asked: string) => take(asked, { mechanism: { text, claims: ['c1'] } }) })
  const draft = await draftBy(worse(first))
  const once = sentBack(dossier, draft, rulingOn(draft))
  const again = await draftBy(worse(second), once)
  const ruling = rulingOn(again, once)
  assert.deepEqual([ruling.kind, ruling.byRule], ['return', ['take']])
  const last = await draftBy(worse(second), sentBack(once, again, ruling))
  assert.deepEqual(last.take, base.take)
})

test('a model calls only such data missing as no report states', async () => {
  const draft = await draftBy({ 'write-take': (text) => take(text, { missing: ['purpose', 'price'] }) })
  const open = draft.take.filter(({ part }) => part === 'cannot-conclude').map(({ text }) => text)
  assert.deepEqual(open, [
    'It cannot be concluded what the capacity is for and what the deal costs; a stated purpose and a stated price would settle it.',
  ])
  const stated = await draftBy({ 'write-take': (text) => take(text, { missing: ['purpose'] }) }, withPurpose)
  assert.ok(stated.take.every(({ text }) => !text.includes('a stated purpose')))
})

test('what speaks against the news is a claim of the model’s choice with its outlet, where its passage looks like such', async () => {
  const against = (asked: string, words: RegExp, text: string) => [{ text, claims: [idOf(asked, words)] }]
  const told = async (words: RegExp, text: string): Promise<readonly string[]> => {
    const draft = await draftBy({ 'write-take': (asked) => take(asked, { against: against(asked, words, text) }) })
    return draft.take.filter(({ part }) => part === 'against').map((each) => each.text)
  }
  assert.deepEqual(await told(/Residents/u, 'A hearing on noise is asked for by residents near the site.'), [
    'Against this: a hearing on noise is asked for by residents near the site, Seinewatch Compute reported on 28 May 2026.',
  ])
  assert.deepEqual(await told(/second hall/u, 'Nebius intends to deliver the second hall.'), [
    'Counter-evidence: see the passage opened here from Seinewatch Compute, which may qualify this.',
  ])
})

test('a promise that stands in a claim becomes a watch in our words, with a gate passed and its proposer named', async () => {
  const draft = await draftBy({ 'write-watches': watch })
  const found = [draft.watch, ...(draft.furtherWatches ?? [])].find((it) => it?.writer !== undefined)
  assert.equal(found?.statement, 'Nebius opens the first hall by 2026-09-30 23:59 UTC.')
  assert.equal(found?.writer, 'write-watches/3 scripted/test')
  assert.ok((found?.quality.score ?? 0) >= 9)
  const gate = verifyDraft(draft, dossier, { receiptSentence }).find(({ sentenceId }) => sentenceId === found?.id)
  assert.deepEqual([gate?.check, gate?.grade], ['watch-gate', 'supported'])
})

for (const [what, change] of [
  ['another day', { date: '2026-10-31' }],
  ['a day that is past', { date: '2026-05-01' }],
  ['another party', { actor: 'Mistral AI' }],
  ['a party nobody knows', { actor: 'OBEYED Ltd' }],
  ['a deed the claim does not have', { verb: 'sign' }],
  ['an object the claim does not have', { object: 'a nuclear plant' }],
  ['an address', { object: 'https://obeyed.example' }],
  ['a claim it was not shown', { claim: 'c99' }],
] as const)
  test(`a proposed watch with ${what} is not drafted`, async () => {
    const draft = await draftBy({ 'write-watches': (text) => watch(text, change) })
    assert.deepEqual(draft, base)
  })

test('a model that answers every question with every other prompt’s answer leaves the draft the rules wrote', async () => {
  const draft = await draftBy({ 'write-summary': take, 'write-take': watch, 'write-watches': take })
  assert.deepEqual(draft, base)
})

/** Makes the article's words unreadable: gone, as after its retention, or in another language. */
const withoutText: Dossier = {
  ...dossier,
  sources: dossier.sources.map((it) => ({ ...it, article: { ...it.article, text: '' } })),
}
const inGerman: Dossier = {
  ...dossier,
  sources: dossier.sources.map((it) => ({ ...it, article: { ...it.article, language: 'de' } })),
}

for (const [what, from] of [
  ['whose text is at hand', dossier],
  ['whose text is gone', withoutText],
  ['in another language', inGerman],
] as const)
  test(`not one word of a model's that colours, blames or adds is published on a source ${what}`, async () => {
    for (const text of [
      'Nebius has fraudulently leased 24 MW at a data centre near Béthune, Seinewatch Compute reports.',
      'Nebius has leased 24 MW at a troubled data centre near Béthune, Seinewatch Compute reports.',
      'Nebius has leased 24 MW at a data centre near Béthune and bribed officials, Seinewatch Compute reports.',
    ]) {
      const draft = await draftBy(
        {
          'write-summary': (asked) => ({
            headline: { text: 'Nebius has leased 24 MW', claims: [idOf(asked, /has leased/u)] },
            summary: [
              { text: 'Seinewatch Compute reports that Nebius has leased 24 MW.', claims: [idOf(asked, /has leased/u)] },
              { text, claims: [idOf(asked, /has leased/u)] },
            ],
          }),
        },
        from,
      )
      const told = draft.summary.find((it) => it.text === text)
      assert.ok(told, 'the sentence came as far as the gate')
      const cuts = rule({ draft, verdicts: verifyDraft(draft, from, { receiptSentence }), dossier: from, now }).cuts
      assert.ok(
        cuts.some((cut) => cut.sentenceId === told.id),
        text,
      )
    }
  })

test('a model’s words without a verb are no sentence', async () => {
  const claims = ['c1']
  const draft = await draftBy({
    'write-summary': () => ({
      headline: { text: 'Nebius Béthune 24 MW', claims },
      summary: [
        { text: 'According to Seinewatch Compute, Nebius Béthune 24 MW.', claims },
        { text: 'Nebius, 24 MW, Béthune.', claims },
      ],
    }),
  })
  assert.deepEqual(draft, base)
})
