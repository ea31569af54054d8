// How a source goes on where a headline of ours ends: what was cut off there may be what it was about.
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import { type ClassedWord, classWords } from '../../../text/word-classes.ts'
import type { HeadlineDoubt } from './headline-sign-names.ts'

/** Nouns that say little without what hangs on them by a preposition, a "to" or a "that". */
const relational =
  /^(?:access|agreement|aid|attack|attempt|authority|ban|battle|bid|boost|call|case|challenge|chance|change|claim|committee|concern|contest|control|crackdown|damage|debate|decision|demand|effort|election|end|evidence|fear|fight|fund|funding|hearing|idea|increase|inquiry|investigation|lawsuit|limit|link|majority|measure|meeting|move|need|number|offer|opposition|order|part|permission|pick|plan|plea|pledge|power|pressure|probe|promise|proposal|push|question|rate|reason|refusal|request|response|restriction|right|risk|role|rule|ruling|sanction|series|strategy|vision|version|position|share|suit|support|talk|threat|tie|trial|use|vow|vote|war|warning|way|witness|win|victory|blow|setback|defeat|boost|shift|sign|return|step|spate|series|pledge|spike|surge|rise|drop|fall|decline|jump|involvement|interest|opposition|objection|commitment|criticism|bias|passage|penalty|permit|permission|search|hope|duel|race|charge)(?:e?s)?$/

/** "Signs law", "issues warrant": which one is the news, and follows. */
const which =
  /^(?:agreement|amendment|announcement|bid|bill|campaign|case|challenge|choice|claim|complaint|decision|deal|decree|effort|evidence|form|group|involvement|law|lawsuit|letter|man|measure|men|motion|move|officer|order|people|person|petition|pick|plan|policy|proposal|report|resolution|rule|ruling|statement|string|study|suit|licen[cs]e|contract|condition|terms|clause|exemption|uncertainty|video|visit|warrant|woman|women|workers?)s?$/

/** Verbs and the word by which what they are about must follow. */
const demands: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:accus|convict|acquit|suspect|depriv|stripp|strip)/, /^of$/],
  [/^(?:charg|replac|align)(?!er)/, /^(?:with|by)$/],
  [/^(?:compar|link|tie[sd]?$|tying|connect|expos|subject|sentenc|respond|object|refer|oblig|commit|doubl|add)/, /^to$/],
  [
    /^(?:urg|ask|order|forc|allow|tell|told|requir|instruct|help|press|want|try|tries|seek|vow|plan|mov|begin|refus|fail|agree|set)/,
    /^to$/,
  ],
  [/^(?:prevent|barr?(?:s|ed|ing)?$|ban(?:s|ned)?$|prohibit|separat|exclud|shield|protect|suffer)/, /^from$/],
  [/^(?:dispatch|send|sent$|deport|extradit|transfer|shift|mov)/, /^(?:to|into|back|from)$/],
  [/^(?:slap)/, /^(?:on|with)$/],
  [/^(?:giv(?:e[sn]?|ing)|gave)$/, /^to$/],
  [/^(?:turn|transform|convert|translat|plung|delv)/, /^into$/],
  [/^(?:describ|portray|cast|treat|depict|defin|nam|tap|tapped|appoint|identif|serv|dismiss|view|see)/, /^as$/],
  [/^(?:blam|prais|press|push|call|wait|account|push|apolog|compet|prepar|appl(?:y|ies|ied))/, /^(?:for|in|on)$/],
  [/^look(?:s|ing)?$/, /^(?:for|to|like)$/],
  [/^go$/, /^(?:to|on|ahead|into|under|public|without)$/],
  [/^(?:lay|lays|laying)$/, /^at$/],
  [/^(?:put|puts|putting)$/, /^(?:on|in|into|at|back|off|up|under|before)$/],
  [/^(?:rel[iy]|depend|insist|focus|concentrat|bas(?:ed|es)$)/, /^on$/],
]

/** "Denied requests from riders | to sail": to do what. */
const aimed =
  /^(?:requests?|calls?|plans?|efforts?|attempts?|bids?|demands?|proposals?|permission|rights?|orders?|pledges?|promises?|threats?|appeals?|push|refusal|ability|chance|authority|power)$/
/** "In more debates than any | in recent history", "the worst day | since May": among which. */
const utmost =
  /\b(?:(?:more|less|fewer|\p{Ll}{3,}er) (?:\p{L}+ ){0,3}than (?:any|all|ever)|(?:the|its|his|her|their) (?:most|least|worst|best|only|\p{Ll}{3,}est))\b/u
/** "Becomes the first senator | to quit": in what one is the first. */
const ordinals = /^(?:first|second|third|fourth|fifth|last|latest|only|next)$/
const particle = /^(?:out|off|away|back|up|down|into|onto|apart|ahead|forward|aside)$/
const month = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
/** Prepositions that say which one is meant; others tell where and when. */
const limiting = /^(?:of|for|with|from|against|between|behind|about|over|by)$/
const limits = /^(?:if|unless|until|except|provided)$/
const isNoun = (word: ClassedWord | undefined): boolean => word !== undefined && /^[NL]$/.test(word.tag)
const isStop = (word: ClassedWord | undefined): boolean =>
  word === undefined || /^(?:[^\p{L}\p{N}]|[–])$/u.test(word.tag) || word.tag === 'I'

/** "The 10 bases | named for": a definite noun whose limit was cut off; what is one of a kind needs none. */
function isDefinite(told: readonly ClassedWord[]): boolean {
  const phrase = told.slice(told.findLastIndex(({ tag }) => /^[ITCVMXhdBWH,]$/.test(tag)) + 1)
  const at = phrase.findLastIndex(({ lower }) => lower === 'the' || lower === 'those')
  const last = phrase.at(-1)
  return (
    at >= 0 &&
    last !== undefined &&
    last.tag !== 'P' &&
    !/^(?:president|house|senate|court|congress|country|world|economy|public|government)$/.test(last.lower)
  )
}

/** Whether the word behind is the noun that the last one belongs to: "insider | trading", "tax | cuts". */
function isHeadNoun(here: ClassedWord, next: ClassedWord, after: ClassedWord | undefined, before: ClassedWord | undefined): boolean {
  if (!/^[NLAPv#]$/.test(here.tag)) return false
  // "Following Vega | texting row": no object of its own stands behind such a word.
  if (next.tag === 'G' && isNoun(after) && /^(?:following|amid|after|over|despite)$/.test(before?.lower ?? '')) return true
  if (here.tag === 'A' && /^[NLAP]$/.test(next.tag)) return true
  if (isNoun(next)) return !/^(?:week|month|year|night|morning|evening|afternoon|spring|summer|autumn|fall|winter)$/.test(next.lower)
  if (next.tag === 'v') return isAlsoNoun(verbReadings(next.lower)[0]?.lemma ?? '') && isStop(after)
  return (
    next.tag === 'G' &&
    (/^[NA]$/.test(here.tag) || /(?:ian|ean|ish|ese|ican|aeli)$/u.test(here.text)) &&
    (isStop(after) || /^(?:tampering|trading|laundering|rigging|fixing|training|spending|funding)$/.test(next.lower))
  )
}

/** What the small word behind the end says of what was cut. */
function joinSigns(
  told: readonly ClassedWord[],
  here: ClassedWord,
  next: ClassedWord,
  after: ClassedWord | undefined,
): readonly HeadlineDoubt[] {
  // "On Monday", "in May": when it was may always go.
  if (next.tag === 'I' && after !== undefined && (after.tag === 'Z' || month.test(after.text) || /^\d{4}$/.test(after.text))) return []
  const isDemanded =
    demands.some(([verb, by]) => by.test(next.lower) && told.some(({ lower, tag }) => tag !== 'P' && verb.test(lower))) ||
    (relational.test(here.lower) && /^(?:of|for|on|to|against|with|from|in|into|over|between|about|that|as|at|by)$/.test(next.lower)) ||
    (next.tag === 'T' && told.some(({ lower }) => aimed.test(lower))) ||
    (/^[AeE]$/.test(here.tag) && next.tag === 'T')
  const signs = [
    ...(next.lower === 'of' && here.tag !== 'R' ? (['cut_of'] as const) : []),
    ...(isDemanded ? (['cut_demanded'] as const) : []),
    ...(which.test(here.lower) && /^[TWHIEeG]$/.test(next.tag) ? (['cut_which'] as const) : []),
    ...(particle.test(next.lower) ? (['cut_particle'] as const) : []),
    ...((/^[WHEeG]$/.test(next.tag) || limiting.test(next.lower)) && isDefinite(told) ? (['cut_limit'] as const) : []),
    ...(next.lower === 'for' && told.some(({ lower }) => /^(?:bans?|limits?|rules?|laws?|tax|taxes|tariffs?|cuts?|curbs?)$/.test(lower))
      ? (['cut_limit'] as const)
      : []),
    ...(next.tag === 'T' && told.some(({ lower }) => ordinals.test(lower)) ? (['cut_limit'] as const) : []),
    ...(/^(?:in|of|since|for|among|at|on|outside|under)$/.test(next.lower) && utmost.test(told.map(({ lower }) => lower).join(' '))
      ? (['cut_limit'] as const)
      : []),
    // "Denies it sailed | on stolen boats": so cut, it would deny that it sailed at all.
    ...(next.tag === 'I' && /\bden(?:y|ies|ied) (?:that|it|he|she|they) /.test(told.map(({ lower }) => lower).join(' '))
      ? (['cut_limit'] as const)
      : []),
    // "Finds no evidence of Vega | enduring hardship": whom it happens to is no object of its own.
    ...(next.tag === 'G' && told.at(-2)?.tag === 'I' ? (['cut_clause'] as const) : []),
    ...(limits.test(next.lower) || (next.lower === 'only' && after?.lower === 'if') ? (['cut_condition'] as const) : []),
    ...(next.lower === 'than' ? (['cut_than'] as const) : []),
    ...(next.lower === 'or' ? (['cut_or'] as const) : []),
    ...(next.lower === 'and' && /^[NLPA#D]$/.test(after?.tag ?? '') ? (['cut_and'] as const) : []),
  ]
  return signs
}

function signsAt(told: readonly ClassedWord[], source: readonly ClassedWord[], at: number): readonly HeadlineDoubt[] {
  const [here, next, after] = [source[at], source[at + 1], source[at + 2]]
  if (here === undefined || next === undefined) return []
  if (next.tag === ',' && particle.test(after?.lower ?? '')) return ['cut_particle']
  // "Will face Vega, | Orion Ferries, other questions": a list of which the first is told.
  if (
    next.tag === ',' &&
    (here.tag === 'P' || (here.tag === '#' && /^\p{Lu}/u.test(here.text))) &&
    after?.tag === 'P' &&
    source.slice(at + 3, at + 7).some(({ tag }) => tag === ',' || tag === 'C')
  )
    return ['cut_noun']
  if (next.tag === ',')
    return after?.lower === 'or' ? ['cut_or'] : after !== undefined && limits.test(after.lower) ? (['cut_condition'] as const) : []
  if (next.tag === 'S') return ['cut_owner']
  if (here.tag === 'P' && next.lower === 'for' && after?.lower === 'all') return ['cut_name']
  if (here.tag === 'P' && next.tag === 'P' && verbReadings(next.lower).length === 0) return ['cut_name']
  if (isHeadNoun(here, next, after, source[at - 1])) return ['cut_noun']
  if (/^[VbG]$/.test(here.tag) && /^[DPNLO#o]$/.test(next.tag)) return ['cut_object']
  // "Vega fears strike | will spread": the headline ended at the subject of what is feared.
  if (/^[NLP]$/.test(here.tag) && /^[VMXhd]$/.test(next.tag)) return ['cut_clause']
  return joinSigns(told, here, next, after)
}

/** Where the headline's last two words stand in a source; where the one before was worded anew, how the source goes on tells nothing. */
function placesOf(told: readonly ClassedWord[], source: readonly ClassedWord[]): readonly number[] {
  const [before, last] = [told.at(-2), told.at(-1)]
  const places = source.flatMap(({ lower }, at) => (lower === last?.lower ? [at] : []))
  const both = places.filter((at) => source[at - 1]?.lower === before?.lower)
  // A noun that leans on what follows leans on it whatever stands before.
  return both.length > 0 || !relational.test(last?.lower ?? '') ? both : places.slice(0, 1)
}

/** How one source goes on behind the headline's last words, and what it says up to there; undefined where it does not have them. */
interface Ending {
  readonly signs: readonly HeadlineDoubt[]
  readonly stretch: string
}

/**
 * The doubts that a headline's end gives, held beside one text that tells the same.
 *
 * @param headline without the outlet named behind it
 * @param text a source's headline or passage, with the capitals of a sentence
 */
export function endingIn(headline: string, text: string): Ending | undefined {
  const told = classWords(headline.replace(/[“”"]/gu, ''))
  const source = classWords(text.replace(/[“”"]/gu, ' '))
  const last = told.at(-1)
  if (
    last !== undefined &&
    source.some(({ lower }, at) => lower.startsWith(`${last.lower}-`) && source[at - 1]?.lower === told.at(-2)?.lower)
  )
    return { signs: ['cut_word'], stretch: '' }
  const words = new Set(told.map(({ lower }) => lower).filter((word) => word.length > 3))
  const ends = placesOf(told, source).map((at) => {
    const from = source.findIndex(({ lower }) => words.has(lower))
    const stretch = source.slice(Math.max(0, from), at + 1).map(({ text: word }) => word)
    return { signs: signsAt(told, source, at), stretch: stretch.join(' ') }
  })
  return ends.find(({ signs }) => signs.length === 0) ?? ends[0]
}
