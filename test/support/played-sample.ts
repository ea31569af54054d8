// The whole sample, looked at after every moment: what a journey asks of it afterwards.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { checkout } from '../../src/app/config.ts'
import type { SampleWire } from '../../src/app/sample/run-sample.ts'
import { loadSample, type SampleData } from '../../src/app/sample/sample-data.ts'
import { askedAgain, questionOf } from '../../src/calc/receipt-again.ts'
import type { Article } from '../../src/domain/article.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { SpanEvidence } from '../../src/domain/evidence.ts'
import type { Receipt } from '../../src/domain/receipt.ts'
import { sha256Hex } from '../../src/text/digest.ts'
import type { TempHome } from './temp-home.ts'

export interface Played {
  readonly home: TempHome
  readonly sample: SampleWire
  readonly data: SampleData
  /** Every text seen while it was kept, by its digest. */
  readonly texts: ReadonlyMap<string, string>
  /** Outlets by name whose text was seen in the archive after some moment. */
  readonly kept: ReadonlySet<string>
  readonly articles: ReadonlyMap<string, Article & { readonly outlet: string }>
  readonly versions: readonly Dispatch[]
  readonly receipts: readonly Receipt[]
  readonly asked: readonly { readonly first: string; readonly again: string }[]
}

/** Plays every moment of the sample and keeps what is gone by its end. */
export async function playAll(inHome: TempHome, it: SampleWire): Promise<Played> {
  const { store } = it.wire
  const texts = new Map<string, string>()
  const kept = new Set<string>()
  const asked: { first: string; again: string }[] = []
  // Texts live for hours, the sample for months: the wire is looked at after every moment.
  for (let upTo = 1; upTo <= it.times.length; upTo++) {
    await it.play({ upTo })
    const outlets = new Map((await store.sources()).map((source) => [source.id, source.name]))
    for (const article of await store.articlesById((await store.articles()).map(({ id }) => id))) {
      if (article.text === '') continue
      texts.set(article.textSha256, article.text)
      kept.add(outlets.get(article.sourceId) ?? '')
    }
    asked.push(...(await askAgain(it)))
  }
  const outlets = new Map((await store.sources()).map((source) => [source.id, source.name]))
  const articles = new Map(
    (await store.articles()).map((article) => [article.id, { ...article, outlet: outlets.get(article.sourceId) ?? '' }]),
  )
  const versions: Dispatch[] = []
  for (const story of await store.stories()) versions.push(...(await store.dispatchVersions(story.id)))
  const receipts: Receipt[] = []
  for (const id of new Set(versions.map(({ receiptId }) => receiptId))) {
    const receipt = await store.receiptById(id)
    assert.ok(receipt, `receipt ${id} is kept`)
    receipts.push(receipt)
  }
  return { home: inHome, sample: it, data: await loadSample(join(checkout, 'sample')), texts, kept, articles, versions, receipts, asked }
}

/** Runs each search of this moment once more, over the archive as it stands at this moment, with the scope that was recorded. */
async function askAgain({ wire: { store }, clock }: SampleWire): Promise<readonly { first: string; again: string }[]> {
  const now = clock.now()
  const pairs = []
  for (const dispatch of await store.dispatchesOnWire({ before: now, limit: 5 })) {
    const receipt = await store.receiptById(dispatch.receiptId)
    if (receipt?.ranAt !== now.toISOString()) continue
    const { receipt: again } = askedAgain(receipt, await store.searchArchive(questionOf(receipt)))
    pairs.push({ first: receipt.sentence, again: again.sentence })
  }
  return pairs
}

/** Whether the page that a passage was read from holds words of its length and digest in one line. */
export function isPrintedAt({ url, start, end, exactSha256 }: SpanEvidence, { data }: Pick<Played, 'data'>): boolean {
  const it = data.articles.find(({ path }) => new URL(url).pathname === path)
  const length = end - start
  if (it === undefined) return false
  return [it.title, ...it.paragraphs].some((line) =>
    Array.from({ length: Math.max(0, line.length - length + 1) }, (_, at) => line.slice(at, at + length)).some(
      (words) => sha256Hex(words.normalize('NFC').replace(/\s+/g, ' ')) === exactSha256,
    ),
  )
}
