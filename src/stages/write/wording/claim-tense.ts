// A claim's deed in the other past tense, where its report lets it stand in either.
import { loose } from './claim-clause.ts'
import { houseWords } from './house-words.ts'
import type { ReadClaim } from './read-claim.ts'
import { inflect } from './rephrase.ts'

const pointsInTime =
  /\b(?:\d{4}|on \d|ago|when|while|as|before|prior to|ahead of|in advance|during|after|since|until|within|for (?:the (?:last|past) )?(?:\p{L}+ ){0,2}(?:days|weeks|months|years|decades)|(?:over|in|for) the (?:last|past))\b/u

const standing =
  /^(?:live|know|own|hold|serve|lead|run|want|believe|need|like|love|hate|fear|hope|expect|think|feel|see|hear|include|contain|cost|mean|remain|stay|represent|support|oppose|work|teach|use|try|seek|face|carry|wear|spend|play|study|attend|keep|follow|watch|cover|earn|employ|require|involve|reflect|show|suggest|describe|consider|call|strive|struggle|fight|campaign|push|press|vow|stand|continue)$/

/** Sentences of an article that tell what has just happened; later ones reach further back. */
const newsSentences = 10
const openingSentences = 2

/**
 * The same deed in the other past tense, where nothing said with it fixes the moment: "signed" for "has signed", and "has signed" for
 * "signed" only where the report opens with it and sets no time before it.
 */
export function otherTense({ claim, clause, outer }: ReadClaim, object: string): string | undefined {
  if (outer !== undefined || claim.position > newsSentences || claim.dates.length > 0 || / and /u.test(claim.subject.text)) return undefined
  const isFresh = claim.position < openingSentences && clause.lead.length === 0
  const { verb, subject } = clause
  const isDeed = clause.parts[0]?.kind === 'object' || clause.parts[0]?.kind === 'infinitive'
  if (!isDeed || standing.test(verb.lemma) || verb.passive || verb.lemma === 'be' || verb.lemma === 'have' || pointsInTime.test(object))
    return undefined
  const helpers = verb.helpers.filter((word) => !loose.test(word))
  if (helpers.length === 0 && verb.form === 'past' && subject.plural !== undefined)
    return !isFresh ? undefined : houseWords(`${subject.plural ? 'have' : 'has'} ${inflect(verb.lemma, 'participle')}`)
  return helpers.length === 1 && /^(?:has|have)$/.test(helpers[0] ?? '') && verb.form === 'participle'
    ? houseWords(inflect(verb.lemma, 'past'))
    : undefined
}
