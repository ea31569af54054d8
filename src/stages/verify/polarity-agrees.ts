// "Plans to" is not "did", and "did not" is not "did": ours must be no firmer than the claim, and deny what it denies.

import type { Claim, Modality } from '../../domain/claim.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { unattributed, type Verdict } from '../../domain/verdict.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { findDenials, polarityOf, withoutMereLimits } from '../../text/polarity.ts'
import { firmerVerb, plannedAsDone, scheduledAsDone, tellsAsDone, triedAsCertain } from './firmer-verb.ts'
import { isComputed, namesOnlyTheSubject, tellsWhatIsOpen, verdict } from './material.ts'
import { otherFirmness } from './other-firmness.ts'
import type { Material, Passage } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'

const firmness: Readonly<Record<Modality, number>> = { fact: 3, plan: 2, conditional: 1, possible: 1, rumour: 0 }

/** A rumoured or proposed row may not be told as done; from "announced" on, a row's status carries the verb that the status check allows. */
const statusFirmness = (status: string): number => (status === 'rumoured' ? 0 : status === 'proposed' ? 2 : 3)

const condition = /\b(?:if|unless|provided|subject to|depending|contingent|pending|assuming)\b/iu

/** How firm the passage is: reported speech makes "would" of "will", and a plan beside something done is no plan only. */
function firmnessOf(claim: Claim, passage: Passage | undefined): number {
  if (passage?.language === 'en' && claim.modality !== 'rumour' && tellsAsDone(passage.text)) return firmness.fact
  const isReported = claim.modality === 'conditional' && passage !== undefined && !condition.test(passage.text)
  return isReported ? firmness.plan : firmness[claim.modality]
}

/** The claim whose words ours share most. */
function closestClaim(own: string, material: Material): Claim | undefined {
  const words = new Set(readWords(own).map(({ key }) => key))
  const shared = ({ text }: { readonly text: string }): number =>
    readWords(text).filter(({ kind, key }) => kind !== 'function' && words.has(key)).length
  return material.passages.toSorted((a, b) => shared(b) - shared(a))[0]?.claim ?? material.claims[0]
}

const isSaying = (word: Word): boolean => /^(?:say|says|said)$/.test(word.text)
const isDenial = ({ text }: Word): boolean => /^(?:not|n't|no|never|none|neither|nor|cannot|without|nobody|nothing)$/.test(text)

/** "They did not, and X made ..." denies nothing of X. */
const clauseEnd = /[.;:!?](?=\s)|,\s(?:and|but|while|though|so)\s/u

/** What a sentence denies: the `reach` words of content, or of saying, behind each "not", "no" or "never", within its clause, by kind. */
function deniedWords(text: string, reach: number): ReadonlyMap<string, Word['kind']> {
  const words = readWords(text)
  return new Map(
    words.flatMap((denial, at) => {
      if (!isDenial(denial)) return []
      const end = clauseEnd.exec(text.slice(denial.end))?.index ?? text.length
      const next = words
        .slice(at + 1, at + 4 + reach)
        .filter((word) => word.at <= denial.end + end)
        .filter((word) => (word.kind !== 'function' || isSaying(word)) && !isDenial(word))
      return next.slice(0, reach).map((word) => [isSaying(word) ? 'say' : word.key, word.kind] as const)
    }),
  )
}

const refusedReach = 5
const refusing = /^(?:declin|refus|reject|turn)/iu

/** The words of content close behind a refusal: "declined to file civil charges" denies the charges. */
function refusedWords(words: readonly Word[], text: string): ReadonlySet<string> {
  const content = words.filter(({ kind }) => kind !== 'function')
  const refusals = findDenials(text).filter(({ start, end }) => refusing.test(text.slice(start, end)))
  return new Set(refusals.flatMap(({ end }) => content.filter(({ at }) => at >= end).slice(0, refusedReach)).map(({ key }) => key))
}

/** "Bars shops from using it", "limits on cloned voices": what is denied there without a "not". */
const barred =
  /\b(?:bars?|bans?|barr(?:ed|ing)|bann(?:ed|ing)|forbids?|prohibits?|blocks?|stops?|prevents?|keeps?) [^.,;]{2,60}? from (?<deed>\p{Ll}+ing)\b|\b(?:limits?|curbs?|bans?|restrictions?) on (?<thing>(?:\p{L}+ )?\p{L}+)/giu

function barredWords(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(barred)].flatMap(({ groups }) => readWords(groups?.['deed'] ?? groups?.['thing'] ?? '').map(({ key }) => key)),
  )
}

/** Whether ours tells what the passage refuses, turns down or denies: one of the two words of content behind it. */
function tellsDenied(ourKeys: ReadonlySet<string>, text: string): boolean {
  const words = readWords(text).filter(({ kind }) => kind !== 'function')
  const behind = findDenials(text).map(({ end }) => words.filter(({ at }) => at >= end).slice(0, 2))
  return behind.some((next) => next.length === 0 || next.some(({ key }) => ourKeys.has(key)))
}

/** Refusing is a deed: a claim in another language is read as denied by its "not" alone, and foreign-deeds.ts holds the deed. */
const turningDown = /\b(?:reject|refus|declin|den(?:y|ie))\p{Ll}*|\bturn(?:s|ed|ing)? down\b/giu

const countDenials = (words: readonly Word[]): number => words.filter(isDenial).length

const unharmed = /\b(?:unhurt|uninjured|unharmed|unscathed)\b/giu

const neither =
  /\bneither (?<one>[^,.;]{2,60}?) nor (?<other>[^,.;]{2,60}?) (?<helper>was|were|is|are|has|have|had|will|would|can|could|did|does|do)(?! not\b)\b/giu

/** "Neither the rent nor the term was given" as "the rent and the term was not given": one denial, of what is behind the verb. */
const withoutNeither = (text: string): string => text.replace(neither, '$<one> and $<other> $<helper> not')

/** Ours may deny what the passage denies, and only that; where the words differ, the claim as a whole is compared. */
function denialDiffers(own: string, claim: Claim, passage: Passage | undefined): string | undefined {
  const isDenied = polarityOf(own.replace(quoted, ' ')).negated
  if (passage === undefined || passage.text === '' || passage.language !== 'en')
    return claim.negated === isDenied || claim.negated === polarityOf(own.replace(quoted, ' ').replace(turningDown, ' ')).negated
      ? undefined
      : isDenied
        ? weDeny
        : weAssert
  // What another clause of the passage tells of one of the two, this one does not deny.
  const isOneClaim = !clauseEnd.test(passage.text)
  const without = (text: string): string =>
    withoutMereLimits(isOneClaim ? withoutNeither(text.replace(quoted, ' ')) : text.replace(quoted, ' '))
  // Who is unhurt came through "without injury", as ours may have it.
  const [plain, said] = [without(own), without(passage.text.replace(unharmed, 'without injury'))]
  const [ours, theirs] = [readWords(plain), readWords(said)]
  if (countDenials(ours) > countDenials(theirs) && countDenials(theirs) > 0) return weDeny
  const [ourKeys, theirKeys] = [new Set(ours.map(({ key }) => key)), new Set(theirs.map(({ key }) => key))]
  const theirWide = deniedWords(said, 4)
  const refused = refusedWords(theirs, said)
  for (const key of deniedWords(plain, 1).keys()) {
    const isWide = theirWide.has(key) || refused.has(key)
    const isTheirs = theirKeys.has(key) || key === 'say' ? isWide : theirWide.size > 0 || polarityOf(passage.text).negated
    if (!isTheirs) return weDeny
  }
  // A denial that we quote is told too.
  const isTold = isDenied || polarityOf(own).negated
  const ourWide = new Set([...deniedWords(own, 4).keys(), ...barredWords(own)])
  // "Justice Holm" is told, not the justice that the passage denies.
  const ourPlain = new Set(ours.flatMap(({ kind, key }) => (kind === 'name' ? [] : [key])))
  for (const [key, kind] of deniedWords(said, 1))
    if ((kind === 'name' ? ourKeys : ourPlain).has(key) && !ourWide.has(key) && !isDenied) return weAssert
  const isOneClause = !/\b(?:and|but|while|which|who)\b|;/u.test(passage.text)
  return claim.negated && !isTold && isOneClause && tellsDenied(ourKeys, passage.text) ? weAssert : undefined
}
/** Whether each thing that ours denies is denied in another of its passages, in English. */
function deniesTheSame(own: string, { text, language }: Passage): boolean {
  const [ours, theirs] = [deniedWords(own.replace(quoted, ' '), 1), deniedWords(text.replace(quoted, ' '), 4)]
  return language === 'en' && ours.size > 0 && [...ours.keys()].every((key) => theirs.has(key))
}

/** Whether ours asserts a deed with its thing that one English passage denies and none asserts: "it did not publish the weights". */
function isOnlyDenied(own: string, { text, language }: Passage, passages: readonly Passage[]): boolean {
  if (language !== 'en' || polarityOf(own).negated) return false
  const denied = deniedWords(text.replace(quoted, ' '), 2)
  const isTold = (key: string, said: string): boolean => readWords(said).some((word) => word.key === key)
  const others = passages.filter((each) => each.text !== text)
  const [deed, thing] = [...denied].flatMap(([key, kind]) => (kind === 'plain' ? [key] : []))
  if (deed === undefined || thing === undefined || !isTold(deed, own) || !isTold(thing, own)) return false
  return !others.some((each) => isTold(deed, each.text)) && readWords(text).filter(({ key }) => key === deed).length === 1
}

const quoted = /[“"«][^”"»]*[”"»]/gu
const weDeny = 'We deny what the source asserts.'
const weAssert = 'We assert what the source denies.'

/** Compares what we assert with the claim that is closest to it: ours may deny only what it denies, and be no firmer. */
export function polarityAgrees(sentence: Sentence, material: Material): Verdict {
  const fits = verdict(sentence, 'polarity', 'supported', 'Negation and firmness agree.')
  const own = ownStatement(sentence.text)
  const claim = closestClaim(own, material)
  // "Two outlets report on X and Y" asserts nothing of X.
  // A list of figures and days asserts none of the things they are figures of.
  const isEmpty = namesOnlyTheSubject(sentence) || isComputed(sentence)
  const isList = isEmpty || /^(?:The report|[^,]{2,60}) gives the (?:figures?|dates?) /u.test(sentence.text)
  if (claim === undefined || isList || sentence.kind === 'judgement' || findVerbGroups(own).length === 0) return fits
  const { modality } = polarityOf(own)
  const passage = material.passages.find((each) => each.claim === claim)
  const differs = sentence.evidence.some(({ kind }) => kind === 'absence') ? undefined : denialDiffers(own, claim, passage)
  const isDeniedThere = differs === weDeny && material.passages.some((each) => each !== passage && deniesTheSame(own, each))
  const elsewhere = material.passages.some((each) => each !== passage && isOnlyDenied(own, each, material.passages)) ? weAssert : undefined
  const denied = isDeniedThere ? undefined : (differs ?? elsewhere)
  if (denied !== undefined) return verdict(sentence, 'polarity', 'contradicted', denied)
  const firmest =
    material.facts.length > 0 ? Math.max(...material.facts.map(({ status }) => statusFirmness(status))) : firmnessOf(claim, passage)
  const by = tellsWhatIsOpen(sentence) ? 'own verbs' : 'near-equals'
  const firmer = passage?.language === 'en' ? firmerVerb(own.replace(quoted, ' '), passage.text, by) : undefined
  if (firmer !== undefined) return verdict(sentence, 'polarity', 'contradicted', `The passage does not say that it ${firmer}.`)
  if (passage?.language === 'en' && plannedAsDone(own.replace(quoted, ' '), passage.text))
    return verdict(sentence, 'polarity', 'contradicted', 'We print as done what the source gives as planned or possible.')
  const done = passage?.language === 'en' ? scheduledAsDone(own.replace(quoted, ' '), passage.text.replace(quoted, ' ')) : undefined
  if (done !== undefined) return verdict(sentence, 'polarity', 'contradicted', `The passage only says when it comes, and we "${done}".`)
  const other =
    passage?.language === 'en' && !tellsWhatIsOpen(sentence)
      ? otherFirmness(own.replace(quoted, ' '), passage.text.replace(quoted, ' '))
      : undefined
  if (other !== undefined) return verdict(sentence, 'polarity', 'contradicted', other)
  const tried = passage?.language === 'en' ? triedAsCertain(own.replace(quoted, ' '), passage.text) : undefined
  if (tried !== undefined)
    return verdict(sentence, 'polarity', 'contradicted', `The passage has it tried or wished for, not certain, to ${tried}.`)
  if (sentence.text.search(quoted) !== -1) return fits
  // "X announced a site" tells the announcing as done, not the site.
  const isTold =
    (sentence.part !== 'headline' || modality !== 'fact' || /\b(?:has|have) \p{Ll}+/u.test(own)) &&
    (modality !== 'fact' || tellsAsDone(own))
  if (isTold && firmness[modality] > firmest)
    return verdict(sentence, 'polarity', 'contradicted', 'We print as done what the source gives as planned or possible.')
  return fits
}

const running = /\b(?:runs|has opened|is operating|operates|opens|is live)\b/iu
const attributed = /\b(?:according to|says?|said|reported|reports|announced|proposes|plans?|adds|gives?)\b/iu

/**
 * The verb must fit the ledger status, and an announced fact must say who announces it.
 *
 * @param named articles that a supported sentence before names as its source
 */
export function attributionAgrees(sentence: Sentence, material: Material, named: ReadonlySet<string> = new Set()): Verdict {
  const notLive = material.facts.filter((fact) => ['rumoured', 'proposed', 'announced', 'contracted', 'financed'].includes(fact.status))
  if (notLive.length > 0 && sentence.part !== 'against' && running.test(sentence.text))
    return verdict(sentence, 'attribution', 'contradicted', `The status is ${notLive[0]?.status ?? ''}; the verb says it runs.`)
  const isReport = sentence.part === 'summary' && sentence.kind === 'claim' && sentence.evidence.some((each) => each.kind === 'span')
  // A paragraph names its source once: later sentences from the same article may go on without.
  const isNamed = material.passages.length > 0 && material.passages.every(({ claim }) => named.has(claim.articleId))
  if (isReport && !isNamed && !attributed.test(sentence.text)) return verdict(sentence, 'attribution', 'unsupported', unattributed)
  return verdict(sentence, 'attribution', 'supported', 'The verb fits the status and the speaker is named.')
}
