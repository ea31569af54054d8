// Whether a ruling that waited is still to be carried out as it was made, and what one that was not leaves to the next version.
import type { Correction } from '../../domain/correction.ts'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { rowsHaveChanged } from './rows-since.ts'

/** Whether a ruling has had its effect, or can have none any more. */
export function isMade(ruling: Ruling, draft: Draft, current: Dispatch | null): boolean {
  // A mended version is made once, and a correction adds its note once.
  if ((draft.mends !== undefined || ruling.kind === 'correct') && current?.rulingId === ruling.id) return true
  if (ruling.kind === 'correct' && ruling.correction !== undefined && current !== null && bears(current, ruling.correction)) return true
  // A withdrawal is of one draft; if another stands by now, that one was published under the levels in force.
  return ruling.kind === 'withdraw' && (current?.draftId !== draft.id || current.status !== 'usable')
}

/** Whether the story is to be written again instead: another version stands than the one mended, or a row under the draft is not as it was. */
export function isOvertaken({
  ruling,
  next,
  dossier,
  current,
  rows,
}: {
  readonly ruling: Pick<Ruling, 'kind'>
  /** The draft less what the ruling cuts. */
  readonly next: Draft
  readonly dossier: Dossier
  readonly current: Dispatch | null
  /** The rows under the dossier as they are now. */
  readonly rows: readonly Fact[]
}): boolean {
  if (ruling.kind === 'pass' && next.mends !== undefined && current?.version !== next.mends.version) return true
  return (ruling.kind === 'pass' || ruling.kind === 'correct') && rowsHaveChanged(next, dossier, rows, ruling)
}

const bears = ({ corrections }: Dispatch, note: Correction): boolean =>
  corrections.some(({ at, kind }) => at === note.at && kind === note.kind)

/** Notes of persons' corrections that were overtaken before they made a version: readers are told them with the next one. */
export function notesOwed(current: Dispatch | null, rulings: readonly Ruling[]): readonly Correction[] {
  if (current === null) return []
  const since = rulings.slice(rulings.findIndex(({ id }) => id === current.rulingId) + 1)
  return since.flatMap(({ kind, correction }) =>
    kind === 'correct' && correction !== undefined && !bears(current, correction) ? [correction] : [],
  )
}
