// What a figure is measured by behind its clause: which share of the whole it is, and what it was before.
import type { ReadClaim } from './read-claim.ts'

/** "Is cutting 340 jobs, or 28% of its staff". */
const share =
  /^, or (?:about |almost |nearly |just under |just over |more than )?\d[\d.,]*% of (?:its|the|their|all) [\p{Ll}-]+(?: [\p{Ll}-]+)?(?=[,.;]| (?:and|in|on)\b)/u

const figure = String.raw`(?:about |some |around |just under |just over |more than |nearly )?(?:US|[A-Z]{3} |CHF )?[$€£]?\d+(?:[.,]\d+)*(?:%| ?(?:bn|m|k|mn)\b| (?:million|billion|trillion|per cent|cents|points|MW|GW|hours|minutes|days|weeks|months|years))?`
const before = String.raw`(?: (?:an? |the )?year (?:ago|earlier|before)| in (?:19|20)\d\d)?`
/** "Will cost $7.50, down from $15", "employs 900 people, up from 640 a year ago": told whole, or else not at all. */
const change = new RegExp(
  String.raw`^, (?:up|down) from (?:an? )?(?:earlier |previous )?(?:(?:range|estimate|forecast|total|target|price) of )?${figure}(?: to ${figure})?(?: an? \p{Ll}+)?${before}(?=$|[.;]|, (?!and\b|or\b|\d))`,
  'u',
)

/** What is told with the words up to `end` because it measures them; undefined where nothing such follows at once. */
export function measuredBehind(end: number, { source }: ReadClaim): string | undefined {
  const behind = source.slice(end)
  return (share.exec(behind) ?? change.exec(behind))?.[0].replace(/\byear ago$/u, 'year earlier')
}

/** Words without what their figure was before: "a year earlier" is earlier than the day of the figure, and points to nothing told elsewhere. */
export const withoutChange = (words: string): string => words.replace(/, (?:up|down) from .*\d.*$/u, '')
