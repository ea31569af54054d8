// A clause told in our words as far as they go, and the rest of its sentence behind them in the source's, marked: nothing of it is left out.
import type { Dossier } from '../../../domain/dossier.ts'
import { limits } from '../../../domain/limits.ts'
import type { Part } from '../../../text/clause.ts'
import { findClauses } from '../../../text/clauses.ts'
import { withoutDateline } from '../../../text/plain-sentence.ts'
import { wordsOf } from '../../../text/shingles.ts'
import { takesClause } from '../../../text/verb-frames.ts'
import { partWords, type Telling } from '../wording/claim-clause.ts'
import type { Content } from '../wording/content-forms.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { houseWords } from '../wording/house-words.ts'
import { endsWhole } from '../wording/loose-ends.ts'
import { capitalise } from '../wording/phrases.ts'
import type { ReadClaim } from '../wording/read-claim.ts'
import { isJudged } from '../wording/reportable.ts'
import { mayNotGo, shortened } from './opening-cuts.ts'
import { opensWell } from './quoted-contents.ts'

/** What stands behind words of ours. */
interface Rest {
  /** What it hangs on by, which stays outside the marks: "after", "to", "which"; empty where it hangs on by nothing. */
  readonly link: string
  /** The rest of the sentence, as it stands in its marks. */
  readonly marked: string
  readonly afterComma: boolean
  /** It tells in what course of things, so that who reports it may stand before it. */
  readonly mayFollowCredit: boolean
}

/** One way of telling a clause, with what stands behind its words in marks where the rest of its sentence does. */
export type PartedTelling = Telling & { readonly rest?: Rest }

/** How long words in marks may be. */
interface MarksRoom {
  readonly wordsMax: number
  readonly charsMax: number
}

const markedWordsMin = 3
/** In the middle of a phrase a few words in marks would seem to be doubted. */
const markedInsideMin = 7
const ofTime =
  /^(?:the |an? )?(?:past |last |next |same |coming )?(?:weekend|week|month|year|decade|night|morning|afternoon|evening|day|hours?|time)\b/u
/** Kinds of part that hang on by a word of their own. */
const hanging = /^(?:prep|infinitive|relative|adverbial)$/
/** What a part may hang on by. */
const linking =
  /^(?:after|amid|as|at|because|before|by|despite|during|following|for|from|in|into|of|on|over|since|to|under|until|when|where|while|with|without|which|who|whose|that|against|about|between|through|toward|towards|although|though)$/
const courses = /^(?:after|amid|because|before|despite|during|following|since|when|while|although|though)$/
/** Kinds that a verb waits for. */
const awaited = /^(?:object|clause|question|particle|adverb|time)$/

/** No such words can stand in marks behind ours: they speak to the reader, or are no plain end of a sentence. */
const unfit =
  /[;:()[\]{}•|@#]|https?:|\.\.|…|[–—]|--| - |\b(?:I|we|me|my|our|us|you|your)\b|\b(?:photo|image|video|pictured|caption|here|click)\b/u
/** What opens the rest may not be the end of a list, half of a comparison, or who says it. */
const opensBadly =
  /^(?:or|nor|than|and(?! (?:\p{L}+ ){1,6}(?:has|have|had|is|are|was|were|will|would|\p{Ll}+ed)\b)|according|(?:\p{L}+ ){0,5}(?:said|says|say|told|reported|announced|added)\b)/u

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
/** Marks inside marks are single ones. */
const inMarks = (words: string): string => words.replace(/[“"](?<inner>[^“”"]*)[”"]/gu, '‘$<inner>’').replace(/[.,](?=’?$)/u, '')

/** Whether what is marked is one plain run of words that fits its marks. */
function fits(marked: string, { wordsMax, charsMax }: MarksRoom): boolean {
  const words = wordsOf(marked).length
  const bare = marked.replace(/‘[^‘’]*’/gu, 'x')
  return words >= markedWordsMin && words <= wordsMax && marked.length <= charsMax && !/["“”]/u.test(marked) && !unfit.test(bare)
}

/** The rest of a sentence by what it hangs on and what then stands in marks: behind a comma nothing but "which" and "who" stays outside. */
function restFrom(rest: string, next: Part | undefined, afterComma: boolean): Pick<Rest, 'link' | 'marked'> {
  const [first = ''] = rest.split(' ')
  const isLink = afterComma ? /^(?:which|who|whose)$/.test(first) : linking.test(first) && (next === undefined || hanging.test(next.kind))
  return isLink ? { link: first, marked: inMarks(rest.slice(first.length + 1)) } : { link: '', marked: inMarks(rest) }
}

/** The ways to tell a clause so, what has most of it in our words first; none where its words would be read as a speaker's own, or its source allows no quotation. */
export function partedTellings(read: ReadClaim, dossier: Dossier): readonly PartedTelling[] {
  const { clause, source, claim, outer } = read
  const { parts, verb } = clause
  const article = sourceOf(dossier, claim.articleId)?.article
  if (article === undefined || article.level !== 'L4' || article.text === '') return []
  if ((outer === undefined && claim.speaker !== undefined) || clause.isBeside === true) return []
  if (outer === undefined && takesClause(verb.lemma) && parts[0]?.kind !== 'object') return []
  const { quoteMaxWords, quoteMaxChars } = article.decision
  const room = { wordsMax: Math.min(limits.words.quoteMax, quoteMaxWords), charsMax: quoteMaxChars ?? Number.POSITIVE_INFINITY }
  const whole = oneLine(source)
  const endings = shortened(withoutDateline(whole))
  const found = parts.flatMap((last, at) => {
    const kept = parts.slice(0, at + 1)
    const next = parts[at + 1]
    const open = kept.some(({ kind, afterComma }) => afterComma && kind !== 'time') ? undefined : restBehind(source.slice(last.end), next)
    if (open === undefined) return []
    const ends = [
      open.rest,
      ...beforeDash(open.rest),
      ...endings
        .map((end) => open.rest.slice(0, Math.max(0, open.rest.length - beyond(end, whole))))
        .filter((end) => !/\bthat\b/u.test(end)),
    ]
    const rest = ends.map((end) => restFrom(end.replace(/[,.]$/u, ''), next, open.afterComma)).find(({ marked }) => fits(marked, room))
    if (rest === undefined) return []
    const isCourse = !open.afterComma && rest.link !== '' && (next === undefined || next.kind === 'adverbial' || courses.test(rest.link))
    const isInside = !open.afterComma && !isCourse
    // "Hit a wall over | the weekend": when it was, and no phrase of its own.
    if (isInside && ofTime.test(rest.marked)) return []
    if (isInside && (wordsOf(rest.marked).length < markedInsideMin || (next?.kind === 'prep' && !opensWell(rest.marked)))) return []
    if (outer !== undefined && !isCourse) return []
    // "In that election": the marks would open with what points to a sentence that is not told.
    if (rest.link !== '' && /^(?:that|this|these|those|such) \p{Ll}/u.test(rest.marked)) return []
    const words = kept.map((part) => partWords(part, read)).filter((text) => text !== '')
    if (words.some((text) => text.includes('“')) || kept.some((part, i) => part.kind === 'time' && opensNoun(kept[i - 1], source)))
      return []
    // "After weeks of bitter|, hard talks", "his lawyer|, Jared Vega,": the comma is one between two words for one thing.
    if (open.afterComma && (!endsWhole(words.join(' ')) || /^\p{Lu}/u.test(open.rest))) return []
    return [{ words, tails: [], rest: { ...rest, afterComma: open.afterComma, mayFollowCredit: isCourse } }]
  })
  return found.toReversed()
}

/** What stands behind a part, where words of ours may end before it. */
function restBehind(behind: string, next: Part | undefined): { readonly rest: string; readonly afterComma: boolean } | undefined {
  if (next !== undefined && awaited.test(next.kind) && !next.afterComma) return undefined
  const [, comma = '', raw = ''] = /^(?<comma>,?)\s+(?<raw>.+?)[.!]?$/su.exec(behind) ?? []
  const rest = oneLine(raw)
  const isOpen = rest !== '' && !opensBadly.test(rest) && (comma !== '' || opensLinked(rest, next))
  return isOpen ? { rest, afterComma: comma !== '' } : undefined
}

/** The words before a dash that only adds to them. */
function beforeDash(rest: string): readonly string[] {
  const [, kept, left = ''] = /^(?<kept>[^–—]+?) ?(?:[–—]|--) (?<left>[^–—]+)$/u.exec(rest) ?? []
  return kept === undefined || kept.includes('--') || mayNotGo(left, kept) ? [] : [kept]
}

/** How many letters of a sentence stand behind where it may end. */
function beyond(end: string, whole: string): number {
  const at = whole.indexOf(end)
  return at < 0 ? whole.length : whole.replace(/[.!]$/u, '').length - at - end.length
}

/** "In an early | Tuesday | tweet": a day in the middle of a phrase. */
const opensNoun = (before: Part | undefined, source: string): boolean =>
  before !== undefined && /\b(?:an?|the|its|his|her|their|early|late)$/u.test(source.slice(before.start, before.end).trim())

/** Without a comma the rest must hang on by a part that was read, or say itself that it tells in what course of things. */
const opensLinked = (rest: string, next: Part | undefined): boolean =>
  next === undefined
    ? courses.test(rest.split(' ')[0] ?? '') || isMeanwhile(rest)
    : linking.test(rest.split(' ')[0] ?? '') && hanging.test(next.kind)

/** "As lenders began a review": what went on beside it, in a clause of its own. */
function isMeanwhile(rest: string): boolean {
  const behind = rest.startsWith('as ') ? `${capitalise(rest.slice(3))}.` : undefined
  return behind !== undefined && findClauses(behind)[0]?.subject.start === 0
}

/** Of two tellings as full as each other the one that parts at a comma reads better, or at what sets its clause off. */
const partCost = 8

/** Marks cost more than words of ours that say the same. */
const marksCost = 6
/** What is told from the day of the report means nothing on another day; what is said or meant by somebody stays in marks. */
const bound =
  /[‘’“”]|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|tomorrow|ago|earlier|recently|currently|now|(?:this|last|next|past|coming|recent) (?:\p{L}+ )?(?:days?|nights?|weeks?|weekend|months?|years?|morning|afternoon|evening|spring|summer|autumn|fall|winter))\b/u

/** The words of a telling with the rest of the sentence behind them, in our own words where those will do and else in marks; who reports it may stand between the two. */
export const withRestTold = (forms: readonly Content[], rest: Rest): readonly Content[] => forms.flatMap((form) => withRest(form, rest))

function withRest(form: Content, { link, marked, afterComma, mayFollowCredit }: Rest): readonly Content[] {
  const isApart = afterComma || mayFollowCredit
  const before = link === '' ? '' : `${link} `
  const told = { ...form, isParted: true as const }
  const behind = (rest: string, cost: number): readonly Content[] => {
    const joined = { ...told, rest: `${form.rest}${afterComma ? ',' : ''} ${rest}`, changed: form.changed + cost }
    return mayFollowCredit ? [joined, { ...joined, rest: `${form.rest} ${rest}`, late: form.rest.length + 1 }] : [joined]
  }
  const isPlain = isApart && !bound.test(marked.replace(/(?<=\p{L})[’'](?=\p{L}| )/gu, '')) && !isJudged(marked)
  const plain = isPlain ? behind(`${before}${houseWords(marked)}`, 0).map((each) => ({ ...each, telling: `${form.telling ?? ''} …` })) : []
  const inMarks = behind(`${before}“${marked}”`, marksCost + (isApart ? 0 : partCost))
  // Behind who says something marks would hold the speaker's words, unless their report is named between.
  return form.isSpoken
    ? inMarks.filter(({ late }) => late !== undefined).map((each) => ({ ...each, isSpoken: false }))
    : [...plain, ...inMarks]
}
