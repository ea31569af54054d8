// The house style that code can check: words that say nothing, stacked hedges, advice, motives, vague dates.

/** One breach of the house style; `found` is the words that broke it. */
export interface StyleBreach {
  readonly rule: 'filler' | 'hedges' | 'advice' | 'motive' | 'date' | 'question' | 'vague-count' | 'length'
  readonly found: string
}

const filler =
  /\b(?:signals?|signall?(?:ed|ing)|underscor(?:es?|ed|ing)|highlight(?:s|ed|ing)?|marks an? (?:strategic|significant|major|pivotal) \w+|strategic move|position(?:s|ed|ing) itself|game[- ]chang(?:er|ing)|landscape|reshap(?:es?|ed|ing)|momentum|(?:leading|lagging) indicators?|in a significant development|it remains to be seen|only time will tell|sovereign(?:ty)?|leverag(?:es?|ed|ing)|robust|seamless(?:ly)?|unlock(?:s|ed|ing)?|bold|ambitious|massive|durable)\b/giu
/** The same words where they say something: lamps, extracts, funds, bonds, goods, gates; a signal that is sent to make an impression is none. */
const plainUses = new RegExp(
  [
    String.raw`\b(?:traffic|rail(?:way)?|train|radio|tv|television|phone|mobile|wireless|gps|satellite|smoke|warning|distress|digital|analogue|audio|video|turn|light|alarm|brain|nerve|electrical|optical|clock|timing) signals?\b(?! (?:an?|the|that)\b)`,
    String.raw`\bsignals? (?=(?:failed|failure|fault|box|boxes|process\w*|strength|tower|chips?|transmission|from|in|at|were|was|are|is|had|went|between|reached)\b)`,
    String.raw`(?<!\b(?:send|sends|sent|sending)(?: out)? )\b(?:the|no|any|its|his|her|their|weak|false|faint|stop|red|green) signals?\b(?! (?:an?|the|that|to|of)\b)`,
    String.raw`\bsignalling (?=(?:systems?|equipment|faults?|failures?|problems?|upgrades?|works?|contracts?|cables?|centres?)\b)`,
    String.raw`\b(?:the|its|his|her|their|some|other|main|a|one) highlights?\b(?! (?:an?|the|that|how)\b)`,
    String.raw`\bhighlights? (?=(?:of|from|include[ds]?|reels?|packages?|programmes?|were|are)\b)`,
    String.raw`\blandscape (?=(?:garden\w*|architect\w*|paint\w*|design\w*|photograph\w*|contractors?|artists?)\b)`,
    String.raw`\bsovereign (?=(?:wealth|bonds?|debts?|default\w*|ratings?|credit|yields?|borrow\w*|issuers?|lenders?|guarantees?|immunity|funds?|states?)\b)`,
    String.raw`\bleveraged (?=(?:buy-?outs?|loans?|finance|funds?|positions?|bets?|debt)\b)`,
    String.raw`\bunlock(?:s|ed|ing)? (?=(?:(?:the|a|an|his|her|its|their|\p{L}+'s) )?(?:\p{L}+ )?(?:gates?|doors?|phones?|handsets?|cars?|cells?|vaults?|safes?|boxes|box|devices?|screens?|laptops?|padlocks?|bikes?|bicycles?|turnstiles?|cages?|files?)\b)`,
    String.raw`\bdurable (?=(?:goods?|consumer|medical|power)\b)`,
  ].join('|'),
  'giu',
)
const hedges =
  /\b(?:may|might|could|appears?|suggests?|likely|possibly|potentially|perhaps|about (?=(?:right|even|equal|level|ready|done|enough|the same)\b))/giu
const advice =
  /\b(?:(?:should|must|ought to) (?:buy|sell|invest|hold)|investors should|(?:under|over)valued|buy rating|good investment|strong buy)\b/giu
const motive = /\b(?:wants?|hopes?|wish(?:es)?|aims?|desperate|eager|keen) to (?:escape|avoid|beat|crush|dominate|dodge|flee|punish)\b/giu
const vagueDates =
  /\b(?!TODAY)(?:today|yesterday|tomorrow|tonight|recently|the other day|(?:last|this|next) (?:week|month|year|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?<!\bthe )(?:last night|this (?:morning|afternoon|evening)|(?:last|this|next) (?:spring|summer|autumn|winter|weekend))|(?:over|at) the weekend|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|(?:a few|several|some|many)) (?:minutes?|hours?|days?|weeks?|months?|years?) ago|moments ago)\b/giu
/** A weekday without its date; not one of many ("on Mondays"), one with a date, or a part of a name ("Black Friday", "the Sunday Courier"). */
const bareWeekdays =
  /(?:\b(?:on|by|since|until|till|before|after|from|for|of|late|early|said|says|told|reported) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!\.com)|\b(?<!\p{Lu}[\p{L}'’-]*\s(?:(?:to|and|or)\s)?)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=['’]s\s\p{Ll}|\s(?:morning|afternoon|evening|night)\b|\.?$))(?!\s(?:to\s)?\p{Lu}|,?\s(?:the\s)?(?:\d|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber))/gu
const vagueCounts = /\b(?:a few|several|some) (?:dozen|hundred|thousand)\b/giu
const rules = [
  ['filler', filler],
  ['advice', advice],
  ['motive', motive],
  ['date', vagueDates],
  ['date', bareWeekdays],
  ['vague-count', vagueCounts],
] as const
// "May" the month is no hedge.
const monthOfMay = /(?:\b\d{1,2} |\b(?:in|of|since|until|by|early|late|mid-?) ?)May\b|\bMay \d/gu

/** Every breach in one sentence; quoted words are the speaker's, not ours, and are left out. */
export function findStyleBreaches(sentence: string): readonly StyleBreach[] {
  const own = sentence.replace(/[“"«][^”"»]*[”"»]/gu, ' ').replace(plainUses, (found) => ' '.repeat(found.length))
  // "Safer Tomorrow Fund": a capital inside a sentence makes a name of the word.
  const isName = (match: RegExpExecArray): boolean =>
    match.index > 0 && !match[0].endsWith('day') && /^\p{Lu}\p{Ll}+$/u.test(match[0]) && !/[.:!?]\s*$/u.test(own.slice(0, match.index))
  const breaches: StyleBreach[] = rules.flatMap(([rule, pattern]) =>
    [...own.matchAll(pattern)].filter((match) => !isName(match)).map((match) => ({ rule, found: match[0] })),
  )
  const hedged = [...own.replace(monthOfMay, ' ').matchAll(hedges)].map((match) => match[0])
  if (hedged.length > 1) breaches.push({ rule: 'hedges', found: hedged.join(', ') })
  if (/\?\s*$/.test(own)) breaches.push({ rule: 'question', found: '?' })
  const words = own.split(/\s+/).length
  if (words > 70) breaches.push({ rule: 'length', found: `${words} words` })
  return breaches
}
