// A dated question for the story, from typed facts, or the plain words that there is none.
import { horizonOf } from '../../../calc/horizon.ts'
import { regionOf } from '../../../calc/place-in-ledger.ts'
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds, type Entity } from '../../../domain/entity.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import type { Watch } from '../../../domain/watch.ts'
import { conjugate } from '../../../text/verbs.ts'
import { partyName, reportDay } from '../sentences/fact-sentences.ts'
import type { ToldFact } from '../sentences/told-fact.ts'
import { eventQuestions } from './watch-events.ts'
import { gated, type Question, sayHorizon } from './watch-question.ts'
import { stepQuestions } from './watch-steps.ts'

const quarters = 2
const europe = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO GB CH'.split(' ')
const union = europe.filter((code) => !['IS', 'LI', 'NO', 'GB', 'CH'].includes(code))

/** Half the power, rounded down to a figure people use. */
function threshold(mw: number): number {
  const half = mw / 2
  const step = half >= 100 ? 50 : half >= 10 ? 5 : 1
  return Math.max(1, Math.floor(half / step) * step)
}

function leaseElsewhere(told: ToldFact, dossier: Dossier, day: string): Question | undefined {
  const lab = dossier.entities.find((entity) => entity.name === told.actor)
  const power = sizeOf(told)
  const countries = told.fact.place.country?.split(';') ?? []
  const isOption = told.fact.quantity?.[0]?.qualifier === 'option'
  if (
    told.fact.type !== 'capacity_lease' ||
    isOption ||
    lab === undefined ||
    lab.kind !== 'ai_lab' ||
    power === undefined ||
    countries.length === 0
  )
    return undefined
  const isEuropean = regionOf(countries) === 'Europe'
  const horizonAt = horizonOf({ rule: 'quarters-from-publication', publishedOn: day, quarters })
  const value = threshold(power.lo)
  // A lease in the United Kingdom asks for others in the same region, and not only for those across the sea.
  const isInUnion = countries.every((code) => union.includes(code))
  const where = isEuropean ? (isInUnion ? 'in an EU state' : 'in the EU, EEA, UK or Switzerland') : `in ${countries.join(' or ')}`
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
    region: isEuropean ? (isInUnion ? union : europe) : countries,
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

/** The figure a question is about: the computers rather than the grid, where both are stated. */
function sizeOf({ fact }: ToldFact): Quantity | undefined {
  const sizes = (fact.quantity ?? []).filter((each) => each.unit === 'MW')
  return sizes.find((each) => each.basis === 'it') ?? sizes[0]
}

interface Step {
  /** What is to be open: "at least 8 MW", "the first hall". */
  readonly words: string
  readonly value?: number
}

/** What must be there on the day: the phase the date was given for, one of the equal parts, or the whole. */
function stepOf(told: ToldFact): Step | undefined {
  const size = sizeOf(told)
  const said = (field: string): unknown => told.fact.claims.find((claim) => claim.says[field] !== undefined)?.says[field]
  const [block, phase] = [said('block'), said('phase')]
  const part = isQuantity(block) && told.fact.type === 'capacity_lease' ? block : undefined
  if (typeof phase === 'string' && told.fact.partOf === undefined) return { words: `the ${phase}` }
  const note = told.fact.basisNote ?? ''
  if (/\bfirst phase (?:by|due|in|end)/iu.test(note)) return { words: 'the first phase' }
  const whole = part?.lo ?? size?.lo
  const value = whole !== undefined && /\bhalf (?:expected|due|by)/iu.test(note) ? whole / 2 : whole
  return value === undefined ? undefined : { words: `at least ${value} MW`, value }
}

const isQuantity = (value: unknown): value is Quantity => typeof value === 'object' && value !== null && 'lo' in value && 'unit' in value

/** Whether what was promised for a day is open on that day; a lease that begins is promised too. */
function opening(told: ToldFact, dossier: Dossier, now: string): Question | undefined {
  const { fact } = told
  const due = fact.horizon ?? fact.effectiveAt
  const step = stepOf(told)
  const day = lastDay(due ?? '')
  const isOption = fact.quantity?.[0]?.qualifier === 'option'
  if (day === undefined || day <= now || step === undefined || told.place === undefined || isOption || !/^capacity_[bl]/.test(fact.type))
    return undefined
  const ids = fact.subject
    .map((party) => partyName(party, dossier))
    // "Schwarz Digits (STACKIT)" is Schwarz Digits.
    .map(
      (name) =>
        dossier.entities.find((entity) =>
          [name, name.replace(/ \([^)]*\)$/u, '')].some(
            (each) => each === entity.id || each === entity.name || entity.aliases.includes(each),
          ),
        )?.id,
    )
    .filter((id) => id !== undefined)
  const place = dossier.entities.find((entity) => [entity.name, ...entity.aliases].includes(told.place ?? ''))?.id ?? told.place
  const horizonAt = `${day}T23:59Z`
  const event = `that ${step.words} at ${told.place} ${step.value === undefined ? 'is' : 'are'} open`
  return {
    statement: `${told.actor} or its partner publicly announces ${event} by ${sayHorizon(horizonAt)}.`,
    kind: 'threshold',
    factTypes: ['capacity_live', 'capacity_build', 'capacity_lease'],
    statusAtLeast: 'live',
    ...(step.value === undefined ? { countAtLeast: 1 } : { op: '>=', value: step.value, unit: 'MW' }),
    entityScope: { include: ids, exclude: [], place },
    horizonAt,
    horizonRule: 'explicit',
    resolvesYesIf: `Before the horizon a party publicly announces ${event}, confirmed by two independent publishers.`,
    resolvesNoIf: 'The horizon passes and a search of the named sources finds no such announcement.',
    ifYes: 'The stated date was kept.',
    ifNo: 'The stated date was missed.',
    edgeCases: ['A first phase below the figure is a near miss.', 'A ceremony without power in use does not count.'],
  }
}

const planned =
  /\b(?:plans?|expects?|intends?|aims?|has promised|is due|will)\b(?:\s\p{L}+){0,2}?\s(?:to\s)?(?<verb>publish|announce|open|ship|file|sign|close|complete|report)\p{Ll}*\s(?<object>(?:\p{L}[\p{L}-]*\s?){1,5}?)\s?(?:by|before|on|in)\s/iu
/** What ends such a promise too, though its words are others: a body that rules has published what it found. */
const endings: Readonly<Record<string, readonly string[]>> = { publish: ['order', 'rule', 'decide', 'release', 'issue', 'adopt', 'impose'] }

/** A public body's own date for a thing it does: findings, a rule, a report. */
function promise(dossier: Dossier, now: string): Question | undefined {
  for (const claim of dossier.claims) {
    const words = `${claim.verb.text} ${claim.object?.text ?? ''} `
    const found = planned.exec(words)?.groups
    const until = claim.dates.map(({ interval }) => interval.to).find((day) => day > now)
    const actor = bodyOf(claim, dossier)
    if (found === undefined || until === undefined || actor === undefined) continue
    const { verb = '', object = '' } = found
    const others = dossier.claims.flatMap((each) => each.names.flatMap((name) => name.entityId ?? []))
    const about = dossier.entities.filter((it) => it.id !== actor.id && partyKinds.includes(it.kind) && others.includes(it.id)).slice(0, 1)
    const horizonAt = `${until}T23:59Z`
    const topic = about[0] === undefined ? '' : ` on ${about[0].name}`
    const lemma = verb.toLowerCase()
    // What the gate's list lacks is seen by its report.
    const deed = /^(?:close|complete|report)$/u.test(lemma)
      ? `is reported to have ${conjugate(lemma, 'participle')}`
      : conjugate(lemma, 's')
    const event = `${deed} ${object.trim()}${topic}`
    return {
      statement: `The ${actor.name} ${event} by ${sayHorizon(horizonAt)}.`.replace('The The ', 'The '),
      kind: 'occurs',
      factTypes: [],
      event: {
        actor: actor.id,
        verbs: [verb.toLowerCase(), ...(endings[verb.toLowerCase()] ?? [])],
        about: about.map((it) => it.id),
        objects: about.length === 0 ? [object.trim().toLowerCase()] : [],
      },
      countAtLeast: 1,
      entityScope: { include: [actor.id], exclude: [] },
      horizonAt,
      horizonRule: 'explicit',
      resolvesYesIf: `Before the horizon the body makes it public, confirmed by itself or two independent publishers.`,
      resolvesNoIf: 'The horizon passes and a search of the named sources finds nothing of the kind.',
      ifYes: 'The body kept the date it set itself.',
      ifNo: 'The body missed the date it set itself.',
      edgeCases: ['A draft or a delay does not count.'],
    }
  }
  return undefined
}

const partyKinds: readonly Entity['kind'][] = [...businessKinds]

/** The public body a claim is by; "it" is the one the sentence before was about. */
function bodyOf(claim: Claim, dossier: Dossier): Entity | undefined {
  const own = dossier.entities.find((it) => it.id === claim.subject.entityId)
  if (own !== undefined) return own.kind === 'regulator' ? own : undefined
  if (!/^(?:It|The (?:office|board|regulator|agency|authority|commission))\b/iu.test(claim.subject.text)) return undefined
  const before = dossier.claims
    .filter((it) => it.articleId === claim.articleId && it.position < claim.position)
    .flatMap((it) => it.names.map((name) => dossier.entities.find((entity) => entity.id === name.entityId)))
    .findLast((it) => it?.kind === 'regulator')
  return before
}

function lastDay(date: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}/.test(date)) return date.slice(0, 10)
  if (/^\d{4}-\d{2}$/.test(date))
    return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10)
  return /^\d{4}$/.test(date) ? `${date}-12-31` : undefined
}

/** At most this many questions a story: a wire of promises is no wire. */
export const watchesMax = 2

/**
 * The watches of a story that pass their gate, each open from `now`: another party doing the same, a promised day, a body's own
 * date. None is an honest answer.
 */
export function draftWatches(facts: readonly ToldFact[], dossier: Dossier, prose: Dossier, now: Date): readonly Watch[] {
  const today = now.toISOString().slice(0, 10)
  const [lead] = facts
  const elsewhere = lead === undefined ? undefined : leaseElsewhere(lead, dossier, reportDay(lead, dossier))
  const openings = facts.flatMap((told) => opening(told, dossier, today) ?? [])
  const first = openings.toSorted((a, b) => (a.horizonAt < b.horizonAt ? -1 : 1))[0]
  const body = lead === undefined ? promise(dossier, today) : undefined
  const events = eventQuestions(prose, today).filter(({ horizonAt }) => horizonAt !== body?.horizonAt)
  const asked = [elsewhere, first, body, ...events].filter((question) => question !== undefined)
  const steps = stepQuestions(prose, today).filter(({ horizonAt }) => !asked.some((question) => question.horizonAt === horizonAt))
  return [...asked, ...steps].flatMap((question) => gated(question, dossier, now) ?? []).slice(0, watchesMax)
}
