// Whether a ledger fact or a claim meets the condition of a watch, comes near it, or has nothing to do with it.
import { hardwareSets } from '../../calc/hardware.ts'
import { gpusToMw } from '../../calc/mw-to-compute.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Fact } from '../../domain/fact.ts'
import { statusLadder } from '../../domain/fact.ts'
import type { Watch } from '../../domain/watch.ts'
import { verbReadings } from '../../text/verbs.ts'

/** A ledger fact with what it rests on, as resolution weighs it. */
export interface Witness {
  readonly fact: Fact
  readonly articleId: string
  /** Independent origins that state it; copies of one count once. */
  readonly origins: number
  /** Every origin was first seen the day it spoke. */
  readonly onlyFirstSeen: boolean
}

/** A claim by or about the party a watch of events is on. */
export interface Report {
  readonly claim: Pick<Claim, 'articleId' | 'originId' | 'subject' | 'verb' | 'object' | 'names' | 'modality' | 'negated'> &
    Partial<Pick<Claim, 'dates'>>
  /** Registry ids the article names anywhere: what it is about. */
  readonly articleNames: readonly string[]
  readonly publishedAt: string
  readonly onlyFirstSeen: boolean
  /** Its outlet is one that the operator listed; absent = it is. */
  readonly listed?: boolean
  /** What stands in its sentence behind the subject, for a claim whose verb could not be read. */
  readonly behind?: string
}

export type KindOf = (party: string) => { readonly id: string; readonly kind: string; readonly hq?: string } | null
export interface Judged {
  readonly verdict: 'met' | 'near' | 'unclear' | 'none'
  readonly note: string
  /** Told as put off, called off or not done: what a finding of "no" may name once the horizon has passed. */
  readonly isOff?: true
}

const blockedQualifiers: ReadonlySet<string> = new Set(['option', 'target', 'up_to'])
const none: Judged = { verdict: 'none', note: '' }
/** Hours from UTC at the western edge of countries behind it: a day there ends later than the day in UTC. */
const hoursBehind: Readonly<Record<string, number>> = { US: 8, CA: 8, MX: 8, CL: 4, BR: 5, AR: 3, CO: 5, PE: 5 }

const rung = (status: string): number => (statusLadder as readonly string[]).indexOf(status)
const near = (note: string): Judged => ({ verdict: 'near', note })

/** The moment an event counts at: its own, or for a bare day the end of that day where it happened (watch.md 3.3). */
function momentOf(day: string, country: string | undefined): number {
  if (day.includes('T')) return Date.parse(day)
  return Date.parse(`${day.slice(0, 10)}T23:59:00Z`) + (hoursBehind[country ?? ''] ?? 0) * 3_600_000
}

const aliveClaims = (fact: Fact): Fact['claims'] => fact.claims.filter((claim) => claim.withdrawnAt === undefined)

/** Excluded names beat everything; then the place, if one is asked for; then any of the names, or the class. */
function inScope({ entityScope }: Watch, fact: Fact, kindOf: KindOf): 'in' | 'excluded' | 'out' {
  const ids = (names: readonly string[]): readonly string[] => names.flatMap((it) => [it, kindOf(it)?.id ?? it])
  const names = fact.subject.map((it) => it.entity)
  const all = ids([...names, ...(fact.object ?? []).map((it) => it.entity)])
  const { include, includeKind, headquarters, exclude, place } = entityScope
  if (all.some((it) => exclude.includes(it))) return 'excluded'
  if (place !== undefined && !ids([fact.place.name]).includes(place)) return 'out'
  if (includeKind === undefined) return include.some((it) => all.includes(it)) || (place !== undefined && all.length === 0) ? 'in' : 'out'
  const tenants = fact.subject.filter((it) => it.role !== 'operator' && it.role !== 'landlord')
  const ofKind = tenants.some(({ entity }) => {
    const known = kindOf(entity)
    return known?.kind === includeKind && (headquarters === undefined || headquarters.includes(known.hq ?? ''))
  })
  return ofKind ? 'in' : 'out'
}

/** The low end in the watch's unit; a count of chips is converted, cautious end first (watch.md 6.6). */
function lowOf(watch: Watch, fact: Fact): { readonly low: number; readonly qualifier: string } | undefined {
  const sizes = (fact.quantity ?? []).map((it) =>
    it.unit === 'GW' ? { low: it.lo * 1000, unit: 'MW', qualifier: it.qualifier } : { low: it.lo, unit: it.unit, qualifier: it.qualifier },
  )
  const same = sizes.filter((it) => it.unit === watch.unit).sort((a, b) => a.low - b.low)[0]
  if (same !== undefined || watch.unit !== 'MW') return same
  const count = fact.hardware?.find((it) => it.count?.unit === 'GPU')?.count ?? fact.quantity?.find((it) => it.unit === 'GPU')
  const power = count === undefined ? undefined : gpusToMw({ gpus: count.lo, set: hardwareSets.all })
  return count === undefined || power === undefined || 'kind' in power ? undefined : { low: power.mwLo, qualifier: count.qualifier }
}

/** Whether one fact meets the watch: type, time, scope, region, standing of its sources, status and size, in this order. */
export function judgeFact(watch: Watch, { fact, onlyFirstSeen }: Witness, kindOf: KindOf): Judged {
  if (!watch.factTypes.includes(fact.type)) return none
  const alive = aliveClaims(fact)
  if (fact.claims.length > 0 && alive.length === 0) return none
  const day = fact.statusDate || fact.announcedAt
  if (day < watch.opensAt.slice(0, 10) || fact.supersededBy !== undefined) return none
  const isOwnStart = watch.entityScope.place !== undefined && fact.status !== 'live' && fact.announcedAt <= watch.opensAt.slice(0, 10)
  if (isOwnStart) return none
  const label = `${fact.subject.map((it) => it.entity).join(', ')}: ${fact.type.replaceAll('_', ' ')} (${day.slice(0, 10)})`
  const scope = inScope(watch, fact, kindOf)
  if (scope === 'excluded') return none
  if (scope === 'out') return watch.entityScope.includeKind === undefined ? none : near(`${label}: not in scope`)
  if (momentOf(day, fact.place.country) > Date.parse(watch.horizonAt)) return near(`${label}: after the horizon`)
  if (watch.region && fact.place.country !== undefined && !watch.region.includes(fact.place.country))
    return near(`${label}: outside the region`)
  if (onlyFirstSeen) return near(`${label}: only from an outlet first seen that day`)
  if (watch.statusAtLeast !== undefined && rung(fact.status) < rung(watch.statusAtLeast))
    return near(`${label}: ${fact.status}, not yet ${watch.statusAtLeast}`)
  return watch.value === undefined ? { verdict: 'met', note: label } : judgeSize(watch, fact, label)
}

function judgeSize(watch: Watch, fact: Fact, label: string): Judged {
  const value = watch.value ?? 0
  const differing = Object.entries(fact.resolved).find(([field, it]) => field === 'mw' && it.rule === 'conflict')
  if (differing !== undefined) return { verdict: 'unclear', note: `${label}: the reports differ, ${differing[1].dissent.join(', ')}` }
  const size = lowOf(watch, fact)
  if (size === undefined) return near(`${label}: no figure in ${watch.unit ?? 'the unit asked'}`)
  if (blockedQualifiers.has(size.qualifier)) return near(`${label}: ${size.qualifier} never meets a threshold`)
  if (size.low < value) return near(`${label}: ${Math.round(size.low * 100) / 100} ${watch.unit ?? ''} is below ${value}`)
  return { verdict: 'met', note: label }
}

/** Whether the actor is who acts: the subject, or in a passive whom it was done by; of what is held, whom it is about. */
function isBy(event: NonNullable<Watch['event']>, { subject, verb, object, names }: Report['claim']): boolean {
  if (subject.entityId === event.actor) return true
  const own = names.filter((name) => name.entityId === event.actor)
  if (own.length === 0) return false
  if (event.isHeld === true) return true
  const inSubject = own.some((name) => name.start >= subject.start && name.end <= subject.end)
  const isBare = inSubject && own.some((name) => subject.text.replace(/^the\s/iu, '').startsWith(name.text))
  const by = object === undefined ? '' : /\bby (?:the )?(?<who>.*)$/iu.exec(`${verb.text} ${object.text}`)?.groups?.['who']
  return isBare || own.some((name) => by?.startsWith(name.text) === true)
}

/** What is told of a step that does not come about on its day. */
const offWords =
  /\b(?:postpon\w+|delay(?:s|ed)?|put(?:s|ting)? off|call(?:s|ed)? off|cancel\w*|reschedul\w+|adjourn\w*|scrap(?:s|ped)|suspend\w*|pull(?:s|ed) out|withdr[ae]w\w*)\b/iu

const actWords = 4
const denies = /\b(?:not|never|no longer|cannot)\b|n['’]t\b/iu
const stillAhead =
  /^\s*(?:,[^,]*,\s)?(?:will|would|could|may|might|should|is|was|has yet|plans?|expects?|had|refus\w+|declin\w+|fail\w*)\b/iu

/** Whether the verb at the head of what is said is one of the event's. "Considers an appeal" names the thing and does not do it. */
function isDeed(event: NonNullable<Watch['event']>, words: string): boolean {
  const deed = words
    .split(/\s+/)
    .slice(0, actWords)
    .join(' ')
    .replace(/\b(?:an?|the|its|their|any|no)\s+\S+/giu, ' ')
  return event.verbs.some((each) => {
    const [verb = '', with_] = each.split(' ')
    return isForm(deed, verb) && (with_ === undefined || words.toLowerCase().includes(with_))
  })
}

/** Words of a report that a note may print: fewer than would be copying. */
const labelWordsMax = 7

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length <= labelWordsMax ? words.join(' ') : `${words.slice(0, labelWordsMax).join(' ')} …`
}

/** Whether a claim tells the event a watch waits for: the named actor did one of the named things to what it is about. */
export function judgeReport(watch: Watch, { claim, articleNames, publishedAt, onlyFirstSeen, listed, behind = '' }: Report): Judged {
  const { event } = watch
  if (event === undefined || claim.modality !== 'fact' || publishedAt < watch.opensAt) return none
  const words = claim.verb.text === '' ? behind : `${claim.verb.text} ${claim.object?.text ?? ''}`
  // "Will testify" of a sentence that could not be read whole is a plan all the same.
  if (claim.verb.text === '' && stillAhead.test(words)) return none
  const head = event.isHeld === true || claim.subject.entityId !== event.actor ? `${claim.subject.text} ` : ''
  const lower = `${head}${words}`.toLowerCase()
  const { about, objects, allOf = [] } = event
  const isWhole = allOf.length > 0 && allOf.every((word) => lower.includes(word))
  const isAbout = isWhole || about.some((id) => articleNames.includes(id)) || objects.some((word) => lower.includes(word))
  if (!isBy(event, claim) || !isAbout) return none
  const label = firstWords(`${claim.subject.text} ${words}`)
  // "Testified without a lawyer" denies nothing of the testimony.
  const isDenied = denies.test(words.trim().split(/\s+/).slice(0, actWords).join(' '))
  if (offWords.test(lower) || (isDenied && isDeed(event, words))) return { ...near(`${label}: told as put off or not done`), isOff: true }
  if (isDenied || (claim.negated && claim.verb.text !== '') || !isDeed(event, words)) return none
  const days = (claim.dates ?? []).filter(({ interval }) => interval.precision === 'day').map(({ interval }) => interval)
  // "Voted in March": an event of a day before the question is not what it waits for.
  if (days.length > 0 && days.every(({ to }) => to < watch.opensAt.slice(0, 10))) return none
  const isInTime = days.length > 0 && days.every(({ to }) => to <= watch.horizonAt.slice(0, 10) && to >= watch.opensAt.slice(0, 10))
  if (days.length > 0 && days.every(({ from }) => from > publishedAt.slice(0, 10))) return none
  if (momentOf(publishedAt, undefined) > Date.parse(watch.horizonAt) && !isInTime) return near(`${label}: after the horizon`)
  if (onlyFirstSeen) return near(`${label}: only from an outlet first seen that day`)
  return listed === false ? near(`${label}: only from an outlet that nobody listed`) : { verdict: 'met', note: label }
}

/** "published", "has published", "held": whether one of the words is a form of the verb. */
function isForm(words: string, verb: string): boolean {
  const stem = verb.replace(/e$/, '')
  return words
    .toLowerCase()
    .split(/\s+/)
    .some(
      (word) =>
        word === verb ||
        (word.startsWith(stem) && /^(?:e?s|e?d|(?:[a-z])?ed|ing)$/.test(word.slice(stem.length))) ||
        verbReadings(word).some(({ lemma }) => lemma === verb),
    )
}
