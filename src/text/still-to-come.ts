// Whether a weekday or month in a sentence is the coming one: "will vote on Thursday", "is set for Friday", "On Monday, the panel will meet".

const comes = String.raw`(?:will|shall|won['’]t|(?:is|are|was|were|been|be)\s(?:now\s|also\s|currently\s|widely\s)?(?:set|scheduled|due|expected|slated|planned|supposed|poised|going)\s(?:to|for)|(?:(?<!\b(?:an?|the|its|their|his|her|our|this|that|of|on|new|any|no|some|for|with|under|against|to|over|abandoned|drop(?:s|ped)?|scrap(?:s|ped)?)\s)plans|(?<!\b(?:an?|the|its|their|his|her|our|this|that|of|on|new|any|no|some|for|with|under|against|to|over)\s(?:\p{Ll}+\s)?)plan|planning|intends?|expects?|aims?|wants?|agreed|promised|vow(?:s|ed)?|prepar(?:es|ing))\s(?:to|for)|(?:set|scheduled|due|slated|planned)\s(?:to|for)|(?:is|are)\sto|(?:due|scheduled|expected)\s(?:in|on|by)|ahead of|deadline of)`
const lastToCome = new RegExp(String.raw`.*\b(?<marker>${comes})\b`, 'isu')
/** "Agreed to reopen in January": a month may as well say when they agreed. */
const agreedBefore = /^(?:agreed|promised|vowed|was|were|been)\b/iu
/** Words between "will" and a weekday that give the weekday to another deed: "will resign, he said Tuesday". */
const turns =
  /\b(?:said|says|told|tells|announced|reported|tweeted|wrote|added|confirmed|warned|argued|according|that|which|who|whose|after|since|when|as|following|because|but|while|was|were|had|took|made|gave|got|began|bought|sold|won|lost|led|met|paid|sent|built|held|left)\b|[;:()“”"]/iu
const wordsBetweenMax = 12
const charactersBefore = 200
const leadsOn = new RegExp(String.raw`^,?\s(?:[^\s.;,]+\s){1,7}?(?<marker>${comes})\b`, 'iu')
const pastDeed = /(?<!\b(?:schedul|plann|expect|slat|pois|suppos))\p{L}{2,}ed\s$/iu

/** "Opens in December": a present that goes by the calendar. */
const byCalendar =
  /(?<!\d\s|\b(?:of|the|its|new|more|sold|bought|built|lost|two|three|four|five|six|seven|eight|nine|ten)\s)\b(?:arrives|begins|closes|ends|expires|launches|matures|opens|reopens|resumes|ships|starts|takes effect|comes into force|goes (?:live|online|on sale))\s(?:again\s)?(?:in|on|by|from)\s(?:the\s|early\s|late\s|mid-)?$/u

/** "Scheduled a trip to the coast on", "set a hearing for": what is put on a calendar lies ahead, whenever it was put there. */
const putOnCalendar =
  /(?:\b(?:has|have|had|is|are|was|were)\s)?\b(?:scheduled|slated|booked|arranged)\s(?:an?|the|its|his|her|their|another|two|three)\s(?:(?!said|told|that|when|after)[\p{L}’'-]+\s){1,7}(?:on|for)\s$|\bset\s(?:an?|the|its|his|her|their)\s(?:(?!said|told|that|when|after)[\p{L}’'-]+\s){1,6}for\s$/u

/** "Has until Friday", "giving the mayor until Friday to decide": a time that is granted runs on from the report. */
const granted =
  /\b(?:(?:has|have)\s|(?:gives?|giving|gave|given|extend(?:s|ed)?|postpone[sd]?|suspend(?:s|ed)?)\s(?:(?!(?:said|told|that|when|after|been)\b)[\p{L}’'.-]+\s){1,6})until\s(?:late\s|early\s|this\s|next\s)?$/u

/** A French, German or Spanish verb that puts its clause ahead. */
const comesAbroad: Readonly<Record<string, RegExp>> = {
  fr: /.*(?<!\p{L})(?:\p{Ll}{2,}r(?:a|ont)|va|vont|doit|doivent|devrait)(?!\p{L})/su,
  de: /.*(?<!\p{L})(?:wird|werden|soll|sollen|will|wollen|öffnet|eröffnet|startet|beginnt|endet)(?!\p{L})/su,
  es: /.*(?<!\p{L})(?:\p{Ll}{2,}r(?:á|án)|va a|van a|debe|deben)(?!\p{L})/su,
}
/** A past deed, a speaker or a new clause between that verb and the date. */
const turnsAbroad = /[,;:()«»„“”"]|(?<!\p{L})(?:a|ont|hat|haben|wurde|ha|han|fue|que|qui|dass|die|der|das)\s/u
/** "Will das am Montag vorgestellte Gesetz": the date belongs to what is spoken of. */
const toldOf = /^\s\p{Ll}+(?:te[nrs]?|ene[nrs]?)\s\p{Lu}/u
const wordsAbroadMax = 8

function isAheadAbroad(lead: string, rest: string, comes: RegExp): boolean {
  const marked = comes.exec(lead)?.[0]
  if (marked === undefined || toldOf.test(rest)) return false
  const between = lead.slice(marked.length)
  return !turnsAbroad.test(between) && between.trim().split(/\s+/u).length <= wordsAbroadMax
}

/** Whether the words around a weekday, or around a day or month without a year, put it ahead. */
export function isStillToCome(text: string, start: number, end: number, language = 'en'): boolean {
  const before = text.slice(Math.max(0, start - charactersBefore), start)
  const abroad = comesAbroad[language.slice(0, 2).toLowerCase()]
  if (abroad !== undefined)
    return isAheadAbroad(before.slice(before.search(/(?:[^.!?;:]|(?<=\d)[.:](?=\d))*$/u)), text.slice(end, end + 60), abroad)
  const lead = before.slice(before.search(/(?:[^.!?]|(?<=\d)\.(?=\d))*$/u))
  if (byCalendar.test(lead) || putOnCalendar.test(lead) || granted.test(lead)) return true
  const marked = lastToCome.exec(lead)
  if (marked !== null && !agreedBefore.test(marked.groups?.['marker'] ?? '')) {
    const between = lead.slice(marked[0].length).replace(/\b(?:on|by|until|for|through|late|early|this)\s$/iu, '')
    const words = between.trim() === '' ? 0 : between.trim().split(/\s+/u).length
    if (words <= wordsBetweenMax && !turns.test(between) && !pastDeed.test(between)) return true
  }
  const opens = /^\s*(?:on\s|in\s|this\s)?$/iu.test(before.slice(before.search(/(?:[^.!?;]|(?<=\d)\.(?=\d))*$/u)))
  const rest = opens ? leadsOn.exec(text.slice(end, end + 120)) : null
  return rest !== null && !turns.test(rest[0]) && !agreedBefore.test(rest.groups?.['marker'] ?? '')
}
