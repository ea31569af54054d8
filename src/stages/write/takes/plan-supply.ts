// Takes on electricity bought from a plant, on a run of chips with its electricity, and on services that were out for hours.

import { placeMoney } from '../../../calc/money-in-proportion.ts'
import { comparableRowsMin } from '../../../calc/place-in-ledger.ts'
import { hoursLeft, type PlantKind, plantMean, runPower } from '../../../calc/plant-and-outage.ts'
import { printNumber, toTwoFigures } from '../../../calc/rounding.ts'
import { promisedUptime } from '../../../calc/trials.ts'
import { businessKinds } from '../../../domain/entity.ts'
import { mainFirst } from '../../../domain/fact.ts'
import { capitalise, countWord } from '../wording/phrases.ts'
import { businessesIn } from './businesses-in.ts'
import { calculated, type News, type Planner, partyOf, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { sayTooFew } from './peer-sums.ts'
import { customersHit } from './plan-reach.ts'
import { outageTalk, runTalk, supplyTalk } from './supply-talk.ts'
import { drawOf } from './take-frames.ts'

const plants: readonly (readonly [RegExp, PlantKind])[] = [
  [/\bwind\b/iu, 'wind'],
  [/\b(?:solar|photovoltaic)\b/iu, 'solar'],
  [/\b(?:nuclear|reactors?)\b/iu, 'nuclear'],
]
const buysPower =
  /\b(?:bought|buys?|buying|sign(?:s|ed)?|agree[ds]?|takes?|taken|contract\w*|secur\w+)\b[^.;]{0,60}\b(?:output|power|electricity|energy|farm|plant|park)\b/iu
const isPower = ({ unit, lo, hi, by }: SaidFigure): boolean => unit === 'MW' && lo === hi && by === undefined

/** Where a power stands among the ledger's contracts for electricity. */
function amongContracts({ dossier }: News, mw: number): Sized {
  const peers = dossier.ledger.flatMap((fact) => {
    const size = mainFirst(fact.quantity ?? []).find((each) => (each.unit === 'MW' || each.unit === 'GW') && each.lo === each.hi)
    const isPeer = fact.type === 'power_supply' && fact.supersededBy === undefined && fact.status !== 'superseded'
    return size === undefined || !isPeer ? [] : [{ fact, mw: size.unit === 'GW' ? size.lo * 1000 : size.lo }]
  })
  const inputs = { value: mw, others: peers.map((each) => each.mw) }
  const place = placeMoney(inputs)
  const record = { function: place.function, version: place.version, inputs, result: place }
  const text =
    place.n < comparableRowsMin
      ? sayTooFew(place.n)
      : `Of ${countWord(place.n)} other contracts for electricity in the ledger, ${countWord(place.smaller)} are for less power and ${countWord(place.larger)} for more.`
  return { text, record, claims: [], facts: peers.slice(0, 3).map(({ fact }) => fact) }
}

/** The output of a plant bought ahead: what its rated power gives on average. */
export const planSupply: Planner = (news) => {
  const lead = news.said.find(
    ({ text, claim, figures, isNews }) =>
      (isNews || claim.position < 3) && buysPower.test(text) && figures.some(isPower) && plants.some(([sign]) => sign.test(text)),
  )
  const figure = lead?.figures.find(isPower)
  const named = plants.filter(([sign]) => sign.test(lead?.text ?? ''))
  const [plant, other] = named
  // "400 MW of wind and solar power": what part is of which nobody says.
  if (lead === undefined || figure === undefined || plant === undefined || other !== undefined) return undefined
  const inputs = { mw: figure.lo, plant: plant[1] }
  const record = calculated(inputs, plantMean(inputs))
  const buyer = partyOf(lead.claim, news)
  if (record === undefined) return undefined
  const { percentLo, percentHi, print } = record.result
  const years = lead.figures.find(({ kind, unit, lo, hi }) => kind === 'time' && unit === 'year' && lo === hi)
  return {
    kind: 'supply',
    lead: lead.claim,
    size: [
      {
        text: `${printNumber(figure.lo)} MW of ${plant[1]} power at its rating give about ${print} on average over a year.`,
        record,
        claims: [lead.claim],
      },
      {
        text: `That counts ${percentLo}–${percentHi}% of the rating, ${plant[1] === 'nuclear' ? 'from years with long outages to years with few' : 'from poor sites to good ones; it comes with the weather and not with demand'}.`,
        record,
        claims: [],
      },
    ],
    compared: [amongContracts(news, figure.lo)],
    ...(buyer !== undefined && {
      talk: supplyTalk({
        draw: drawOf(news.dossier),
        buyer,
        power: `${printNumber(figure.lo)} MW`,
        plant: plant[1],
        years: years?.lo,
        isSiteTold: news.said.some(({ text }) => forSite.test(text)),
      }),
    }),
  }
}

/** "May reduce its share if its data centre at Lund is not built", "power for its campus in Lund". */
const forSite =
  /\b(?:power|feed|supply|serve|for|if|unless)\b[^.;]{0,30}\b(?:its|the (?:lab|company|buyer|firm)['’]s) (?:\p{Ll}+ ){0,2}(?:data[- ]cent(?:re|er)s?|campus(?:es)?|sites?|halls?)\b/iu

const dayUnit = ({ kind, unit, lo, hi }: SaidFigure): boolean => kind === 'time' && unit === 'day' && lo === hi && lo >= 2
const chipNoun = /\b(?:chips?|GPUs?|accelerators?|TPUs?|processors?)$/iu
const isChips = ({ noun, unit, lo, hi }: SaidFigure): boolean => lo === hi && lo >= 100 && (unit === 'GPU' || chipNoun.test(noun ?? ''))

/** A run with its chips, its days and its electricity, from sentences of one report. */
export const planRun: Planner = (news) => {
  if (!/\btrain(?:s|ed|ing)?\b/iu.test(news.titles)) return undefined
  const lead = news.said.find(
    ({ text, figures, claim }) =>
      claim.position < 4 && /\btrain(?:s|ed|ing)?\b/iu.test(text) && figures.some(isChips) && figures.some(dayUnit),
  )
  const [chips, days] = [lead?.figures.find(isChips), lead?.figures.find(dayUnit)]
  const used = news.said.find(
    ({ claim, text, figures }) =>
      claim.articleId === lead?.claim.articleId &&
      /\b(?:run|training|used|consumed|took)\b/iu.test(text) &&
      figures.some(({ kind, lo, hi, by }) => kind === 'energy' && lo === hi && by === undefined),
  )
  const energy = used?.figures.find(({ kind, lo, hi, by }) => kind === 'energy' && lo === hi && by === undefined)
  if (lead === undefined || chips === undefined || days === undefined || used === undefined || energy === undefined) return undefined
  const inputs = { mwh: energy.base.lo / 1e6, days: days.lo, chips: chips.lo }
  const record = calculated(inputs, runPower(inputs))
  const lab = partyOf(lead.claim, news)
  if (record === undefined) return undefined
  const claims = lead === used ? [lead.claim] : [lead.claim, used.claim]
  const text = `${printNumber(energy.lo)} ${energy.unit} in ${printNumber(days.lo)} days are a mean draw of ${record.result.print}, or ${printNumber(toTwoFigures(record.result.mwPerChip * 1000))} kW a chip with ${printNumber(chips.lo)} of them.`
  return {
    kind: 'run',
    lead: lead.claim,
    size: [
      { text, record, claims },
      { text: 'That counts all that was metered with the chips; stops and restarts are in it.', record, claims: [] },
    ],
    compared: [],
    ...(lab !== undefined && { talk: runTalk({ lab, days: printNumber(days.lo) }) }),
  }
}

/** "A fault at a Thornlea site took services of Marrowbank Cloud down": whose service is out, and not whose site it was. */
function servedBy({ text }: Said, news: News): string | undefined {
  return businessesIn(text, news).find(({ aliases }) =>
    aliases.some((name) =>
      new RegExp(
        String.raw`\b(?:services?|customers|users|outage|app|assistant)(?: of| at) (?:the )?${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\p{L}\d])`,
        'u',
      ).test(text),
    ),
  )?.name
}

const isOut =
  /\b(?:outage|offline|blackout|shut down|went down|was down|cut off|knocked out|out of (?:their|its) data|unavailable|unreachable|could not (?:reach|use|log)|disrupt\w+|failed)\b/iu
const hoursMax = 400

/** A service or a site that was out for hours: what that leaves of a year. */
export const planOutage: Planner = (news) => {
  if (!/\b(?:outage|offline|down|cuts?\b[^.]*\bfor \p{L}+ hours|cuts? off|blackout|disrupt\w*|fire|fault)\b/iu.test(news.titles))
    return undefined
  const found = news.said
    .filter(({ claim, text, isNews }) => (isNews || claim.position < 3) && (isOut.test(text) || /\boutage\b/iu.test(news.titles)))
    .flatMap((said) => said.figures.map((figure) => ({ said, figure })))
    .find(
      ({ figure, said }) =>
        figure.unit === 'hour' && figure.kind === 'time' && figure.lo === figure.hi && figure.lo <= hoursMax && lasted(said, figure),
    )
  if (found === undefined) return undefined
  const { said, figure } = found
  const minutes = minutesBehind(said, figure)
  const inputs = { hours: figure.lo, ...(minutes !== undefined && { minutes }) }
  const record = calculated(inputs, hoursLeft(inputs))
  const party = servedBy(said, news) ?? partyOf(said.claim, news) ?? titledParty(news)
  if (record === undefined) return undefined
  const { limit, isLeast } = limitOf(said, figure)
  // A bound in other words ("up to", "no fewer than") is left alone.
  if (!isLeast && (figure.qualifier === 'at_least' || figure.qualifier === 'up_to')) return undefined
  const plain = `${printNumber(figure.lo)} hours${minutes === undefined ? '' : ` and ${printNumber(minutes)} minutes`}`
  const hours = isLeast ? `${plain} or more` : `${limit}${plain}`
  const left = isLeast ? 'no more than ' : ''
  return {
    kind: 'outage',
    lead: said.claim,
    size: [
      {
        text: `${capitalise(limit)}${plain} without service leave ${left}${record.result.print} of the hours of a year, if nothing else fails in it.`,
        record,
        claims: [said.claim],
      },
      { text: 'Customers who were back sooner lost less of it.', record, claims: [] },
      ...besidePromise(news, said, { ...inputs, limit, isLeast }),
      ...customersHit(news),
    ],
    compared: [],
    ...(party !== undefined && {
      talk: outageTalk({ draw: drawOf(news.dossier), party, hours, isCauseTold: news.said.some(({ text }) => tellsCause.test(text)) }),
    }),
  }
}

/** A percentage of the time that a service can be reached; a share of backups or of a fee is another promise. */
const isUptime = ({ text }: Said, { start, end, kind, lo, hi }: SaidFigure): boolean =>
  kind === 'percent' &&
  lo === hi &&
  lo > 90 &&
  lo < 100 &&
  /\b(?:reachable|available|up|uptime|availability)\b(?: (?:for|of|at least|in|is))*\s$/iu.test(text.slice(0, start)) &&
  /^(?: of the time)? (?:of|in|over|for) (?:each|a|every|per|the) month\b/iu.test(text.slice(end))

/** What the service has promised its customers, where the report gives it: "reachable for 99.9% of each month". */
function besidePromise(news: News, lead: Said, time: OutTime): readonly Sized[] {
  const promise = news.said.find(
    (said) =>
      said.claim.articleId === lead.claim.articleId &&
      !said.claim.negated &&
      /\bpromis\w+|\bguarantee\w*|\bservice level\b/iu.test(said.text) &&
      said.figures.some((figure) => isUptime(said, figure)),
  )
  const percent = promise?.figures.find((figure) => isUptime(promise, figure))?.lo
  const inputs = { percent: percent ?? 0, hours: time.hours, ...(time.minutes !== undefined && { minutes: time.minutes }) }
  const record = calculated(inputs, promisedUptime(inputs))
  // Whose promise it is has to be said where the report has more than one business.
  const parties = new Set(
    [lead, ...(promise === undefined ? [] : [promise])].flatMap(({ text }) => businessesIn(text, news).map(({ name }) => name)),
  )
  if (promise === undefined || record === undefined || record.result.lo < 1 || parties.size > 1) return []
  const [lo, hi] = [record.result.lo, record.result.hi].map((each) => printNumber(toTwoFigures(each)))
  const times = lo === hi || time.isLeast ? `${lo} times` : `${lo}–${hi} times`
  return [
    {
      text: `The promise of ${percent}% of a month allows ${record.result.print} without service; this was ${time.limit}${times} as long.`,
      record,
      claims: [promise.claim, lead.claim],
    },
  ]
}

/** How long an outage was: a lower bound in the words of its report ("more than "), "about " where it gives none but near it. */
interface OutTime {
  readonly hours: number
  readonly minutes?: number
  readonly limit: string
  readonly isLeast: boolean
}

function limitOf({ text }: Said, { qualifier, start }: SaidFigure): Pick<OutTime, 'limit' | 'isLeast'> {
  const bound = /\b(?<bound>more than|over|at least)\s$/iu.exec(text.slice(0, start))?.groups?.['bound']
  if (bound !== undefined) return { limit: `${bound.toLowerCase()} `, isLeast: true }
  return { limit: qualifier === 'exact' ? '' : 'about ', isLeast: false }
}

const tellsCause =
  /\b(?:blam\w+|caused? by|because|due to|after (?:an?|the) \p{L}+ (?:failed|broke)|failed|broke down|fault in|wrong|error|mistake|fire|flood\w*)\b/iu

/** "6 hours and 50 minutes": what is left out of a time makes it another. */
const minutesBehind = ({ text, figures }: Said, { end }: SaidFigure): number | undefined =>
  figures.find(
    ({ unit, kind, lo, hi, start }) =>
      kind === 'time' && unit === 'minute' && lo === hi && lo < 60 && start > end && /^\s(?:and\s)?$/u.test(text.slice(end, start)),
  )?.lo

/** "For 11 hours", "lasted 14 hours", "nine hours later" is none. */
const lasted = ({ text }: Said, { start, end }: SaidFigure): boolean =>
  /\b(?:for|lasts?|lasted|of|after)\s(?:about\s|more than\s|nearly\s|some\s)?$/iu.test(text.slice(Math.max(0, start - 24), start)) &&
  !/^\s(?:later|earlier|before|ago|a (?:day|week))\b/iu.test(text.slice(end))

/** The business that the headlines name. */
const titledParty = ({ dossier, titles }: News): string | undefined =>
  dossier.entities.find(({ kind, name, aliases }) => businessKinds.has(kind) && [name, ...aliases].some((each) => titles.includes(each)))
    ?.name
