// A stored archive search asked again: what it asks of the archive, and whether the answer is the one that was stored.
import type { ArchiveAsk, ArchiveSearch, FreshLimits, Receipt } from '../domain/receipt.ts'
import { type Asked, buildReceipt } from './archive-receipt.ts'

export interface AskedAgain {
  readonly receipt: Receipt
  readonly isSame: boolean
}

/** Whom a receipt asked for, by id, under the names of its day: a name that was merged or renamed since is asked for as it was. */
export function entitiesAsked({ ask, names, queries }: Receipt): readonly Asked[] {
  const places = new Set(queries.flatMap((it) => (it.kind === 'place' ? it.expression.split(' OR ') : [])))
  return ask.entityIds.map((id, at) => ({ id, name: names[at] ?? id, kind: places.has(`place:${id}`) ? 'place' : 'company' }))
}

/** The stored question, of the archive as the receipt found it, or of the archive until `until`. */
export function questionOf(receipt: Receipt, until?: Date): ArchiveAsk {
  const { names = [], isSpelled, leading, terms, weights, ledgerUpTo } = receipt.ask
  const order = { ...(isSpelled && { isSpelled }), ...(leading && { leading }), ...(weights && { weights }) }
  const asked = { storyId: receipt.storyId, entities: entitiesAsked(receipt), names, terms, ...order }
  if (until !== undefined) return { ...asked, before: until }
  const recorded = {
    ranAt: receipt.ranAt,
    storyIds: receipt.matches.map((it) => it.storyId),
    factIds: receipt.ledgerMatches.map((it) => it.id),
    ...(ledgerUpTo !== undefined && { ledgerUpTo }),
  }
  return { ...asked, before: new Date(receipt.before ?? receipt.ranAt), recorded }
}

/** What decides whether two searches say the same: what counts, not how likely it is or what it is called by now. */
const answerOf = (it: Receipt): string =>
  JSON.stringify([it.state, it.matches.map((match) => [match.storyId, match.counts]), it.ledgerMatches.map((match) => match.id)])

export const isSameAnswer = (one: Receipt, other: Receipt): boolean => answerOf(one) === answerOf(other)

/**
 * The receipt that the search gives when it is run again on its recorded scope, in the words of its record: stories are called what they
 * were called, rows too, and the archive is as new as the limits of that day made it. Stories that were killed since cannot be found, and
 * are taken from the record. One comparison for the check, the page and every program.
 *
 * @param found the answer to `questionOf(receipt)`
 */
export function askedAgain(receipt: Receipt, found: ArchiveSearch): AskedAgain {
  const { names = [], isSpelled, leading, terms } = receipt.ask
  const { stories, since, ledgerFacts } = receipt.scope
  const built = buildReceipt({
    id: receipt.id,
    storyId: receipt.storyId,
    ranAt: receipt.ranAt,
    ...(receipt.before !== undefined && { before: receipt.before }),
    searched: entitiesAsked(receipt),
    names,
    ...(isSpelled && { isSpelled }),
    ...(leading !== undefined && { leading }),
    ...(receipt.about !== undefined && { about: receipt.about }),
    terms,
    found: { ...found, ledgerFacts, scope: { stories, since: stories === 0 ? null : since } },
    threshold: receipt.threshold,
    fresh: limitsOf(receipt),
    printed: receipt,
  })
  // Wording is held against the record too, where the record has all that the words are made of.
  const isSaid = receipt.fresh === undefined || built.sentence === receipt.sentence
  return { receipt: built, isSame: isSaid && isSameAnswer(built, receipt) }
}

/**
 * Whether the search finds the same stories once those that were merged since count as the one each leads to: two of them may be one by
 * now, and one may be the story that asks.
 *
 * @param ledTo where stories that were merged lead, by id
 */
export function isSameAfterMerges(stored: Receipt, again: Receipt, ledTo: ReadonlyMap<string, string>): boolean {
  const at = (id: string): string => ledTo.get(id) ?? id
  const found = (it: Receipt): string =>
    JSON.stringify([
      [...new Set(it.matches.filter(({ counts }) => counts).map(({ storyId }) => at(storyId)))]
        .filter((id) => id !== at(stored.storyId))
        .toSorted((a, b) => (a < b ? -1 : 1)),
      it.ledgerMatches.map(({ id }) => id),
    ])
  return ledTo.size > 0 && found(stored) === found(again)
}

/** The limits of the day; of a receipt that has none, what it took the archive for is not decided again. */
function limitsOf({ fresh, state }: Receipt): FreshLimits {
  return fresh ?? (state === 'fresh' ? { stories: Number.POSITIVE_INFINITY, days: 0 } : { stories: 0, days: 0 })
}
