// Who acts in a clause and who says so, by names that a stranger understands, with the claims that give them.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { literal } from '../../../text/literal.ts'
import { findNames } from '../../../text/names.ts'
import { classWords } from '../../../text/word-classes.ts'
import { isBody } from './bodies.ts'
import { isBroughtIn } from './brought-in.ts'
import { verbWords } from './claim-clause.ts'
import { sourceOf } from './evidence-of.ts'
import { firmInFull } from './firm-in-full.ts'
import { houseWords } from './house-words.ts'
import { insideSentence } from './inside-sentence.ts'
import { introducesSubject } from './lede-introduces.ts'
import { meantBy } from './meant-words.ts'
import { nameInFull, type PrintedName } from './names-in-full.ts'
import { houseWeMean } from './own-post.ts'
import { speaksAsBody, speaksOfItself } from './own-speaker.ts'
import { bareGroup, isTellableSubject } from './plain-telling.ts'
import type { ReadClaim } from './read-claim.ts'
import { nothingTold, paperAgain } from './told-before.ts'
import { whoIsMeant } from './who-is-meant.ts'

/** The text of a claim's article; empty where it is gone. */
export const articleText = (claim: Claim, dossier: Dossier): string => sourceOf(dossier, claim.articleId)?.article.text ?? ''

/** Who speaks a clause, and with which verb. */
export type Speaker = PrintedName & { readonly verb: string }

/** Who speaks the clause and with which verb; "unknown" where someone does whom we cannot name. */
export function speakerOf({ claim, outer }: ReadClaim, dossier: Dossier, toldBefore = nothingTold): Speaker | 'unknown' | undefined {
  if (claim.speaker === undefined) return outer === undefined ? undefined : 'unknown'
  const itself = speaksOfItself(claim, dossier)
  // "The watchdog fined Vega, it said": of whoever is named before it, it may be either.
  const isOwn = /^[Ii]ts? ?/u.test(claim.subject.text)
  if (itself === undefined && !isOwn && /^(?:it|they)$/iu.test(claim.speaker.text) && claim.speaker.start > claim.verb.end) return 'unknown'
  const slot = withoutTail(itself === undefined ? claim.speaker : claim.subject)
  const publisher = sourceOf(dossier, claim.articleId)?.source.name ?? ''
  if (slot.text === publisher || `The ${slot.text}` === publisher) return undefined
  const meant = meantBy(slot, claim, dossier) ?? whoIsMeant({ ...claim, subject: slot, verb: { ...claim.verb, text: 'said' } }, dossier)
  const isIntroduced =
    isTellableSubject(slot, claim.names) || isPlainSpeaker(slot.text) || (introducesSubject(claim, slot) && !isThing.test(slot.text))
  const again = meant === undefined && !isIntroduced ? paperAgain(slot, claim, dossier, toldBefore) : undefined
  if (meant === undefined && again === undefined && !isIntroduced) return 'unknown'
  const name = meant ?? again ?? firmInFull(slot, claim, dossier) ?? nameInFull(slot, claim, dossier)
  if (name === undefined) return 'unknown'
  const text = insideSentence(houseWords(name.text), claim, slot.start, articleText(claim, dossier))
  const says = outer === undefined ? 'said' : verbWords(outer)
  const told = outer?.parts[0]?.kind === 'object' ? outer.parts[0] : undefined
  // "Initially told agents": what was said once is not what is said.
  if (outer?.verb.helpers.some((word) => /ly$|^(?:once|first|never|no)$/.test(word) && !spareWords.test(word)) === true) return 'unknown'
  if (told !== undefined || (outer !== undefined && /^(?:tell|warn|show|add)$/.test(outer.verb.lemma)))
    return { ...name, text, verb: /^(?:will|would|has|have|had)/.test(says) ? 'said' : isPast(says) ? 'said' : 'says' }
  return { ...name, text, verb: says }
}

/** "The energy ministry", "a letter to customers": there is one of it in a report, or nobody need know which. */
const isPlainSpeaker = (text: string): boolean =>
  /^(?:the (?:[\p{Ll}-]+ )(?:ministry|department|regulator|authority|police|office)|the central bank|prosecutors|(?:the )?police|(?:health|city|county|school|company|union|court) officials|an? (?:[\p{Ll}-]+ )?(?:letter|memo|filing|report|document|e-mail|draft|notice|presentation)(?: (?:to|from|by|for) (?:[\p{Ll}-]+|\p{Lu}[\p{L}’&-]*(?: \p{Lu}[\p{L}’&-]*)*))?)$/u.test(
    text,
  )

/** "Results presented by the board": what is cited, and nobody who speaks. */
const isThing = /\b(?:results?|data|figures?|documents?|filings?|papers?|records?|statistics|numbers|by|\p{Ll}{3,}ed)\b/u

/** "Officials who saw the paper", "a survey released on Tuesday", "a broker in the room": who speaks is told without what hangs on behind. */
function withoutTail(slot: Slot): Slot {
  const text = slot.text.replace(
    /,? (?:who|which|that) .*$|(?<=\b(?:letter|memo|e-mail)) sent(?= to \p{L})|,? (?:dated|released|published|conducted|issued|sent|shown|filed|posted|seen|obtained|reviewed|familiar|speaking|briefed)\b.*$|, .*$/u,
    '',
  )
  return text.length < 4 || !/\p{L} \p{L}/u.test(text) ? slot : { ...slot, text, end: slot.start + text.length }
}

const spareWords =
  /^(?:reportedly|recently|formally|officially|publicly|repeatedly|quietly|finally|immediately|quickly|swiftly|jointly|abruptly|flatly|bluntly|firmly|openly|personally|previously|simply|really|actually)$/

const isPast = (verb: string): boolean => !/s$/.test(verb)

const isHouse = ({ entityId }: Slot, { entities }: Dossier): boolean =>
  entities.some(({ id, kind }) => id === entityId && kind !== 'person' && kind !== 'country' && kind !== 'place')

/** The name or phrase that a clause is about, as we print it; undefined where a stranger would not know who is meant. */
export function subjectOf(
  { claim, clause, outer, sentence }: ReadClaim,
  speaker: Speaker | undefined,
  dossier: Dossier,
  before = '',
): PrintedName | undefined {
  if (speaker !== undefined && (isOfTail(claim) || isOfListener(claim, outer, sentence))) return undefined
  const house = houseWeMean(claim, dossier)
  if (house !== undefined) return { text: house, isKnown: true }
  const itself = speaker === undefined ? undefined : speaksOfItself(claim, dossier)
  if (itself !== undefined) return { text: itself }
  const pointed = meantBy(claim.subject, claim, dossier)
  if (pointed !== undefined) return pointed
  const { head } = clause.subject
  const meant = whoIsMeant(claim, dossier)
  // "Vega said that Vega would move": who speaks of himself is "he".
  if (meant !== undefined) return meant.text === speaker?.text && /^(?:he|she|it)$/i.test(head) ? { text: head.toLowerCase() } : meant
  if (/^(?:he|she|it|they)$/i.test(head)) {
    // "It would end the plans, according to Vega": whom a pronoun before its speaker means is told elsewhere.
    const isSame =
      speaker !== undefined &&
      (claim.subject.start === claim.speaker?.start ||
        (/^(?:it|they)$/i.test(head) &&
          claim.subject.start > (claim.speaker?.start ?? 0) &&
          // "The union argued it violates the law": a thing, and not the union.
          (clause.verb.helpers.length > 0 || clause.verb.form === 'past')))
    if (isSame) return speakerFits(head.toLowerCase(), claim, dossier, speaker) ? { text: head.toLowerCase() } : undefined
    if (claim.subject.text.toLowerCase() === head.toLowerCase()) return undefined
    return isTellableSubject(claim.subject, [...claim.names, claim.subject])
      ? withProof(nameInFull(claim.subject, claim, dossier), claim, dossier)
      : undefined
  }
  // "Ostrane said that somebody had got in": nobody knows who, its speaker least.
  if (speaker !== undefined && nobodyNamed.test(claim.subject.text)) return { text: claim.subject.text.toLowerCase() }
  const isOfSpeaker = claim.subject.start > (claim.speaker?.end ?? claim.subject.start) || /^it$/iu.test(claim.speaker?.text ?? '')
  if (speaker !== undefined && ownThing.test(claim.subject.text) && isOfSpeaker)
    return speakerFits('it', claim, dossier, speaker) ? { text: claim.subject.text.replace(/^I/u, 'i') } : undefined
  if (!isTellableSubject(claim.subject, claim.names) && !introducesSubject(claim, claim.subject)) return undefined
  const thing = speaker === undefined ? undefined : thingOf(claim.subject.text, speaker.text)
  if (thing !== undefined && speakerFits('it', claim, dossier, speaker)) return { text: thing }
  const firm = firmInFull(claim.subject, claim, dossier)
  if (firm !== undefined) return firm.text === speaker?.text ? { text: 'it' } : firm
  const full = nameInFull(claim.subject, claim, dossier)
  // "Veldrake did not use its option, the lab said": the lab is Veldrake, and says it of itself.
  if (full !== undefined && full.text === speaker?.text && isHouse(claim.subject, dossier)) return { text: 'it' }
  const isTold = (name: string): boolean => before.includes(name.split(' ').at(-1) ?? name)
  return full?.text.split(/ and |, /u).some((name) => isStranger(name, claim, dossier) && !isTold(name)) === true ? undefined : full
}

/** "Somebody", "nothing", "no passenger": told as its speaker tells it. */
const nobodyNamed = /^(?:some(?:body|one)|no(?:body| one)|nothing|no \p{Ll}[\p{Ll}-]+)$/iu

const personal = /^(?:he|she|it|they|his|her|its|their)\b/iu

/** "Two doctors who are paid by Corvane said that its pill works": whose it is stands in what is left out of who speaks. */
function isOfTail({ speaker, subject }: Claim): boolean {
  const left = speaker === undefined ? '' : speaker.text.slice(withoutTail(speaker).text.length)
  return personal.test(subject.text) && /\p{Lu}/u.test(left)
}

/** "Vega told Lena Brandt that she would go", "told customers that they had been robbed": it may be whom somebody is told. */
function isOfListener({ subject }: Claim, outer: ReadClaim['outer'], sentence: string): boolean {
  const [told] = outer?.parts ?? []
  if (told?.kind !== 'object' || !/^(?:tell|warn|inform|assure|promise|remind|notify)$/.test(outer?.verb.lemma ?? '')) return false
  const whom = sentence.slice(told.start, told.end)
  if (/^(?:he|she|his|her)\b/iu.test(subject.text)) return /\p{Lu}[\p{L}’'-]+$|^(?:his|her|an?) /u.test(whom) && !/s$/u.test(whom)
  if (!/^(?:they|their)\b/iu.test(subject.text)) return false
  return (
    /s$|\b(?:people|staff|men|women|police)$/u.test(whom) && !/\b(?:reporters|journalists|lawmakers|investors|analysts|users)$/u.test(whom)
  )
}

/** "Its logs": what a body says of a thing of its own. */
const ownThing = /^[Ii]ts (?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+$/u

/** "Vega's storage was down, Vega said": told as its own. */
function thingOf(subject: string, speaker: string): string | undefined {
  const rest = new RegExp(`^${literal(speaker)}['’]s? (?<rest>\\p{Ll}.*)$`, 'u').exec(subject)?.groups?.['rest']
  return rest === undefined ? undefined : `its ${rest}`
}

/** Of people there may be several: a couple was told of, and another couple is meant. */
const people =
  /^(?:couple|pair|two|three|man|woman|men|women|boy|girl|family|group|officer|officers|official|officials|leader|leaders|lawyer|lawyers|judge|judges|members?|people|protesters|students?|workers?|victims?|suspects?|others?)$/

/** "The bill", where the sentences before have spoken of one: a reader knows which is meant. */
export function spokenOf({ subject: own, ...claim }: Claim, before: string, { claims }: Pick<Dossier, 'claims'>): PrintedName | undefined {
  // "The rule had been due in May. It will apply from June": it is what the sentence before it is about.
  const last = claims.filter(({ articleId, position }) => articleId === claim.articleId && position === claim.position - 1)
  const isAlone = last.length === 1 && last[0]?.speaker === undefined && claim.speaker === undefined
  const subject = own.text === 'It' && own.start === claim.start && isAlone ? (last[0]?.subject ?? own) : own
  const noun = /^[Tt]he (?:[\p{Ll}-]+ ){0,2}(?<noun>[\p{Ll}-]{3,})$/u.exec(subject.text)?.groups?.['noun']
  return noun !== undefined && !people.test(noun) && isBroughtIn(noun, before)
    ? { text: subject.text.replace(/^The /u, 'the ') }
    : undefined
}

/** Words with a name in the place of each thing that the sentences before have spoken of: it points to them and nowhere else. */
export const withoutKnown = (words: string, before: string): string =>
  before === ''
    ? words
    : words.replace(
        /\bthe (?<first>[\p{Ll}-]{3,})(?: (?<second>[\p{Ll}-]{3,})(?![\p{L}-]))?/gu,
        (found, first: string, second?: string) => {
          if (second === undefined) return isBroughtIn(first, before) ? 'Vega' : found
          // "The policy while": what follows a noun is no noun for being written small, too.
          const isNoun = !/^[BIHMXhdWKT]$/.test(classWords(`the ${first} ${second} x`)[2]?.tag ?? '')
          if (isNoun) return isBroughtIn(second, before) ? 'Vega' : found
          return isBroughtIn(first, before) ? `Vega ${second}` : found
        },
      )

/** A person by one name, whom neither the registry nor any headline of the story knows: "Jackson picked up a conviction". */
function isStranger(text: string, claim: Claim, dossier: Dossier, { entityId } = claim.subject): boolean {
  const name = /^(?:(?:Mr|Mrs|Ms|Dr|Sgt|Officer)\.? )?(?<name>\p{Lu}[\p{L}'’-]+)$/u.exec(text)?.groups?.['name']
  // "Investors" has a capital letter for opening its sentence.
  if (
    name === undefined ||
    entityId !== undefined ||
    bareGroup.test(text) ||
    dossier.sources.some(({ article }) => article.title.includes(name))
  )
    return false
  const source = articleText(claim, dossier)
  // "Brandt, Lund and Otto Vega": one of several whom the report has named in full.
  const whole = nameInFull({ text: name, start: 0, end: 0 }, claim, dossier)?.text
  if (whole?.endsWith(` ${name}`) === true) return true
  const found = findNames(source.slice(claim.start, claim.end), 'en').find((each) => each.text.includes(name))
  return found === undefined || found.kind === 'person'
}

/** "Lund said": who speaks by one name that no sentence before has told, and that a stranger does not know. */
export const isUnheardOf = (spoken: Speaker | undefined, claim: Claim, dossier: Dossier, before: string): boolean =>
  spoken !== undefined &&
  claim.speaker !== undefined &&
  !before.includes(spoken.text) &&
  isStranger(spoken.text, claim, dossier, claim.speaker)

/** A name that stands in an earlier sentence brings that sentence's claim along as evidence. */
function withProof(name: PrintedName | undefined, claim: Claim, dossier: Dossier): PrintedName | undefined {
  if (name === undefined || name.from !== undefined) return name
  const from = dossier.claims.find(
    (other) => other.articleId === claim.articleId && other.start <= claim.subject.start && other.end >= claim.subject.end,
  )
  return from === undefined ? undefined : { ...name, from }
}

/** "Environmental groups", "health insurers in Estonia", "Orla Cloud and Stratholm Compute": several speak. */
const manySpeak =
  /^(?:[\p{L}-]+ ){0,3}[\p{Ll}-]{3,}(?<!s)s(?: (?:in|of|at|from|for|with) .+)?$|^\p{Lu}[\p{L}&-]*(?: \p{Lu}[\p{L}&-]*)* and (?:[\p{Ll}-]+ ){0,4}\p{Lu}[\p{L}&-]*(?: \p{Lu}[\p{L}&-]*)*$/u

function speakerFits(pronoun: string, claim: Claim, dossier: Dossier, told: Speaker | undefined): boolean {
  const speaker = claim.speaker?.text ?? ''
  const isGroup =
    /\b(?:officials|prosecutors|police|lawyers|aides|leaders|sources|lawmakers|Democrats|Republicans|researchers|investigators|authorities|members|senators|experts|economists|analysts)\b/.test(
      speaker,
    )
  if (pronoun === 'they') return isGroup || manySpeak.test(speaker)
  // "Vega Labs" has the look of a person's name.
  if (claim.speaker !== undefined && isHouse(claim.speaker, dossier)) return pronoun === 'it'
  if (pronoun === 'it') {
    if (/^it$/iu.test(speaker)) return true
    if (isGroup || manySpeak.test(speaker)) return false
    // "The authority", where its name was worked out.
    if (told?.from !== undefined && speaksAsBody(speaker)) return true
    return (
      (isBody.test(speaker) || !/\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+$|^(?:Mr|Ms|Mrs)\b/u.test(speaker)) &&
      claim.names.some((name) => name.start >= (claim.speaker?.start ?? 0) && name.end <= (claim.speaker?.end ?? 0))
    )
  }
  return !isGroup && !isBody.test(speaker)
}
