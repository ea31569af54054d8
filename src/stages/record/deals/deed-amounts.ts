// What a deed is of, as it stands in a sentence whose parties are letters: so many megawatts, chips, so much money.
import type { Had } from './deeds.ts'

/** A pattern, what is written in its place, and the pattern's flags; compiled when a sentence has the letters it needs. */
export type Rewording = readonly [pattern: string, into: string, flags: string]

export const turn = (pattern: string, into: string, flags = 'u'): Rewording => [pattern, into, flags]

/** A party: one letter of the private range, while a sentence is reworded. */
export const party = '[\\ue000-\\uf8ff]'
const about = String.raw`(?:(?:about|around|some|nearly|almost|roughly|up to|as much as|more than|over|at least|another|all|a further|an additional|an extra|the entire|the full|the whole|the remaining|the other|a|the|its) ){0,2}`
const size = String.raw`${about}\d[\d.,]*(?: ?(?:MW|GW|kW)\b|[ -](?:mega|giga)watts?\b)`
const source = String.raw`(?:[\p{L}-]+ ){0,4}?(?:power|electricity|energy|hydropower|output)\b`

/** Megawatts with the hall or campus that has them. */
export const space = String.raw`${size}(?! of ${source})(?: of (?:space|capacity|IT load|critical IT load|data cent(?:re|er) (?:space|capacity)))?(?: (?:[\p{Ll}-]+ ){0,3}?(?:building|halls?|campus|facility|site|block|phase|data cent(?:re|er))\b)?`

export const amounts: Readonly<Record<Had, string>> = {
  power: String.raw`${size}(?! of ${source})`,
  electricity: String.raw`${size} of ${source}`,
  chips: String.raw`${about}\d[\d.,]* (?:of (?:its|their) )?(?:${party}(?:[’']s)? )?(?:[\p{L}\d-]+ ){0,4}?(?:GPUs?|TPUs?|chips|accelerators|processors|racks|cards|(?:G?[BH]\d{3}s?|MI\d{3}X?s?)(?! (?:GPUs?|chips|accelerators|processors|racks|servers|systems|cards|NVL)))\b`,
  money: String.raw`${about}(?:[A-Z]{0,3}[$€£] ?\d[\d.,]*(?: ?(?:billion|million|bn|m)\b)?|\d[\d.,]* (?:billion|million) (?:dollars|euros|pounds))`,
}
/** An amount of any kind. */
export const anyAmount = String.raw`(?:${size}|${amounts.chips}|${amounts.money})`

/** How a verb stands behind "said it", and how it stands where who said it is told to do it. */
export const reportedForms = [
  ['(?:had|has|have)', 'has'],
  ['would(?! (?:like|have|be (?:a|an|enough))\\b)', 'will'],
  ['will', 'will'],
  ['(?:was|is|were|are)(?= (?:\\p{Ll}+ing|to)\\b)', 'is'],
] as const
