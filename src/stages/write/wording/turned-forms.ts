// A claim's words turned round: the day told first, or the clause in the passive voice, where its own order would copy its source.
import type { Clause, Part } from '../../../text/clause.ts'
import { findClauses } from '../../../text/clauses.ts'
import { partWords, type Telling } from './claim-clause.ts'
import type { Content } from './content-forms.ts'
import { passiveVerbs } from './passive-verbs.ts'
import { capitalise, countWords, possessive } from './phrases.ts'
import type { ReadClaim } from './read-claim.ts'
import { inflect } from './rephrase.ts'

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** A day, month or year with the word that sets it: "on 15 June 2026", "from 1 October", "in the spring of 2027". */
const dayPart = new RegExp(
  `^(?:on|in|from|by|until|since|at the end of|late in|early in) (?:the )?(?:(?:end|start|middle|spring|summer|autumn|winter) of )?(?:\\d{1,2} )?(?:${month}(?: 20\\d\\d)?|20\\d\\d)$`,
  'u',
)
/** What belongs to an inner deed cannot open the sentence: "plans to build it in 2028", "said that it closed in March". */
const innerDeed = new Set<Part['kind']>(['infinitive', 'clause', 'question', 'relative', 'participial'])
const pronoun = /\b(?:he|she|it|they|him|them|his|her|its|their)\b/iu

/** "On 15 June 2026, Vega Labs will switch off its model": a day at the end may open the sentence. */
export function withDayFirst(form: Content, { words }: Telling, clause: Clause): readonly Content[] {
  const last = words.at(-1) ?? ''
  const before = form.rest.slice(0, -last.length).trim()
  if (
    form.isSpoken ||
    words.length < 2 ||
    !dayPart.test(last) ||
    !form.rest.endsWith(` ${last}`) ||
    form.subject.includes(',') ||
    countWords(before) < 3 ||
    clause.parts.some(({ kind }) => innerDeed.has(kind)) ||
    // "In 2020, the town is a port": what holds is set in a year by nobody.
    (clause.verb.helpers.length === 0 && clause.verb.form !== 'past') ||
    /,$|\b(?:[12]\d{3}|to|from)$/u.test(before)
  )
    return []
  return [{ ...form, subject: `${last}, ${form.subject}`, rest: before, changed: form.changed + 1, isTurned: true }]
}

/** "The office is being left by its chief", "the clock will be run out" are no good English. */
const stiffInPassive = /^leave$|^run out$/

/** In a sentence also what is done with things, slowly or again and again. */
const passivable = new Set([
  ...passiveVerbs,
  ...`collect commission copy damage decide delete design develop discover equip examine file fill finance grant hold inspect install
  introduce lay lease list lock lower make manage merge move open operate patent plant produce refuse rent repair repeal require
  run scan search select set settle shelve ship steal store study supply switch tax teach test track train treat uncover update
  use write`.split(/\s+/u),
])
/** What may stand behind the doer, since it cannot be taken for a part of the object. */
const ofDeed = /^(?:in|at|on|after|before|during|since|under|within|without|until|because|as|while|when|once)$/

/** The passive's own helpers for those of the active verb; undefined where it has none that read well. */
function passiveHelpers(helpers: readonly string[], form: string, isMany: boolean): readonly string[] | undefined {
  const [first, ...others] = helpers
  if (first === undefined) return form === 'past' ? [isMany ? 'were' : 'was'] : undefined
  if (others.length > 0) return undefined
  if (form === 'participle')
    return first === 'had' ? ['had', 'been'] : /^ha(?:s|ve)$/.test(first) ? [isMany ? 'have' : 'has', 'been'] : undefined
  if (form === 'base') return /^(?:will|would|may|might|could|must|can|should)$/.test(first) ? [first, 'be'] : undefined
  return form === 'ing' && /^(?:is|are)$/.test(first) ? [isMany ? 'are' : 'is', 'being'] : undefined
}

/** "Switch off | its model": a particle that is read as the opener of what it is done to. */
const phrasal =
  /^(?:(?:switch|turn|shut|put|call|lay|hold|throw|set|take|buy|sell|spin|hand|shelve|close|carry|strike|break|roll|give|cut) )(?<particle>off|up|down|out|back|over)$/u

interface ActedUpon {
  readonly particle: string
  readonly object: string
  readonly rest: readonly { readonly part: Part; readonly text: string }[]
}

/** What is acted upon, in the words of a telling: the object with what says which one it is, the particle of the verb, and the rest. */
function actedUpon(
  telling: Telling,
  { clause }: ReadClaim,
  printed: readonly { readonly part: Part; readonly text: string }[],
): ActedUpon | undefined {
  const told = printed.slice(0, telling.words.length)
  const [first, ...others] = told
  if (first === undefined || told.some(({ text, part }, at) => part.afterComma || telling.words[at] !== text)) return undefined
  const particle = phrasal.exec(`${clause.verb.lemma} ${first.part.head}`)?.groups?.['particle']
  if (first.part.kind === 'particle') {
    const [object, ...rest] = others
    return object?.part.kind === 'object' ? withWhich(first.text, object.text, rest) : undefined
  }
  if (first.part.kind === 'prep' && particle !== undefined) return withWhich(particle, first.text.slice(particle.length + 1), others)
  return first.part.kind === 'object' ? withWhich('', first.text, others) : undefined
}

function withWhich(particle: string, object: string, rest: ActedUpon['rest']): ActedUpon {
  const [next, ...others] = rest
  return next?.part.kind === 'relative' ? { particle, object: `${object} ${next.text}`, rest: others } : { particle, object, rest }
}

/** "An order | on the police": what it is about, and no place. */
const onMatter =
  /\b(?:orders?|bills?|laws?|reports?|rules?|deals?|talks|tax|taxes|bans?|reforms?|stud(?:y|ies)|books?|plans?|decisions?|rulings?|hearings?|agreements?|limits?|levy|data|papers?|inquir(?:y|ies)|debates?|votes?)$/u

/** Whether what follows hangs on the deed also behind the one who did it. */
const hangsOnDeed = ({ object, rest }: ActedUpon): boolean =>
  !(rest[0]?.part.head === 'on' && rest[0].part.kind === 'prep' && onMatter.test(object)) &&
  rest.every(
    ({ part }, at) => part.kind === 'time' || ofDeed.test(part.head) || (part.kind === 'relative' && rest[at - 1]?.part.kind === 'prep'),
  )

/**
 * "The chats of two million users were stored by Solace on an open server": the clause of a telling in the passive voice.
 *
 * @param subject who does it, as it stands inside a sentence
 * @returns what is done to as the subject and the rest behind it; undefined where the verb has no passive that reads well, or something would hang on another word
 */
export function passiveTold(
  telling: Telling,
  read: ReadClaim,
  subject: string,
): { readonly subject: string; readonly rest: string } | undefined {
  const { verb, parts } = read.clause
  if (verb.passive || !passivable.has(verb.lemma) || stiffInPassive.test(verb.lemma) || pronoun.test(subject) || /,|\band\b/u.test(subject))
    return undefined
  const printed = parts.map((part) => ({ part, text: partWords(part, read) })).filter(({ text }) => text !== '')
  const found = actedUpon(telling, read, printed)
  if (found === undefined || stiffInPassive.test(`${verb.lemma} ${found.particle}`)) return undefined
  // "Vega Labs's model will be switched off": whose it is says who does it.
  const [, own] = /^its (?<own>.+)$/u.exec(found.object) ?? []
  const isOwn = own !== undefined && isNamedHouse.test(subject)
  const object = isOwn ? `${possessive(subject)} ${own}` : found.object
  const rest = found.rest.map(({ text }) => text).join(' ')
  if (!isOwn && !hangsOnDeed(found)) return undefined
  if (!isSubject(object) || pronoun.test(rest)) return undefined
  const plural = findClauses(`${capitalise(object)} will pass.`)[0]?.subject.plural
  const helpers = plural === undefined ? undefined : passiveHelpers(verb.helpers, verb.form, plural)
  if (helpers === undefined) return undefined
  const done = [...helpers, inflect(verb.lemma, 'participle'), found.particle].filter((word) => word !== '').join(' ')
  return { subject: object, rest: [done, isOwn ? '' : `by ${subject}`, rest].filter((word) => word !== '').join(' ') }
}

const isNamedHouse = /^\p{Lu}[\p{L}\d&-]*(?: \p{Lu}[\p{L}\d&-]*)*$/u
const wordsOfSubjectMax = 11

/** A thing that may open its sentence: no sum or bare number, nothing whose owner would stand behind it, and short enough to wait for its verb. */
function isSubject(object: string): boolean {
  if (
    /^(?:about |some |up to |over |nearly |almost |more than |at least )?(?:[A-Z]{3} |[$€£])?\d[\d.,]*(?:%| ?(?:bn|m|million|billion))?$/u.test(
      object,
    )
  )
    return false
  if (pronoun.test(object) || /[,“”]|\b(?:and|or)\b/u.test(object) || countWords(object) > wordsOfSubjectMax) return false
  return /^(?:the|an?|all|some|two|three|four|five|six|seven|eight|nine|ten|\d[\d.,]*|\p{Lu}\S*|\p{Ll}+s|software)\b/u.test(object)
}
