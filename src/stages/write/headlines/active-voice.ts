// "Vega sued by riders over fares" told from who did it: "Riders sue Vega over fares".
import { findClauses } from '../../../text/clauses.ts'
import { insideSentence } from '../../../text/title-speakers.ts'
import { verbReadings } from '../../../text/verbs.ts'
import type { Telling } from '../wording/claim-clause.ts'
import { capitalise } from '../wording/phrases.ts'
import { inflect } from '../wording/rephrase.ts'
import type { TitleNews } from './title-news.ts'

/** What may stand behind whom it was done to. */
const mayFollow = /^(?:, saying|over|for|after|in|at|on|amid|despite|following|as) /u
/** "By June", "by a third", "by selling": no doer. */
const noDoer =
  /^(?:\d|an? (?:third|half|quarter|fifth|tenth)\b|January|February|March|April|May|June|July|August|September|October|November|December|the end|\p{Ll}+ing\b|(?:at least|about|up to|more than) )/u

/** The clause from its doer's side; undefined where it names none, or what follows would hang on somebody else. */
export function activeOf({ read, form, source }: TitleNews, telling: Telling, subject: string): string | undefined {
  const { clause } = read
  const [by, ...parts] = clause.parts
  if (form !== 'passive' || !clause.verb.passive || by?.kind !== 'prep' || by.head !== 'by') return undefined
  if (clause.verb.helpers.some((word) => !/^(?:is|are)$/.test(word)) || parts.some(({ kind }) => kind === 'infinitive')) return undefined
  const [first = '', ...rest] = telling.words.map((words) => words.replace(/^who say (?:that )?/u, ', saying '))
  const doer = first.replace(/^by /u, '')
  if (doer === first || noDoer.test(doer) || rest.some((words) => !mayFollow.test(words))) return undefined
  // "Blast claimed by riders closes pier": the riders claim it, and the blast closes the pier.
  const words = doer.split(' ')
  const isDeed = (word: string, at: number): boolean =>
    at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(word) && verbReadings(word).some((reading) => reading.form === 's')
  if (words.some(isDeed)) return undefined
  const plural = findClauses(`${capitalise(doer)} will pass.`)[0]?.subject.plural
  if (plural === undefined) return undefined
  const verb = plural ? clause.verb.lemma : inflect(clause.verb.lemma, 's')
  return [capitalise(doer), verb, insideSentence(subject, source.article.text), ...rest].join(' ').replace(' , ', ', ')
}
