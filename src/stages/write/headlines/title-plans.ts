// "Vega halves its workforce" of a report by which it will: a headline's present for what is to come, told as to come.
import type { Claim } from '../../../domain/claim.ts'
import { findClauses } from '../../../text/clauses.ts'
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import type { TitleRead } from '../wording/left-out-verbs.ts'
import { tellsWhich } from './inner-verb.ts'

/** Deeds and changes that are over when they are done; what somebody orders, backs or announces is done though its matter is to come. */
const change =
  /^(?:halve|double|triple|grow|rise|fall|drop|shrink|expand|stop|end|give|open|close|shut|start|launch|ship|sell|buy|hire|pay|charge|cut|raise|lower|spend|put|pour|invest|build|move|join|leave|replace|restrict|extend|lend|lease|take|make|begin|switch|add|lift|scrap|shed|lay|test|use)$/
const toCome = /\b(?:will|would|to|shall)\b/u

const lemmasOf = ({ verb }: Claim): readonly string[] => verbReadings(verb.text.split(' ').at(-1) ?? '').map(({ lemma }) => lemma)

/**
 * The headline read as to come where the passage that bears it out tells a plan, and no passage of its report has the same deed as done.
 *
 * @param proofs the claims that bear it out, the nearest first
 * @param claims all of the same article
 */
export function asPlanned(read: TitleRead, proofs: readonly Claim[], claims: readonly Claim[]): TitleRead {
  const { verb, subject } = read.clause
  const [nearest] = proofs
  const isNow = read.form === 'plain' && verb.helpers.length === 0 && !verb.passive && /^(?:s|base)$/.test(verb.form) && subject.start === 0
  // "Moves to control" has begun.
  if (!isNow || nearest === undefined || !change.test(verb.lemma) || read.clause.parts[0]?.kind === 'infinitive') return read
  const isPlan = ({ modality, verb: { text } }: Claim): boolean => modality === 'plan' && toCome.test(text)
  const who = read.sentence.slice(subject.start, subject.end).toLowerCase()
  // "Demand has grown": another's deed of the same name does not show this one done.
  const isOfThem = (claim: Claim): boolean =>
    (claim.subject.text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).some((word) => who.includes(word))
  const isDone = (claim: Claim): boolean =>
    claim.modality === 'fact' && !toCome.test(claim.verb.text) && lemmasOf(claim).includes(verb.lemma) && isOfThem(claim)
  if (!isPlan(nearest) || claims.some(isDone)) return read
  const at = verb.end - verb.text.length
  const sentence = `${read.sentence.slice(0, at)}will ${verb.lemma}${read.sentence.slice(verb.end)}`
  const [clause] = findClauses(sentence)
  return clause?.verb.helpers.length === 1 && clause.verb.lemma === verb.lemma ? { sentence, clause, form: 'to-come' } : read
}

/** "Brandt to suspend": no finite verb before "to". */
export const announced =
  /^(?<who>(?:\p{Lu}[\p{L}\p{N}.'&-]*|of|the|and|for|\p{Ll}+)(?: (?:\p{Lu}[\p{L}\p{N}.'&-]*|of|the|and|for|\p{Ll}+)){0,5}?) to (?=(?<verb>\p{Ll}+)\b)/u

/** "Riders bang on doors to": what follows the many is their verb, and what is to come is only what for. */
const holdsVerb =
  /\b\p{L}+s (?!(?:of|and|or|the|for|in|on|at|from|with|by|over|who|between|against|under|after|before|near|outside|behind|without)\b)\p{Ll}+ (?:on|at|in|for|with|against|over|into|from|outside|through|across) /u

/** "Vega to quit" as what Vega will do; undefined where the headline's verb is another. */
export function readAhead(paired: string): TitleRead | undefined {
  const ahead = announced.exec(paired)
  const { who = '', verb = '' } = ahead?.groups ?? {}
  if (ahead === null) return undefined
  // "Ceremony to honour Vega offers a moment": its verb comes later.
  const [later] = findClauses(`${paired}.`)
  const between = paired.slice(ahead[0].length, later?.verb.start)
  // "Vega to charge as plan shrinks", "Vega to make harbours register boats built": what the last verb is told of opens later, or it tells which.
  const isLater = / (?:as|after|before|if|when|while|once|unless|until|because|where) /u.test(between) || later?.verb.form === 'past'
  const isInside = later !== undefined && later.subject.start === 0 && later.subject.end > ahead[0].length && !isLater && !tellsWhich(later)
  // "Race to fill the seat begins": the verb stands last.
  const isLast = !isLater && verbReadings(paired.split(' ').at(-1) ?? '').some(({ form, lemma }) => form === 's' && !isAlsoNoun(lemma))
  // "Vega's name": what somebody has is a noun.
  const isVerb = (word: string, at: number, all: readonly string[]): boolean =>
    at > 0 && verbReadings(word).length > 0 && !/['’]s?$/u.test(all[at - 1] ?? '')
  const isBase = verbReadings(verb).some(({ form }) => form === 'base')
  if (isInside || isLast || !isBase || who.split(' ').some(isVerb) || holdsVerb.test(who)) return undefined
  const sentence = `${who} will ${paired.slice(ahead[0].length)}.`
  const [clause] = findClauses(sentence)
  return clause === undefined ? undefined : { sentence, clause, form: 'to-come' }
}
