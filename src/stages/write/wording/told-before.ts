// Who or what a further sentence is about where the sentences before have told of it: "the court", "most of the blasts", "four others".
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { literal } from '../../../text/literal.ts'
import { isBroughtIn } from './brought-in.ts'
import { sourceOf } from './evidence-of.ts'
import { isOneOfIts } from './lede-introduces.ts'
import type { PrintedName } from './names-in-full.ts'

/** What stands before a claim in a summary. */
export interface ToldBefore {
  readonly before: string
  /** The articles that the sentences before were drawn from. */
  readonly toldFrom: readonly string[]
}

export const nothingTold: ToldBefore = { before: '', toldFrom: [] }

/** Groups of people: one group was told of, and another may be meant. */
const groups =
  /^(?:students|workers|employees|protesters|demonstrators|officers|officials|members|victims|lawmakers|senators|judges|justices|soldiers|troops|prisoners|inmates|passengers|patients|refugees|migrants|voters|teachers|players|doctors|researchers|scientists|prosecutors|families|parents|attackers|suspects|hackers|critics|supporters|opponents|people|women|men|children|companies|states|countries|towns|cities|reporters|journalists|lawyers|leaders|allies|brothers|sisters)$/

const timesIn = (word: string, text: string): number =>
  text.split(new RegExp(`(?<![\\p{L}-])${literal(word)}(?![\\p{L}-])`, 'iu')).length - 1

/** "Another court", "two other bills", "a second ban": the report speaks of more than one, and which is meant is open. */
const tellsOfSeveral = (noun: string, text: string): boolean =>
  new RegExp(
    `\\b(?:another|other|second|third|similar|separate|earlier|previous|both|two|three|four|rival|one)\\b (?:[\\p{L}-]+ ){0,2}${literal(noun)}(?:e?s)?(?![\\p{L}-])`,
    'iu',
  ).test(text)

/** How much of the report stands before a claim. */
const reportBefore = ({ articleId, start }: Claim, dossier: Dossier): string =>
  sourceOf(dossier, articleId)?.article.text.slice(0, start) ?? ''

/** "The court" of a Supreme Court and of no second one: the last word of one name that was told. */
function isOfName(noun: string, before: string): boolean {
  const capital = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
  return new RegExp(`\\p{Lu}[\\p{L}.]+ (?:of )?${capital}(?![\\p{L}-])|(?<![\\p{L}-])${capital} of \\p{Lu}`, 'u').test(before)
}

/** Bodies that are spoken of again by the last word of their name. */
const bodies =
  /^(?:court|committee|department|ministry|agency|commission|council|board|bureau|institute|foundation|association|union|party|bank|university|college|school|airline|airport|police|tribunal|parliament|assembly)$/

/** "The court", "the bill", "the students": named once by the sentences before, and one alone in the report so far. */
function thingAgain(slot: Slot, claim: Claim, dossier: Dossier, { before }: ToldBefore): string | undefined {
  const { adjective, noun } =
    /^[Tt]he (?<adjective>(?:[\p{Ll}-]+ ){0,2})(?<noun>[\p{Ll}-]{3,})$/u.exec(slot.text)?.groups ?? ({} as Record<string, string>)
  if (noun === undefined || timesIn(noun, before) > 1) return undefined
  const report = reportBefore(claim, dossier)
  if (tellsOfSeveral(noun, report)) return undefined
  // "The correctional officers" and "the officers": the fuller phrase may be of others.
  const isGroup = groups.test(noun) && adjective === '' && timesIn(noun, before) === 1
  const isBodyAgain = bodies.test(noun) && adjective === '' && isOfName(noun, before)
  return isGroup || isBodyAgain ? slot.text.replace(/^The /u, 'the ') : undefined
}

const some =
  /^(?<some>Most|Some|Many|Several|Half|None|All|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|At least \p{Ll}+|\d+) of the (?<noun>[\p{Ll}-]{3,}s)$/u

/** "Most of the blasts", where the sentence before tells of blasts. */
function someOf({ text }: Slot, { before }: ToldBefore): string | undefined {
  const noun = some.exec(text)?.groups?.['noun']
  return noun !== undefined && isBroughtIn(noun, before) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : undefined
}

const hurt = /\b(?:killed|dead|died|shot|injured|wounded|arrested|detained|charged|indicted)\b/u

/** "Four others were injured", where the sentence before tells who was killed. */
function othersHurt({ text }: Slot, claim: Claim, { before }: ToldBefore): string | undefined {
  const isCounted =
    /^(?:At least |About |Some |More than )?(?:\d[\d,]*|\p{L}+) others$/u.test(text) && !/^(?:The|Many|Several|Some) /u.test(text)
  return isCounted && hurt.test(claim.verb.text) && hurt.test(before) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : undefined
}

/** Papers that say something themselves. */
const papers =
  /^[Tt]he (?<noun>lawsuit|suit|complaint|indictment|bill|law|measure|letter|memo|ruling|order|filing|petition|motion|resolution|treaty|agreement)$/u

/** "The lawsuit alleges", where the sentences before tell of one. */
export function paperAgain(slot: Slot, claim: Claim, dossier: Dossier, told: ToldBefore): PrintedName | undefined {
  const noun = papers.exec(slot.text)?.groups?.['noun']
  if (noun === undefined || !told.toldFrom.includes(claim.articleId) || !isBroughtIn(noun, told.before)) return undefined
  return tellsOfSeveral(noun, reportBefore(claim, dossier)) ? undefined : { text: `the ${noun}`, isKnown: true }
}

/**
 * A subject as the sentences before let a reader understand it, or what there is one of; undefined where they may not. Only of a report
 * that they were drawn from: another's "the court" may be another court.
 */
export function toldAgain(slot: Slot, claim: Claim, dossier: Dossier, told: ToldBefore): PrintedName | undefined {
  // "The total public debt": nobody need have told of it.
  if (told.before !== '' && isOneOfIts(slot.text)) return { text: slot.text.replace(/^The /u, 'the '), isKnown: true }
  if (told.before === '' || !told.toldFrom.includes(claim.articleId)) return undefined
  const text = thingAgain(slot, claim, dossier, told) ?? someOf(slot, told) ?? othersHurt(slot, claim, told)
  return text === undefined ? undefined : { text, isKnown: true }
}
