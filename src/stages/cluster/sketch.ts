// An article as clustering compares it: hashed words with their counts, marks, and words that bridge languages.
import type { Sketch } from '../../domain/sketch.ts'
import { bridgeTerms } from '../../text/bridge.ts'
import { minHash, wordsOf } from '../../text/shingles.ts'
import { hashOf, termHashesOf } from '../../text/terms.ts'
import { marksOf } from './marks.ts'
import { particularsOf } from './particulars.ts'

/** Characters of the lead, which says what happened, and of what follows, which says with whom and where. */
const leadChars = 900
const bodyChars = 4_000
const termsMax = 200
const bridgeMax = 60
/** A young archive must not take every word of its three articles for common. */
const articlesAssumed = 200
/** Counts and rarities are made as they are kept, so that a sketch from the archive and one just made are the same to the bit. */
const countMax = 127.5
const rarityMax = 15.99
const raritySteps = 4096

/** Counts and marks of an article; rarity is not known yet and stands at zero. An L1 article has its headline only. */
export function sketchArticle(article: {
  readonly title: string
  readonly text: string
  readonly language: string
  readonly minhash?: readonly number[]
}): Sketch {
  const { text, language } = article
  const title = article.title === '' ? (text.split('\n', 1)[0] ?? '').slice(0, 200) : article.title
  const lead = text.slice(0, leadChars)
  const places = new Map<number, number>()
  const found: number[] = []
  const counts: number[] = []
  const add = (words: string, weight: number): void => {
    for (const hash of termHashesOf(words, language)) {
      const at = places.get(hash) ?? found.length
      if (at === found.length) places.set(hash, found.push(hash) - 1)
      counts[at] = (counts[at] ?? 0) + weight
    }
  }
  add(title, 2)
  const titleTerms = found.length
  add(lead, 1)
  add(text.slice(leadChars, bodyChars), 0.5)
  const rest = [...found.keys()].slice(titleTerms).sort((a, b) => (counts[b] as number) - (counts[a] as number))
  const kept = [...[...found.keys()].slice(0, titleTerms), ...rest].slice(0, termsMax)
  const { named, told } = bridgeTerms(title, lead, language)
  const names = [...new Set(named.map((it) => hashOf(`≈${it}`)))].slice(0, bridgeMax / 2)
  const bridge = Int32Array.from(new Set([...names, ...told.map((it) => hashOf(`≈${it}`))])).slice(0, bridgeMax)
  return {
    language: language.slice(0, 2).toLowerCase(),
    terms: Int32Array.from(kept, (at) => found[at] as number),
    titleTerms: Math.min(titleTerms, termsMax),
    counts: Float32Array.from(kept, (at) => Math.min(countMax, counts[at] as number)),
    rarity: new Float32Array(kept.length),
    bridge,
    bridgeNames: names.length,
    bridgeRarity: new Float32Array(bridge.length),
    minhash: Uint32Array.from(article.minhash ?? (text === '' ? [] : minHash(wordsOf(text)))),
    factors: new Float32Array(0),
    marks: [...marksOf(title, lead), ...particularsOf(title, lead, language)],
  }
}

/**
 * The sketch with the rarity of its terms in the archive.
 * @param frequency articles that hold each term, this one included
 * @param articles how many there are, this one included
 */
export function withRarity(sketch: Sketch, frequency: ReadonlyMap<number, number>, articles: number): Sketch {
  const n = Math.max(articles, articlesAssumed)
  const rarityOf = (terms: Int32Array): Float32Array => {
    const made = new Float32Array(terms.length)
    for (let i = 0; i < terms.length; i++) {
      made[i] = rarityFor(frequency.get(terms[i] as number) ?? 1, n)
    }
    return made
  }
  return { ...sketch, rarity: rarityOf(sketch.terms), bridgeRarity: rarityOf(sketch.bridge) }
}

/** Rarities worked out before in an archive of this size: most terms have one of few frequencies. */
const known = { archive: 0, rarity: new Float64Array(512) }

function rarityFor(frequency: number, archive: number): number {
  if (known.archive !== archive) {
    known.archive = archive
    known.rarity.fill(Number.NaN)
  }
  const had = known.rarity[frequency] ?? Number.NaN
  if (!Number.isNaN(had)) return had
  const rarity = Math.log((archive + 1) / (frequency + 0.5))
  const made = Math.round(Math.max(0, Math.min(rarityMax, rarity)) * raritySteps) / raritySteps
  known.rarity[frequency] = made
  return made
}

/** All terms whose frequency an article needs. */
export function termsToCount({ terms, bridge }: Sketch): Int32Array {
  const all = new Int32Array(terms.length + bridge.length)
  all.set(terms)
  all.set(bridge, terms.length)
  return all
}
