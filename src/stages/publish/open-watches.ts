import type { Draft } from '../../domain/draft.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Watch } from '../../domain/watch.ts'

const watchesMax = 3

/** The questions a draft adds to those its story has: none that edit cut, none twice, at most three in all. */
export function watchesToOpen(draft: Draft, known: readonly Watch[], cuts: Ruling['cuts']): readonly Watch[] {
  const cut = new Set(cuts.map((each) => each.sentenceId))
  const drafted = [...(draft.watch ? [draft.watch] : []), ...(draft.furtherWatches ?? [])].filter(({ id }) => !cut.has(id))
  return drafted.filter((it) => !known.some((each) => isSameQuestion(each, it))).slice(0, Math.max(0, watchesMax - known.length))
}

/**
 * Questions of other stories that this one links to, so that none is asked or counted twice: those its last version linked to, settled or
 * not, and of the unsettled ones those in the words of its draft.
 */
export function askedElsewhere(
  draft: Draft,
  { unsettled, linked }: { readonly unsettled: readonly Watch[]; readonly linked: readonly Watch[] },
  cuts: Ruling['cuts'],
): readonly Watch[] {
  const cut = new Set(cuts.map((each) => each.sentenceId))
  const drafted = [draft.watch, ...(draft.furtherWatches ?? [])].filter((it) => it !== undefined && !cut.has(it.id))
  const again = unsettled.filter((known) => drafted.some((it) => it?.statementSha256 === known.statementSha256))
  const all = new Map([...linked, ...again].map((it) => [it.id, it]))
  return [...all.values()].filter(({ storyId }) => storyId !== draft.storyId)
}

/**
 * Open questions whose figure a correction has changed, with the questions that take their place: what is open is never reworded
 * (watch.md 3.2), so the new meaning is a new watch and the old one points to it.
 */
export function supersededBy(draft: Draft, known: readonly Watch[]): readonly { readonly old: Watch; readonly next: Watch }[] {
  const drafted = [...(draft.watch ? [draft.watch] : []), ...(draft.furtherWatches ?? [])]
  return drafted.flatMap((next) => {
    const old = known.find((each) => each.state === 'open' && isSameQuestion(each, next))
    const isOther = old !== undefined && old.value !== undefined && next.value !== undefined && old.value !== next.value
    return isOther && !known.some(({ id }) => id === next.id) ? [{ old, next }] : []
  })
}

/** A question that another has taken the place of; both stay on the page. */
export function superseded(watch: Watch, next: Watch, at: string): Watch {
  const event = { at, actor: 'rule:correction', to: 'superseded' as const, reason: `replaced by ${next.id}` }
  return { ...watch, state: 'superseded', history: [...watch.history, event] }
}

/** A drafted watch as it stands from this version on. */
export function opened(watch: Watch, at: { readonly version: number; readonly publishedAt: string }): Watch {
  const event = { at: at.publishedAt, actor: 'rule:watch-gate', to: 'open' as const, reason: 'gate passed, dispatch published' }
  return { ...watch, openedInVersion: at.version, state: 'open', history: [...watch.history, event] }
}

/** Two questions about one thing, on one day or of one kind of event: the first stands, a later wording opens no second. */
function isSameQuestion(known: Watch, drafted: Watch): boolean {
  if (known.statementSha256 === drafted.statementSha256) return true
  const scope = ({ entityScope, event }: Watch): string =>
    [entityScope.includeKind, entityScope.place, event?.actor, event?.verbs.join()].map((each) => each ?? '').join('|')
  return known.state !== 'superseded' && known.factTypes.join('|') === drafted.factTypes.join('|') && scope(known) === scope(drafted)
}
