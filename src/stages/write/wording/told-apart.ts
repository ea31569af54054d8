// Things that the words themselves tell apart from all others, so that nothing before need name them.
import type { Slot } from '../../../domain/claim.ts'
import type { ReadClaim } from './read-claim.ts'

/** "A system that reads scans", "a fire which destroyed a plant worth EUR 9 million": one that is new to the reader, and what it does or did. */
export const isToldApart = (text: string): boolean =>
  /^[Aa]n? (?:[\p{L}-]+ ){1,3}(?:that|which) (?!it\b|they\b|he\b|she\b|the\b|an?\b|said\b|says\b)\p{Ll}+ (?!.*\b(?:he|she|it|they|his|her|its|their|said|says|that|which|where|when)\b)/u.test(
    text,
  )

/** "Forty households sued Vega Halls over the noise at its site": the one name told before "its" is whose it is. */
export const isOneBefore = (words: string, names: readonly Slot[]): boolean => {
  const before = words.slice(0, words.search(/\bits?\b/iu))
  const told = new Set(names.filter(({ text }) => before.includes(text)).map(({ text }) => text))
  return told.size === 1 && !/\bit\b/iu.test(words)
}

/** "At least 120 people were arrested.": a number, and a sentence that ends with its verb. */
export const isCounted = ({ clause, source }: ReadClaim): boolean =>
  /\d/u.test(source.slice(clause.subject.start, clause.subject.end)) && /^[.\s]*$/u.test(source.slice(clause.verb.end))

/** "Shareholders of Stratholm", "novelists suing Vega Labs over a book": many, and whose or against whom. */
const manyOfNamed =
  /^(?:[\p{L}-]+ )?\p{L}[\p{Ll}-]{3,}s (?:of|at|in|from|near|suing|renting|using|representing|building|running|supplying) (?:the )?\p{Lu}/u
/** "Plans for a data centre at Lund", "talks on the Orion site": told by what they are for. */
const whatIsPlanned =
  /^(?:Plans|Proposals|Applications|Permits|Talks|Negotiations|Work|Construction) (?:for|on|over|to \p{Ll}+) (?!\d[\d,]* (?:minutes|hours|days|weeks|months|years)\b)(?:an? (?:new |planned |proposed )?[\p{L}\d£$€.-]+ \p{L}|\d|(?:the )?\p{Lu})/u
/** "The records of 620,000 people": by how many. */
const counted =
  /^[Tt]he (?:[\p{Ll}-]+ )?(?:records|jobs|accounts|deaths|losses|loss|names|details|data|files|addresses) of (?:about |more than |nearly |some )?\d[\d,.]*(?: million)? (?:[\p{Ll}-]+ )?\p{Ll}{3,}s?$/u

/** Whether a phrase without a name tells by its own words what is meant: whose, what for or how many. */
export const isToldByItsWords = (text: string): boolean => [manyOfNamed, whatIsPlanned, counted].some((form) => form.test(text))

/** What somebody has to do, told whole: "has to pay the singers". */
export const duty =
  /^to (?:pay|register|report|publish|submit|obtain|hold|stop|close|return|delete|disclose|repay|sell|hire|remove|replace|provide|keep|build|move|share|label|prove|show|appear|stand|file|notify|offer|open|halt|suspend|cut|reduce) /u
