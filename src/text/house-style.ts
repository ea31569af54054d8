// The house style that code can check: words that say nothing, stacked hedges, advice, motives, vague dates.

/** One breach of the house style; `found` is the words that broke it. */
export interface StyleBreach {
  readonly rule: 'filler' | 'hedges' | 'advice' | 'motive' | 'date' | 'question' | 'vague-count' | 'length'
  readonly found: string
}

const filler =
  /\b(?:signals?|signall?(?:ed|ing)|underscor(?:es?|ed|ing)|highlight(?:s|ed|ing)?|marks an? (?:strategic|significant|major|pivotal) \w+|strategic move|position(?:s|ed|ing) itself|game[- ]chang(?:er|ing)|landscape|reshap(?:es?|ed|ing)|momentum|(?:leading|lagging) indicators?|in a significant development|it remains to be seen|only time will tell|sovereign(?:ty)?|leverag(?:es?|ed|ing)|robust|seamless(?:ly)?|unlock(?:s|ed|ing)?|bold|ambitious|massive|durable)\b/giu
const hedges = /\b(?:may|might|could|appears?|suggests?|likely|possibly|potentially|perhaps)\b/giu
const advice =
  /\b(?:(?:should|must|ought to) (?:buy|sell|invest|hold)|investors should|(?:under|over)valued|buy rating|good investment|strong buy)\b/giu
const motive = /\b(?:wants?|hopes?|wish(?:es)?|aims?|desperate|eager|keen) to (?:escape|avoid|beat|crush|dominate|dodge|flee|punish)\b/giu
const vagueDates =
  /\b(?!TODAY)(?:today|yesterday|tomorrow|recently|(?:last|this|next) (?:week|month|year|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/giu
const vagueCounts = /\b(?:a few|several|some) (?:dozen|hundred|thousand)\b/giu
const rules = [
  ['filler', filler],
  ['advice', advice],
  ['motive', motive],
  ['date', vagueDates],
  ['vague-count', vagueCounts],
] as const
// "May" the month is no hedge.
const monthOfMay = /(?:\b\d{1,2} |\b(?:in|of|since|until|by|early|late|mid-?) ?)May\b|\bMay \d/gu

/** Every breach in one sentence; quoted words are the speaker's, not ours, and are left out. */
export function findStyleBreaches(sentence: string): readonly StyleBreach[] {
  const own = sentence.replace(/[“"«][^”"»]*[”"»]/gu, ' ')
  // "Safer Tomorrow Fund": a capital inside a sentence makes a name of the word.
  const isName = (match: RegExpExecArray): boolean =>
    match.index > 0 && /^\p{Lu}\p{Ll}+$/u.test(match[0]) && !/[.:!?]\s*$/u.test(own.slice(0, match.index))
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
