// How firmly one clause is meant, read from its own verb and not from every word of its sentence.
import type { Clause, Part } from './clause.ts'
import { type Modality, polarityOf } from './polarity.ts'

/** Verbs that say little without the words behind them: "has plans to", "made no offer". */
const light = /^(?:have|make|get|give|take|see|find|show|offer|provide|contain|leave|receive|face|hold)$/
const linking = /^(?:be|remain|become|seem|appear|look)$/
const hearsay =
  /\b(?:is understood to|(?:is|are|was|were) said to|rumou?red|people familiar|sources? (?:said|say|close)|(?:is|are|was|were) (?:reported|believed|thought|alleged|rumou?red) to)\b/iu
const byHearsay = /\b(?:reportedly|allegedly|unconfirmed|rumou?red)\b/iu
/** Who speaks and is not named. */
const nameless =
  /^(?:an? |the |two |three |several |some )?(?:[\p{Ll}-]+ )?(?:sources?|people|persons?) (?:familiar|close|briefed|with knowledge)\b|^(?:[\p{Ll}-]+ )?sources?$|\banonymity\b/iu
const conditions = /^(?:if|unless|provided|assuming)$/

/** "Did not answer if the plan would pass": a question, and no condition. */
export const asking = /^(?:ask|answer|know|wonder|say|see|determine|decide|doubt|tell|check|learn|find|verify|confirm|reveal)$/

export interface Voice {
  readonly negated: boolean
  readonly modality: Modality
}

/**
 * Whether a clause denies, and whether it tells a deed, a plan, a possibility or a condition. A "not" or "may" inside its object
 * denies something else.
 *
 * @param sentence the sentence that the clause's offsets are into
 * @param speaker whose words they are; then "would" stands for "will", and someone nameless makes it hearsay
 */
export function voiceOf(clause: Clause, sentence: string, speaker?: string): Voice {
  const { verb, subject, parts } = clause
  const own = (part: { readonly start: number; readonly end: number }): string => sentence.slice(part.start, part.end)
  const first = parts.find((part) => !/^(?:time|adverb)$/.test(part.kind))
  const adverbs = parts.filter((part) => part.kind === 'adverb' && !part.afterComma).map(own)
  const words = [
    ...verb.helpers,
    /^(?:provide|target)$/.test(verb.lemma) || (verb.passive && verb.lemma === 'aim') ? '' : (own(verb).split(/\s+/).at(-1) ?? ''),
    first === undefined ? '' : openingOf(clause, first, own(first)),
    ...adverbs,
  ]
  // An adjective of the object ("anonymous reports") is no word of the verb's.
  const { negated, modality } = polarityOf(words.join(' ').replace(/\banonymously\b/giu, ''))
  const denies =
    negated || /^(?:no|none|neither|nobody|nothing)\b(?! doubt)/iu.test(own(subject)) || parts.some((part) => /^n[’']t$/.test(part.head))
  const told = `${clause.lead.map(own).join(' ')} ${sentence.slice(subject.start, parts.at(-1)?.end ?? verb.end)}`
  const around = `${clause.lead.map(own).join(' ')} ${verb.helpers.join(' ')} ${own(verb)} ${adverbs.join(' ')}`
  if (hearsay.test(told) || byHearsay.test(around) || (speaker !== undefined && nameless.test(speaker)))
    return { negated: denies, modality: 'rumour' }
  if (clause.conditional || parts.some((part) => part.kind === 'adverbial' && conditions.test(part.head) && !asking.test(verb.lemma)))
    return { negated: denies, modality: 'conditional' }
  if (verb.helpers.some((word) => /^(?:potentially|possibly|probably|perhaps|likely)$/.test(word)))
    return { negated: denies, modality: 'possible' }
  return { negated: denies, modality: speaker !== undefined && modality === 'conditional' ? 'plan' : modality }
}

/** The words behind the verb that decide what it means: "to" of an infinitive, "not", "likely to", "no plans". */
function openingOf({ verb }: Clause, first: Part, text: string): string {
  const opening = text.split(/\s+/)
  if (/^(?:not|never)$/.test(first.head)) return first.head
  if (first.kind === 'infinitive') return 'to'
  if (linking.test(verb.lemma)) return /^(?:an?|the|one|his|her|its|their|our|my)$/.test(first.head) ? '' : opening.slice(0, 2).join(' ')
  const isOwn = light.test(verb.lemma) && first.kind === 'object'
  return isOwn && /^(?:no|plans)$/.test(first.head) ? first.head : ''
}
