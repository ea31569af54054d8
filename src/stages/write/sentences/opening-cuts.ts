// Where a report's opening may end before its end and still say whole and true what it says so far.
import { findClauses } from '../../../text/clauses.ts'
import { takesClause } from '../../../text/verb-frames.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'
import { countWords } from '../wording/phrases.ts'

/** An opening cut shorter than this says too little. */
const cutWordsMin = 10
/** Where a sentence may end before its end: behind a whole clause, before what goes on about it. */
const cutsAt = new RegExp(
  [
    String.raw`,? (?=(?:after|amid|while|when|because|following|since|during|over (?:a|an|the|its|his|her|their)|as (?:the|a|an|he|she|they|it|its|his|her|their|\p{Lu}[\p{L}’'-]+ \p{Ll}+s)|in (?:a|an|the) (?:move|bid|case|deal|step|sign|speech|interview|statement|report|letter|vote|wake)|in (?:response|connection|exchange)|on the eve of|ahead of|as part of)\b)`,
    String.raw`, (?=(?:which|who|whose|in which|and (?:has|have|had|is|are|was|were|will|would|could|may|might)|\p{Ll}+ing|the (?:latest|first|second|third|largest|biggest)|an? \p{Ll}+|(?:with|in|at|on|for|about|despite) \p{L}+|under an? \p{Ll}+)\b)`,
    String.raw` (?=for (?:\p{Ll}+ly )?\p{Ll}{3,}ing\b)`,
    String.raw` (?=and (?:has|have|had|is|are|was|were|will|would|could|\p{Ll}{3,}ed)\b)`,
    String.raw` (?:[–—]|--) `,
    String.raw` ?—(?=(?:which|who|an?|the|in)\b)`,
  ].join('|'),
  'gu',
)
/** What opens a clause that goes on from the deed. */
const clauseOpeners = /^(?:as|after|while|when|because|since)$/u
/** What takes back or narrows the words before it: a cut there would say something else. */
const turnsOn =
  /\b(?:play|film|movie|novel|simulation|drill|exercise|dream|game|sketch|parody|satire|forged|fake|fictional|released|freed|acquitted|overturned|reversed|dropped|withdr[ae]wn?|sentenced|convicted|found alive|failed)\b|^(?:unless|if|though|although|however|except|despite|without|not|rather|instead|only|even)\b|\b(?:but|yet|before|later|until)\b/u
/** Who says it, or how sure it is: cut off, the words would stand as the report's own. */
const vouching =
  /\b(?:said|says|say|saying|according|told|tells|reported|reportedly|reports|announced|announcing|warned|alleged|allegedly|alleging|claimed|claiming|sources|argued|accused|suggested|confirmed|citing|could|may|might|if|unless|until|plans?|planned|expected)\b|\bin the (?:words|version|view|opinion|telling|eyes) of\b|\bas (?:\p{L}+ ){1,4}(?:sees?|saw|puts?|has|had|tells?|told) it\b|\bby (?:its|his|her|their) own account\b/u

/** What a deed came about by or beside: whoever speaks in it vouches for that alone. */
const circumstance = /^(?:after|amid|following|while|because|since|during)\b/u
/** ", officials said": what stands last behind a comma may vouch for all before it. */
const lastAside = (words: string): string => (words.includes(',') ? words.slice(words.lastIndexOf(',')) : '')

/** Whether the words end as a sentence may end. */
function endsWhole(words: string): boolean {
  const last = classWords(words).at(-1)
  return last !== undefined && !/^[IBTCDHWMXhdRnAK]$/.test(last.tag)
}

/** Words that count or deny: what bounds them ("after", "over") must not be cut off. */
const bounded = /\b(?:no|none|nobody|nothing|never|all|every|any|neither)\b/iu
const bounds = /^(?:after|amid|while|when|because|following|since|during|over|as|in|with|at|on|for|despite)\b/u

/** One mark without its other, or a name run into the next one: a page's links between the words of its report. */
export const isTangled = (words: string): boolean =>
  (words.match(/[“”"]/gu)?.length ?? 0) % 2 === 1 || /(?<name>\p{Lu}\p{Ll}{2,}) (?:\p{Lu}\S+ ){0,3}\k<name>\p{Lu}/u.test(words)

/** "Skipped through, kissing |, hugging", ", leaving Vega | as the last", "just days | after": what stands before the cut waits for more. */
const isOpenEnded = (kept: string, left: string): boolean =>
  // "The highest rate | since the war", "the second woman | to hold it": of what it is the first.
  /, (?:the|its|his|her|their) (?:[\p{Ll}-]+ ){0,2}(?:\p{Ll}{3,}est|first|second|third|only|last|most)(?: [\p{Ll}-]+){0,2}$/u.test(kept) ||
  / puts (?:it|them|him|her)$/u.test(kept) ||
  // "Formerly known | as the quay": what it is known as would be missing.
  (/^as\b/u.test(left) &&
    /\b(?:\p{L}+ed|known|seen|such|same|much|many|far|soon|well|long|serving|acting|working|act|serve|work)$/u.test(kept)) ||
  // "Sought to paint the chair | as a fool", "named Brandt | as its chair": half of what the verb says.
  (/^as\b/u.test(left) &&
    /\b(?:mean|meant|use|used|give|gave|pay|paid|lend|lent|paint|portray|depict|describe|cast|see|regard|view|treat|frame|present|brand|dismiss|denounce|condemn|hail|praise|name|select|pick|choose|appoint|elect|install|use|label|identify|recogni[sz]e)\p{Ll}* (?:\p{L}+ ?){1,6}$/u.test(
      kept,
    )) ||
  // "Ordered the port to cap the fees | for moving boats": which fees.
  (/^for\b/u.test(left) && /\b(?:the|its|their|his|her) (?:\p{Ll}+ )?\p{Ll}+$/u.test(kept)) ||
  /\p{Ll}ing$|[,;:][”"]?$/u.test(kept) ||
  /, (?:\p{Ll}+ly )?\p{Ll}+ing\b[^,]*$/u.test(kept) ||
  (/^\p{Ll}+ing\b/u.test(left) && /, [^,]*\band [^,]*$/u.test(kept)) ||
  (/\b(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|just|shortly|soon|moments|even|only|long|right)$/u.test(kept) &&
    !/\b(?:this|last|next|in|for|of|two|three|four|five|six|\d+) (?:\p{Ll}+ )?\p{Ll}+$/u.test(kept))

/** "Claiming the checks that went out |": a participle that waits for a clause, of which the verb would be missing. */
function lacksClause(kept: string): boolean {
  const words = classWords(kept)
  const at = words.findLastIndex(({ tag, lower }) => tag === 'G' && verbReadings(lower).some(({ lemma }) => takesClause(lemma)))
  return at >= 0 && !words.slice(at).some(({ tag }) => /^[VXMhd]$/.test(tag))
}

/** "Put the cost |, which Orr gave as 11|, at 40": behind the aside its sentence goes on with what its verb asks for. */
const behindAside = '(?:as|at|from|into|on|onto|to|with|against)\\b'
const asideFirst = new RegExp(`^(?:which|who|whose)\\b[^,]+, ${behindAside}`, 'u')
const asideBefore = new RegExp(`^${behindAside}`, 'u')
const goesOnBehind = (kept: string, left: string): boolean =>
  asideFirst.test(left) || (asideBefore.test(left) && /, (?:which|who|whose)\b[^,]+$/u.test(kept))

/** A cut between two dashes. */
const isWithinAside = (words: string, kept: string, left: string): boolean =>
  / (?:[–—]|--) /u.test(words) && (/ (?:[–—]|--)/u.test(left) || / (?:[–—]|--) /u.test(kept))

/** Whether words that would be cut off take back, narrow or vouch for those before them. */
export const mayNotGo = (left: string, kept: string): boolean =>
  turnsOn.test(left) || (vouching.test(circumstance.test(left) ? lastAside(left) : left) && !vouching.test(kept))

/** Shorter sentences that begin an opening and stand by themselves, the longest first. */
export function shortened(words: string): readonly string[] {
  const [main] = findClauses(words)
  if (main === undefined) return []
  // Where a clause of its own says when or why it came about, whoever it is about.
  const clauses = main.parts.filter(({ kind, head }) => kind === 'adverbial' && clauseOpeners.test(head)).map(({ start }) => start)
  const cuts = [
    ...[...words.matchAll(cutsAt)].map((cut) => ({ at: cut.index, from: cut.index + cut[0].length })),
    ...clauses.map((start) => ({ at: start - (/,? $/u.exec(words.slice(0, start))?.[0].length ?? 0), from: start })),
  ]
  return cuts
    .map(({ at, from }) => ({ kept: words.slice(0, at), left: words.slice(from) }))
    .filter(({ kept, left }) => {
      if (kept.length <= main.verb.end || countWords(kept) < cutWordsMin || mayNotGo(left, kept)) return false
      if (bounds.test(left) && bounded.test(kept)) return false
      if (/^because\b/u.test(left) && /\bnot\b|n[’']t\b/u.test(kept)) return false
      // Of a list the end would be missing.
      if (/^and\b/u.test(left) && (/\b(?:both|between|either)\b/u.test(kept) || /,/u.test(kept.slice(main.verb.end)))) return false
      if (isOpenEnded(kept, left) || goesOnBehind(kept, left) || isWithinAside(words, kept, left) || lacksClause(kept)) return false
      const [alone, ...others] = findClauses(`${kept}.`)
      // "Said that Vega | , who leads it, would go": what is said must be whole too.
      const [said] = main.parts
      return (
        alone !== undefined &&
        alone.verb.start === main.verb.start &&
        alone.parts.length > 0 &&
        [alone, ...others].every(({ isCut }) => isCut !== true) &&
        (said?.kind !== 'clause' || alone.parts[0]?.clause?.verb.start === said.clause?.verb.start) &&
        endsWhole(kept) &&
        !isTangled(kept)
      )
    })
    .map(({ kept }) => kept)
    .toSorted((a, b) => b.length - a.length)
}
