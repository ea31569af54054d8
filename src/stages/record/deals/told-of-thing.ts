// Words that look like a deed and tell which thing is meant: "the 24 MW leased at Lyon East", "a 54 MW building", "planning permission".
import type { Trigger } from './deal-words.ts'

/** "the 24 MW leased at Lyon East", "its newly opened hall": a word that tells of a thing, not an act of now. */
export function isToldOfThing(text: string, { act, start, end }: Trigger): boolean {
  const word = text.slice(start, end)
  if (/^\s(?:since|seit|depuis|desde)\b/u.test(text.slice(end, end + 8)) && act === 'pause') return true
  const before = text.slice(Math.max(0, start - 30), start)
  // "Had leased" reaches further back, unless it is what someone says now.
  const isReported = /\b(?:said|says|told|announced|confirmed|reported)\b/u.test(text.slice(0, start))
  if (/\bhad\s(?:\p{L}+\s)?$/u.test(before) && !isReported) return true
  if (/\b(?:since|when|after|as soon as|once|seit|depuis que|desde que)\s(?:\p{L}+\s){0,3}$/iu.test(before)) return true
  if (/^building$/iu.test(word) && /\b(?:the|an?|its|new|office|\d|storey)\s$|(?:MW|GW|megawatt)\s$/u.test(before)) return true
  // "Bexhill's second Odense building, rated at 19 MW": a house and no deed.
  if (
    /^building$/iu.test(word) &&
    /\p{Lu}\p{L}+\s$/u.test(before) &&
    /^(?:,|\s(?:is|was|has|will|that|which)\b)/u.test(text.slice(end, end + 8))
  )
    return true
  if (/^building$/iu.test(word) && /\b(?:first|second|third|fourth|fifth|new|newest|latest|next|last|main) $/iu.test(before)) return true
  if (
    /^planning$/iu.test(word) &&
    /^ (?:permission|applications?|consent|approval|committee|board|officials?|inspector)/u.test(text.slice(end))
  )
    return true
  // "Fill its books", "the orders": a noun, whatever verb it looks like.
  if (
    /^(?:books|orders|leases|rents|reserves|supplies|plans|targets|builds|funds|places|ships|powers|places|offers)$/iu.test(word) &&
    /\b(?:the|its|their|his|her|our|these|those|of|full|order|new|more|two|three|such|all)\s$/iu.test(before)
  )
    return true
  if (!/^(?:leased|rented|let|opened|planned|reserved|booked|ordered|secured|contracted for)$/iu.test(word)) return false
  return /\b(?:the|its|an?|of|in|newly|already|MW|GW|space|capacity|hall|site)\s$/iu.test(before) && act !== 'pause'
}
