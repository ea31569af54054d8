// Half of a contrast, which would mislead alone.
import type { ReadClaim } from './read-claim.ts'

/** "Did not criticise it, but warned", "upheld the law, but that ruling was reversed": the half that is told would mislead. */
export function isContrasted({ claim, clause, source }: ReadClaim): boolean {
  const end = clause.parts.at(-1)?.end ?? clause.verb.end
  const isHalf =
    claim.negated || /\b(?:sometimes|often|once|initially|neither|some|may|might|could)\b/iu.test(source.slice(0, clause.verb.end))
  const goesOn = source.slice(end)
  const isUndone = /^,? but (?:that|this|it|the|those)\b[^.,]{0,40}? (?:was|were|has been|had been|did not|is no|later|soon)\b/u.test(
    goesOn,
  )
  // "Has been accused, which he denies": the denial goes with it.
  const isDenied =
    /^,? (?:which|an? (?:charge|claim|accusation|allegation)s?(?: that| which)?|but|something) ?(?:he|she|they|it|the \p{Ll}+)? ?(?:has |have |strongly |repeatedly )*(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?)\b/u.test(
      goesOn,
    )
  return isDenied || isUndone || (isHalf && /^[^.]{0,12}?,? (?:but|yet|though|although) /u.test(goesOn))
}

/** ", the regulator denied", ", he joked": what was said is taken back or was no news, by words that no clause of its own holds. */
const takenBack =
  /, (?:(?:the|an?|its|their|his|her) )?[\p{L}\d’'. -]{2,50}? (?:den(?:y|ies|ied)|jok(?:es|ed)|hint(?:s|ed)|guess(?:es|ed)|speculat(?:es|ed)|dream(?:s|ed|t)|imagin(?:es|ed)|fear(?:s|ed)|pretend(?:s|ed))(?: (?:on|last|this|in) [^,]{3,30})?[.”"]*$/u

/** "By the company's count": whose figure it is stands beside it, and is no part of the clause. */
const byCount =
  /\bby (?:the [\p{Ll} ]{3,30}['’]s?|its|their|his|her|\p{Lu}[\p{L} ]{1,30}['’]s?)(?: own)? (?:count|estimates?|reckoning|account|calculations?|tally|telling|admission)\b/u

/** Whether a sentence says of itself that it is not so, or on whose word alone it is: its clause would be told as done. */
export const isTakenBack = (sentence: string): boolean => takenBack.test(sentence.trim()) || byCount.test(sentence)
