// "Did not lead the inquiry while his wife ran" denies less than "did not lead the inquiry": what limits a denial belongs to it.

const denial = /\b(?:not|never|no|nobody|none|neither|cannot)\b|n[’']t\b/iu
/** What follows a denied deed and says of which time or case it is denied. */
const limit =
  /^\s(?:while|when|whenever|until|till|before|after|during|because|unless|if|except|without|yet|since|alone|on (?:the )?(?:basis|grounds)|in order)\b/iu

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * The word with which the passage limits a denial that ours tells without the limit.
 *
 * @param own our statement, English, without marked quotations
 * @param theirs the passage, English
 * @returns "while", "until" and the like, or undefined where ours denies no more than the passage
 */
export function lostLimit(own: string, theirs: string): string | undefined {
  if (!denial.test(own)) return undefined
  const last = words(own).at(-1)
  const at = denial.exec(theirs)
  if (last === undefined || at === null) return undefined
  const after = theirs.slice(at.index)
  const ends = [...after.matchAll(new RegExp(String.raw`\b${last}\b`, 'giu'))].map((it) => it.index + it[0].length)
  const said = new Set(words(own))
  const lost = ends
    .map((end) => limit.exec(after.slice(end))?.[0].trim().toLowerCase())
    .map((it) => (it === undefined || said.has(it) ? undefined : it))
  return lost.length > 0 && lost.every((it) => it !== undefined) ? lost[0] : undefined
}
