// A list of sites with a figure each, and one figure that each of several houses has: a clause for every deal of it.
import { ended, type Split } from './clause-pieces.ts'
import { isPower } from './deal-figures.ts'
import { isParty } from './deal-leads.ts'

const place = String.raw`(?:in|at|near|outside|à|près de|bei|en)\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}`
const link = /^,?\s?(?:and|et|und|y)?\s?(?:one of |another of |un de |eine? (?:mit|von) |uno de )?$/u
/** "Both for completion in 2028". */
const year = /\b(?:in|by|until|from|during|before|after)\s20\d\d\b/gu
const counted =
  /(?:^|\s)(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|\d|deux|trois|quatre|cinq|zwei|drei|vier|fünf|dos|tres|cuatro|cinco)\s(?:new\s|further\s|more\s|nouveaux\s|neue\s|nuevos\s)?(?:buildings|halls|sites|data cent(?:re|er)s|campuses|centres de données|sites|Rechenzentren|Standorte|centros de datos|emplazamientos)(?:[:,]|\swith|\sof|\s[-–—])?\s?(?:one of |un de |eines mit |uno de )?$/u

/** "Orion is adding three buildings: 12 MW in Lund, 18 MW in Malmo and 30 MW in Ystad." */
export const sitesOfList: Split = ({ text, figures }) => {
  const power = figures.filter(isPower)
  const items = power.flatMap((figure) => {
    const tail = new RegExp(`^\\s${place}`, 'u').exec(text.slice(figure.end))?.[0]
    return tail === undefined ? [] : [{ start: figure.start, end: figure.end + tail.length }]
  })
  const [first] = items
  if (first === undefined || items.length < 2 || items.length < power.length) return []
  const isList = items.every((it, at) => at === 0 || link.test(text.slice(items[at - 1]?.end ?? 0, it.start)))
  const rest = text.slice(items.at(-1)?.end ?? 0)
  if (!isList || /\d/.test(rest.replace(year, ''))) return []
  const lead = text.slice(0, first.start)
  const head = lead.replace(counted, ' ').replace(/[:\s]+$/u, ' ')
  // "… and 5 MW in Ystad from Orion": whom the whole list is had from, or let to.
  const side = /^\s(?:from|to|with|by)\s[^,;]+/u.exec(rest)?.[0] ?? ''
  // "Two sites, one of 24 MW in Reims and one of 36 MW in Metz, will be built by Orion": what is done with each of them.
  if (head.trim() === '') return items.map(({ start, end }) => ended(`${text.slice(start, end)}${rest.replace(/^,/u, '')}`))
  return items.map(({ start, end }) => ended(`${head}${text.slice(start, end)}${side}`))
}

const counts = { open: String.raw`(?:(?:,\s|\s\()(?:with\s)?|\s(?:with|for)\s)`, close: String.raw`(?:\)|,)?` }
/** What two do with each other that is no deal between them. */
const noDeal =
  /^,? (?:(?:have|has|had|are|is|will|to|both|now|also|each)\s)*(?:compet|su(?:e|ed|ing)\b|end(?:ed|ing)?\b|vie|rival|fight|f(?:ou|i)ght|quarrel|argu|disput|said to|in talks|talk|negotiat|left\b|leav)/u
const between = /^,?\s?(?:(?:and|et|und|y)\s)?$/u
/** "Orion, 11 MW, and Vega, 6 MW, are the tenants of Kestrel's hall": each house of a list with its own figure. */
export const figureOfEach: Split = ({ text, figures, names }) => {
  const items = names.filter(isParty).flatMap((name) => {
    const opened = new RegExp(`^${counts.open}`, 'u').exec(text.slice(name.end))
    const figure = figures.find((one) => opened !== null && one.start === name.end + opened[0].length)
    if (figure === undefined) return []
    const closed = new RegExp(`^${counts.close}`, 'u').exec(text.slice(figure.end))?.[0] ?? ''
    return [{ start: name.start, end: figure.end + closed.length, name: name.text, figure }]
  })
  const [first] = items
  if (first === undefined || items.length < 2 || items.length < figures.length) return []
  const isList = items.every((it, at) => at === 0 || between.test(text.slice(items[at - 1]?.end ?? 0, it.start)))
  if (!isList) return []
  const lead = text
    .slice(0, first.start)
    .replace(
      /(?:^|(?<=\s))(?:[Tt]wo|[Tt]hree|[Ff]our|[Bb]oth)\s(?:new\s|further\s)?(?:tenants|customers|clients|labs|companies|start-ups),\s$/u,
      '',
    )
    .replace(/\b(tenant|customer|client|lender|investor|backer)s\b/gu, '$1')
    .replace(/\bare\s$/u, 'is ')
  const rest = text
    .slice(items.at(-1)?.end)
    .replace(/^,\sboth\swith\s/u, ' with ')
    .replace(/^\s(?:are|have)\b/u, (verb) => (verb === ' are' ? ' is' : ' has'))
    .replace(/\b(tenant|customer|client|lender|investor|backer)s\b/u, '$1')
  // "With 11 MW" may be what they have anywhere: what they do with the other house may be no deal.
  const isLoose = items.every(({ figure }) => /\s(?:with|for)\s$/u.test(text.slice(0, figure.start)))
  if (isLoose && noDeal.test(rest)) return []
  return items.map(({ name, figure }) => ended(`${lead}${name}, with ${text.slice(figure.start, figure.end)},${rest}`))
}

/** "Has let 15 MW each to Orion and Vega." */
export const eachTo = /\s(?:each|apiece)\s(?:to|from|with|for)\s/u
export const figureForEach: Split = ({ text, figures, names }) => {
  const at = eachTo.exec(text)
  const figure = figures.find((one) => at !== null && one.end === at.index)
  if (at === null || figure === undefined) return []
  const from = at.index + at[0].length
  const houses = names.filter((name) => isParty(name) && name.start >= from)
  const isList = houses.every((name, order) =>
    order === 0 ? name.start === from : /^(?:,\s|,?\s(?:and|et|und|y)\s)$/u.test(text.slice(houses[order - 1]?.end ?? 0, name.start)),
  )
  if (houses.length < 2 || !isList) return []
  const rest = text.slice(houses.at(-1)?.end ?? text.length)
  const lead = text.slice(0, at.index) + at[0].replace(/\s(?:each|apiece)/u, '')
  return houses.map((name) => ended(`${lead}${name.text}${rest}`))
}

/** "Orion and Vega have agreed leases of 30 MW and 22 MW respectively at Kestrel's campus": to each house its figure, in their order. */
const inOrder = /,?\srespectively\b,?/u
export const respectively: Split = ({ text, figures, names }) => {
  const at = inOrder.exec(text)
  if (at === null) return []
  const own = figures.filter(({ end }) => end <= at.index).slice(-2)
  const [first, second] = own
  const houses = names.filter((name) => isParty(name) && first !== undefined && name.end < first.start)
  const [one, other] = houses
  const isPair =
    first !== undefined &&
    second !== undefined &&
    one !== undefined &&
    other !== undefined &&
    houses.length === 2 &&
    one.start === 0 &&
    between.test(text.slice(one.end, other.start)) &&
    between.test(text.slice(first.end, second.start)) &&
    second.end === at.index
  if (!isPair) return []
  const verb = text
    .slice(other.end, first.start)
    .replace(/^\s(are|have|will)\b/u, (said) => (said === ' are' ? ' is' : said === ' have' ? ' has' : said))
  const rest = text.slice(at.index + at[0].length)
  return [
    ended(`${one.text}${verb}${text.slice(first.start, first.end)}${rest}`),
    ended(`${other.text}${verb}${text.slice(second.start, second.end)}${rest}`),
  ]
}
