// Which parts of its source's sentence a telling leaves out, and how the source goes on where the telling ends.
import type { Part } from '../../../text/clause.ts'
import { endsInside } from './cut-frames.ts'
import type { SentenceDoubt } from './doubt-names.ts'
import { losesHalf } from './half-told.ts'
import type { ReadClaim } from './read-claim.ts'
import { losesSense } from './sense-kept.ts'
import { toldStems } from './told-stems.ts'

/** So much of a part's words must be found in ours for the part to count as told: some are changed for others that say the same. */
const toldShare = 0.4

const goesOn: readonly (readonly [SentenceDoubt, RegExp])[] = [
  ['on_and', /^,? ?and /u],
  ['on_or', /^,? ?or /u],
  ['on_but', /^[,;]? ?(?:but|yet|though|although|while|whereas|even though|however)\b/u],
  ['on_who', /^,? ?(?:which|who|whose|whom|where|in which|that)\b/u],
  ['on_ing', /^,? ?(?:\p{Ll}+ly )?\p{Ll}{3,}ing\b/u],
  ['on_after', /^,? ?(?:after|before|as|when|since|because|amid|following|despite|if|unless|until)\b/u],
  ['on_to', /^ ?to \p{Ll}/u],
  ['on_of', /^ ?(?:of|for|with|from|against|by|over|into|as|on|about|between|toward|towards)\b/u],
  ['on_in', /^ ?(?:in|at|during|near|across|outside|inside|under)\b/u],
  ['on_mark', /^ ?(?:[—–:;("“]|--)/u],
  ['on_comma', /^,/u],
]

const isTold = (text: string, own: ReadonlySet<string>): boolean => {
  const stems = [...toldStems(text)]
  return stems.length === 0 || stems.filter((stem) => own.has(stem)).length / stems.length >= toldShare
}

const heads: readonly (readonly ['prep_place' | 'prep_when', RegExp])[] = [
  ['prep_place', /^(?:in|at|near|outside|inside|across|around|throughout|within|along|off|behind|above|below|beside)$/],
  ['prep_when', /^(?:during|after|before|amid|following|since|until|by|despite|ahead)$/],
]

function nameOf(part: Part): SentenceDoubt {
  const comma = part.afterComma ? '_comma' : ''
  if (part.kind !== 'prep') return `no_${part.kind}${comma}`
  return `no_${heads.find(([, pattern]) => pattern.test(part.head))?.[0] ?? 'prep'}${comma}`
}

function leadSigns(before: string, own: ReadonlySet<string>): readonly SentenceDoubt[] {
  const lead = before.replace(/^[\p{Lu}.,’' ]{3,40}(?:\([^)]*\))? ?(?:[—–-]|--) ?/u, '').trim()
  if (lead.split(/\s+/u).length < 2 || isTold(lead, own)) return []
  if (/^(?:[Ii]n|[Aa]t|[Aa]cross) (?:the )?\p{Lu}/u.test(lead)) return ['no_lead_place']
  if (/^(?:on|in|late|early|last|earlier|this|by|since)\b[^,]*(?:day|week|month|year|\d{4}|\p{Lu})/iu.test(lead) && lead.length < 30)
    return ['no_lead_when']
  if (/^(?:while|although|though|despite|even|unlike|without|if|under|because|since|as|after|before|when|amid|following)\b/iu.test(lead))
    return ['no_lead_clause']
  return ['no_lead']
}

/** The names of what a statement of ours leaves out of its source's sentence. */
export function leftOut(own: string, { clause, source, claim }: ReadClaim): readonly SentenceDoubt[] {
  const told = toldStems(own)
  const signs: SentenceDoubt[] = []
  let end = clause.verb.end
  for (const part of clause.parts) {
    const isDated = part.kind === 'time' && /\b(?:19|20)\d\d\b/u.test(own)
    if (isDated || isTold(source.slice(part.start, part.end), told)) end = part.end
    else signs.push(nameOf(part))
  }
  const behind = source.slice(end).replace(/[.”"’'\s]+$/u, '')
  const more = behind.trim().split(/\s+/u).length
  if (more > 2) signs.push('goes_on', goesOn.find(([, pattern]) => pattern.test(behind.replace(/^ /u, '')))?.[0] ?? 'on_other')
  // Words cut off in the middle, with no comma where ours ends.
  if (more > 2 && /^ ?[\p{L}\d]/u.test(behind))
    signs.push(end === clause.verb.end || toldStems(source.slice(clause.verb.end, end)).size < 3 ? 'cut_short' : 'cut')
  if (more > 8) signs.push('goes_on_8')
  if (more > 16) signs.push('goes_on_16')
  const between = source.slice(clause.subject.end, clause.verb.start).trim()
  if (between.split(/\s+/u).length > 3) signs.push('no_apposition')
  const figures = [...source.matchAll(/\d[\d.,]*/gu)].filter(({ index }) => index > clause.subject.start)
  if (figures.some(([text]) => !own.includes(text.replace(/[.,]+$/u, '')))) signs.push('no_figure')
  const names = claim.names.filter(({ start, text }) => start - claim.start > clause.verb.end && !isTold(text, told))
  if (names.length > 0) signs.push('no_name')
  if (names.length > 2) signs.push('no_names')
  return [...new Set([...signs, ...leadSigns(source.slice(0, clause.subject.start), told)])]
}

/** What holds for all, for none or for one beyond others holds within what stands behind it. */
const sweeping = /\b(?:any|every|most|least|first|last|only|never|ever|none|no|(?:long|large|great|big|high|low|strong|fast|old|new)est)\b/u

/** "In 41 weeks, against 26 a year before": the figure that the other is set against. */
const setAgainst =
  /(?<!\d)(?<now>\d[\d.,]*)[^\d.,;]{0,24},? (?:against|up from|down from|compared (?:with|to)) (?:about |some |over )?(?:[A-Z]{3} |[$€£])?(?<then>\d[\d.,]*)/gu

/** A figure told beside what it was set against, and that left out. */
const losesComparison = (own: string, source: string): boolean =>
  [...source.matchAll(setAgainst)].some(({ groups }) => {
    const [now = '', then = ''] = [groups?.['now'], groups?.['then']?.replace(/[.,]+$/u, '')]
    return hasFigure(own, then) && !hasFigure(own, now)
  })

const hasFigure = (text: string, figure: string): boolean =>
  new RegExp(`(?<![\\d.,])${figure.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`, 'u').test(text)

const figure = String.raw`(?:[A-Z]{3} |[$€£])?\d[\d.,]*(?: ?(?:million|billion|bn|m|%))?`
const fromTo = new RegExp(String.raw`\bfrom ${figure} to (?=[A-Z]{3} \d|[$€£\d])`, 'u')

/** "Lowers the price from USD 3.10" of a source that goes on "to USD 2.65": where it ends is the news. */
const losesEnd = (own: string, source: string): boolean =>
  fromTo.test(source) && new RegExp(String.raw`\bfrom ${figure}`, 'u').test(own) && !new RegExp(String.raw`\bto ${figure}`, 'u').test(own)

/** "In a play that he wrote", "in a simulation", "in a letter that is forged": what was shot or signed there was not. */
const ofNoDeed =
  /\b(?:in|of|during|for) (?:an?|the|his|her|its|their) (?:[\p{L}-]+ ){0,2}(?:play|film|movie|novel|simulation|drill|dream|video game|sketch|parody|satire|short story|mock trial|training exercise)\b|\b(?:forged|fictional|hypothetical)\b/iu

/** A second half that takes back what the first one leads to believe. */
const turns =
  /\b(?:but|yet|though|although|while|however)\b[^.]*?(?:\b(?:not|never|no|none|nobody|nothing|only|later|since|instead|failed?|den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:es|ed)|declin(?:es|ed)|conclud(?:es|ed)|clear(?:s|ed)|reversed|withdr(?:aws|ew)|cancel(?:s|led|ed))\b|n[’']t\b)/u

const longAgoYears = 5
const isLongAgo = ({ claim, published }: ReadClaim): boolean =>
  claim.dates.some(({ interval }) => Number(interval.to.slice(0, 4)) < Number(published.slice(0, 4)) - longAgoYears)

/** "As the Civil War broke out": a deed of that time told without it would be of ours. */
const ofHistory =
  /\b(?:as|when|before|after|during|in|until) (?:the )?(?<what>Civil War|World War|First World War|Second World War|Vietnam War|Korean War|Cold War|Great Depression|Revolutionary War|Prohibition)\b/u

/** "Was arrested and charged | with murder": what the second verb asks for is none of the first's. */
function isOfSecondVerb({ clause: { verb, parts }, source }: ReadClaim): boolean {
  const second = verb.passive ? /^,? and (?:\p{Ll}+ly )?\p{Ll}+(?:ed|en|nd|ght)\b/u.exec(source.slice(verb.end))?.[0] : undefined
  const [first] = parts.filter(({ kind }) => kind !== 'time')
  return second !== undefined && first !== undefined && /^(?:with|of)$/.test(first.head) && first.start > verb.end + second.length
}

/** "Held more debates than any candidate" of a source that goes on "in recent history", "played no role" that goes on "in her campaign". */
export function losesBound(own: string, read: ReadClaim): boolean {
  const unreal = ofNoDeed.exec(read.source)?.[0]
  if (unreal !== undefined && !own.includes(unreal.split(' ').at(-1) ?? '')) return true
  const history = ofHistory.exec(read.source)?.groups?.['what']
  // "Was jailed in 1989, at the age of 19": the life of somebody whom the report quotes.
  if (/\bat (?:the )?age (?:of )?\d/u.test(read.source) && isLongAgo(read) && !/\b(?:die[sd]?|dead|death)\b/u.test(read.source)) return true
  if (history !== undefined && !own.includes(history)) return true
  if (
    losesComparison(own, read.source) ||
    losesEnd(own, read.source) ||
    losesHalf(own, read) ||
    endsInside(own, read.source) ||
    losesSense(own, read)
  )
    return true
  const left = leftOut(own, read)
  // "Got thousands of complaints, but found the judge unbiased": half of a turn misleads.
  if (left.includes('on_but') && turns.test(read.source.slice(read.clause.verb.end))) return true
  if (isOfSecondVerb(read)) return true
  return sweeping.test(own) && left.some((sign) => /^no_(?:prep(?:_place|_when)?|adverb)$/u.test(sign))
}
