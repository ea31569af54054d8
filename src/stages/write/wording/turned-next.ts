// Whether the sentence that its report has behind a statement takes it back, doubts it or makes little of it: told alone it would mislead.

/** "The mayor is serious about the quay. Or is she?" */
const doubts = /^Or (?:is|are|was|were|has|have|does|do|did|will|would|can|could)\b[^.!?\n]{0,60}\?/u
/** "As the figures show, that is not true." */
const contradicts =
  /^[^.!?\n“"]{0,90}\b(?:[Tt]hat|[Tt]his|[Ii]t)(?:['’]s| is| was) (?:not (?:true|so|right|the case)|untrue|false|wrong|nonsense|a lie|a myth)\b/u
/** "Orrel has yet to confirm the sum." */
const unconfirmed = /^[^.!?\n“"]{2,60}\b(?:ha(?:s|ve|d) (?:yet to|not(?: yet)?)|did not) (?:confirm|verif|acknowledg|corroborat)/u
/** "She was not hurt." */
const unharmed =
  /^(?:(?:He|She|They) (?:was|were) (?:not (?:seriously |badly )?(?:hurt|injured|harmed)|un(?:hurt|injured|harmed))|(?:Nobody|No one) was (?:hurt|injured|harmed|killed))/u
/** "The mayor has said little of the quay. However, …": what was not so until now. */
const changed = /^(?:However|But now|Now|Until now|That changed)\b/u

/** What opens with a large letter behind the statement, without the marks that close it. */
const behind = (article: string, end: number): string => article.slice(end, end + 300).replace(/^[\s”"’')]+/u, '')

/**
 * Whether the report turns a statement in the sentence behind it.
 *
 * @param end where the statement ends in the report's text
 * @param isDenied whether it says that something was not done
 */
export function isTurnedNext(article: string, end: number, isDenied: boolean): boolean {
  const next = behind(article, end)
  return [doubts, contradicts, unconfirmed, unharmed].some((turn) => turn.test(next)) || (isDenied && changed.test(next))
}
