// A headline's verb where the one word that can be it is as often a noun.

import { verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'
import { type TitleRead, withWill } from './left-out-verbs.ts'

/** What begins another clause of a headline: a subordinator, or somebody behind a noun ("the office it opened"). */
const opensClause = /^(?:who|that|which|as|after|before|when|if|why|how|what|while|because|where|once|until|unless|it|they|he|she)$/i
const takesTo = /^(?:vote|plan|agree|vow|ask|threaten|refuse|promise|offer|begin|start|want|need|hope|try|fail)$/
const opensObject = /^(?:\p{Lu}|[$€£¥]?\d|(?:the|an?|its|his|her|their|half|two|three|four|five|six|seven|eight|nine|ten)$)/u

/**
 * "Fire in battery room shuts hall", "Vega cuts price of Heron by 40%": the one word that can be a finite verb, though it is a noun as
 * often, where a whole phrase stands before it and what it is done to behind. Of two such words neither is taken.
 */
export function withOnlyVerb(title: string): TitleRead | undefined {
  const words = title.split(' ')
  const tags = classWords(`${title}.`)
  const classOf = (place: number): string => tags.find(({ text }) => text === words[place]?.replace(/['’]s?$|[,:]$/u, ''))?.tag ?? ''
  const formsOf = (place: number): readonly string[] =>
    /^\p{Ll}/u.test(words[place] ?? '') ? verbReadings(words[place] ?? '').map(({ form }) => form) : []
  const isStrong = (place: number): boolean =>
    opensObject.test(words[place] ?? '') || (words[place] === 'to' && formsOf(place + 1).includes('base'))
  const isObject = (place: number): boolean => isStrong(place) || /^[NLAD#Pv]$/.test(classOf(place))
  // "Workers at the plant vote": many before a preposition.
  const isOfMany = classOf(0) === 'L' && classOf(1) === 'I'
  const end = words.findIndex((word, place) => place > 1 && opensClause.test(word))
  const until = Math.min(end < 0 ? words.length - 1 : end, 10)
  const places = words.flatMap((_, place) => {
    if (place === 0 || place >= until) return []
    const isMany = isOfMany || classOf(place - 1) === 'L'
    // "Rail strike talks break down": what ends in s before a bare verb are many who do it.
    const isDoing = formsOf(place + 1).includes('base') && words[place + 2] !== 'of'
    const isVerb = formsOf(place).some((form) => (form === 's' && !isDoing) || (form === 'base' && isMany && isStrong(place + 1)))
    return isVerb || /^[VMX]$/.test(classOf(place)) ? [place] : []
  })
  const [at = -1] = places
  const lemma = verbReadings(words[at] ?? '').find(({ form }) => form === 's' || form === 'base')?.lemma
  const isClear = places.length === 1 && /^[PNLv]$/.test(classOf(at - 1)) && isObject(at + 1)
  if (!isClear || lemma === undefined || /^(?:be|have|do)$/.test(lemma) || (words[at + 1] === 'to' && !takesTo.test(lemma)))
    return undefined
  return withWill(words, at, lemma)
}
