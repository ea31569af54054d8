// "Vega halves its workforce" of a report by which it will: a headline's present for what is to come, told as to come.
import type { Claim } from '../../../domain/claim.ts'
import { findClauses } from '../../../text/clauses.ts'
import { verbReadings } from '../../../text/verbs.ts'
import type { TitleRead } from '../wording/left-out-verbs.ts'

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
