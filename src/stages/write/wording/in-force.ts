// "From 1 July, the price drops": what a report tells in the present of a day to come, told as what will be so from that day.
import { partWords } from './claim-clause.ts'
import type { ReadClaim } from './read-claim.ts'
import { inflect } from './rephrase.ts'

const month = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const date = String.raw`(?:\d{1,2} ${month}|${month} \d{1,2}|${month})(?:,? \d{4})?`
const opensWithDay = new RegExp(String.raw`^(?<opening>From|Starting|Beginning|Effective|With effect from|As of)(?: on)? ${date}`, 'u')
/** One day or month, and nothing behind it: of "From May to July" the end would be told as the start. */
const isWhole = new RegExp(String.raw`^(?:From|Starting|Beginning|Effective|With effect from)(?: on)? ${date}$`, 'u')
const isAdverb = (word: string): boolean => /^(?:also|again|then|now|still)$|ly$/u.test(word)
/** What is meant, asked or expected is so already: "from 1 July, Vega plans to charge". */
const isMeant = /^(?:be|plan|want|intend|hope|promise|agree|pledge|propose|consider|expect|aim|seek|remain|stay|own|owe|employ)$/

/**
 * The day that opens a sentence in the present, as it is printed: "from 1 July 2026"; "open" where what is told of that day cannot be told as
 * what will be, and undefined where no day to come opens it.
 */
export function inForceFrom(read: ReadClaim): string | undefined {
  const { clause, sentence, source, claim } = read
  const opening = opensWithDay.exec(source)
  const { helpers, form, lemma } = clause.verb
  const isNow = helpers.every(isAdverb) ? /^(?:s|base)$/.test(form) : /^(?:is|are|does|do|can|has|have)$/.test(helpers[0] ?? '')
  if (opening === null || !isNow || !claim.dates.some(({ interval }) => interval.from > read.published)) return undefined
  const lead = clause.lead.find(({ start, end }) => isWhole.test(sentence.slice(start, end)))
  if (lead === undefined || helpers.length > 0 || isMeant.test(lemma)) return 'open'
  if (clause.parts[0]?.kind === 'infinitive') return 'open'
  const day = /^(?:on |in |from )?(?<day>\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\p{Lu}\p{Ll}+ \d{4})$/u.exec(
    partWords({ ...lead, kind: 'time' }, read),
  )
  return day === null ? 'open' : `from ${day.groups?.['day'] ?? ''}`
}

/** The words behind a subject as what will be so from that day; undefined where they do not open with the present of the clause's verb, or have a day of their own. */
export function toldAhead(rest: string, { clause: { verb } }: ReadClaim, from: string): string | undefined {
  const [first = '', ...more] = rest.split(' ')
  const lemma = first === verb.text || first === inflect(verb.lemma, 's') ? verb.lemma : undefined
  if (lemma === undefined || from === 'open' || /\b(?:19|20)\d\d\b/u.test(rest)) return undefined
  return ['will', lemma, ...more, from].join(' ')
}
