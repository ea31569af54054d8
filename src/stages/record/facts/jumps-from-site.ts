// Figures of a report that are large beside what the ledger holds of the site they are told of, whatever kind of row holds it.
import { type Fact, type LedgerClaim, voiceOf } from '../../../domain/fact.ts'
import { type HeldPart, jumpOver } from '../../../domain/held.ts'
import { type Field, heldTrue, isJump, isOneMeasure, type Size, sizesOf, type Trust } from './figures-held.ts'
import type { IncomingClaim } from './incoming-claim.ts'
import { printValue } from './resolve-field.ts'
import { isOnOneSite, isToldBeside, isWish } from './same-scope.ts'

/** What takes up room at a site; a price is no size of it. */
const sizes = ['mw', 'gpus'] as const
/** A stranger's view, and what stops or moves a deal that has a row of its own: they put nothing on a site. */
const noRoom: readonly Fact['type'][] = ['estimate', 'cancellation', 'offtaker_change']

/** What a row puts on its site of one measure, and the words for it. */
interface Standing {
  readonly fact: Fact
  readonly hi: number
  readonly print: string
}

/** The row as reports other than this one give it: the figures of one report are no jumps from each other. */
const beforeReport = (fact: Fact, { url }: LedgerClaim): Fact => ({ ...fact, claims: fact.claims.filter((it) => it.url !== url) })
const isOfReport = (fact: Fact, { url }: LedgerClaim): boolean => fact.claims.length > 0 && fact.claims.every((it) => it.url === url)
/** Whether only one outlet's word bears a row: its own far goal must not make room for its next figure. */
const isOfOutlet = (fact: Fact, claim: LedgerClaim): boolean => fact.claims.every((it) => voiceOf(it) === voiceOf(claim))

function standingOf(fact: Fact, field: Field, like: Size, trustOf: Trust): readonly Standing[] {
  const held = heldTrue(fact, field, trustOf).flatMap((value) =>
    sizesOf(value)
      .filter((it) => isOneMeasure(it, like))
      .map(({ hi }) => ({ fact, hi, print: printValue(value) })),
  )
  const most = held.toSorted((a, b) => b.hi - a.hi)[0]
  return most === undefined ? [] : [most]
}

/** The most that stands at a site: its largest kind of rows together, as totals count it, or the widest goal that another outlet tells of. */
function mostOf(here: readonly Fact[], claim: LedgerClaim, field: Field, like: Size, trustOf: Trust): Standing | undefined {
  const each = here.flatMap((fact) => standingOf(beforeReport(fact, claim), field, like, trustOf))
  const byKind = Map.groupBy(each, ({ fact }) => (isWish(fact.quantity) ? fact.id : fact.type))
  const sums = [...byKind.values()].map((rows) => {
    const top = rows.reduce((a, b) => (b.hi > a.hi ? b : a))
    return { ...top, hi: rows.reduce((sum, it) => sum + it.hi, 0) }
  })
  return sums.toSorted((a, b) => b.hi - a.hi)[0]
}

/** Of a row of its own kind that the report is told beside and not under. */
function besideOwnKind({ claim, sketch }: IncomingClaim, others: readonly Fact[], trustOf: Trust): readonly HeldPart[] {
  const size = (value: unknown): number => Math.max(0, ...sizesOf(value).map(({ hi }) => hi))
  const said = claim.says['mw']
  for (const fact of said === undefined ? [] : others.filter((it) => isToldBeside(it, sketch))) {
    const before = heldTrue(fact, 'mw', trustOf)
    if (isJump(said, before) && size(said) > size(before))
      return [{ field: 'mw', why: 'jump', was: printValue(before.at(-1)), of: fact.id }]
  }
  return []
}

/** Of all rows of the site, of any kind and whosever: three times what stands there needs a second voice too. */
function overSite({ claim, sketch }: IncomingClaim, fact: Fact | undefined, others: readonly Fact[], trustOf: Trust): readonly HeldPart[] {
  if (isWish(sketch.quantity) || sketch.partOf !== undefined) return []
  const here = others.filter(
    (it) =>
      it.id !== fact?.id &&
      !noRoom.includes(it.type) &&
      !isOfReport(it, claim) &&
      !(isWish(it.quantity) && isOfOutlet(it, claim)) &&
      isOnOneSite(it, sketch),
  )
  return sizes.flatMap((field): readonly HeldPart[] => {
    // What its own row holds is looked at by itself.
    if (fact !== undefined && heldTrue(fact, field, trustOf).length > 0) return []
    const found = sizesOf(claim.says[field]).flatMap((one) => {
      const most = mostOf(here, claim, field, one, trustOf)
      return most !== undefined && one.hi > jumpOver * most.hi ? [most] : []
    })
    return found.slice(0, 1).map((it) => ({ field, why: 'jump', was: it.print, of: it.fact.id }))
  })
}

/**
 * Jumps of a report from what stands at its site, where its own row holds no such figure. Only a larger figure waits: a small deal at a
 * large site is a deal of its own.
 *
 * @param fact the row that the report is told of; undefined where it opens one
 * @param others all rows it could be near
 */
export function jumpsFromSite(one: IncomingClaim, fact: Fact | undefined, others: readonly Fact[], trustOf: Trust): readonly HeldPart[] {
  const own = fact === undefined ? besideOwnKind(one, others, trustOf) : []
  const site = overSite(one, fact, others, trustOf)
  return [...site.filter(({ field }) => !own.some((it) => it.field === field)), ...own]
}
