// An origin under quarantine: a person ruled that nothing of it is read, told or counted (security 4.5).
import { type Coverage, releaseOrigin } from './coverage.ts'
import type { Source } from './source.ts'

export interface Quarantine {
  readonly id: string
  /** What the ruling names: an outlet, or an agency that others credit. */
  readonly name: string
  /** Whose outlets it covers: those of one owner are one voice. Absent for an agency that is no source of ours. */
  readonly owner?: string
  readonly sourceIds: readonly string[]
  /** Ids of the voices, as coverage bears them. */
  readonly origins: readonly string[]
  /** ISO UTC. */
  readonly since: string
  readonly by: string
  /** Public. */
  readonly reason: string
  readonly counts: QuarantineCounts
  /** Stories that stood on it on the wire, with the version that did. */
  readonly stories: readonly { readonly storyId: string; readonly version: number }[]
  /** How it came about and what would find it now; public. */
  readonly account?: { readonly at: string; readonly by: string; readonly cause: string; readonly test: string }
  readonly lifted?: { readonly at: string; readonly by: string; readonly reason: string; readonly withClaims: boolean }
}

/** Days within which an account of it is published. */
const accountDays = 7

/** Until when (ISO UTC) an account is owed; null where one stands. */
export const accountDue = ({ since, account }: Pick<Quarantine, 'since' | 'account'>): string | null =>
  account === undefined ? new Date(Date.parse(since) + accountDays * 86_400_000).toISOString() : null

export interface QuarantineCounts {
  /** Articles of it and articles that only pass it on. */
  readonly reports: number
  readonly claims: number
  readonly facts: number
  /** Rows that waited for a person. */
  readonly possible: number
}

/** Whether a source is one that the ruling covers, also one that came later. */
export const isCovered = ({ owner, sourceIds }: Quarantine, source: Pick<Source, 'id' | 'owner'>): boolean =>
  sourceIds.includes(source.id) || (owner !== undefined && source.owner === owner)

/** What was ruled on an origin that a version of a story had stood on. */
export interface RuledSince {
  readonly isLifted: boolean
  /** In plain words, as a history of versions prints them. */
  readonly why: string
}

/**
 * The newest ruling that took from a story what it stood on, or gave that back, after `printed` (ISO UTC, when its version came out); null
 * where none did.
 */
export function ruledSince(all: readonly Quarantine[], storyId: string, printed: string): RuledSince | null {
  const rulings = all
    .filter(({ stories }) => stories.some((it) => it.storyId === storyId))
    .flatMap(({ name, since, reason, lifted }) => [
      { at: since, isLifted: false, why: `${name} is under quarantine: ${reason.replace(/\.$/u, '')}` },
      ...(lifted?.withClaims === true
        ? [
            {
              at: lifted.at,
              isLifted: true,
              why: `the quarantine of ${name} was lifted, and its claims are back: ${lifted.reason.replace(/\.$/u, '')}`,
            },
          ]
        : []),
    ])
    .filter(({ at }) => at > printed)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const [newest] = rulings
  return newest === undefined ? null : { isLifted: newest.isLifted, why: newest.why }
}

type Place = Pick<Coverage, 'articleId' | 'sourceId' | 'originId'>

/**
 * The articles of one story that go back to a voice under quarantine: its own, copies and reports that credit it, reprints of a press
 * release it printed, and reports that credit an outlet of which nothing else stands here ("B says that A reported").
 */
export function goingBackTo(
  { sourceIds, origins }: Pick<Quarantine, 'sourceIds' | 'origins'>,
  coverage: readonly Place[],
): readonly string[] {
  const hit = new Set(coverage.filter((it) => sourceIds.includes(it.sourceId) || origins.includes(it.originId)).map((it) => it.articleId))
  for (;;) {
    const isOut = (id: string): boolean => hit.has(id)
    const reprinted = new Set([...hit].map((id) => `${releaseOrigin}${id}`))
    const empty = new Set(
      [...Map.groupBy(coverage, (it) => it.sourceId)]
        .filter(([, own]) => own.every((it) => isOut(it.articleId)))
        .map(([sourceId]) => `o_${sourceId}`),
    )
    const more = coverage.filter((it) => !isOut(it.articleId) && (reprinted.has(it.originId) || empty.has(it.originId)))
    if (more.length === 0) return coverage.filter((it) => isOut(it.articleId)).map((it) => it.articleId)
    for (const it of more) hit.add(it.articleId)
  }
}
