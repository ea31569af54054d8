// Who takes a dated step, read from the words before "will" or "is set to": the name that ends there, or whom a pronoun stands for.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { subjectOf, type WatchSubject } from './watch-subject.ts'

/** A claim's sentence with the names in it; offsets of the names are into the sentence. */
export interface StepSentence {
  readonly claim: Claim
  readonly text: string
  readonly dossier: Dossier
}

/** One party, or two that do a thing together. */
export interface Actors {
  readonly first: WatchSubject
  readonly second?: WatchSubject
}

const reports = '(?:said|says|announced|announcing|announces|told|confirmed|confirming|vowed|tweeted|promised|added|declared|saying)'
const ofNoun =
  /\b(?:of|in|for|from|by|with|at|on|to|against|over|about|under|between|including|than|as)\s(?:the\s|an?\s)?(?:[\p{L}.'’-]+\s){0,4}$/iu
const bodyNoun =
  /(?:^|\s)the (?:\p{Ll}+ )?(?<noun>commission|committee|court|agency|bank|council|panel|board|chamber|office|department|ministry|parliament|regulator)$/iu
const titleWord =
  /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Vice|Senator|Representative|Governor|Secretary|Minister|Chancellor|Judge|Justice|Director|Speaker|Leader|Mayor|Chairman|Chairwoman|Chair|General|Ambassador|Attorney|Inspector|Prime|Former|Republican|Democratic|Democrat|U\.S|US|State|Department|Majority|Minority|House|Senate|Special|Counsel|Texas|California|New|Special)\.?$/u

const offsetOf = (slot: Slot, { claim }: StepSentence): number => slot.start - claim.start

/** "Mrs May will", "Theresa May said": a surname that is a month is found as a name only behind a title or a given name. */
function monthNames({ claim, text }: StepSentence): readonly Slot[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}])(?:Mrs?\.?|Ms\.?|(?!In |By |This |Next |Last |Of |And )\p{Lu}\p{Ll}{2,}) (?:May|March|April|August)(?! \d)(?![\p{L}])/gu,
    ),
  ].map((match) => ({ text: match[0], start: claim.start + match.index, end: claim.start + match.index + match[0].length }))
}

const namesIn = (sentence: StepSentence): readonly Slot[] => [...sentence.claim.names, ...monthNames(sentence)]

/** Names that end where the words end, without what stands behind a possessive. */
function endingAt(end: number, sentence: StepSentence): Slot | undefined {
  const ends = namesIn(sentence).filter((slot) => offsetOf(slot, sentence) + slot.text.length === end && !/[’']s$/u.test(slot.text))
  return ends.toSorted((a, b) => b.text.length - a.text.length)[0]
}

/** Whether what stands before a name makes it part of another: "Republicans in the", "the lawyer of". */
function isPartOfOther(before: string): boolean {
  const words = before.trimEnd().split(/\s+/u)
  // Titles and capitals before a name belong to it.
  let at = words.length
  while (at > 0 && (titleWord.test(words[at - 1] ?? '') || /^\p{Lu}[\p{L}.’'-]*$/u.test(words[at - 1] ?? ''))) at -= 1
  const lead = words.slice(0, at).join(' ')
  return ofNoun.test(`${lead} `) && !new RegExp(`\\b(?:${reports}|that|as|after|before|when)\\s(?:the\\s)?$`, 'iu').test(`${lead} `)
}

/** "May", where the sentence is hers: the party that speaks last before the pronoun. */
function behindPronoun(lead: string, sentence: StepSentence): WatchSubject | undefined {
  const spoke = [...lead.matchAll(new RegExp(`\\b${reports}\\b`, 'giu'))].at(-1)
  if (spoke === undefined || /[“”"]/u.test(lead.slice(spoke.index))) return undefined
  const before = namesIn(sentence).filter((slot) => offsetOf(slot, sentence) + slot.text.length <= spoke.index)
  // "Brandt, who had spoken against closing the port, announced": the subject stands first.
  const own = before.filter((slot) => !isPartOfOther(lead.slice(0, offsetOf(slot, sentence))))
  const subjects = own.flatMap((slot) => subjectOf(slot, sentence.claim, sentence.dossier) ?? [])
  const ids = new Set(subjects.map(({ entity }) => entity.id))
  return ids.size === 1 ? subjects[0] : undefined
}

const lookBack = 2

/** "He is due to appear", at the start of a sentence: the one person of the headlines, if the sentences just before are about that person. */
function ofSentenceBefore({ claim, dossier }: StepSentence): WatchSubject | undefined {
  const titles = dossier.sources.map(({ article }) => article.title).join('\n')
  const before = dossier.claims.filter(
    (other) => other.articleId === claim.articleId && other.position < claim.position && other.position >= claim.position - lookBack,
  )
  const named = before.flatMap((other) => other.names.flatMap((slot) => subjectOf(slot, other, dossier) ?? []))
  const persons = new Map(named.filter(({ entity }) => entity.kind === 'person').map((each) => [each.entity.id, each]))
  const [only] = [...persons.values()]
  const isTitled = only !== undefined && titles.includes(only.entity.name.split(' ').at(-1) ?? only.entity.name)
  return persons.size === 1 && isTitled ? only : undefined
}

/** "The commission", where the headlines or the sentences before name one body that is called so. */
function behindNoun(noun: string, { dossier, claim }: StepSentence): WatchSubject | undefined {
  const named = new Set(
    dossier.claims
      .filter((other) => other.articleId === claim.articleId && other.position <= claim.position)
      .flatMap((other) => other.names.flatMap(({ entityId }) => entityId ?? [])),
  )
  const fits = new RegExp(`\\b${noun === 'panel' ? 'committee' : noun}\\b`, 'iu')
  const own = dossier.entities.filter(
    ({ id, kind, name }) => named.has(id) && (kind === 'public_body' || kind === 'regulator') && fits.test(name),
  )
  const [only] = own
  return own.length === 1 && only !== undefined ? { entity: only, isNew: false } : undefined
}

/** Who a body's members are called, where they do what the body does; "Republican senators" and "some senators" are not it. */
const members: readonly (readonly [string, RegExp])[] = [
  ['us-senate', /senators/iu],
  ['house-of-commons', /MPs/u],
  ['house-of-lords', /peers/u],
  ['european-council', /(?:EU|European Union) (?:heads of (?:state|government)|leaders)/u],
  ['european-parliament', /MEPs/u],
  ['us-supreme-court', /(?:the )?justices/iu],
]

/** "EU leaders would meet", "MPs will vote": the body whose members all are meant, if the story names it or its people are named so in full. */
function bodyOfMembers(lead: string, { dossier }: StepSentence): WatchSubject | undefined {
  for (const [id, words] of members) {
    const whole = new RegExp(`(?:^|[,;:—–]\\s|\\b(?:that|and|but|said|says|when|where)\\s)${words.source}$`, words.flags)
    const entity = whole.test(lead) ? dossier.entities.find((each) => each.id === id) : undefined
    if (entity !== undefined) return { entity, isNew: false }
  }
  return undefined
}

/** "Director of National Intelligence", "Secretary of": an office before its holder's name. */
const office = /\b(?:Director|Secretary|Minister|Speaker|Commissioner|Administrator|Governor) of (?:the )?$/u

/** The words before the modal without an aside: "Brandt, who had quarrelled with Dietz over the quay," is "Brandt". */
function withoutAside(lead: string): string {
  const who = /^(?<head>.*[\p{L}.’']),? who$/u.exec(lead)?.groups?.['head']
  if (who !== undefined) return who.replace(/,$/u, '')
  if (!lead.endsWith(',')) return lead
  return (
    /^(?<head>.*?\p{Lu}[\p{L}.’'-]*), (?:who|which|whose|looking|the|an?|[\p{Ll}]+ed|led|chaired|\p{Lu}[\p{L}.’'-]*[’']s|R-|D-)\b[^;:]*,$/u.exec(
      lead,
    )?.groups?.['head'] ?? lead
  )
}

/** Whom the words that end before the modal name. */
export function actorsBefore(modalAt: number, sentence: StepSentence): Actors | undefined {
  const lead = withoutAside(sentence.text.slice(0, modalAt).trimEnd())
  const pronoun = /(?:^|\s)(?:he|she|it|they)$/iu.exec(lead)
  if (pronoun !== null) {
    const before = lead.slice(0, pronoun.index)
    const first = /they$/iu.test(lead) ? undefined : before === '' ? ofSentenceBefore(sentence) : behindPronoun(before, sentence)
    return first === undefined ? undefined : { first }
  }
  const noun = bodyNoun.exec(lead)?.groups?.['noun']
  const slot = endingAt(lead.length, sentence)
  if (slot === undefined) {
    const first = noun === undefined ? bodyOfMembers(lead, sentence) : behindNoun(noun.toLowerCase(), sentence)
    return first === undefined ? undefined : { first }
  }
  const at = offsetOf(slot, sentence)
  const last = subjectOf(slot, sentence.claim, sentence.dossier)
  const before = lead.slice(0, at).replace(office, '')
  if (last === undefined) return undefined
  const joined = /^(?<one>.*\p{Lu}[\p{L}.’'-]*) and (?:the )?(?:[\p{L}.’'-]+ ){0,5}$/u.exec(before)?.groups?.['one']
  // "To follow Lena Brandt, who will leave": who is done something to and then acts is nobody's part.
  const isObject = /\bwho$/u.test(sentence.text.slice(0, modalAt).trimEnd()) && /\bto \p{Ll}+\s(?:the |\p{Lu}\S*\s)*$/u.test(before)
  if (joined === undefined) return (isPartOfOther(before) && !isObject) || /[’']s\s$/u.test(before) ? undefined : { first: last }
  const other = endingAt(joined.length, sentence)
  const first = other === undefined ? undefined : subjectOf(other, sentence.claim, sentence.dossier)
  if (first === undefined || other === undefined || isPartOfOther(joined.slice(0, offsetOf(other, sentence)))) return undefined
  return { first, second: last }
}
