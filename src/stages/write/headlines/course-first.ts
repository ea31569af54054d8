// A headline with the course of things before its deed: "Riders win pay rise after strike" as "After strike, riders win pay rise".
import { insideSentence } from '../../../text/title-speakers.ts'
import { capitalise, countWords } from '../wording/phrases.ts'

const courseBehind = /^(?<deed>(?:[^,“”]|(?<=\d),(?=\d)){12,}?) (?<course>(?:after|despite|amid|following) (?:[^,“”]|(?<=\d),(?=\d))+)$/u
/** What hangs on whom the deed names, or on what somebody says, belongs to that; "after which" and "after all" are no course. */
const hangsInside = /\b(?:who|which|that|whether|how|why|says?|told|tells|claims?|to|if|because|when|while)\b/iu
/** "After it failed": who "it" is has to be told first. */
const pointsAhead = /\b(?:it|its|he|his|him|she|her|they|their|them|this|these|another|others?)\b/iu
const deedWordsMin = 4

/** The headline turned so; undefined where what stands behind may belong to a part of it, or names nobody yet. */
export function courseFirst(text: string, report: string): string | undefined {
  const { deed = '', course = '' } = courseBehind.exec(text)?.groups ?? {}
  if (deed === '' || countWords(deed) < deedWordsMin || countWords(course) < 2) return undefined
  if (hangsInside.test(deed) || pointsAhead.test(course) || hangsInside.test(course)) return undefined
  return `${capitalise(course)}, ${insideSentence(deed, report)}`
}
