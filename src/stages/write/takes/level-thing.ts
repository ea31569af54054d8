// What a pair of levels is a pair of: the subject or the object that a sentence tells them of, as far as it stands alone in a line of ours.

const heads =
  '(?:revenues?|sales|turnover|profits?|loss(?:es)?|income|earnings|orders?|backlog|margins?|costs?|spending|capacity|output|production|prices?|rents?|wages?|dividend|debts?|deposits?|forecasts?|guidance|estimates?|budgets?|headcount|staff|workforce|downloads?|stakes?|bonds?|valuation|deliveries|shipments|imports|exports|queue|waits?|times?|floor|limit|cap|quota|fee|rate|reserve|allotment|users|customers|subscribers|traffic|demand|royalt(?:y|ies)|premium|yields?|target|draw|share|gain|score|accuracy|readership|requests|applications|complaints)'
const word = String.raw`(?!(?:and|or|but|that|which|who|to|from|by|at|while|when|as|after|because|since|said|says|has|have|had|will|would|is|are|was|were)\b)[\p{L}’'-]+`
const tail = String.raw`(?: (?:of|for|on|per|in|at)(?: (?:${word}|\d{1,3}|\p{Lu}[\p{L}\d-]*\d[\p{L}\d-]*)){1,7}?)?`
const helpers = String.raw`(?:has |had |have |was |were |is |are |will |also |since |now |then |nearly |almost |already |been |being ){0,4}`
const verbs =
  '(?:rose|risen|rise|climb(?:ed|s)?|gr[eo]wn?|jumped|increased|gained|surged|soared|f[ae]ll|fallen|fell|dropped|slipped|declined|sank|slid|shrunk|shrank|went|gone|came down|come down|moved|reduced|cut|raised|lowered|lifted|stood|doubled|tripled|halved|put|brought)'
const between = String.raw`(?:\s(?:sharply|slightly|again|further|back|steadily|there|in two years)|\s(?:for|in|on|during|since|over) [^.;:\d]{2,40}?)?(?:, however,)?`
const by = String.raw`(?:\sby)?(?:\s(?:to|from|at|about|some|only|just)){0,2}\s?`

/** "Revenue has climbed to", "the rate of resignation rose from". */
const subject = new RegExp(
  String.raw`(?:^|[.;:,]\s|\b(?:and|but|that|while|as|after|because|when|whereas|since|though|said|says|pace|off:)\s)(?<what>(?:(?:the|its|their) )?(?:${word} ){0,4}?${heads}${tail})(?:,\s[^,.;:\d]{3,40}(?:20\d\d)?,|,)?\s(?:(?:which|that) )?${helpers}${verbs}${between}${by}$`,
  'iu',
)
/** "Will raise the price of its main plan to", "a request to raise the allotment for its campus from". */
const object = new RegExp(
  String.raw`\b(?:rais|lift|lower|cut|reduc|increas|trim|slash|expand|doubl|tripl|halv|bring|put)\p{Ll}* (?:up )?(?<what>(?:its|their|the|his|her|an?) (?:${word} ){0,3}?${heads}${tail})\s?(?:,[^,]{0,40},|,)?\s?(?:to|from|by|at)\s(?:about\s|some\s)?$`,
  'iu',
)
/** "At a valuation of". */
const named = new RegExp(
  String.raw`\b(?:at|with|for|leads?|has|had|asking for|employs) an? (?<what>(?:${word} ){0,2}?(?:valuation|price|cost|rate|capacity|staff|headcount|budget|floor)) of\s(?:about\s|some\s)?$`,
  'iu',
)
/** "Accounted for 44% of revenue". */
const ofOthers = /\b(?:whose|this|that|these|those|our|my|your|his|her|other|another|each|every|some|such|same)\b/iu
/** Who reports, or says when, is no part of a thing. */
const stray = /\b(?:reported|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|first|second|third|fourth|last|next)\b/iu
const wordsMax = 6

/**
 * "operating profit", "the target price": what the level at a place is one of, in words that need nothing before them.
 *
 * @param at where the first figure of the pair starts
 * @returns undefined where the words before it are a party's, a pronoun's, or more than a line bears
 */
export function thingOfLevel(text: string, at: number): string | undefined {
  const before = text.slice(0, at)
  const held = named.exec(before)?.groups?.['what']
  const found = ((object.exec(before) ?? subject.exec(before))?.groups?.['what'] ?? (held === undefined ? undefined : `the ${held}`))
    ?.trim()
    .replace(/,$/u, '')
  if (found === undefined || ofOthers.test(found) || stray.test(found) || found.split(/\s+/u).length > wordsMax) return undefined
  return lowered(found.replace(/^(?:its|their|an?)\s/iu, 'the ').replace(/\b(?:its|their)\b/giu, 'the'))
}

/** A name keeps its capital; a noun that only opened its sentence loses it. */
function lowered(what: string): string {
  const [first = ''] = what.split(' ')
  const isNoun = new RegExp(
    `^(?:the|lead|power|water|heat|gross|net|operating|annuali[sz]ed|annual|capital|total|core|quarterly|adjusted|organic|input|output|average|median|overall|public|hourly|daily|monthly|lead|compile|${heads})$`,
    'iu',
  ).test(first)
  return isNoun ? what.charAt(0).toLowerCase() + what.slice(1) : what
}
