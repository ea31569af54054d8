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
