// What a report tells of a deal beside its figure, so that nothing it has told is called open.
import type { Gap } from './news-plan.ts'

const hardware = '(?:chips|accelerators|GPUs|TPUs|processors|machines|hardware|servers)'
const counted = String.raw`(?:(?:its|the|some|about|nearly|more than) ){0,2}(?:(?<count>\d{1,3}(?:,\d{3})+|\d{3,}) )?(?:\p{L}[\p{L}\d-]* ){0,2}`
const pledgedOn = new RegExp(
  String.raw`\b(?:against|pledg\w+|(?:secured|backed) (?:on|by|against)|collateralised by|collateralized by) ${counted}(?<noun>${hardware})\b`,
  'iu',
)
const asSecurity = new RegExp(
  String.raw`\b(?:with|using|put\w* up|offer\w*) ${counted}(?<noun>${hardware}) as (?:security|collateral|a pledge)\b`,
  'iu',
)
const pledgeOf = (text: string): RegExpExecArray | null => asSecurity.exec(text) ?? pledgedOn.exec(text)

/** "Secured on its chips", "with 48,000 accelerators as security". */
export const isOnHardware = (text: string): boolean => pledgeOf(text) !== null

/** How many units of hardware a loan is secured on, in the report's own noun, where that is said. */
export function pledgedUnits(text: string): { readonly count: number; readonly noun: string } | undefined {
  const { count, noun = 'chips' } = pledgeOf(text)?.groups ?? {}
  return count === undefined ? undefined : { count: Number(count.replaceAll(',', '')), noun }
}

/** Whether a report says on what a loan is secured, or that it is on nothing. */
export const tellsSecurity = (text: string): boolean =>
  /\b(?:as (?:security|collateral)|(?:un)?secured (?:on|by|against|loans?|notes?|bonds?|debt)|backed by|unsecured|pledg(?:es|ed|ing))\b/iu.test(
    text,
  )

const several = '(?:two|three|four|five|six|seven|eight|nine|ten|several|\\d{1,3})'
const places = new RegExp(
  String.raw`\b(?:in|into|to|at|across|over|among|between) ${several} (?:of (?:its|their|the) )?(?:\p{L}+ ){0,2}(?:data[- ]cent(?:re|er)s|halls|sites|campuses|buildings|locations)\b`,
  'iu',
)

/** Whether a report says over how many places machines will be spread. */
export const tellsPlaces = (text: string): boolean => places.test(text)

const drawn = new RegExp(
  String.raw`\b${hardware} (?:will|would) (?:together )?(?:draw|use|need|consume|require) (?<draw>\d[\d,.]*) ?(?<unit>MW|GW|megawatts|gigawatts)\b`,
  'iu',
)

/** The power that a report says the machines of an order will draw, as we print it: "The chips will draw 96 MW in all". */
export function toldDraw(text: string): string | undefined {
  const { draw, unit } = drawn.exec(text)?.groups ?? {}
  return draw === undefined || unit === undefined ? undefined : `${draw} ${/^g/iu.test(unit) ? 'GW' : 'MW'}`
}

/** How a deal can be read, with what stays open. */
export interface Opening {
  readonly readings: readonly [string, string]
  readonly gaps: readonly Gap[]
}

/** "At prices that it promises will be a fifth below": what a buyer of machines means to ask for them. */
export const tellsPrice = (text: string): boolean =>
  /\b(?:rent|hire|sell|offer)\b[^.;]{0,80}\b(?:at|for) (?:\p{Ll}+ )?prices?\b|\bprices? [^.;]{0,40}\bbelow\b/iu.test(text)

/** Machines of which nobody says where they go. */
export const ofHalls = (buyer: string, chips: string): Opening => ({
  readings: [
    `If the ${chips} go into one hall, expect one power figure and one opening date from ${buyer}.`,
    `If the ${chips} go into several, expect dated phases and more than one place.`,
  ],
  gaps: [
    {
      slot: 'phases',
      open: `how many of the ${chips} will be in use at once`,
      missing: 'the power of the site and a dated list of phases',
    },
  ],
})

/** Machines of which it is told where they go: what is open is for whom. */
export const ofDemand = (buyer: string, chips: string, isPriceTold = false): Opening => ({
  readings: [
    `If customers have booked the ${chips}, expect ${buyer} to name contracts with a size before the last are delivered.`,
    isPriceTold
      ? `If ${buyer} buys ahead of demand, expect it to go below the price that it has promised, or to leave some of them idle.`
      : `If ${buyer} buys ahead of demand, expect it to lower its prices as they arrive.`,
  ],
  gaps: [
    {
      slot: 'sold-ahead',
      open: `how much of what the ${chips} can do is sold`,
      missing: 'contracts with customers that give a count or a sum',
    },
  ],
})
