// Takes on power that no ledger row of the story carries: electricity used, connections sold, halls opened, space given back.

import { meanPower } from '../../../calc/figure-in-proportion.ts'
import { hardwareSets } from '../../../calc/hardware.ts'
import type { LedgerRow } from '../../../calc/ledger-row.ts'
import { ledgerRowOf } from '../../../calc/ledger-row.ts'
import { mwToCompute } from '../../../calc/mw-to-compute.ts'
import { placeInLedger } from '../../../calc/place-in-ledger.ts'
import { printNumber } from '../../../calc/rounding.ts'
import type { Claim } from '../../../domain/claim.ts'
import { storyDay } from '../../../domain/dossier.ts'
import { businessKinds } from '../../../domain/entity.ts'
import { capitalise, printSpan } from '../wording/phrases.ts'
import { sayUnits } from './compute-words.ts'
import { calculated, type News, type Plan, partyOf, type Said, type SaidFigure, type Sized, type Talk } from './news-plan.ts'
import { sayPlaceOfPower, sayTooFew } from './peer-sums.ts'
import { drawOf } from './take-frames.ts'

/** Electricity over a quarter, half or year that the same sentence names, as a mean power. */
export function planEnergy(news: News): Plan | undefined {
  for (const each of news.said.filter(({ isNews, claim }) => isNews || claim.position < 3)) {
    const energy = each.figures.find(
      ({ kind, lo, hi, unit, by }) => kind === 'energy' && lo === hi && by === undefined && /^[MGT]Wh$/.test(unit),
    )
    const span = each.claim.dates.find(({ interval }) => ['month', 'quarter', 'half', 'year'].includes(interval.precision))?.interval
    if (energy === undefined || span === undefined) continue
    const inputs = { mwh: energy.base.lo / 1e6, from: span.from, to: span.to }
    const record = calculated(inputs, meanPower(inputs))
    if (record === undefined) continue
    const claims = [each.claim]
    const user = partyOf(each.claim, news)
    return {
      kind: 'energy',
      lead: each.claim,
      size: [
        {
          text: `The ${printNumber(energy.lo)} ${energy.unit}${user === undefined ? '' : ` of ${user}`} in ${printSpan(`${span.from}/${span.to}`)} are a mean draw of ${record.result.print}.`,
          record,
          claims,
        },
        {
          text: 'That spreads the electricity evenly over the hours of that time; the peak was higher.',
          record,
          claims: [],
        },
      ],
      compared: placeOfPower(news, { lo: record.result.lo, hi: record.result.hi }, { claim: each.claim, words: 'that draw' }),
      ...(user !== undefined && {
        talk: {
          readings: [
            `If use of ${user} grows faster than its draw, expect each unit of work to take less electricity in its next report.`,
            `If the draw of ${user} grows with use, expect a lease or a site of about the size of the growth.`,
          ] as const,
          gaps: [
            { slot: 'outside-test', open: 'how the figure was measured', missing: 'a check by an outside body that names the meters' },
            { slot: 'tenant', open: 'where the electricity was drawn', missing: 'the figure split by site' },
          ],
          mechanism: `the printed figure lets customers of ${user} set its use against its work, and gives rivals a mark they can be asked about`,
        },
      }),
    }
  }
  return undefined
}

/** The place of a power among the ledger's rows of capacity. */
function placeOfPower(
  { dossier }: News,
  power: { readonly lo: number; readonly hi: number },
  { claim, words }: { readonly claim: Claim; readonly words: string },
): readonly Sized[] {
  const day = storyDay(dossier.sources)
  const subject: LedgerRow = {
    id: claim.id,
    type: 'capacity_live',
    name: claim.subject.text,
    countries: [],
    status: 'announced',
    announcedAt: day,
    confidence: 'B',
    sameAs: [],
    replaced: false,
    conflicts: [],
    quantities: [{ ...power, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
    money: [],
  }
  const question = { rows: [subject, ...dossier.ledger.map(ledgerRowOf)], subject, asOf: day, months: 24 }
  const place = placeInLedger(question)
  const record = { function: place.function, version: place.version, inputs: question, result: place }
  const [low] = place.rows
  if (low === undefined) return [{ text: sayTooFew(place.n), record, claims: [] }]
  return [
    {
      text: `${sayPlaceOfPower(words, place, { draw: drawOf(dossier), area: '' })}.`,
      record,
      claims: [],
    },
  ]
}

const isPower = ({ unit, lo, hi, by }: SaidFigure): boolean => (unit === 'MW' || unit === 'GW') && lo === hi && by === undefined
const purposes: readonly (readonly [RegExp, 'sold' | 'lapsed' | 'open' | 'connected'])[] = [
  [/\b(?:auction\w*|tender\w*|(?:invites?|invited|take|takes) bids)\b/iu, 'sold'],
  [/\b(?:laps(?:es?|ed)|did not use|walk(?:s|ed) away|to let again|end without)\b/iu, 'lapsed'],
  // "Cloud service", "runs on wind" and "live" open nothing.
  [/\b(?:opens?|opened|goes live|went live|switch(?:es|ed) on|puts? into service|starts? up)\b/iu, 'open'],
]
const dataCentre = /\b(?:data[- ]cent(?:re|er)s?|GPUs?|accelerators?|chips?|compute|computing|cloud|connections?|substations?|AI)\b/u

/** Power in the headline's news: what computers it would feed, and where it stands in the ledger. */
export function planPower(news: News): Plan | undefined {
  const all = news.said.map((each) => each.text).join('\n')
  const found = news.said
    .filter(({ isNews, claim }) => isNews || claim.position < 3)
    .flatMap((each) => each.figures.filter(isPower).map((figure) => ({ each, figure })))
    .find(({ figure }) => news.titles.includes(figure.raw.trim()) || (figure.lo >= 1 && dataCentre.test(news.titles)))
  if (found === undefined || !dataCentre.test(all)) return undefined
  const { each, figure } = found
  const mw = figure.unit === 'GW' ? figure.lo * 1000 : figure.lo
  const inputs = { mw, basis: 'unknown' as const, set: hardwareSets.current }
  const conversion = mwToCompute(inputs)
  if ('kind' in conversion) return undefined
  const record = { function: conversion.function, version: conversion.version, inputs: conversion.inputs, result: conversion }
  const words = purposeOf(each, news)
  if (words === undefined) return undefined
  const own = partyOf(each.claim, news)
  const isNetwork = news.dossier.entities.some(({ name, kind }) => name === own && kind === 'utility')
  const party = words === wordsBy.connected && (own === undefined || isNetwork) ? builderIn(news) : own
  return {
    kind: 'power',
    lead: each.claim,
    size: [
      {
        text: `${figure.qualifier === 'option' ? `The option on ${figure.raw.trim()}` : capitalise(figure.raw.trim())} would feed about ${sayUnits(conversion)}.`,
        record,
        claims: [each.claim],
      },
      {
        text: `The top of the range gives all ${figure.raw.trim()} to the computers, the bottom counts the whole site.`,
        record,
        claims: [],
      },
    ],
    compared: placeOfPower(news, { lo: mw, hi: mw }, { claim: each.claim, words: figure.raw.trim() }),
    ...(party !== undefined && { talk: words(party, figure.raw.trim()) }),
  }
}

/** The business that the headlines name beside the network. */
const builderIn = ({ dossier, titles }: News): string | undefined =>
  dossier.entities.find(
    ({ kind, name, aliases }) => businessKinds.has(kind) && kind !== 'utility' && [name, ...aliases].some((each) => titles.includes(each)),
  )?.name

type Words = (party: string, power: string) => Talk

function purposeOf(each: Said, { titles }: News): Words | undefined {
  // A link to the grid that is given is no hall that opens; a limit or a lack of links is neither.
  const isLink =
    /\bconnect(?:ion|ions|ed|s)\b/iu.test(titles) &&
    /\b(?:gives?|given|gets?|got|grants?|granted|connects?|connected|secures?|wins?)\b/iu.test(titles)
  const isLack = /\b(?:caps?|capped|limits?|refus\w+|den(?:y|ies|ied)|shortfall|warn\w*|freeze\w*|bans?|halts?)\b/iu.test(titles)
  if (isLack) return undefined
  const kind = isLink ? 'connected' : purposes.find(([pattern]) => pattern.test(titles) || pattern.test(each.text))?.[1]
  return kind === undefined ? undefined : wordsBy[kind]
}

const wordsBy: Readonly<Record<'sold' | 'lapsed' | 'open' | 'connected', Words>> = {
  sold: (party, power) => ({
    readings: [
      `If developers with halls under way bid for the ${power}, expect prices well over the floor and few winners.`,
      `If they hold back, expect ${party} to sell lots at the floor, or none, and to hold a second round.`,
    ],
    gaps: [{ slot: 'tenant', open: 'who will use the power', missing: 'the list of winners with the size of each lot' }],
    mechanism: `rights that are sold rather than queued for go to whoever can pay first, and give ${party} a price where there was a waiting list`,
  }),
  lapsed: (party, power) => ({
    readings: [
      `If others want the ${power}, expect a new tenant to be named for it within two quarters.`,
      `If the price of power kept ${party} away, expect the next tenant to ask for a lower rent.`,
    ],
    gaps: [{ slot: 'tenant', open: 'who will take the space', missing: 'a lease with a name and a start' }],
    mechanism: `the end of it frees ${party} from paying for the ${power}, and gives the landlord room to let and no rent until then`,
  }),
  connected: (party, power) => ({
    readings: [
      `If ${party} has customers for the ${power}, expect their names before the next hall there is finished.`,
      `If it has none, expect ${party} to build slowly, or to sell the place with its connection.`,
    ],
    gaps: [{ slot: 'tenant', open: `who will use the ${power}`, missing: 'the names of tenants, with a size for each,' }],
    mechanism: `a connection in hand lets ${party} build while others wait for theirs, and costs it money whether or not the ${power} are drawn`,
  }),
  open: (party, power) => ({
    readings: [
      `If ${party} sells the ${power} by the hour to many, expect a price list and no named tenant.`,
      `If one customer takes most of the ${power}, expect a contract with a term.`,
    ],
    gaps: [
      { slot: 'hours-sold', open: 'how full the new hall is', missing: 'the hours sold in a full quarter' },
      { slot: 'tenant', open: 'who the new hall is for', missing: 'the names of those who use it' },
    ],
    mechanism: `capacity of its own lets ${party} sell by the hour without a landlord, and leaves the risk of empty hours on its side`,
  }),
}
