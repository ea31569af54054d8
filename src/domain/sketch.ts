/**
 * What clustering keeps of an article so that it can be compared when its text is long gone. Terms are 32-bit hashes of stems,
 * never words; a sketch cannot be turned back into a text.
 */
export interface Sketch {
  readonly language: string
  /** Hashed terms, those of the headline first, each once; at most 200. */
  readonly terms: Int32Array
  /** How many of `terms`, from the start, stand in the headline. */
  readonly titleTerms: number
  /** How often: a headline word counts 2, a word of the lead 1, one further down 0.5. Beside `terms`. */
  readonly counts: Float32Array
  /** Inverse document frequency of each term in the archive as it was when the article was placed. Beside `terms`. */
  readonly rarity: Float32Array
  /** Hashed names, numbers and news words that read the same in every language we know, each once; names and numbers first. */
  readonly bridge: Int32Array
  /** How many of `bridge`, from the start, are names or numbers. */
  readonly bridgeNames: number
  /** As `rarity`, beside `bridge`. */
  readonly bridgeRarity: Float32Array
  readonly minhash: Uint32Array
  /** The article's place in the factor model, unit length; empty while there is no model or the model does not know its words. */
  readonly factors: Float32Array
  /** What tells look-alikes apart: "version orion=5.1", "quarter q2", "magnitude 6.1". */
  readonly marks: readonly string[]
}

/** A sketch with what places it in time and among the stories. */
export interface SketchedArticle {
  readonly id: string
  readonly sourceId: string
  readonly publishedAt: string
  /** False if nobody stated a date and the moment of first sight stands in for it. */
  readonly isDated: boolean
  /** Words of the text; 0 where it is withheld. */
  readonly words: number
  readonly sketch: Sketch
}

/** An article with the story it stands in. */
export interface PlacedArticle extends SketchedArticle {
  readonly storyId: string
  readonly originId: string
}

/** A placed article with its headline, by which a story is named that it comes to open. */
export interface TitledArticle extends PlacedArticle {
  readonly title: string
}

/** An article that shares terms with another, and how many; with the story it stands in. */
export interface NearArticle {
  readonly id: string
  readonly storyId: string
  readonly shared: number
}

/** Where each known term lies among the archive's topics: `vectors` holds `width` numbers a term, in the order of `terms`. */
export interface FactorModel {
  readonly width: number
  readonly terms: Int32Array
  readonly vectors: Float32Array
}

/** Articles that a newcomer is compared with: the nearest by shared terms, the newest of each of their stories, and all in all. */
export const nearMax = 40
export const membersMax = 16
export const placedMax = 240

/** Postings an article gets: its rarest terms, by which later articles find it. */
const postingsMax = 24

/** Counts are halves, and few: what each is damped to, from none on. */
const damped = Float64Array.from({ length: 256 }, (_, halves) => 1 + Math.log(halves / 2))

/** The terms by which an article is found: rare in the archive, frequent in the article, and the rarest of its bridge. */
export function postingsOf({ terms, counts, rarity, bridge, bridgeRarity }: Sketch): readonly number[] {
  if (weights.length < Math.max(terms.length, bridge.length)) weights = new Float64Array(2 * Math.max(terms.length, bridge.length))
  for (let i = 0; i < terms.length; i++) {
    const count = counts[i] ?? 1
    weights[i] = (damped[2 * count] ?? 1 + Math.log(count)) * (rarity[i] ?? 0)
  }
  const found: number[] = []
  addHeaviest(found, terms, postingsMax)
  for (let i = 0; i < bridge.length; i++) weights[i] = bridgeRarity[i] ?? 0
  addHeaviest(found, bridge, postingsMax / 2)
  return found
}

/** The weights of the terms at hand, and where the heaviest of them stand so far: filled anew for each article, since a review asks of thousands. */
let weights = new Float64Array(256)
const best = new Int32Array(postingsMax)

/** Few of many are wanted, so each is held against the least of those so far and nothing is sorted in full. Equal weights: the smaller term. */
function addHeaviest(found: number[], terms: Int32Array, max: number): void {
  let n = 0
  for (let i = 0; i < terms.length; i++) {
    const weight = weights[i] as number
    let at = n
    while (at > 0 && isHeavier(weight, terms[i] as number, best[at - 1] as number, terms)) at--
    if (at >= max) continue
    if (n < max) n++
    for (let to = n - 1; to > at; to--) best[to] = best[to - 1] as number
    best[at] = i
  }
  for (let at = 0; at < n; at++) found.push(terms[best[at] as number] as number)
}

function isHeavier(weight: number, term: number, than: number, terms: Int32Array): boolean {
  const other = weights[than] as number
  return weight > other || (weight === other && term < (terms[than] as number))
}
