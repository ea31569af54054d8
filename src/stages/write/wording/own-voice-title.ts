// Headlines by which a writer speaks for himself or judges: what stands under them is a view, whatever its page is called.

/** "The Gazette view on the quay", "Night Ferries review: a fine book". */
const labelled = /^(?:The )?\S.{0,30} view on\b|\breview:|^(?:(?:Book|Film) )?[Rr]eview: /u
/** "We owe the pilots a quay", "our broken ferries". */
const first =
  /(?<![\p{L}’'-])(?:[Ww]e (?:owe|must|need|can|can[’']t|cannot|should|deserve)|[Oo]ur (?!Lives\b|new (?:boss|owner)s?\b)[\p{L}’'-]+|[Mm]y (?:case|view|country|vote))\b/u
/** "Vega is right -- the quay is old". */
const verdict =
  /\b(?:is|are|was|were) (?:so |dead |simply )?(?:right|wrong|absurd|ridiculous|shameful|a (?:joke|disgrace|fraud|farce|hoax|scam))(?=$|[.:;,!]| ?[–—-]{1,2} )|\bgets? it (?:right|wrong)\b/u

/** What a headline quotes is not its writer's. */
const marked = /(?<![\p{L}\p{N}])[‘'“"].*?[’'”"](?![\p{L}\p{N}])/gu
/** "Vega: We need the quay": whoever is named before the colon says it. */
const speaking = /^[^:]*\p{Lu}[^:]*: /u

/** Whether a headline is its writer's own voice. */
export function isOwnVoice(title: string): boolean {
  if (labelled.test(title)) return true
  const own = title.replace(marked, ' ')
  return !speaking.test(own) && (first.test(own) || verdict.test(own))
}
