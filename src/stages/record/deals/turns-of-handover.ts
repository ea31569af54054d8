// Who leaves its place and who moves in, told in two halves: said again as one taking over from the other.
import { amounts, party as N, type Rewording, turn } from './deed-amounts.ts'

const size = String.raw`(?:${amounts.power}|${amounts.chips})`
/** Where it is, and whose: no figure, no second clause. */
const where = String.raw`(?: (?:at|in|with|of|on|near|outside) [^,;:\d]{1,60}?)?`
const leaves = String.raw`(?:(?:is |has |have )?(?:giv(?:es|ing|en) up|gave up|let(?:s|ting)? go of|leav(?:es|ing)|left|vacat(?:es|ed|ing)|drop(?:s|ped|ping)|hand(?:s|ed|ing) back)|(?:has )?(?:walked|walks|backed|backs|pulled|pulls) (?:away from|out of))`
const paper = String.raw`(?:an? |its |the )?(?:(?:plan|deal|agreement) to (?:lease|rent|take|occupy) |(?:lease|contract|deal|agreement|tenancy) (?:on|of|over|for|covering) )?`
/** What the next one does with space that was given up. */
export const movesIn = String.raw`(?:(?:is|becomes|became|will be) (?:the|its|their) (?:new|next) (?:tenant|occupant|customer|user)|(?:has |is |will )?(?:mov(?:ed|es|e|ing) in|step(?:ped|s|ping)? in|tak(?:en|es|e|ing) (?:it|them|its place|(?:over )?(?:the|that) (?:space|capacity|hall|room|place|lease))|took (?:it|them|its place|(?:over )?(?:the|that) (?:space|capacity|hall|room|place|lease)))(?: over)?(?: instead)?)`
const left = String.raw`(?:handed back|ha[sd] (?:given up|handed back|vacated|dropped)|gave up|no longer (?:needs|wants|uses)|vacated|dropped|turned in)`
const taker = String.raw`(?:(?:has|have)(?: now)?(?: found)? a new (?:user|tenant|taker|customer|occupant|owner)(?:,| in|:))`
const kept = String.raw`(?:set aside|reserved|meant|earmarked|intended|booked|held) for`

export const turnsOfHandover: readonly Rewording[] = [
  // "Orion gave up its lease on 10 MW at Kestrel's site; Vega moved in."
  turn(
    String.raw`^(${N}) ${leaves} ${paper}(${size})(${where})(?:;|,? and|, but) (${N}) ${movesIn}(?=[,.]|$)`,
    '$4 has taken over $2$3 from $1',
  ),
  // "The 14 MW in Lund that Orion handed back in April have a new user, Vega."
  turn(
    String.raw`^(?:The )?(${size})(${where}) (?:that|which) (${N}) ${left}(?: (?:in|on|last|this) [^,;\d]{3,20}?)? ${taker} (${N})(?! (?:says|said|claims|hopes)|, (?:pending|if|unless|subject|provided)\b)`,
    '$4 has taken over $1$2 from $3',
  ),
  // "Orion's 20 MW at Kestrel have found a new user in Vega."
  turn(
    String.raw`^(${N})[’']s? (${size})(${where}) ${taker} (${N})(?! (?:says|said|claims|hopes)|, (?:pending|if|unless|subject|provided)\b)`,
    '$4 has taken over $2$3 from $1',
  ),
  // "The 12,000 GPUs set aside for Orion at Kestrel have gone to Vega instead."
  turn(
    String.raw`^(?:The )?(${size}) (?:once )?${kept} (${N})(${where}) (?:has|have|will|is to|are to) (?:gone|go|been given|be given|passed|pass) to (${N})(?: instead)?(?!,? (?:if|unless|pending|provided)\b|, (?:an? |one )?[^,;]*\b(?:rumou?r|leak\p{L}*|claims?)\b)`,
    '$4 has taken over $1$3 from $2',
  ),
]
