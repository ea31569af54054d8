// What a telling may never leave out of its sentence: the other half of a concession, who vouches for it, and what its words wait for.
import type { ReadClaim } from './read-claim.ts'

/** "Acknowledged the crowding but blamed the board": who grants one thing means the other. */
const grants =
  /^(?:acknowledge|admit|concede|agree|accept|grant|praise|welcome|support|back|recogni[sz]e|like|want|hope|think|believe|expect|intend|appear|seem|understand|respect|sympathi[sz]e|applaud)$/
const turn = /^[,;]? ?(?:but|yet|though|although|even though)\b/u

/** ", ministry officials have determined": who vouches for what stands before, in words that are read for no speaker. */
const vouchedFor =
  /, (?!(?:which|who|whom|whose|that|and|but|as|where|when|while|something|what)\b)(?:[\p{L}\d.’'-]+ ){1,7}(?:(?:have|has|had) (?:\p{Ll}+ly )?)?(?:determined|concluded|found|estimated?s?|calculated?s?|believed?s?|think|thinks|thought|argued?s?|contend(?:s|ed)?|claim(?:s|ed)?|alleged?s?|suggest(?:s|ed)?|predict(?:s|ed)?|maintain(?:s|ed)?|insist(?:s|ed)?|fear(?:s|ed)?|acknowledged?s?|noted?s?|explain(?:s|ed)?|confirm(?:s|ed)?|testified|recalled|indicated?s?|reported|reports|said|says)(?: (?:on|in|at|to|late|early|earlier|later|last|this|during|after) [^,]{2,40})?[.]["”]?$/u

/** Deeds of which what was said or shown by them is the news: ", saying that the port was safe". */
const byWords = /^(?:give|provide|offer|issue|respond|react|reply|comment|speak|weigh|brief)$/
const inWords =
  /^,? (?:\p{Ll}+ly )?(?:saying|arguing|claiming|calling|accusing|insisting|noting|adding|declaring|stating|telling|suggesting|warning|promising|vowing|defending|blaming)\b/u

/** "Hurt millions and caused chaos when it closed the port": what both deeds hang on. */
const hangsOnBoth = /^,? and \p{Ll}+(?:ed|t|de|ok|ew|ave|ent)?\b[^,.;]{0,80} (?:when|if|unless|until|once|by \p{Ll}+ing) /u

/** "In the aftermath of the shooting": when it was, and no part of the news of the day. */
const timedBy = /^,? in the (?:\p{Ll}+ )?(?:aftermath|wake|days|weeks|months|hours) (?:of|after|before|following) /u
/** "“Lena gives a speech | and everyone loves it,” he said": half of what was said in one breath. */
const goesOnSaying = /^,? (?:and|so|because|or) /u
const isInMarks = (source: string, at: number): boolean => (source.slice(0, at).match(/[“”"]/gu)?.length ?? 0) % 2 === 1

/** Where in the source the last part that is told ends. */
function toldTo(own: string, { clause, source }: ReadClaim): number {
  const words = own
    .replace(/[“”"]/gu, '')
    .replace(/[.,]+$/u, '')
    .split(/\s+/u)
  for (const count of [4, 3, 2]) {
    const end = words.slice(-count).join(' ')
    const at = words.length < count || end === '' ? -1 : source.indexOf(end, clause.verb.start)
    if (at >= 0) return at + end.length
  }
  return -1
}

/**
 * Whether a telling leaves out what turns, bounds or vouches for what it tells.
 *
 * @param own the words told behind the verb, as near to their source as they are
 */
export function losesSense(own: string, read: ReadClaim): boolean {
  const { claim, clause, outer, source } = read
  const isSpoken = claim.speaker !== undefined || outer !== undefined
  if (!isSpoken && vouchedFor.test(source)) return true
  const at = toldTo(own, read)
  if (at < 0) return false
  const behind = source.slice(at)
  if (turn.test(behind.trimStart()) && (isSpoken || grants.test(clause.verb.lemma))) return true
  if (byWords.test(clause.verb.lemma) && inWords.test(behind)) return true
  if (timedBy.test(behind) && claim.dates.length === 0) return true
  return isSpoken && (hangsOnBoth.test(behind) || (isInMarks(source, clause.verb.start) && goesOnSaying.test(behind)))
}
