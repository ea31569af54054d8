// What a headline must be, and the choice among those that can be written.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { titleShare } from '../wording/news-value.ts'
import { countWords } from '../wording/phrases.ts'

const headlineWordsMax = 12
const headlineCharactersMax = 80
const headlineWordsMin = 4

/** A headline that could stand: its words, the claims it rests on, and what speaks for it besides its closeness to the news. */
export interface Candidate {
  readonly text: string
  readonly proofs: readonly Claim[]
  readonly bonus: number
  /** The article whose own headline it tells: that stands beside the claims. */
  readonly titleOf?: string
  /** What a report opens with, and the summary tells too. */
  readonly isBelow?: true
  /** A source's own headline with the source named behind it: only where nothing else can be told. */
  readonly isCited?: true
  /** A source's own headline without its articles, or with those it spared: only where nothing else can be told. */
  readonly isSpared?: true
}

/** Buttons and labels of a page that ran into its sentences. */
const furniture = /\p{Lu}{4,} \p{Lu}{4,}|\b(?:Replay|More Videos|Story Highlights|Media caption|Image caption|Chat with us|Newsletter)\b/u

/** "Governor signs law", "shared video of man": which one was cut off, and that was the news. */
const saysLittle =
  /\p{Ll}s (?:an? |the |its |his |her )?(?:major |new |explosive |first |second |third |fourth |fifth |key |big )?(?:law|bill|warrant|amendment|report|order|challenge|motion|statement|letter|bid|effort|plan|video|resolution|visit|claims?|case|ruling|lawsuit|suit|petition|complaint|announcement|decision|move|measure|uncertainty|involvement|string of tweets|choice|pick)$| of (?:an? )?(?:man|woman|people|person|men|women|boy|girl|group)$/u

/** "Shared it to stand", "keeps Lund": with whom, and from what, was cut off. */
const endsHalf =
  /\bto (?:stand|deal|cope|comply|rely|depend|belong|side|refer|adhere|amount|consist|stick|look|listen|account|aim|accede|object|lead)$|\b(?:keeps?|prevents?|stops?|bars?|deters?|discourages?|saves?|protects?) (?:the )?\p{Lu}[\p{L}’'-]+(?:, .+ (?:says|reports))?$/u

/** "Issues an executive order", "decides to scrap a programme": with its article, and which one was cut off, however long the line. */
const saysNotWhich =
  /\b(?:an?|several|some) (?:[\p{L}-]+ )?(?:law|bill|warrant|order|report|lawsuit|suit|petition|programme|program|policy|rule|measure|resolution|motion|proposal|plan|provision|agreement|letter|memo|document|ruling|decision|case|ban|announcement)s?$/iu

/** Whether a headline of a few words, or one that ends so however long, leaves out which thing it tells of. */
export const leavesOut = (text: string): boolean =>
  saysNotWhich.test(text.replace(/, [^,]{2,60} (?:says?|reports?)$/u, '')) || (text.split(/\s+/u).length < 7 && saysLittle.test(text))

/** Whether a headline keeps the house's length: 4 to 12 words, at most 80 characters. */
export function fitsHeadline(text: string): boolean {
  // Money is printed with a space before its scale.
  const printed = text.replace(/(?<=\b[A-Z]{3} \d[\d.,]*)(?=(?:m|bn|tn)\b)/gu, ' ')
  const words = printed.split(/\s+/u).length
  if (furniture.test(text) || leavesOut(text) || endsHalf.test(text)) return false
  return words <= headlineWordsMax && words >= headlineWordsMin && printed.length <= headlineCharactersMax
}

/** How well a headline tells the story: most by how much of the sources' own headlines it carries. */
export function headlineValue(candidate: Candidate, dossier: Dossier): number {
  const words = countWords(candidate.text)
  const figures = /\d/.test(candidate.text) ? 0.3 : 0
  return titleShare(candidate.text, dossier) * 10 + candidate.bonus + figures - Math.max(0, 6 - words) * 0.3
}
