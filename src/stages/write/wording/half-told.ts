// What a telling must not leave out, and what may not be told without what its report says beside it: the half alone would mislead.
import type { ReadClaim } from './read-claim.ts'

/** Where a source names what is left out, and where it lies behind or beside what is told. */
interface Half {
  readonly source: string
  readonly verb: string
  readonly own: string
  /** What follows the verb in the source. */
  readonly behind: string
}

const names = (own: string, word: string): boolean => own.toLowerCase().includes(word.toLowerCase())

/** "Refused comment outside of briefings": what is said of all is said of all but one. */
const excepted = /\b(?<word>outside of|other than|apart from|aside from|except|excluding|as one of (?:many|several)|as a possibility)\b/iu
/** "Quoted the posts and called them cruel", "shared it but condemned it": passing on somebody's words alone reads as agreement. */
const passedOn = /^(?:quote|share|retweet|repost|tweet|post|cite|repeat|recite)$/
const thenJudged =
  /,? (?:and|but|while|before) (?:then |later )?(?<verb>describ|call|label|condemn|denounc|critici|reject|said|mock|dismiss)\p{Ll}*/u
/** "Reached by the office of Brandt and lawyers for the Union": a deal of two told as one's. */
const ofTwo = /\b(?:settlements?|deals?|agreements?|truces?|treat(?:y|ies)|accords?|pacts?|compromises?|talks|ceasefires?)\b/iu
const byBoth = /\bby (?:the )?[^.;]*?(?: \([^)]*\))? and (?<other>(?:the |lawyers |representatives |its )?[\p{L}]{3,})/u
/** "Defending her sale, saying she used public figures": that somebody defends it tells the charge and not the answer. */
const answering =
  /\b(?:defend|den|dismiss|reject|disput|rebut|explain)(?:ing|ied|ed|s)?\b[^.;]*?, (?<says>saying|arguing|insisting|claiming|noting|adding) (?:that )?(?<what>[^.;]{12,})/u
/** "Was shot after he disregarded warnings": by the word of those who did it, with their ground. */
const force = /^(?:shoot|kill|arrest|detain|fire|expel|suspend|tase|restrain)$/
const ground = /\b(?:after|because|when|as) (?:he|she|they) (?<what>\p{Ll}+)/u

/** "Blamed the yard for the cost, although he has lately praised it": the deed with what stands against it, or not at all. */
const conceded = /,? (?:although|though|even though|only to) (?<what>[^;]{12,})/u
/** ", but a large majority still opposes it", ", but will give the pilots six months": how things stand after all, or for how long. */
const limited =
  /[,;–—-] ?but (?:(?:[\p{L}’'-]+ ){0,6}(?:still|lately|since|now|began|has yet|have yet|was (?:released|freed|cleared|halted)|were (?:released|freed|cleared|halted))|(?:will|would) (?:only|give|allow|let|leave)|part of|for now)\b(?<what>[^;]{6,})/u
/** "Cast it not as a war, but as the opening of talks": half of what it is not and is. */
const notButAs = /\bnot (?:as |the |an? |only )[^;.]*?,? but (?<what>[^;]{4,})/u

const losesWords = (own: string, what: string): boolean => {
  const words = what.match(/\p{L}{5,}/gu) ?? []
  return words.length > 0 && words.filter((word) => names(own, word.slice(0, 6))).length < words.length / 3
}

const halves: readonly ((half: Half) => boolean)[] = [
  ({ own, behind }) => [conceded, limited].some((half) => losesWords(own, half.exec(behind)?.groups?.['what'] ?? '')),
  ({ own, behind }) => /\bnot\b/u.test(own) && losesWords(own, notButAs.exec(behind)?.groups?.['what'] ?? ''),
  ({ own, behind }) => {
    const word = excepted.exec(behind.split(/[,;–—]| - /u)[0] ?? '')?.groups?.['word']
    return word !== undefined && !names(own, word)
  },
  ({ own, verb, behind }) => {
    const judged = passedOn.test(verb) ? thenJudged.exec(behind)?.groups?.['verb'] : undefined
    return judged !== undefined && !names(own, judged)
  },
  ({ own, source, behind }) => {
    const other = ofTwo.test(source) ? byBoth.exec(behind)?.groups?.['other'] : undefined
    return other !== undefined && /\bby\b/u.test(own) && !names(own, other.split(' ').at(-1) ?? other)
  },
  ({ own, behind }) => {
    const { says = '', what = '' } = answering.exec(behind)?.groups ?? {}
    const [first = ''] = what.match(/\p{L}{5,}/u) ?? []
    return says !== '' && /\b(?:defend|den|dismiss|reject|disput|rebut|explain)/u.test(own) && !names(own, first)
  },
  ({ own, verb, behind }) => {
    const what = force.test(verb) && !/^ ?(?:him|her|it|them)sel/u.test(behind) ? ground.exec(behind)?.groups?.['what'] : undefined
    return what !== undefined && !names(own, what)
  },
]

/** Whether a telling leaves out what turns its source's sentence. */
export function losesHalf(own: string, { clause, source }: Pick<ReadClaim, 'clause' | 'source'>): boolean {
  const half: Half = { source, own, verb: clause.verb.lemma, behind: source.slice(clause.verb.end) }
  return halves.some((isLost) => isLost(half))
}

/** The words after a place of the text, as far as its paragraph goes. */
const after = (article: string, at: number): string => article.slice(at).replace(/^[”"’)]*[^\S\n]*/u, '')
/** The words before it, from where its paragraph begins. */
const before = (article: string, at: number): string => article.slice(article.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at)

/** "Neighbours, though, have said he held a book": another account of it follows at once. */
const otherAccount = /^(?:\p{Lu}|the )[^.,;“”"]{2,60}, (?:though|however), [^.]{4,}/u
/** "Has tried to stay out of sight. But in an interview …": what stood until then sets the news off. */
const setsOff =
  /\b(?:has|have|had) (?:long |always |largely |mostly |repeatedly |generally |so far )*(?:tried|sought|hoped|avoided|refused|declined|resisted|kept|stayed|remained|vowed|insisted)\b/u
const turnsNow = /^\n*\s*(?:But|Yet|However|Now|That changed|Until now)\b/u
/** "The chamber voted 51 to 49 to reject it. Vega joined 47 others in voting for it": on the losing side. */
const onOneSide =
  /\bjoined (?:\p{Ll}+ |\d+ )*(?:\p{Lu}\p{Ll}+s|others|members|lawmakers|senators|colleagues)\b[^.]*\b(?:vot|back|support|oppos)\p{Ll}+/u

/** Whether what stands around a sentence in its report turns it: told alone it would mislead. */
export function isHalfTold({ claim, clause, outer, source }: ReadClaim, article: string): boolean {
  const isSpoken = claim.speaker !== undefined || outer !== undefined
  if (isSpoken && otherAccount.test(after(article, claim.end))) return true
  if (setsOff.test(source.slice(clause.subject.end)) && turnsNow.test(article.slice(claim.end))) return true
  return onOneSide.test(source) && !/\b\d+ ?(?:to|-|–) ?\d+\b/u.test(source) && claim.position > 0 && before(article, claim.start) !== ''
}

/** "Gave no statement to police": what a report says was done it also says was not. */
export function isGainsaid({ claim, clause, source }: ReadClaim, article: string): boolean {
  const object = clause.parts[0]
  if (claim.negated || object?.kind !== 'object') return false
  const what = /^(?:an? |the |his |her |its |their )(?<noun>\p{Ll}{4,}(?: (?:to|of|from|with|against|on|for) \p{Ll}+)?)/u.exec(
    source.slice(object.start),
  )?.groups?.['noun']
  if (what === undefined || what.split(' ').length < 2) return false
  const subject = claim.subject.text.split(' ').at(-1) ?? ''
  return new RegExp(`${subject.replace(/[^\p{L}\p{N}]/gu, '.')} (?:\\p{Ll}+ )?\\p{Ll}+ no ${what}\\b`, 'u').test(article)
}
