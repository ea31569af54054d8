// What a title says behind its verb, as it may be told: whole, with a name in full, or without the course of things behind it.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { classWords } from '../../../text/word-classes.ts'
import { withFullName } from '../wording/full-names.ts'
import type { TitleNews } from './title-news.ts'

/** What followed, in what course of things: the last words of a headline that may go, inside its last part too. */
const course = / (?:after|amid|despite|following|during|ahead of|before|in wake of) [^,]*$/u
const courseCost = 0.1
const fullNameCost = 0.03
const wordsMin = 3

/** One way of telling it; `from` is the claim that gives the name in full. */
interface Choice {
  readonly object: string
  readonly cost: number
  readonly from?: Claim | undefined
}

/** The object whole, with a name in full, and without the course of things behind it where enough is left. */
export function objectsOf(news: TitleNews, object: string, dossier: Dossier): readonly Choice[] {
  const full = withFullName(object, news.proofs[0], dossier)
  const short = object.replace(course, '')
  // "Decry a sting practised | during the war": what was done then is no thing.
  const isEnough = short !== object && short.split(' ').length >= wordsMin && !/^[Ee]$/u.test(classWords(short).at(-1)?.tag ?? '')
  return [
    { object, cost: 0 },
    ...(full === undefined ? [] : [{ object: full.words, cost: fullNameCost, from: full.from }]),
    ...(isEnough ? [{ object: short, cost: courseCost }] : []),
  ]
}
