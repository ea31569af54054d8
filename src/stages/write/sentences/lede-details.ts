// What a report goes on with where a first sentence of ours ends: by whom, after what, why. A headline has no room for it, its passage has.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { findClauses } from '../../../text/clauses.ts'
import { plainSentence } from '../../../text/plain-sentence.ts'
import { polarityOf } from '../../../text/polarity.ts'
import { type ClassedWord, classWords } from '../../../text/word-classes.ts'
import { moneyWords } from '../wording/claim-clause.ts'
import { genderFits } from '../wording/gender.ts'
import { houseWords } from '../wording/house-words.ts'
import { endsWhole } from '../wording/loose-ends.ts'
import { newsStems } from '../wording/news-value.ts'
import { countWords } from '../wording/phrases.ts'
import { standsAlone } from '../wording/plain-telling.ts'
import { isJudged } from '../wording/reportable.ts'

/** Words that go on from the end of a sentence, and the claim whose passage has them. */
export interface Detail {
  readonly words: string
  readonly from: Claim
  /** "…, the Gazette reported on 3 May, after a vote": it tells of the deed, so that who reports it may stand before it. */
  readonly mayFollowCredit: boolean
}

/** Passages near the top of a report tell its news. */
const positionMax = 6
const wordsMax = 17
/** So near before the last word of ours the one before it stands in the passage: the same phrase ends there. */
const phraseMax = 5
/** Share of our words that a passage has before it goes on: of a thing more is told, or of the deed. */
const sharedMin = { ofThing: 0.5, ofDeed: 0.6 }

/** What goes on from a deed, and may be set apart from it. */
const courses = /^(?:after|amid|despite|following|during|because|unless|before|while|until|as|though|although)$/u

/**
 * All ways in which one report goes on from `told`, the fullest first: where a phrase of it ends as ours does, and what course of things
 * it sets behind the same deed of the same subject.
 */
export function detailsBehind(told: string, { article }: DossierSource, dossier: Dossier): readonly Detail[] {
  const own = newsStems(told)
  const seen = new Set<number>()
  return dossier.claims
    .filter((claim) => {
      const isNew = claim.articleId === article.id && claim.position <= positionMax && !seen.has(claim.start)
      seen.add(claim.start)
      return isNew
    })
    .flatMap((claim) => {
      const sentence = plainSentence(article.text.slice(claim.start, claim.end)).replace(/\s+/gu, ' ').trim()
      const passage = { told, own, sentence, words: classWords(sentence), article: article.text }
      return [...behindPhrase(passage), ...behindDeed(passage)].map(({ comma, words, mayFollowCredit }) => ({
        words: `${comma}${moneyWords(houseWords(words), claim)}`,
        from: claim,
        mayFollowCredit,
      }))
    })
    .filter(({ words }) => addsNews(words, own))
    .toSorted((a, b) => countWords(b.words) - countWords(a.words))
}

/** A sentence of ours beside one of its report. */
interface Passage {
  readonly told: string
  readonly own: ReadonlySet<string>
  readonly sentence: string
  readonly words: readonly ClassedWord[]
  readonly article: string
}

const shareOf = (own: ReadonlySet<string>, stems: ReadonlySet<string>): number =>
  [...own].filter((stem) => stems.has(stem)).length / Math.max(1, own.size)

/** What stands behind the phrase with which ours ends. */
function behindPhrase(passage: Passage): readonly Going[] {
  const { told, own, sentence, words } = passage
  const [last, before] = endOf(told)
  if (last === undefined || before === undefined) return []
  const at = words.findIndex(
    (word, i) => hasStem(word, last) && words.slice(Math.max(0, i - phraseMax), i).some((each) => hasStem(each, before)),
  )
  const end = words[at]?.end
  if (end === undefined) return []
  const shared = newsStems(sentence.slice(0, end))
  const share = shareOf(own, shared)
  const { from, comma, isSameStep } = stepOver(words, at)
  const first = words[from]
  if (first === undefined || !opens(first, comma, isSameStep)) return []
  const isOfThing = isSameStep && comma === ' ' && (/^[WHEe]$/.test(first.tag) || first.lower === 'of')
  const isFit = isOfThing ? share >= sharedMin.ofThing : share >= sharedMin.ofDeed && isSameDeed(told, shared, share)
  return isFit ? goingOn(passage, first, comma) : []
}

/** The courses of things, and what the subject did by its deed, that stand anywhere behind the same deed. */
function behindDeed(passage: Passage): readonly Going[] {
  const { told, own, sentence, words } = passage
  const [subject = ''] = findClauses(`${told}.`).map((clause) => told.slice(clause.subject.start, clause.subject.end))
  const head = [...newsStems(subject)].at(-1)
  const clause = findClauses(sentence).find(
    ({ subject: { start, end } }) => head !== undefined && newsStems(sentence.slice(start, end)).has(head),
  )
  if (clause === undefined) return []
  return clause.parts.flatMap(({ kind, head: opener, afterComma, start }) => {
    const isCourse = courses.test(opener) && /^(?:prep|adverbial)$/.test(kind)
    const isByDeed = kind === 'participial' && afterComma && /ing$/.test(opener)
    const first = words.find((word) => word.start >= start)
    if ((!isCourse && !isByDeed) || first === undefined) return []
    if (shareOf(own, newsStems(sentence.slice(0, start))) < sharedMin.ofDeed) return []
    return goingOn(passage, first, afterComma ? ', ' : ' ')
  })
}

const hasStem = (word: ClassedWord, stem: string): boolean => newsStems(word.text).has(stem)

/** The last two words of weight, last first. */
const endOf = (told: string): readonly string[] =>
  classWords(told)
    .flatMap(({ text }) => [...newsStems(text)].slice(0, 1))
    .slice(-2)
    .reverse()

/** The passage has the deed before it goes on: by its verb, or by nearly all the words. */
function isSameDeed(told: string, shared: ReadonlySet<string>, share: number): boolean {
  const verbs = findClauses(`${told}.`).flatMap(({ verb }) => [...newsStems(verb.text.split(' ').at(-1) ?? '')])
  return share >= 0.85 || verbs.some((stem) => shared.has(stem))
}

interface Going {
  readonly words: string
  /** What stands before them. */
  readonly comma: ', ' | ' '
  readonly mayFollowCredit: boolean
}

const quoteOrGap = /["“”‘…:;()[\]—–]| - |https?:|@/u

/** The word behind a comma and the day of the report, which our sentence has anyway. */
function stepOver(
  words: readonly ClassedWord[],
  at: number,
): { readonly from: number; readonly comma: ', ' | ' '; readonly isSameStep: boolean } {
  let from = at + 1
  let hasComma = words[from]?.text === ','
  if (hasComma) from++
  const day = from
  while (/^(?:on|early|late)$/.test(words[from]?.lower ?? '') && /^[ZAR]$/.test(words[from + 1]?.tag ?? '')) from++
  if (words[from]?.tag === 'Z') from++
  if (from > day && /^(?:morning|afternoon|evening|night)$/.test(words[from]?.lower ?? '')) from++
  if (from > day && words[from]?.text === ',') {
    hasComma = true
    from++
  }
  return { from, comma: hasComma ? ', ' : ' ', isSameStep: from === day }
}

/** The ends that words from a place on may have: of the sentence, or before a comma or a second verb. */
function goingOn(passage: Passage, first: ClassedWord, comma: ', ' | ' '): readonly Going[] {
  const rest = passage.sentence.slice(first.start)
  const cut = rest.search(quoteOrGap)
  const open = cut < 0 ? rest.replace(/[.!?]+$/u, '') : rest.slice(0, cut)
  return [...(cut < 0 ? [open.length] : []), ...endsInside(open)]
    .map((end) => open.slice(0, end).replace(dayAtEnd, '').trim())
    .filter((words) => isTellable(words, first, passage))
    .map((words) => ({ words: withoutRelative(words), comma, mayFollowCredit: courses.test(first.lower) || first.tag === 'G' }))
}

const dayAtEnd = /,? (?:(?:on|early|late) )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?$/u

/** "Who were brought here" as "brought here". */
const withoutRelative = (words: string): string =>
  words.replace(/^(?:who|that|which) (?:is|are|was|were) (?=\p{Ll}+(?:ed|en|ught|ing|wn) )/u, '')

/** Whether a word goes on from a phrase, and not with the next. */
function opens({ tag, lower }: ClassedWord, comma: ', ' | ' ', isSameStep: boolean): boolean {
  if (/^(?:than|so|whether|according|per|like|unlike|except|plus|including|past|to)$/.test(lower)) return false
  if (courses.test(lower)) return true
  if (comma === ', ') return tag === 'G' || (tag === 'W' && /^(?:who|which|whose)$/.test(lower))
  return /^[IG]$/.test(tag) || (isSameStep && (/^[HEe]$/.test(tag) || /^(?:who|which|whose)$/.test(lower)))
}

/** Where the words may end before their sentence does: at a comma that opens no list, and before a second verb. */
function endsInside(open: string): readonly number[] {
  const words = classWords(open)
  return words.flatMap(({ text, tag, start }, at) => {
    const next = words[at + 1]
    if (text === ',' && next !== undefined && /^[GWBIK]$/.test(next.tag)) return [start]
    return /^[CK]$/.test(tag) && next !== undefined && (/^[MXhd]$/.test(next.tag) || courses.test(next.lower))
      ? [words[at - 1]?.text === ',' ? start - 2 : start]
      : []
  })
}

const stranger = /\b(?:I|me|my|mine|we|us|our|ours|you|your|yours|they|them|him|hers)\b/u
const pronoun = /\b(?:he|she|his|her|it|its|their)\b/u

function isTellable(words: string, first: ClassedWord, passage: Passage): boolean {
  const count = countWords(words)
  if (count < 2 || count > wordsMax || stranger.test(words) || /,$/u.test(words)) return false
  if (pronoun.test(words) && !isMeant(words, first, passage)) return false
  return endsWhole(words) && standsAlone(words, true) && !isJudged(words) && !polarityOf(words).negated
}

/** "His", "its": whose it is stands as near in ours, the same subject with nobody new between. */
function isMeant(words: string, first: ClassedWord, { told, sentence, article }: Passage): boolean {
  const [subject] = findClauses(`${told}.`).map((clause) => told.slice(clause.subject.start, clause.subject.end))
  const last = subject === undefined ? undefined : [...newsStems(subject)].at(-1)
  const before = findClauses(sentence)[0]?.subject
  if (subject === undefined || last === undefined || before === undefined) return false
  if (!newsStems(sentence.slice(before.start, before.end)).has(last)) return false
  const isPerson = /\b(?:he|she|his|her)\b/u.test(words)
  if (isPerson !== /\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(subject) || (isPerson && /\b(?:its?|their)\b/u.test(words))) return false
  const named = (text: string): readonly string[] => text.match(/(?<!^)\p{Lu}[\p{L}’'-]+/gu) ?? []
  const known = newsStems(told)
  const isAlone = named(sentence.slice(before.end, first.start)).every((name) => [...newsStems(name)].every((stem) => known.has(stem)))
  return isAlone && genderFits(words, article, subject)
}

/** Whether words say anything that ours do not. */
const addsNews = (words: string, own: ReadonlySet<string>): boolean =>
  [...newsStems(words.replace(/\b(?:the )?(?:United States|US)\b/gu, ' '))].filter((stem) => !own.has(stem)).length > 0
