// A claim's verb and what is told behind it, in as many wordings as say the same.
import { loose, verbWords } from './claim-clause.ts'
import { otherTense } from './claim-tense.ts'
import { equalWords } from './house-words.ts'
import { withoutRoles } from './names-in-full.ts'
import { otherWords } from './other-words.ts'
import type { ReadClaim } from './read-claim.ts'
import { otherTellings } from './rephrase.ts'

interface Wording {
  readonly rest: string
  readonly changed: number
}

/** Verb and object in the source's own wording, then in the other past tense, with equal verbs and with equal small words. */
export function wordings(read: ReadClaim, object: string): readonly Wording[] {
  const { clause } = read
  const own = verbWords(clause)
  const tense = otherTense(read, object)
  const tellings = [
    { verb: own, changed: 0, told: object },
    ...(tense === undefined ? [] : [{ verb: tense, changed: 0.5, told: object }]),
    ...otherFuture(read, object),
    ...otherTellings(clause, object).map((other) => ({ verb: verbWords(clause, other.lemma), changed: 1, told: other.object })),
  ]
  return tellings.flatMap(({ verb, changed, told }) =>
    [
      ...new Set([
        told,
        equalWords(told),
        withoutRoles(equalWords(told)),
        withoutArticle(told),
        withoutApposition(told),
        ...otherWords(told),
      ]),
    ].map((words, at) => ({
      rest: words === '' ? verb : `${verb} ${words}`,
      changed: changed + at * 0.5,
    })),
  )
}

/** "Is to limit imports" as "will limit imports": what is planned, by either. */
function otherFuture({ clause: { verb } }: ReadClaim, object: string): readonly { verb: string; changed: number; told: string }[] {
  const [helper] = verb.helpers.filter((word) => !loose.test(word))
  const deed = /^to (?<lemma>\p{Ll}+)(?<rest>.*)$/u.exec(object)?.groups
  const isSet = verb.lemma === 'be' && helper === undefined && /^(?:is|are)$/i.test(verb.text)
  return isSet && deed !== undefined ? [{ verb: 'will', changed: 0.3, told: `${deed['lemma'] ?? ''}${deed['rest'] ?? ''}` }] : []
}

/** "Cap the fees for moving data" as "cap fees for moving data": what follows the plural still says which. */
const withoutArticle = (object: string): string => object.replace(/\b(?<=to \p{Ll}+ )the (?=\p{Ll}+s (?:for|on|of) \p{Ll})/u, '')

/** "Buy Vega Lines, the operator of nine ferries, for EUR 40 m": who that is stands between two commas and may be left out. */
const withoutApposition = (object: string): string =>
  object.replace(
    /(?<=\p{Lu}[\p{L}\d’'-]*), (?:the|an?|its|one of) [^,“”"]{3,90},(?= (?:for|to|in|from|on|at|by|with|over|as|against|after|before|of) )/gu,
    '',
  )
