// A made-up archive: placed articles with the factor model a review would have left, and, where asked for, what was read from them.
import type { Article } from '../../domain/article.ts'
import { postingsOf } from '../../domain/sketch.ts'
import type { Source } from '../../domain/source.ts'
import { fitFactors, foldIn } from '../../stages/cluster/factor-model.ts'
import { sketchArticle, termsToCount, withRarity } from '../../stages/cluster/sketch.ts'
import type { MadePlace } from '../../store/made-archive.ts'
import type { Store } from '../../store/store.ts'
import { printOf } from '../../text/near-copy.ts'
import { articleOf } from '../evals/clustering.ts'
import { seedKnowledge } from '../wire.ts'
import { madeClaims } from './made-claims.ts'
import { chanceFrom, type MadeReport, madeReports, madeSources } from './made-news.ts'

export const perDay = 300
export const start = new Date('2024-01-01T00:00:00Z')
const batch = 500
const newestKept = 3_000

/** The registry, and every outlet that made-up reports come from. */
export async function laySources(store: Store): Promise<void> {
  await seedKnowledge(store, { entities: ['beat/entities.json'], ledger: false })
  await store.transaction(async (tx) => {
    for (let n = 0; n < madeSources; n++) await tx.saveSource(madeSource(n))
  })
}

/** The id of the article with that number. */
export const idOf = (n: number): string => `a_${String(n).padStart(8, '0')}`

/** An article without the prints by which copies are known. */
const bareArticle = ({ n, title, text, source, at }: MadeReport): Article => ({
  ...articleOf({ id: idOf(n), title, source, date: at.toISOString(), text }, { minhash: [], runHashes: [] }),
  itemId: `i_${n}`,
  fetchedAt: at.toISOString(),
})

export const madeArticle = (report: MadeReport): Article => ({ ...bareArticle(report), ...printOf(report.text) })

/** Articles made at a time, of which older parts of a large archive are laid again under other names; and the newest, which are all new. */
const block = 4_500
const newestMade = 3_600

/**
 * Lays placed articles from one index to another, with the model that a review would have left. Of a long stretch the first block is made and
 * laid again as often as it fits, on later days and as other stories: the archive's words and their frequencies go on as they were.
 */
export async function layUntil(
  store: Store,
  { from, to }: { readonly from: number; readonly to: number },
  counts: Map<number, number>,
  withClaims = false,
): Promise<void> {
  const before = await store.clusteringState()
  const copies = Math.max(0, Math.floor((to - newestMade - from) / block) - 1)
  let newest: MadePlace[] = []
  let fresh = new Map<number, number>()
  const make = async (first: number, end: number): Promise<void> => {
    for (let n = first; n < end; n += batch) {
      const places = [...madeReports(n, Math.min(batch, end - n), perDay, start)].map((report) => place(report, counts, fresh))
      newest = [...newest, ...places].slice(-newestKept)
      await store.transaction((tx) => tx.layPlaced(places))
      if (withClaims) {
        const claims = [...madeReports(n, Math.min(batch, end - n), perDay, start)].flatMap((it) => madeClaims(it, idOf(it.n)))
        await store.transaction((tx) => tx.layClaims(claims))
      }
    }
    await store.transaction((tx) => tx.layTermCounts(fresh))
  }
  const made = copies === 0 ? from : from + block
  if (copies > 0) {
    await make(from, made)
    for (let i = 1; i <= copies; i++) {
      const place = { from: idOf(from), to: idOf(made), by: i * block, days: (i * block) / perDay }
      await store.transaction((tx) => tx.layAgain(place))
      if (withClaims) await store.transaction((tx) => tx.layClaimsAgain(place))
    }
    const again = new Map([...fresh].map(([term, n]) => [term, n * copies]))
    for (const [term, n] of again) counts.set(term, (counts.get(term) ?? 0) + n)
    await store.transaction((tx) => tx.layTermCounts(again))
    fresh = new Map()
  }
  await make(made + copies * block, to)
  await store.transaction(async (tx) => {
    const model = fitFactors(newest.map((it) => it.sketched.sketch))
    if (model)
      await tx.saveFactorModel(
        model,
        newest.map(({ article: { id }, sketched: { sketch } }) => ({ id, factors: foldIn(sketch, model) })),
        to,
      )
    const reviewedTo = newest.at(-1)?.article.publishedAt ?? ''
    await tx.saveClusteringState({ placed: to, reviewed: to, reviewedTo, fitted: to, width: model?.width ?? before.width })
  })
  await store.settle()
}

/** As if placed, but each event is one story, and signatures are drawn by lot: what they say, that the texts differ, is true. */
function place(report: MadeReport, counts: Map<number, number>, fresh: Map<number, number>): MadePlace {
  const { id, title, sourceId, publishedAt, fetchedAt: assignedAt, ...rest } = bareArticle(report)
  const chance = chanceFrom(report.n + 1)
  const minhash = Array.from({ length: 128 }, () => Math.floor(chance() * 4_294_967_296))
  const article = { ...rest, id, title, sourceId, publishedAt, fetchedAt: assignedAt, minhash }
  const counted = sketchArticle(article)
  for (const term of termsToCount(counted)) {
    counts.set(term, (counts.get(term) ?? 0) + 1)
    fresh.set(term, (fresh.get(term) ?? 0) + 1)
  }
  const sketch = withRarity(counted, counts, report.n + 1)
  const storyId = `s_made${report.event}`
  return {
    article,
    coverage: { articleId: id, storyId, sourceId, role: 'follow', originId: `o_${sourceId}`, reasons: [], score: 1, assignedAt },
    opens: { id: storyId, slug: storyId, title, firstArticleId: id, openedAt: assignedAt, changedAt: assignedAt, state: 'open' },
    sketched: { id, sourceId, publishedAt, isDated: true, words: article.wordCount, sketch },
    postings: postingsOf(sketch),
  }
}

const madeSource = (n: number): Source => ({
  id: `made-${n}`,
  name: `Made ${n}`,
  owner: `Made ${n}`,
  kind: 'general',
  language: 'en',
  host: `made-${n}.example`,
  allowlisted: true,
  firstSeenAt: start.toISOString(),
})
