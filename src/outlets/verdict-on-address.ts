// What became of an address, in one sentence: led, ran, waited, not covered, refused, merged, killed or never seen.
import type { Coverage } from '../domain/coverage.ts'
import type { Dispatch } from '../domain/dispatch.ts'
import { frontWeight } from '../domain/headline.ts'
import type { Quarantine } from '../domain/quarantine.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { Significance } from '../domain/significance.ts'
import type { Story } from '../domain/story.ts'
import { shortDay } from './wording.ts'

export type AddressOutcome =
  | 'led'
  | 'ran'
  | 'waits'
  | 'not covered'
  | 'refused by rights'
  | 'older than our reading'
  | 'could not be read'
  | 'merged'
  | 'killed'
  | 'not seen'

export interface AddressVerdict {
  readonly outcome: AddressOutcome
  readonly sentence: string
}

export interface AddressRows {
  readonly coverage: Coverage | null
  readonly story: Story | null
  /** A story this address opened that was later merged into `story`. */
  readonly mergedFrom: Story | null
  readonly dispatch: Dispatch | null
  readonly rulings: readonly Ruling[]
  /** What the stories published on the day of the dispatch weigh on the front. */
  readonly weightsOfDay: readonly number[]
  /** The ruling that set the report aside with its origin, if one did. */
  readonly quarantine?: Pick<Quarantine, 'name' | 'since' | 'reason'> | null
  /** When the report was found to print our own words, if it was. */
  readonly copyOfOurs?: { readonly at: string } | null
  /** What the story may be called here; null = nothing that may be shown. */
  readonly name: string | null
}

/** Whether a ruling of ours, and not its publisher's wish, took the report out. Pure. */
export const isRuledOut = ({ quarantine, copyOfOurs, story, dispatch }: AddressRows): boolean =>
  Boolean(quarantine) || Boolean(copyOfOurs) || story?.state === 'killed' || dispatch?.status === 'canceled'

/** What became of an address that was never read, by the codes of its refusals: only a publisher's wish counts as rights. Pure. */
export function outcomeUnread(codes: readonly string[]): AddressOutcome {
  if (codes.length === 0) return 'not seen'
  if (codes.includes('origin.quarantined')) return 'not covered'
  if (codes.some((it) => it.startsWith('rights.') || it === 'net.permit')) return 'refused by rights'
  return codes.every((it) => it === 'item.before-we-followed') ? 'older than our reading' : 'could not be read'
}

/** The one sentence, with the rule's name and, where a score decided, the score. Pure; no part of it comes from the article's text. */
export function verdictOnAddress(rows: AddressRows): AddressVerdict {
  const { coverage, story, dispatch, mergedFrom, quarantine } = rows
  if (quarantine) {
    const why = quarantine.reason.replace(/\.$/, '')
    const sentence = `Not covered (rule quarantine): ${quarantine.name}, which it goes back to, is under quarantine since ${shortDay(quarantine.since)}: ${why}.`
    return { outcome: 'not covered', sentence }
  }
  if (rows.copyOfOurs) {
    const sentence = `Not used (rule own prose): the page prints what we had published, and our own words are no evidence (${shortDay(rows.copyOfOurs.at)}).`
    return { outcome: 'not covered', sentence }
  }
  if (coverage === null || story === null)
    return { outcome: 'waits', sentence: 'It waits: read, and not yet placed in a story (rule cluster).' }
  if (story.state === 'killed' || dispatch?.status === 'canceled')
    return { outcome: 'killed', sentence: `Killed: its story was withdrawn${lastOf(rows, 'kill')}; only a tombstone stands.` }
  const into =
    mergedFrom === null
      ? ''
      : ` after its own story was merged into ${rows.name === null ? 'another' : `“${rows.name}”`} (rule cluster: one event)`
  if (dispatch?.status === 'usable')
    return {
      ...onWire(dispatch, rows),
      ...(mergedFrom && { outcome: 'merged' as const }),
      sentence: `${onWire(dispatch, rows).sentence.replace(/\.$/, '')}${into}.`,
    }
  const rested = whyNotRun(rows)
  return mergedFrom === null ? rested : { outcome: 'merged', sentence: `${rested.sentence.replace(/\.$/, '')}${into}.` }
}

function onWire(dispatch: Dispatch, { coverage, story, weightsOfDay }: AddressRows): AddressVerdict {
  const isTop = weightsOfDay.every((it) => it <= frontWeight(dispatch))
  const of = `${dispatch.score.toFixed(2)} (rule significance)`
  if (coverage?.role === 'copy')
    return { outcome: 'ran', sentence: `It ran, as a copy that adds no voice: its story is on the wire with score ${of}.` }
  const isUsed = dispatch.sources.some((it) => it.articleId === coverage?.articleId)
  const { significance } = story ?? {}
  if (!isUsed && significance !== undefined && !significance.write && !isOld(significance))
    return {
      outcome: 'waits',
      sentence: `It waits: its story is on the wire, and this report is not in it yet, since ${significance.reason}.`,
    }
  const added = isUsed ? '' : isOld(significance) ? ', to which this report added nothing' : ', which this report will join'
  return isTop
    ? { outcome: 'led', sentence: `It led: the highest score of ${shortDay(dispatch.publishedAt)}, ${of}.` }
    : { outcome: 'ran', sentence: `It ran: its story is on the wire with score ${of}${added}.` }
}

/** The story rests since nobody said anything the published version does not hold. */
const isOld = (it: Significance | undefined): boolean => it?.write === false && it.reason.startsWith('rule nothing-new')

function whyNotRun(rows: AddressRows): AddressVerdict {
  const { story, rulings, dispatch } = rows
  const significance = story?.significance
  if (significance === undefined) return { outcome: 'waits', sentence: 'It waits: its story has not been weighed yet (rule rank).' }
  if (significance.reason.startsWith('rule cap')) return { outcome: 'waits', sentence: `It waits: ${significance.reason}.` }
  if (!significance.write) return { outcome: 'not covered', sentence: `Not covered: ${significance.reason}.` }
  const last = rulings.findLast((it) => it.kind !== 'return')
  if (last?.kind === 'hold' || last?.kind === 'embargo')
    return { outcome: 'waits', sentence: `It waits for a person at the desk (rule ${last.kind}): ${last.reason}` }
  if (last?.kind === 'spike')
    return {
      outcome: 'not covered',
      sentence: `Not covered (rule spike): ${last.reason} The score was ${significance.score.toFixed(2)}.`,
    }
  if (dispatch?.status === 'withheld')
    return {
      outcome: 'waits',
      sentence:
        'It waits: its story stood on the wire until a source of it was used no more, at its publisher’s wish or under quarantine (rule withheld), and is to be told anew from the others.',
    }
  return { outcome: 'waits', sentence: `It waits: its story is being written (${significance.reason}).` }
}

function lastOf({ rulings }: AddressRows, kind: Ruling['kind']): string {
  const ruling = rulings.findLast((it) => it.kind === kind)
  return ruling === undefined ? '' : ` on ${shortDay(ruling.at)} (rule ${ruling.reasonCode}: ${ruling.reason})`
}
