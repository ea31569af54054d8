// What a reported figure is of, in the words beside it: a computed sentence that cannot say so is not told.
import type { SaidFigure } from './news-plan.ts'

const nouns =
  '(?:contracts?|deals?|budgets?|packages?|bills?|plans?|funds?|loans?|debts?|deficits?|orders?|projects?|tax cuts?|cuts?|fines?|settlements?|tariffs?|aid|gaps?|surplus(?:es)?|investments?|rounds?|offers?|bonds?|grants?|programmes?|programs?|donations?|budget requests?|walls?|exports|imports|sales|revenues?|profits?|spending)'
const behind = new RegExp(
  String.raw`^[\s-](?<what>(?:(?!(?:in|into|for|of|to|from|on|at|by|and|or|as|with|over|under|between|against|about|that|this|more|just|a|an|the|its|his|her|their|our)\s)[\p{Ll}]+(?:[’'-]\p{L}+)*\s){0,3}${nouns})(?![\p{L}-])`,
  'u',
)
const before = new RegExp(
  String.raw`\b(?<what>(?:(?!(?:an?|the|its|his|her|their|our|in|of|for|to|and|with|on|by|from)\s)[\p{Ll}-]+\s)?${nouns})\s(?:of|worth|valued at|at|totall?ing|put at|is|was|are|were)\s(?:an?\s|about\s|some\s|nearly\s|more than\s|at least\s|over\s|almost\s|up to\s|roughly\s|around\s|an estimated\s)?$`,
  'u',
)
const use = /^\s(?:worth )?(?<what>(?:in|for|of)\s.+)$/u
/** "Spends USD 5 bn on ships": "on" says what only of what is spent. */
const spentOn = /^\s(?<what>on\s.+)$/u
const used =
  /^\s(?:were |was |have been |are |have |had )?(?<what>killed|dead|injured|wounded|arrested|charged|infected|missing|evacuated|laid off|died|hired|displaced|stranded)\b/u
/** Words at which what a figure is of has ended. */
const ends =
  /^(?:that|which|who|whose|whom|and|but|or|after|before|as|while|when|where|by|to|from|is|was|were|are|has|have|had|will|would|could|should|may|might|said|says|over|into|with|at|amid|since|because|if|through|during|between|under|against|than|next|last|this|today|yesterday|on|in|for|it|he|she|they|them|him|her|his|its|their|not|per|a|so|just|only|each|every|again|alone|here|there|now)$/iu
const small = /^(?:the|an?|of|its|their|his|her|new|more|additional|annual|such|these|those|some|all|each|any)$/iu
const wordsMax = 6
/** Money is what a sum is anyway. */
const vague = /^(?:funding|funds?|money|cash|dollars?|total|value|all|costs?)$/iu
/** A month, a year or a place is when and where, not what. */
const isWhen =
  /^(?:in|for|on|of)\s(?:the\s)?(?:\d|\p{Lu}|(?:just|only|under|less|about|our|my|your|up|itself|all|it|this|that|them|first|second|third|fourth|last|next|past|current|same|coming|fiscal|(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:\p{L}+ )?(?:months?|years?|weeks?|days?|quarters?)|each|every|quarter|months?|years?|days?|weeks?)\b)/u

/** What was done with a sum, as the report tells it done: no plan, and no denial. */
const deedBefore =
  /(?<!\b(?:be|being|not|never|if|had) )\b(?<done>paid|raised|won|spent|donated|pledged|borrowed|lost|invested|awarded|stole)\s(?:an?\s|about\s|some\s|nearly\s|more than\s|at least\s|over\s|almost\s|up to\s|roughly\s|around\s)?$/u
const toWhom = /^\s(?<what>(?:to|from|for)\s.+)$/u

/** The first words of a clause up to where another thing is told; undefined where they run on or say nothing. */
function firstWords(found: string): string | undefined {
  const clause = found
    .slice(0, found.search(/[,.;:()“”"—–\n]|\d|$/u))
    .trim()
    .split(/\s+/u)
  const end = clause.findIndex((word, at) => at > 0 && ends.test(word))
  const words = clause.slice(0, Math.min(end < 0 ? clause.length : end, wordsMax))
  // "For hospitals and towns", "for hospitals, towns and schools": the first of several is not what the sum is for.
  if (end >= 0 && /^(?:and|or|&)$/iu.test(clause[end] ?? '')) return undefined
  if (end < 0 && /^,[^.;]{0,60}\b(?:and|or)\b/u.test(found.slice(found.search(/[,.;:()“”"—–\n]|\d|$/u)))) return undefined
  // "For farmers affected by": what ends the words belongs to what is left out.
  if (end >= 0 && clause[end] === 'by' && /ed$/u.test(words.at(-1) ?? '')) words.pop()
  // "For exceeding its permit": a doing without what it is done to says nothing.
  if (end >= 0 && /ing$/u.test(words.at(-1) ?? '') && /^(?:its|his|her|their|an?|him|them|it)$/iu.test(clause[end] ?? '')) return undefined
  while (words.length > 0 && small.test(words.at(-1) ?? '')) words.pop()
  const isCut = (end < 0 || end > wordsMax) && clause.length > wordsMax
  const isEmpty = words.slice(1).every((word) => small.test(word) || vague.test(word))
  return isCut || words.length < 2 || isEmpty ? undefined : words.join(' ')
}

/** "in federal family planning funds", "killed"; undefined where the words behind a figure do not say what it is of. */
function phraseBehind(after: string, lead: string): string | undefined {
  const done = used.exec(after)?.groups?.['what']
  if (done !== undefined) return done
  const isSpent = /\bsp(?:end|ends|ent|ending)\b[^.;,]{0,30}$/u.test(lead)
  const found = (use.exec(after) ?? (isSpent ? spentOn.exec(after) : null))?.groups?.['what']
  return found === undefined || isWhen.test(found) ? undefined : firstWords(found)
}

/** "paid to the harbour board": the verb that a sum is the object of, with to whom or for what. */
function deedOn(before: string, after: string): string | undefined {
  const done = deedBefore.exec(before)?.groups?.['done']?.replace('stole', 'stolen')
  const found = toWhom.exec(after)?.groups?.['what']
  const whom =
    found === undefined || /^(?:in|on|for)\s(?:\d|\p{Lu}|the (?:first|last|past|next)\b)/u.test(found) ? undefined : firstWords(found)
  return done === undefined || whom === undefined ? undefined : `${done} ${whom}`
}

/**
 * A figure with what it is of: "USD 286 m in federal funds", "the USD 4 m wall contract", "a budget of USD 2 bn".
 *
 * @param words the figure as we print it
 * @returns undefined where the report's words do not say what it is of
 */
export function withThing(words: string, { start, end }: Pick<SaidFigure, 'start' | 'end'>, text: string): string | undefined {
  const after = text.slice(end)
  const [noun, whole] = [behind.exec(after)?.groups?.['what'], before.exec(text.slice(Math.max(0, start - 60), start))?.groups?.['what']]
  if (noun !== undefined) return /s$/u.test(noun) || /^\p{Ll}/u.test(words) ? `${words} ${noun}` : `the ${words} ${noun}`
  const lead = text.slice(Math.max(0, start - 60), start)
  const phrase = deedOn(lead, after) ?? phraseBehind(after, lead)
  if (phrase !== undefined) return `${words} ${phrase}`
  return whole === undefined ? undefined : `${/s$/u.test(whole) ? '' : 'the '}${whole} of ${words}`
}

const levels =
  /\b(?<what>Dow(?: Jones(?: Industrial Average)?)?|S&P 500|Nasdaq(?: Composite)?|FTSE 100|DAX|Nikkei|(?:(?:federal|budget|trade|national|annual|quarterly|net|operating|total|home|retail|car|chip|data[- ]cent(?:re|er)|cloud|consumer|oil|online) )?(?:deficit|debt|revenues?|sales|profits?|loss(?:es)?|income|spending|exports|imports|output|orders|shipments|claims|payrolls|turnover|inventories|capacity|demand|starts))\b/giu

/** What a change is told of: the index or the quantity named nearest before it; undefined where none is. */
export function levelBefore(text: string, at: number): string | undefined {
  const found = [...text.slice(0, at).matchAll(levels)].at(-1)
  return found === undefined || at - found.index > 90 || /[.;]/u.test(text.slice(found.index, at))
    ? undefined
    : asPrinted(found.groups?.['what'])
}

const indexes = /^(?:Dow|S&P|Nasdaq|FTSE|DAX|Nikkei)/u
const asPrinted = (what: string | undefined): string | undefined => (what === undefined || indexes.test(what) ? what : what.toLowerCase())
