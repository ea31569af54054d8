// The take: one figure re-based, placed and read two ways, with what cannot be concluded; built only where calc can carry it.

import { fractionHolds } from '../../../calc/gates.ts'
import { hardwareSets } from '../../../calc/hardware.ts'
import { ledgerRowOf } from '../../../calc/ledger-row.ts'
import { mwToCompute } from '../../../calc/mw-to-compute.ts'
import { placeInLedger, regionOf } from '../../../calc/place-in-ledger.ts'
import { type Dossier, storyDay } from '../../../domain/dossier.ts'
import type { Evidence } from '../../../domain/evidence.ts'
import { type Fact, mainFirst } from '../../../domain/fact.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { isStated } from '../sentences/fact-sentences.ts'
import type { ToldFact } from '../sentences/told-fact.ts'
import { absenceOf, calculationEvidence, claimSentence, judgementSentence, ledgerEvidence } from '../wording/evidence-of.ts'
import { capitalise, printDate, printQuantity } from '../wording/phrases.ts'
import { counterEvidence } from './against.ts'
import { type CapacityTalk, capacityTalk, isPurposeOpen } from './capacity-talk.ts'
import { sayUnits } from './compute-words.ts'
import { claimsOf } from './deal-money.ts'
import { dealTake, namesOf } from './deal-take.ts'
import { isOption, isSamePartyAs, mechanism } from './mechanism.ts'
import { isTold } from './news-plan.ts'
import { sayPlaceOfPower, sayTooFew } from './peer-sums.ts'
import { drawOf } from './take-frames.ts'
import { fitting } from './take-length.ts'

const windowMonths = 24
/** From this day on, prose assumes the servers and racks that were shipping. */
const currentSetFrom = '2025-07-01'

interface Material {
  readonly told: ToldFact
  readonly dossier: Dossier
  readonly power: Quantity & { readonly mw: number }
  readonly articleIds: readonly string[]
}

function materialOf(told: ToldFact, dossier: Dossier): Material | undefined {
  const quantity = mainFirst(told.fact.quantity ?? []).find((each) => (each.unit === 'MW' || each.unit === 'GW') && each.lo === each.hi)
  if (quantity === undefined || !['capacity_lease', 'capacity_build', 'capacity_live', 'offtaker_change'].includes(told.fact.type))
    return undefined
  const articleIds = dossier.sources
    .filter(({ coverage, article }) => coverage.role !== 'copy' && article.level >= 'L2')
    .map(({ article }) => article.id)
  return { told, dossier, power: { ...quantity, mw: quantity.unit === 'GW' ? quantity.lo * 1000 : quantity.lo }, articleIds }
}

/** "18 MW". */
const amountOf = ({ power }: Material): string => printQuantity({ ...power, qualifier: 'exact' })

function magnitude(material: Material): readonly Sentence[] | undefined {
  const { told, dossier, power, articleIds } = material
  const set = told.fact.announcedAt >= currentSetFrom ? hardwareSets.current : hardwareSets.all
  const basis = power.basis === 'nameplate' ? 'unknown' : power.basis
  const conversion = mwToCompute({ mw: power.mw, basis, set })
  if ('kind' in conversion) return undefined
  const first = capitalise(amountOf(material))
  const amount = first === '10 MW' ? 'Ten megawatts' : first
  const inputs = conversion.inputs
  const evidence = calculationEvidence({ function: conversion.function, version: conversion.version, inputs, result: conversion })
  const opening = isOption(told) ? `The option on ${first}` : amount
  const text = `${opening} would feed about ${sayUnits(conversion)}.`
  const isOpen = power.basis === 'unknown' && !isStated('basis', articleIds, dossier) && !isTold('basis', { dossier, articleIds })
  const wide =
    power.basis === 'unknown'
      ? isOpen
        ? [
            claimSentence(
              dossier.storyId,
              'magnitude',
              `The range is wide because ${articleIds.length > 1 ? 'no report says' : 'the report does not say'} whether the ${amountOf(material)} are IT load or the whole site.`,
              [absenceOf(articleIds, ['basis']), ledgerEvidence(told.fact)],
            ),
          ]
        : []
      : [
          claimSentence(
            dossier.storyId,
            'magnitude',
            basis === 'it'
              ? `The ${amountOf(material)} are read as IT load: the draw of the computers alone.`
              : `The ${amountOf(material)} are read as the draw of the whole site.`,
            [evidence],
          ),
        ]
  return [claimSentence(dossier.storyId, 'magnitude', text, [evidence, ledgerEvidence(told.fact)]), ...wide].filter(
    (sentence) => sentence !== undefined,
  )
}

/** The subject's own row under another id is no comparison. */
function isSameDeal(fact: Fact, told: ToldFact, dossier: Dossier): boolean {
  return fact.type === told.fact.type && fact.place.name === told.fact.place.name && isSamePartyAs(told, dossier)(fact)
}

function mwOf(fact: Fact): number | undefined {
  const quantity = mainFirst(fact.quantity ?? []).find((each) => each.unit === 'MW' || each.unit === 'GW')
  return quantity === undefined || quantity.lo !== quantity.hi ? undefined : quantity.lo * (quantity.unit === 'GW' ? 1000 : 1)
}

/** "a little under a quarter" for a ratio near a plain fraction, checked against the arithmetic gate. */
export function fractionWords(part: number, whole: number): string | undefined {
  const names: readonly (readonly [number, string])[] = [
    [0.1, 'a tenth'],
    [0.2, 'a fifth'],
    [0.25, 'a quarter'],
    [1 / 3, 'a third'],
    [0.5, 'half'],
    [2 / 3, 'two thirds'],
    [0.75, 'three quarters'],
  ]
  const ratio = part / whole
  const near = names
    .filter(([value]) => Math.abs(ratio - value) / value <= 0.1)
    .sort((a, b) => Math.abs(ratio - a[0]) - Math.abs(ratio - b[0]))[0]
  if (near === undefined) return undefined
  const words = ratio < near[0] * 0.985 ? `a little under ${near[1]}` : ratio > near[0] * 1.015 ? `a little over ${near[1]}` : near[1]
  return fractionHolds(words, { part, whole }) === true ? words : undefined
}

/** How far apart two sizes may lie, as a ratio, for one to be called the nearest to the other. */
const nearestRatio = 1.5

/** The row of the rank that is nearest in size, with its place and day; undefined where none is near, or its day is not known. */
function nearestRow(
  rows: readonly { readonly id: string; readonly lo: number; readonly hi: number }[],
  mw: number,
  { ledger }: Pick<Dossier, 'ledger'>,
): { readonly fact: Fact; readonly words: string } | undefined {
  const away = (lo: number): number => Math.max(lo / mw, mw / lo)
  const [nearest] = rows.filter(({ lo, hi }) => lo === hi && away(lo) <= nearestRatio).toSorted((a, b) => away(a.lo) - away(b.lo))
  const fact = ledger.find(({ id }) => id === nearest?.id)
  if (nearest === undefined || fact === undefined || fact.place.precision === 'unstated' || fact.place.precision === 'country')
    return undefined
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(fact.announcedAt)) return undefined
  const at = fact.place.precision === 'site' ? 'at' : 'in'
  return { fact, words: `the ${nearest.lo} MW ${at} ${fact.place.name}, reported on ${printDate(fact.announcedAt)}` }
}

interface Compared {
  readonly sentence: Sentence | undefined
  readonly closest: Fact | undefined
}

function comparison({ told, dossier, power }: Material): Compared {
  const subject = ledgerRowOf(told.fact)
  const region = regionOf(subject.countries)
  const rows = dossier.ledger.filter((fact) => fact.id !== told.fact.id && !isSameDeal(fact, told, dossier)).map(ledgerRowOf)
  const asOf = storyDay(dossier.sources)
  const question = { rows: [subject, ...rows], subject, asOf, ...(region !== undefined && { region }), months: windowMonths }
  const place = placeInLedger(question)
  const evidence = calculationEvidence({ function: place.function, version: place.version, inputs: question, result: place })
  const inRank = new Set(place.rows.map((row) => row.id))
  const closest = dossier.ledger
    .filter((fact) => inRank.has(fact.id) && isSamePartyAs(told, dossier)(fact))
    .sort((a, b) => (a.announcedAt < b.announcedAt ? 1 : -1))[0]
  if (place.rows.length === 0)
    return { sentence: claimSentence(dossier.storyId, 'comparison', sayTooFew(place.n), [evidence]), closest: undefined }
  const area = region === undefined || place.relaxed.includes('region') ? '' : `${region}an `
  const sites = sayPlaceOfPower(printQuantity({ ...power, qualifier: 'exact' }), place, { draw: drawOf(dossier), area })
  const other = closest === undefined ? undefined : mwOf(closest)
  const fraction = other === undefined ? undefined : fractionWords(power.mw, other)
  if (closest === undefined || other === undefined || fraction === undefined) {
    const near = nearestRow(place.rows, power.mw, { ledger: dossier.ledger.filter((fact) => fact.place.name !== told.fact.place.name) })
    const text = near === undefined ? `${sites}.` : `${sites}; the nearest in size is ${near.words}.`
    const row = near === undefined ? [] : [ledgerEvidence(near.fact)]
    return { sentence: claimSentence(dossier.storyId, 'comparison', text, [evidence, ...row]), closest }
  }
  const parts = calculationEvidence({
    function: 'fraction',
    version: 1,
    inputs: { words: fraction, part: power.mw, whole: other },
    result: true,
  })
  const own = sayPlaceOfPower(printQuantity({ ...power, qualifier: 'exact' }), place, { area })
  const text = `${own}, and ${fraction} of the ${other} MW site ${told.actor} announced at ${closest.place.name} on ${printDate(closest.announcedAt)}.`
  return { sentence: claimSentence(dossier.storyId, 'comparison', text, [evidence, parts, ledgerEvidence(closest)]), closest }
}

function talkSentences({ told, dossier, articleIds }: Material, talk: CapacityTalk): readonly Sentence[] {
  const evidence: Evidence[] = [absenceOf(articleIds, talk.slots), ledgerEvidence(told.fact)]
  return talk.readings.map((text) => judgementSentence(dossier.storyId, 'readings', text, evidence))
}

/** As much for the same party at a second place that is named: another report of one deal is no second announcement. */
const isAtAnotherPlace = (other: ToldFact, { actor, amount, place }: ToldFact): boolean =>
  other.actor === actor && other.amount === amount && place !== undefined && other.place !== undefined && other.place !== place

function cannotConclude({ dossier, articleIds, told }: Material, talk: CapacityTalk, others: readonly ToldFact[]): Sentence | undefined {
  if (others.some((other) => isAtAnotherPlace(other, told))) {
    return claimSentence(
      dossier.storyId,
      'cannot-conclude',
      'Whether the two announcements are one capacity cannot be concluded; a statement that names both sites would settle it.',
      [absenceOf(articleIds, ['same-capacity'])],
    )
  }
  return claimSentence(dossier.storyId, 'cannot-conclude', talk.cannot, [absenceOf(articleIds, talk.slots), ledgerEvidence(told.fact)])
}

function against(material: Material, closest: Fact | undefined, said: readonly Sentence[]): Sentence | undefined {
  const { dossier, articleIds, told } = material
  const note = `${closest?.basisNote ?? ''} ${closest?.claims.map((claim) => Object.values(claim.says).join(' ')).join(' ') ?? ''}`
  const power = closest === undefined ? undefined : mwOf(closest)
  if (closest !== undefined && power !== undefined && /\btrain\b/i.test(note) && isPurposeOpen(dossier)) {
    return claimSentence(
      dossier.storyId,
      'against',
      `The strongest fact against a training reading is that the ${power} MW site is reported as the one bought for training.`,
      [ledgerEvidence(closest)],
    )
  }
  return counterEvidence({ dossier, articleIds }, claimsOf(told, dossier), said, namesOf(told))
}

/**
 * The take's sentences in their order; undefined where no figure of the story can be put in proportion.
 *
 * @param input.said the story's summary: what it says is not said again
 */
export function writeTake(input: {
  readonly told: ToldFact
  readonly others: readonly ToldFact[]
  readonly dossier: Dossier
  readonly said: readonly Sentence[]
}): readonly Sentence[] | undefined {
  const { told: deal, others, dossier, said } = input
  const material = materialOf(deal, dossier)
  const size = material === undefined ? undefined : magnitude(material)
  if (material === undefined || size === undefined)
    return [deal, ...others].map((each) => dealTake(each, dossier, said)).find((take) => take !== undefined)
  const compared = comparison(material)
  const talk = capacityTalk({ told: deal, dossier, amount: amountOf(material), articleIds: material.articleIds })
  if (talk === undefined) return undefined
  const rest = [
    compared.sentence,
    ...talkSentences(material, talk),
    cannotConclude(material, talk, others),
    against(material, compared.closest, said),
    mechanism(material),
  ]
  const told = rest.filter((sentence) => sentence !== undefined)
  return fitting([...size, ...told]) ?? [...size.slice(0, 1), ...told]
}
