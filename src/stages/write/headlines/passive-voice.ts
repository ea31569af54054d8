// A headline's clause turned round: "Court throws out map" as "Map is thrown out by court".
import { findClauses } from '../../../text/clauses.ts'
import { insideSentence } from '../../../text/title-speakers.ts'
import type { Telling } from '../wording/claim-clause.ts'
import { passiveVerbs } from '../wording/passive-verbs.ts'
import { capitalise } from '../wording/phrases.ts'
import { inflect } from '../wording/rephrase.ts'
import { shortWords } from '../wording/short-words.ts'
import type { TitleNews } from './title-news.ts'

/** In a headline also what strikes and what is said of somebody. */
const passivable = new Set([
  ...passiveVerbs,
  ...`accuse address answer attack avoid blame boycott break bring censure challenge charge condemn confront convict create defeat
  deport disclose dispute elect evacuate fault free grill host impeach indict injure intercept interview kill levy mark mock
  nominate oppose pardon praise protect provoke pull push raid rebuke reinstate renew shoot spark split subpoena support target
  tear trigger urge welcome win`.split(/\s+/u),
])

/** Deeds that somebody does to somebody of something. */
const ofDeed = new Set(['accuse', 'clear', 'convict'])

/** Deeds by which somebody gets something. */
const handsOver = new Set(['award', 'give', 'grant', 'hand', 'lend', 'offer', 'pay', 'sell', 'send', 'allot', 'deliver'])

/** "Judge" and "Appeals court" only open the source's headline with a capital. */
const byWhom = (subject: string): string =>
  /^(?:Judge|Judges|Court|Appeals|Federal|Police|Lawmakers|Senators|Prosecutors|Officials|Regulators?|Watchdog|Panel|Jury|Gunm[ae]n|Protesters|Voters|Man|Woman|Group|Company|Council)(?= \p{Ll}|$)/u.test(
    subject,
  )
    ? subject.charAt(0).toLowerCase() + subject.slice(1)
    : subject

/** "At least 20 people are killed by blasts in Lund". */
function passiveLine(what: readonly string[], be: string, lemma: string, subject: string, rest: readonly string[]): string | undefined {
  if (rest.some((words) => /^(?:for|to|from|with|against|of|as|into)\b/u.test(words))) return undefined
  return [...what, be, inflect(lemma, 'participle'), 'by', byWhom(subject), ...rest].join(' ')
}

/** "3,100 robotaxis": many, whatever the noun. */
const manyCounted =
  /^(?:(?:at least|about|nearly|almost|more than|over|up to) )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)(?: \p{Ll}+)* \p{Ll}+s$/iu

/** "Fines Vega EUR 40 m": who is fined is not called by the sum. */
const sumBehindName = /\p{L} (?:about |over |nearly )?(?:[A-Z]{3} ?|[$€£])\d/u

/** The clause in the passive voice; undefined where its verb has none that reads well, or what belongs to its object would be lost. */
export function passiveOf({ read, source }: TitleNews, telling: Telling, subject: string): string | undefined {
  const { clause } = read
  const { verb, parts } = clause
  const [first, second] = parts
  const hasParticle = first?.kind === 'particle' && second?.kind === 'object'
  // "Vega backs a ruling that ...": turned round, what says which ruling would hang on Vega.
  if (parts.some((part) => part.kind === 'relative' || part.kind === 'participial')) return undefined
  if (
    parts.some((part) => part.kind === 'infinitive') &&
    !/^(?:block|delay|reject|approve|oppose|propose|drop|back|support)$/.test(verb.lemma)
  )
    return undefined
  if (verb.passive || verb.helpers.length > 0 || !passivable.has(verb.lemma) || !(hasParticle || first?.kind === 'object')) return undefined
  const [whole = '', ...rest] = hasParticle ? telling.words.slice(1) : telling.words
  // "Strikes down | the rule": a particle that was read as the object's first word.
  const [, inside = '', object = whole] = hasParticle ? [] : (/^(?<particle>down|up|off|out|back|over) (?<object>.+)$/u.exec(whole) ?? [])
  const counted =
    /^(?:(?:at least|about|nearly|almost|more than|over) )?\d[\d,.]*$/u.test(object) &&
    /^(?:kill|injure|wound|arrest|detain|evacuate|rescue)$/.test(verb.lemma)
  if (counted) return passiveLine([`${object} people`], 'are', verb.lemma, insideSentence(subject, source.article.text), rest)
  if (sumBehindName.test(object)) return undefined
  // "Awards EUR 4 m to riders": who gets it stands behind the deed, and belongs to no sum.
  if (handsOver.has(verb.lemma) && / to /u.test(object)) return undefined
  const plural = findClauses(`${capitalise(object)} will pass.`)[0]?.subject.plural
  if (plural === undefined || object === '' || / and \p{Lu}/u.test(object) || /\b(?:his|her|its|their|it|him|them)\b/iu.test(object))
    return undefined
  // "Accuses Vega of fraud" is said of the deed, and nobody is called "Vega of fraud".
  if (ofDeed.has(verb.lemma) && /\bof\b/u.test(telling.words.join(' '))) return undefined
  const particle = hasParticle ? telling.words.slice(0, 1) : inside === '' ? [] : [inside]
  const done = [inflect(verb.lemma, 'participle'), ...particle].join(' ')
  const isMany = plural || /(?:men|people|children|police)$/u.test(object) || manyCounted.test(object)
  // What belongs to the noun stays with it: "a bill to lower fares", "a ban on ferries".
  const [next = ''] = rest
  if (/^for\b/u.test(next) || (handsOver.has(verb.lemma) && /^to\b/u.test(next))) return undefined
  const isName = /(?:^|\s)\p{Lu}[\p{L}.'’-]*$/u.test(object)
  const ofNoun = /^(?:of|on|to|about|over)\b/u.test(next) && !(isName && !/^of\b/u.test(next)) ? rest.slice(0, 1) : []
  const after = rest.slice(ofNoun.length)
  // What follows the doer must belong to the deed: "is upheld by court for riders" does not.
  if (after.some((words) => /^(?:for|to|from|with|against|of|as|into|about|over|on(?! \p{Lu}\p{Ll}+day\b))\b/u.test(words)))
    return undefined
  return [
    shortWords(object.replace(/^(?:the|an?) /iu, '')),
    ...ofNoun,
    isMany ? 'are' : 'is',
    done,
    'by',
    insideSentence(byWhom(subject), source.article.text),
    ...after,
  ].join(' ')
}
