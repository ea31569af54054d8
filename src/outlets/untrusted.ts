// Words of others that leave as data say so in the data: `untrusted: true` on the object that holds them.
import type { Dispatch } from '../domain/dispatch.ts'
import { type Evidence, isOfSource } from '../domain/evidence.ts'
import type { Sentence } from '../domain/sentence.ts'

/** On an object that holds a source's headline, a passage of it, or what was read from one: data, never instructions. */
export const untrusted = { untrusted: true } as const
type Untrusted = typeof untrusted

/** What our sentences put into marks is a source's: they are kept for nothing else but names and searches of our own. */
export const quoted = /[“«„](?<words>[^”»“]{3,})[”»“]/u

/** The mark where one of these texts of ours quotes a source; nothing where none does. */
export const untrustedIn = (...texts: readonly (string | undefined)[]): Untrusted | Record<never, never> =>
  texts.some((it) => it !== undefined && quoted.test(it)) ? untrusted : {}

/** Something with a text of ours, marked where it quotes. */
export const markedText = <T extends { readonly text: string }>(it: T): T & { readonly untrusted?: true } => ({
  ...it,
  ...untrustedIn(it.text),
})

/** A record without the words of the source around its passage, which are never shown; the quotation it may show is marked. */
export function markedEvidence(it: Evidence): unknown {
  if (!isOfSource(it)) return it
  const { prefix: _before, suffix: _after, ...rest } = it
  return 'quotation' in rest && rest.quotation !== undefined ? { ...rest, quotation: { ...rest.quotation, ...untrusted } } : rest
}

/** A sentence as data: marked where it quotes, as are the quotations of its records. */
export const markedSentence = (it: Sentence): unknown => ({ ...markedText(it), evidence: it.evidence.map(markedEvidence) })

/** A version of a story as data: headlines of its sources and all that it quotes are marked. */
export const markedDispatch = (it: Dispatch): unknown => ({
  ...it,
  headline: markedSentence(it.headline),
  summary: it.summary.map(markedSentence),
  take: it.take.map(markedSentence),
  archive: it.archive.map(markedSentence),
  sources: it.sources.map((source) => ({ ...source, ...untrusted })),
})
