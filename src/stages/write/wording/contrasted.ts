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
