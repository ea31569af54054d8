// A dated question for the story, from typed facts, or the plain words that there is none.
import { horizonOf } from '../../calc/horizon.ts'
import { regionOf } from '../../calc/place-in-ledger.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Watch } from '../../domain/watch.ts'
import { watchQuality } from '../../domain/watch-quality.ts'
import { sha256Hex } from '../../text/digest.ts'
import { partyName, reportDay, type ToldFact } from './fact-sentences.ts'

/** Printed in place of a watch; an honest none. */
export const noWatchSentence = 'No watch: nothing here can be settled by a public source with a date.'
const quarters = 2
const resolveDays = 14
const europe = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO GB CH'.split(' ')
const union = europe.filter((code) => !['IS', 'LI', 'NO', 'GB', 'CH'].includes(code))

/** The words of a watch with its scope; times and gate are added alike for all. */
type Question = Pick<
  Watch,
  | 'statement'
  | 'kind'
  | 'entityScope'
  | 'factTypes'
  | 'resolvesYesIf'
  | 'resolvesNoIf'
  | 'ifYes'
  | 'ifNo'
  | 'edgeCases'
  | 'horizonAt'
  | 'horizonRule'
> &
  Partial<Pick<Watch, 'region' | 'statusAtLeast' | 'op' | 'value' | 'unit' | 'countAtLeast'>>

const sayHorizon = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

/** Half the power, rounded down to a figure people use. */
function threshold(mw: number): number {
  const half = mw / 2
  const step = half >= 100 ? 50 : half >= 10 ? 5 : 1
  return Math.max(1, Math.floor(half / step) * step)
}

function leaseElsewhere(told: ToldFact, dossier: Dossier, day: string): Question | undefined {
  const lab = dossier.entities.find((entity) => entity.name === told.actor)
  const power = told.fact.quantity?.find((each) => each.unit === 'MW')
  const countries = told.fact.place.country?.split(';') ?? []
  if (told.fact.type !== 'capacity_lease' || lab === undefined || lab.kind !== 'ai_lab' || power === undefined || countries.length === 0)
    return undefined
  const isEuropean = regionOf(countries) === 'Europe'
  const horizonAt = horizonOf({ rule: 'quarters-from-publication', publishedOn: day, quarters })
  const value = threshold(power.lo)
  const where = isEuropean ? 'in an EU state' : `in ${countries.join(' or ')}`
  const class_ = isEuropean ? 'AI lab headquartered in the EU, EEA, UK or Switzerland' : 'AI lab'
  const event = `a dedicated lease of at least ${value} MW at a data centre ${where}`
  return {
    statement: `At least one ${class_}, other than ${lab.name}, publicly announces ${event} by ${sayHorizon(horizonAt)}.`,
    kind: 'count',
    factTypes: ['capacity_lease'],
    statusAtLeast: 'announced',
    op: '>=',
    value,
    unit: 'MW',
    countAtLeast: 1,
    entityScope: { include: [], includeKind: 'ai_lab', ...(isEuropean && { headquarters: europe }), exclude: [lab.id] },
    region: isEuropean ? union : countries,
    horizonAt,
    horizonRule: 'quarters-from-publication',
    resolvesYesIf: `Before the horizon a lab in scope, or its landlord, publicly announces ${event}, confirmed by the primary source or two independent publishers.`,
    resolvesNoIf: 'The horizon passes and a search of the named sources finds no such announcement.',
    ifYes: 'Leasing finished space is a route that other labs take too.',
    ifNo: `The lease by ${lab.name} stays a single case in the period.`,
    edgeCases: [
      'An option, a target or "up to" does not count.',
      'A figure in GPUs counts only if its converted low end meets the threshold.',
      'Copies of one announcement count once.',
    ],
  }
}

function opening(told: ToldFact, dossier: Dossier, now: string): Question | undefined {
  const due = told.fact.horizon ?? told.fact.effectiveAt
  const power = told.fact.quantity?.find((each) => each.unit === 'MW')
  const day = due === undefined ? undefined : lastDay(due)
  if (day === undefined || day <= now || power === undefined || told.place === undefined || !/^capacity_/.test(told.fact.type))
    return undefined
  const ids = [...told.fact.subject, ...(told.fact.object ?? [])]
    .map((party) => dossier.entities.find((entity) => entity.id === party.entity || entity.name === partyName(party, dossier))?.id)
    .filter((id) => id !== undefined)
  const horizonAt = `${day}T23:59Z`
  const event = `that at least ${power.lo} MW at ${told.place} is open`
  return {
    statement: `${told.actor} or its partner publicly announces ${event} by ${sayHorizon(horizonAt)}.`,
    kind: 'threshold',
    factTypes: ['capacity_live', 'capacity_build', 'capacity_lease'],
    statusAtLeast: 'live',
    op: '>=',
    value: power.lo,
    unit: 'MW',
    entityScope: { include: ids, exclude: [] },
    horizonAt,
    horizonRule: 'explicit',
    resolvesYesIf: `Before the horizon a party publicly announces ${event}, confirmed by two independent publishers.`,
    resolvesNoIf: 'The horizon passes and a search of the named sources finds no such announcement.',
    ifYes: 'The stated date was kept.',
    ifNo: 'The stated date was missed.',
    edgeCases: ['A first phase below the figure is a near miss.', 'A ceremony without power in use does not count.'],
  }
}

function lastDay(date: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}/.test(date)) return date.slice(0, 10)
  if (/^\d{4}-\d{2}$/.test(date))
    return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10)
  return /^\d{4}$/.test(date) ? `${date}-12-31` : undefined
}

function sourcesOf(dossier: Dossier): Watch['sources'] {
  const report = dossier.sources.find(({ coverage }) => coverage.role !== 'copy')?.source
  return [
    { name: 'Company announcements on Business Wire', url: 'https://www.businesswire.com/', role: 'primary' },
    ...(report === undefined ? [] : [{ name: report.name, url: `https://${report.host}/`, role: 'fallback' as const }]),
  ]
}

/** The watch of a story when it passes its gate; undefined otherwise. Opens at `now`. */
export function draftWatch(told: ToldFact, dossier: Dossier, now: Date): Watch | undefined {
  const opensAt = now.toISOString()
  const question = leaseElsewhere(told, dossier, reportDay(told, dossier)) ?? opening(told, dossier, opensAt.slice(0, 10))
  if (question === undefined) return undefined
  const sources = sourcesOf(dossier)
  const resolveBy = new Date(Date.parse(question.horizonAt) + resolveDays * 86_400_000).toISOString()
  const draft: Watch = {
    id: `w_${sha256Hex(`${dossier.storyId}|${question.statement}`).slice(0, 16)}`,
    storyId: dossier.storyId,
    openedInVersion: 1,
    ...question,
    opensAt,
    earliestResolveAt: question.horizonAt,
    resolveBy,
    sources,
    quality: { score: 0, fails: [] },
    state: 'draft',
    history: [],
    evidence: [],
    nearMisses: [],
    statementSha256: sha256Hex(question.statement),
  }
  const ids = new Set(dossier.entities.map((entity) => entity.id))
  const quality = watchQuality(draft, { isKnown: (name) => ids.has(name), alreadyTrue: false })
  const fails = quality.tests.filter((test) => !test.passed).map((test) => `${test.number} ${test.name}: ${test.reason}`)
  return quality.passes ? { ...draft, quality: { score: quality.score, fails } } : undefined
}
