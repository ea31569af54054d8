// What was taken back since a version was printed, by its sources or at the desk, and which of our words rest on it.
import { printDay } from '../domain/day-words.ts'
import type { Dossier } from '../domain/dossier.ts'
import { type Draft, recordsOfStrip } from '../domain/draft.ts'
import type { Evidence } from '../domain/evidence.ts'
import { isOfSource } from '../domain/evidence.ts'
import type { Fact, LedgerClaim } from '../domain/fact.ts'
import { sumsInFull, sumsInShort } from './printed-sums.ts'
import { findQuantities } from './quantities.ts'

/** Words of ours with what they stand on. */
export interface Printed {
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** A value that a row held when we printed it and holds no more. */
export interface OldValue {
  /** A name of a party or place, and no figure or day. */
  readonly isName: boolean
  /** How the text has it or, of a range, one end of it; undefined where it does not. */
  readonly wroteIn: (text: string) => string | undefined
  /** How the text has the whole of it; undefined also where it has one end of a range. */
  readonly wholeIn: (text: string) => string | undefined
  /** Whether a row holds the same. */
  readonly isOf: (fact: Fact) => boolean
  /** What the row holds instead, as `texts` have it where they do. */
  readonly nowIn: (texts: readonly string[]) => string
  /** What it was, in the words of a row. */
  readonly was: string
}

/** A ledger row of which statements were taken back, with what it said by them. */
export interface TakenBack {
  readonly fact: Fact
  readonly byDesk: boolean
  /** What holds instead: the row itself, or the one its report opened for it; absent where no report gives any. */
  readonly stands?: Fact
  readonly urls: ReadonlySet<string>
  readonly old: readonly OldValue[]
}

/** A row as a text was written from it, and as it is now. */
export interface ChangedRow extends TakenBack {
  readonly was: Fact
  /** A report of it may be used no more: its statements are in the row's history no longer. */
  readonly isRemoved: boolean
}

/** Said of what a row held and no report gives. */
export const nowhere = 'in no report'

interface Amount {
  readonly unit: string
  readonly lo: number
  readonly hi: number
}

type Raw = Pick<Amount, 'lo' | 'hi'> & { readonly unit?: string; readonly currency?: string }
const isRaw = (it: unknown): it is Raw => typeof it === 'object' && it !== null && 'lo' in it && 'hi' in it
const wattsBy: Readonly<Record<string, number>> = { MW: 1e6, GW: 1e9 }

/** In the units in which figures of a text are read. */
function amountOf({ lo, hi, unit, currency }: Raw): Amount {
  const watts = wattsBy[unit ?? '']
  return watts === undefined ? { unit: unit ?? currency ?? '', lo, hi } : { unit: 'W', lo: lo * watts, hi: hi * watts }
}

const amountsIn = (values: readonly unknown[]): readonly Amount[] => values.flat().filter(isRaw).map(amountOf)

/** The figures of a text, each as it is printed. */
function figuresIn(text: string): readonly (Amount & { readonly words: string })[] {
  return findQuantities(sumsInFull(text), 'en').map(({ raw, base, unit, lo, hi }) => ({
    words: sumsInShort(raw),
    ...(base.unit === 'W' ? base : { unit, lo, hi }),
  }))
}

const holdsEnd = (one: Amount, other: Amount): boolean =>
  one.unit === other.unit && [one.lo, one.hi].some((value) => value === other.lo || value === other.hi)

const isWhole = (one: Amount, other: Amount): boolean => one.unit === other.unit && one.lo === other.lo && one.hi === other.hi

/** The figures that a row holds. */
const amountsOf = ({ quantity = [], value = [], hardware = [] }: Fact): readonly Amount[] =>
  amountsIn([quantity, value, hardware.map(({ count }) => count)])

function oldAmount(was: Amount, now: readonly Amount[]): OldValue {
  const wordsOf = (of: readonly Amount[], text: string): string | undefined =>
    figuresIn(text).find((figure) => of.some((each) => holdsEnd(figure, each)))?.words
  const alike = now.filter(({ unit }) => unit === was.unit)
  return {
    isName: false,
    was: plainly(was) ?? '',
    wroteIn: (text) => wordsOf([was], text),
    wholeIn: (text) => figuresIn(text).find((figure) => isWhole(figure, was))?.words,
    isOf: (fact) => amountsOf(fact).some((each) => holdsEnd(each, was)),
    nowIn: (texts) =>
      texts.map((text) => wordsOf(alike, text)).find((it) => it !== undefined) ??
      (texts.length === 0 && alike.length > 1 ? nowhere : plainly(alike[0])) ??
      nowhere,
  }
}

function plainly(it: Amount | undefined): string | undefined {
  if (it === undefined) return undefined
  const [by, unit] = it.unit === 'W' ? [1e6, 'MW'] : [1, it.unit]
  const said = [...new Set([it.lo, it.hi])].map((value) => (value / by).toLocaleString('en')).join('–')
  return /^[A-Z]{3}$/u.test(unit) && unit !== 'GPU' && unit !== 'TPU' ? sumsInShort(`${unit} ${said}`) : `${said} ${unit}`
}

/** Parts of a row that are a name or a day, as our sentences print them. */
function wordsIn(says: LedgerClaim['says']): readonly (readonly [field: string, words: string])[] {
  const named = Array.isArray(says['parties'])
    ? (says['parties'] as readonly unknown[]).map((it) => String(it).replace(/^[^:]*: /u, ''))
    : []
  const dated = ['announcedAt', 'effectiveAt', 'horizon'].flatMap((field): readonly (readonly [string, string])[] =>
    typeof says[field] === 'string' && /^\d{4}-\d{2}/u.test(says[field]) ? [[field, printDay(says[field])]] : [],
  )
  const place = typeof says['place'] === 'string' ? [['place', says['place']] as const] : []
  return [...named.map((name) => ['parties', name] as const), ...place, ...dated]
}

function wordsNow({ place, subject, object = [], announcedAt, effectiveAt, horizon }: Fact): readonly (readonly [string, string])[] {
  const parties = [...subject, ...object].map(({ role, entity }) => `${role}: ${entity}`)
  return wordsIn({ place: place.name, parties, announcedAt, effectiveAt, horizon })
}

function oldWords([field, words]: readonly [string, string], now: readonly (readonly [string, string])[]): OldValue {
  const wroteIn = (text: string): string | undefined => (text.includes(words) ? words : undefined)
  return {
    isName: field === 'parties' || field === 'place',
    was: words,
    wroteIn,
    wholeIn: wroteIn,
    isOf: (fact) => wordsNow(fact).some(([, each]) => each === words),
    nowIn: () =>
      now
        .filter(([other]) => other === field)
        .map(([, it]) => it)
        .join(', ') || nowhere,
  }
}

/** What a statement gives for the row itself: not the plan it replaces, nor one of its equal parts. */
const ownAmounts = ({ says }: LedgerClaim): readonly unknown[] =>
  Object.entries(says).flatMap(([name, value]) => (name === 'replaces' || name === 'insteadOf' || name === 'block' ? [] : [value]))

const sameSays = (one: LedgerClaim, other: LedgerClaim): boolean => {
  const sorted = ({ says }: LedgerClaim): string => JSON.stringify(Object.entries(says).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}

/**
 * The rows of which a statement was taken back since `printed`. A report that was read again and says the same took nothing back.
 */
export function takenBackSince(facts: readonly Fact[], printed: string): readonly TakenBack[] {
  return facts.flatMap((fact) => {
    const live = fact.claims.filter(({ withdrawnAt }) => withdrawnAt === undefined)
    const gone = fact.claims.filter((it) => (it.withdrawnAt ?? '') > printed && !live.some((other) => sameSays(it, other)))
    if (gone.length === 0) return []
    const urls = new Set(gone.map(({ url }) => url))
    const byDesk = gone.some((it) => it.withdrawnBy !== undefined || it.quarantine !== undefined || it.killedWith !== undefined)
    const stands = live.length > 0 ? fact : byDesk ? undefined : heirOf(fact, urls, facts)
    const amounts = stands === undefined ? [] : amountsOf(stands)
    const words = stands === undefined ? [] : wordsNow(stands)
    const old = [
      ...amountsIn(gone.flatMap(ownAmounts))
        .filter((was) => !amounts.some((now) => isWhole(now, was)))
        .map((was) => oldAmount(was, amounts)),
      ...gone
        .flatMap(({ says }) => wordsIn(says))
        .filter(([field, was]) => !words.some(([other, now]) => other === field && now === was))
        .map((was) => oldWords(was, words)),
    ]
    return [{ fact, byDesk, urls, old, ...(stands !== undefined && { stands }) }]
  })
}

/** The row that a report opened instead of one that it carries no more, or that it joined: then both tell of the same parties. */
function heirOf(gone: Fact, urls: ReadonlySet<string>, facts: readonly Fact[]): Fact | undefined {
  const told = facts.filter(
    ({ id, type, claims }) =>
      id !== gone.id && type === gone.type && claims.some(({ withdrawnAt, url }) => withdrawnAt === undefined && urls.has(url)),
  )
  const parties = ({ subject, object = [] }: Fact): readonly string[] => [...subject, ...object].map(({ entity }) => entity)
  const joined = told.filter((it) => parties(gone).length > 0 && parties(gone).every((party) => parties(it).includes(party)))
  return told.find(({ version }) => version === 1) ?? (joined.length === 1 ? joined[0] : undefined)
}

/** Whether words of ours stand on a row: on the row itself, or on a report of it. */
export const restsOn = ({ fact, stands, urls }: TakenBack, evidence: readonly Evidence[]): boolean =>
  evidence.some((it) => (it.kind === 'ledger' ? it.factId === fact.id || it.factId === stands?.id : isOfSource(it) && urls.has(it.url)))

/** Whether evidence names a row: as a row, or by the passage that one of its statements was read from. */
const namesRow = ({ id, claims }: Fact, evidence: readonly Evidence[]): boolean =>
  evidence.some((it) => {
    if (it.kind === 'ledger') return it.factId === id
    if (it.kind !== 'span' && it.kind !== 'clip') return false
    return claims.some(
      (claim) => claim.id.replace(/@\d+$/, '') === it.claimId || (claim.spanHash !== '' && claim.spanHash === it.exactSha256),
    )
  })

/**
 * Whether words of ours give an old value of a row. A report tells of several deals, and two of them may be of one size: the value is the
 * row's where the evidence names the row and no other that holds it; it is another's where the evidence names only such another.
 *
 * @param facts rows that the words may stand on
 * @returns `open` where it may be the row's and may be another thing's
 */
export function tellsOld(row: TakenBack, old: OldValue, { text, evidence }: Printed, facts: readonly Fact[]): 'yes' | 'open' | 'no' {
  if (old.wroteIn(text) === undefined || !restsOn(row, evidence)) return 'no'
  const own = [row.fact.id, row.stands?.id]
  const isNamed = namesRow(row.fact, evidence) || (row.stands !== undefined && namesRow(row.stands, evidence))
  const isOfOther = facts.some((fact) => !own.includes(fact.id) && old.isOf(fact) && namesRow(fact, evidence))
  if (isNamed) return isOfOther ? 'open' : 'yes'
  return isOfOther ? 'no' : 'open'
}

/** The ledger rows that words of ours name as what they stand on. */
export const rowsUnder = (all: readonly Printed[]): readonly string[] => [
  ...new Set(all.flatMap(({ evidence }) => evidence.flatMap((it) => (it.kind === 'ledger' ? [it.factId] : [])))),
]

/**
 * The rows of which a statement was taken back since a text was written from them.
 *
 * @param kept the rows as the text was written from them
 * @param present the same rows as they are now, with those that took their place
 */
export function changedSince(kept: readonly Fact[], present: readonly Fact[]): readonly ChangedRow[] {
  const byId = new Map(kept.map((fact) => [fact.id, fact]))
  const isKnownGone = (fact: Fact, claim: LedgerClaim): boolean =>
    byId.get(fact.id)?.claims.some(({ id, withdrawnAt }) => id === claim.id && withdrawnAt !== undefined) === true
  // A statement that was taken back before, or came and went since, was never told.
  const isNew = (fact: Fact, claim: LedgerClaim): boolean =>
    claim.withdrawnAt !== undefined && byId.get(fact.id)?.claims.some(({ id }) => id === claim.id) === false
  const removedOf = ({ id, claims }: Fact): readonly LedgerClaim[] =>
    (byId.get(id)?.claims ?? []).filter((it) => it.withdrawnAt === undefined && !claims.some((other) => other.id === it.id))
  const open = present.map((fact) => ({
    ...fact,
    claims: [
      ...fact.claims.filter((it) => !isKnownGone(fact, it) && !isNew(fact, it)),
      ...removedOf(fact).map((it) => ({ ...it, withdrawnAt: it.publishedAt })),
    ],
  }))
  const now = new Map(present.map((fact) => [fact.id, fact]))
  return takenBackSince(open, '').flatMap((row) => {
    const was = byId.get(row.fact.id)
    if (was === undefined) return []
    const { stands } = row
    const fact = now.get(was.id) ?? was
    const isRemoved = removedOf(fact).length > 0
    return [{ ...row, fact, was, isRemoved, ...(stands !== undefined && { stands: now.get(stands.id) ?? stands }) }]
  })
}

/** Whether evidence holds a row: names it, reckons with it, or is a report of it. */
export const holdsRow = (row: Pick<ChangedRow, 'fact' | 'urls'>, evidence: readonly Evidence[]): boolean =>
  evidence.some((it) => {
    if (it.kind === 'ledger') return it.factId === row.fact.id
    if (it.kind === 'calculation') return JSON.stringify(it.inputs).includes(`"${row.fact.id}"`)
    return isOfSource(it) && row.urls.has(it.url)
  })

/** All that a text prints on evidence: each sentence, and the strip as one. */
export const basesOf = (it: Pick<Draft, 'headline' | 'summary' | 'take' | 'archive' | 'factStrip'>): readonly (readonly Evidence[])[] => [
  ...[it.headline, ...it.summary, ...it.take, ...it.archive].map(({ evidence }) => evidence),
  recordsOfStrip(it.factStrip).map(({ evidence }) => evidence),
]

/**
 * Whether anything that a text prints holds a row of which a statement was taken back since it was written, or its archive search counted one.
 *
 * @param present the dossier's rows as they are now
 */
export function leansOnChanged(
  text: Parameters<typeof basesOf>[0],
  { facts, ledger, receipt }: Pick<Dossier, 'facts' | 'ledger' | 'receipt'>,
  present: readonly Fact[],
): boolean {
  return changedSince([...facts, ...ledger], present).some(
    (row) => basesOf(text).some((evidence) => holdsRow(row, evidence)) || receipt.ledgerMatches.some(({ id }) => id === row.fact.id),
  )
}
