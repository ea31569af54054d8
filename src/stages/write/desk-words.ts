// Where a person put a sentence of ours in other words, the story written again uses theirs; verify checks them like any.
import type { Draft } from '../../domain/draft.ts'
import { isByPerson, type Ruling } from '../../domain/ruling.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { sha256Hex } from '../../text/digest.ts'

/** @param rulings of the draft's story, oldest first; the same draft comes back when none of them says anything about it */
export function inDeskWords(draft: Draft, rulings: readonly Ruling[]): Draft {
  const byPersons = rulings.filter(isByPerson)
  const words = new Map(
    byPersons.flatMap((ruling) =>
      (ruling.struck ?? []).flatMap((it) => (it.now === undefined ? [] : [[it.text, { now: it.now, by: ruling.by }] as const])),
    ),
  )
  if (words.size === 0) return draft
  const replace = (it: Sentence): Sentence => {
    const order = words.get(it.text)
    return order === undefined
      ? it
      : { ...it, id: `sn_${sha256Hex(`${it.id}|${order.now}`).slice(0, 16)}`, text: order.now, writer: order.by }
  }
  return {
    ...draft,
    headline: replace(draft.headline),
    summary: draft.summary.map(replace),
    take: draft.take.map(replace),
    archive: draft.archive.map(replace),
  }
}
