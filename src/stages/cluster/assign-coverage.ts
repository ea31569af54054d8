import type { Article } from '../../domain/article.ts'

/** An article already placed, as clustering compares it. */
export interface Placed {
  readonly article: Pick<Article, 'id' | 'title' | 'terms' | 'minhash' | 'publishedAt' | 'sourceId' | 'language'>
  readonly storyId: string
  readonly originId: string
  readonly entityIds: readonly string[]
}

export interface Newcomer {
  readonly article: Placed['article']
  readonly entityIds: readonly string[]
}

/** Where an article belongs: a story it joins, or none yet. `originId` is the voice it goes back to. */
export interface Assignment {
  readonly storyId: string | null
  readonly role: 'first' | 'follow' | 'copy'
  readonly originId: string
  readonly score: number
  readonly reasons: readonly string[]
}

/** Similarity from which an article joins; measured on the labelled development stream with `npm run eval -- clustering`. */
const joinAt = 0.2
/** With two shared registry names less likeness of words is enough. */
const joinAtWithNames = 0.14
/** Estimated Jaccard of 3-word shingles from which a text is a copy: strangers stay below 0.17 (design measurement on 13,366 pairs). */
const copyAt = 0.42

/**
 * Places one article among those of its time window.
 * @param placed articles of the window, any order
 * @returns the best story over the threshold, a copy's original, or a new story; ties go to the older story id
 */
export function assignCoverage(newcomer: Newcomer, placed: readonly Placed[]): Assignment {
  const original = nearestCopy(newcomer, placed)
  if (original) {
    return {
      storyId: original.placed.storyId,
      role: 'copy',
      originId: original.placed.originId,
      score: original.likeness,
      reasons: [`near copy of ${original.placed.article.id} (${original.likeness.toFixed(2)})`],
    }
  }
  const idf = inverseFrequency(placed, newcomer)
  const mine = weigh(newcomer.article.terms, idf)
  const stories = new Map<string, { sum: number; n: number; max: number; shared: Set<string>; clash: boolean }>()
  for (const it of placed) {
    const likeness = cosine(mine, weigh(it.article.terms, idf))
    const story = stories.get(it.storyId) ?? { sum: 0, n: 0, max: 0, shared: new Set<string>(), clash: false }
    story.sum += likeness
    story.n += 1
    story.max = Math.max(story.max, likeness)
    for (const id of newcomer.entityIds) if (it.entityIds.includes(id)) story.shared.add(id)
    story.clash ||= versionsClash(newcomer.article.title, it.article.title)
    stories.set(it.storyId, story)
  }
  let best: { storyId: string; score: number; shared: number } | null = null
  for (const [storyId, story] of stories) {
    if (story.clash) continue
    const score = 0.5 * story.max + 0.5 * (story.sum / story.n)
    const wanted = story.shared.size >= 2 ? joinAtWithNames : joinAt
    if (score < wanted) continue
    if (!best || score > best.score || (score === best.score && storyId < best.storyId))
      best = { storyId, score, shared: story.shared.size }
  }
  const originId = `o_${newcomer.article.sourceId}`
  if (!best) return { storyId: null, role: 'first', originId, score: 0, reasons: ['nothing like it in the window'] }
  return {
    storyId: best.storyId,
    role: 'follow',
    originId,
    score: best.score,
    reasons: [`words alike ${best.score.toFixed(2)}`, `${best.shared} shared names`],
  }
}

function nearestCopy(newcomer: Newcomer, placed: readonly Placed[]): { placed: Placed; likeness: number } | null {
  let best: { placed: Placed; likeness: number } | null = null
  for (const it of placed) {
    const likeness = shingleLikeness(newcomer.article.minhash, it.article.minhash)
    if (likeness >= copyAt && (!best || likeness > best.likeness || (likeness === best.likeness && it.article.id < best.placed.article.id)))
      best = { placed: it, likeness }
  }
  return best
}

function shingleLikeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0
  let same = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same += 1
  return same / a.length
}

function inverseFrequency(placed: readonly Placed[], newcomer: Newcomer): (term: string) => number {
  const df = new Map<string, number>()
  for (const it of [...placed, newcomer]) for (const term of new Set(it.article.terms)) df.set(term, (df.get(term) ?? 0) + 1)
  const n = placed.length + 1
  // @NOTE the floor of 200 keeps a young archive from taking every word of its three articles for common.
  return (term) => Math.log((Math.max(n, 200) + 1) / ((df.get(term) ?? 0) + 0.5))
}

type Vector = ReadonlyMap<string, number>

function weigh(terms: readonly string[], idf: (term: string) => number): Vector {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  let norm = 0
  const vector = new Map<string, number>()
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * Math.max(0, idf(term))
    vector.set(term, weight)
    norm += weight * weight
  }
  const length = Math.sqrt(norm) || 1
  for (const [term, weight] of vector) vector.set(term, weight / length)
  return vector
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}

/** "Foo 5.1" and "Foo 5.2" look alike to any likeness of words; their version numbers say that they are two stories. */
function versionsClash(a: string, b: string): boolean {
  const versions = (title: string): readonly (readonly [string, string])[] =>
    [...title.matchAll(/(\p{Lu}[\p{L}-]+)[ -]v?(\d+\.\d+)/gu)].map((it) => [it[1] ?? '', it[2] ?? ''] as const)
  const theirs = new Map(versions(b))
  return versions(a).some(([name, version]) => theirs.has(name) && theirs.get(name) !== version)
}
