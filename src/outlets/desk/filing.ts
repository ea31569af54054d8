// How a person's decision is stored: a Ruling, its line in the log and the jobs that carry it out, in one transaction.
import type { Draft } from '../../domain/draft.ts'
import type { Fact, FactChange, PossibleFact } from '../../domain/fact.ts'
import type { Job } from '../../domain/job.ts'
import type { Notice } from '../../domain/notice.ts'
import type { Quarantine } from '../../domain/quarantine.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Store, Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'

/** What the desk needs from the program around it. */
export interface DeskWork {
  readonly store: Store
  readonly now: () => Date
  /** Checks a draft that a person changed as every draft is checked, and says how the rule would rule. */
  readonly check: (before: Draft, changed: Draft) => Promise<Ruling>
  /** Puts a notice into force as its state asks, in the caller's transaction. */
  readonly enforce: (notice: Notice, now: Date, tx: Tx) => Promise<readonly Job[]>
  /** Corrects a ledger row, or closes it (`change` null), in the caller's transaction; gives what must be told anew. */
  readonly amend: (fix: FactFix, by: string, now: Date, tx: Tx) => Promise<readonly Job[]>
  /** Takes a possible fact into the ledger, in the caller's transaction; gives what must be told anew. */
  readonly admit: (it: PossibleFact, by: string, tx: Tx) => Promise<readonly Job[]>
  /** Lets a statement that waits for a second origin count, in the caller's transaction; gives what must be told anew. */
  readonly letHeld: (fact: Fact, claimId: string, by: string, tx: Tx) => Promise<readonly Job[]>
  /** Sets aside what goes back to an origin and stores the ruling with its counts, in the caller's transaction; gives what follows. */
  readonly quarantine: (
    ruled: Omit<Quarantine, 'counts' | 'stories'>,
    tx: Tx,
  ) => Promise<{ readonly ruling: Quarantine; readonly jobs: readonly Job[] }>
  /** Gives back what a quarantine had set aside, in the caller's transaction; gives what must be told anew. */
  readonly bringBack: (it: Quarantine, at: string, tx: Tx) => Promise<readonly Job[]>
  /** Works off what was just filed, so that its effect stands when the person looks. */
  readonly workOff: () => Promise<void>
}

/** A ledger row and what of it should have been read otherwise; null where the row should not stand at all. */
export interface FactFix {
  readonly fact: Fact
  readonly change: FactChange | null
  /** Each corrected part in words, as the log keeps it. */
  readonly words: readonly { readonly field: string; readonly from: string; readonly to: string | null }[]
}

export type Filed = { readonly kind: 'filed'; readonly ruling: Ruling } | Refusal

/** Who decides and why. `by` is the name that the person's key belongs to. */
export interface Decision {
  readonly by: string
  readonly reason: string
  /** Who confirmed it, where it takes two. */
  readonly second?: string
}

const reasonCharsMax = 1000

/** For what takes two persons: a refusal while there is no second one, or the second is the first. */
export const alone = ({ by, second }: Decision): Refusal | null =>
  second !== undefined && second !== by
    ? null
    : refuse('desk.second', 'This takes a second person, who confirms it with a key of their own.')

/** A reason with who confirmed it, as it is printed and kept. */
export const reasonOfTwo = ({ reason, second }: Decision): string =>
  second === undefined ? reason.trim() : `${reason.trim()} (confirmed by ${second})`

/** A reason is printed, so it must be there and be short. */
export function reasonFault({ reason }: Pick<Decision, 'reason'>): Refusal | null {
  if (reason.trim().length < 3)
    return refuse('desk.reason', 'Give a reason: it stands in the log, and readers see it where something changes for them.')
  return reason.length > reasonCharsMax ? refuse('desk.reason', `A reason has at most ${reasonCharsMax} characters.`) : null
}

/** A person's ruling on a story, with nothing cut and no take unless `more` says so. */
export function rulingOf(
  decision: Decision,
  on: { readonly storyId: string; readonly kind: Ruling['kind']; readonly reasonCode: Ruling['reasonCode']; readonly now: Date },
  more: Partial<Ruling> = {},
): Ruling {
  const { storyId, kind, reasonCode, now } = on
  const { by, reason } = decision
  const at = now.toISOString()
  const key = `${storyId}|${kind}|${by}|${at}|${reason}|${more.draftId ?? ''}|${more.watchId ?? ''}|${more.undoes ?? ''}`
  return {
    id: `ruling_${sha256Hex(key).slice(0, 16)}`,
    storyId,
    kind,
    by: `desk:${by}`,
    at,
    reasonCode,
    reason: reasonOfTwo(decision),
    cuts: [],
    rubric: [],
    takePasses: false,
    ...more,
  }
}

/** Stores the ruling, its event and its jobs. */
export async function file(ruling: Ruling, jobs: readonly Job[], tx: Tx): Promise<Filed> {
  await tx.saveRuling(ruling)
  await tx.appendEvent({
    at: ruling.at,
    name: `ruling.${ruling.kind}`,
    subject: ruling.watchId ?? ruling.storyId,
    actor: ruling.by,
    detail: {
      rulingId: ruling.id,
      reason: ruling.reason,
      ...(ruling.reviewedBy !== undefined && { reviewedBy: ruling.reviewedBy }),
      ...(ruling.undoes !== undefined && { undoes: ruling.undoes }),
    },
  })
  await tx.enqueue(jobs)
  return { kind: 'filed', ruling }
}
