// How much of what a story says nobody in the archive had said before it.
import type { ToldClaim } from '../../domain/claim.ts'
import type { NoveltyFound } from '../../domain/significance.ts'
import type { Sketch } from '../../domain/sketch.ts'
import { type ClaimKeys, keysOf, makeToldIndex } from './told-before.ts'

/** A claim with the article it was read from, and how far its outlet's word counts (0 to 1). */
export interface Said {
  readonly claim: ToldClaim
  readonly language: string
  readonly publishedAt: string
  readonly standing: number
}

/** One article with what was read from it; `standing` says how far its outlet's word counts, 0 to 1. */
export interface SaidArticle {
  readonly id: string
  readonly storyId: string
  readonly publishedAt: string
  readonly standing: number
  readonly sketch?: Sketch
  readonly claims: readonly Said[]
}

export interface Novelty {
  readonly value: number
  readonly reason: string
  readonly found: NoveltyFound
}

export const claimsPerArticle = 16
const claimsMax = 80
/** Sentences from the top whose claims count in full; below they count half. */
const leadSentences = 5
/** So many different claims of the lead are half of what any number of them could be. */
const halfAt = 3
/** Share of a story's rarer words from which on it is a story told again, and up to which it is one of its own. */
const wordsTold = 0.7
const wordsOwn = 0.3
/** What the words say beside the claims, which may be worded otherwise; and what they say alone, where no claim could be read. */
const wordsShare = 0.5
const wordsAlone = 0.2

/**
 * Compares a story's claims with those of earlier articles: each only with what was published before its own report. What outlets of no
 * standing say counts on neither side. What the story says twice counts once.
 *
 * @param earlier articles of other stories, the nearest in words
 */
export function measureNovelty(own: readonly SaidArticle[], earlier: readonly SaidArticle[], before: string): Novelty {
  const counting = own.filter((it) => it.standing > 0)
  const witnesses = earlier.filter((it) => it.standing > 0)
  const { claims, fresh, share, volume, tellers } = compareClaims(counting, witnesses)
  const words = nearestInWords(counting, witnesses)
  const newWords = 1 - Math.max(0, Math.min(1, (words.share - wordsOwn) / (wordsTold - wordsOwn)))
  const value =
    claims === 0 ? (counting.length === 0 ? 0 : wordsAlone * newWords) : volume * ((1 - wordsShare) * share + wordsShare * newWords)
  const [teller] = [...tellers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const nearestId = teller !== undefined && teller[1] > 1 ? teller[0] : (words.storyId ?? teller?.[0])
  const found: NoveltyFound = {
    claims,
    fresh,
    stories: new Set(witnesses.map((it) => it.storyId)).size,
    articles: witnesses.length,
    before,
    ...(nearestId !== undefined && {
      nearest: {
        storyId: nearestId,
        claims: tellers.get(nearestId) ?? 0,
        words: Math.round((words.byStory.get(nearestId) ?? 0) * 100) / 100,
      },
    }),
  }
  return { value, reason: inWords(found, counting.length), found }
}

interface Compared {
  readonly claims: number
  readonly fresh: number
  /** Of the claims' weight, what is new. */
  readonly share: number
  /** 0..1: how much there is to say at all. */
  readonly volume: number
  /** Earlier stories that told some of the claims, and how many. */
  readonly tellers: ReadonlyMap<string, number>
}

function compareClaims(own: readonly SaidArticle[], earlier: readonly SaidArticle[]): Compared {
  const index = makeToldIndex<{ readonly storyId: string; readonly publishedAt: string }>()
  for (const { claims, storyId, publishedAt } of earlier) {
    const teller = { storyId, publishedAt }
    for (const { claim, language } of claims) index.add(keysOf(claim, language), teller)
  }
  const tellers = new Map<string, number>()
  let [claims, fresh, all, isNew] = [0, 0, 0, 0]
  for (const { said, keys } of different(own)) {
    const weight = said.standing * (said.claim.position < leadSentences ? 1 : 0.5)
    const told = new Set(index.tellersOf(keys).flatMap((it) => (it.publishedAt < said.publishedAt ? it.storyId : [])))
    for (const storyId of told) tellers.set(storyId, (tellers.get(storyId) ?? 0) + 1)
    claims += 1
    all += weight
    if (told.size > 0) continue
    fresh += 1
    isNew += weight
  }
  return { claims, fresh, share: all === 0 ? 0 : isNew / all, volume: 1 - 0.5 ** (all / halfAt), tellers }
}

/** The story's claims, earliest report and top of the text first, each told once. */
function different(own: readonly SaidArticle[]): readonly { readonly said: Said; readonly keys: ClaimKeys }[] {
  const index = makeToldIndex<true>()
  const kept: { readonly said: Said; readonly keys: ClaimKeys }[] = []
  const inOrder = own.toSorted((a, b) => (a.publishedAt + a.id < b.publishedAt + b.id ? -1 : 1))
  for (const { claims } of inOrder)
    for (const said of claims.toSorted((a, b) => a.claim.position - b.claim.position).slice(0, claimsPerArticle)) {
      const keys = keysOf(said.claim, said.language)
      if (kept.length >= claimsMax || keys.keys.size < 2 || index.tellersOf(keys).length > 0) continue
      index.add(keys, true)
      kept.push({ said, keys })
    }
  return kept
}

/** Which earlier story holds most of the story's words, weighed by how rare they are; the mean over its articles. */
function nearestInWords(
  own: readonly SaidArticle[],
  earlier: readonly SaidArticle[],
): { readonly share: number; readonly storyId?: string; readonly byStory: ReadonlyMap<string, number> } {
  const sketched = own.filter((it) => it.sketch !== undefined)
  const byStory = new Map<string, number>()
  let sum = 0
  for (const { sketch, publishedAt } of sketched) {
    let best = 0
    for (const it of earlier) {
      if (sketch === undefined || it.sketch === undefined || it.publishedAt >= publishedAt) continue
      const held = heldBy(it.sketch, sketch)
      best = Math.max(best, held)
      byStory.set(it.storyId, Math.max(byStory.get(it.storyId) ?? 0, held))
    }
    sum += best
  }
  const [nearest] = [...byStory].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return { share: sketched.length === 0 ? 0 : sum / sketched.length, ...(nearest && { storyId: nearest[0] }), byStory }
}

function heldBy(earlier: Sketch, { terms, counts, rarity }: Sketch): number {
  const has = new Set(earlier.terms)
  let [held, all] = [0, 0]
  for (const [i, term] of terms.entries()) {
    const weight = (counts[i] ?? 1) * (rarity[i] ?? 0)
    all += weight
    if (has.has(term)) held += weight
  }
  return all === 0 ? 0 : held / all
}

function inWords({ claims, fresh, stories, articles, nearest }: NoveltyFound, counting: number): string {
  const near = nearest === undefined || nearest.words === 0 ? '' : `; the nearest holds ${Math.round(nearest.words * 100)}% of its words`
  const compared = `the ${articles === 1 ? 'earlier article' : `${articles} earlier articles`} nearest to it, of ${stories} ${stories === 1 ? 'story' : 'stories'}`
  const among = stories === 0 ? 'in the archive, which holds no earlier story near it' : `among ${compared}${near}`
  if (counting === 0) return 'only outlets seen for the first time today report it, and their word adds nothing yet'
  if (claims === 0) return `no claim could be read, so only words were compared, ${among}`
  return `${fresh} of ${claims} ${claims === 1 ? 'claim has' : 'claims have'} no near match ${among}`
}
