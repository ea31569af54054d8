// A version that mends the one before: what stands in it stays byte for byte, and it says why it came.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Evidence } from '../../domain/evidence.ts'
import type { Sentence } from '../../domain/sentence.ts'

/** @param told the version as any is put together from its draft */
export function asMended(told: Dispatch, current: Dispatch, mends: Draft['mends']): Dispatch {
  if (mends === undefined) return told
  const stood = new Map([current.headline, ...current.summary, ...current.take, ...current.archive].map((it) => [it.id, it]))
  const kept = new Set(mends.kept)
  const asPrinted = (it: Sentence): Sentence =>
    kept.has(it.id) ? unquoted(stood.get(it.id) ?? it, (id) => mends.unquoted.includes(id)) : unquoted(it)
  const names = new Map(current.mentions.map((it) => [it.entityId, it]))
  const { sourceLine: _, ...rest } = told
  return {
    ...rest,
    reason: told.reason === undefined ? mends.why : `${mends.why}; ${told.reason}`,
    headline: asPrinted(told.headline),
    summary: told.summary.map(asPrinted),
    take: told.take.map(asPrinted),
    archive: told.archive.map(asPrinted),
    mentions: told.mentions.map((it) => names.get(it.entityId) ?? it),
    origins: current.origins,
    urgency: current.urgency,
    score: current.score,
    cuts: [...current.cuts, ...told.cuts],
    ...(current.noWatch !== undefined && told.watchIds.length === 0 && { noWatch: current.noWatch }),
    ...(current.sourceLine !== undefined && { sourceLine: current.sourceLine }),
  }
}

/** Beside a value that was corrected no words of a report are shown: they may be those that had been read wrong. */
function unquoted(it: Sentence, isWrong: (evidenceId: string) => boolean = () => true): Sentence {
  const plain = (evidence: Evidence): Evidence => {
    if (evidence.kind !== 'span' || !isWrong(evidence.id)) return evidence
    const { quotation: _, ...rest } = evidence
    return rest
  }
  if (it.kind === 'judgement') return { ...it, evidence: it.evidence.map(plain) }
  const [first, ...rest] = it.evidence
  return { ...it, evidence: [plain(first), ...rest.map(plain)] }
}
