// What reports brought since the published version: a statement nobody had made to it, or a voice that had not been heard.
import type { Claim } from '../../domain/claim.ts'
import type { Origin } from '../../domain/origin.ts'
import { keysOf, makeToldIndex } from './told-before.ts'

export interface SinceVersion {
  /** Claims that the version does not hold, in its words or in others. */
  readonly fresh: number
  /** Claims that say again what it holds. */
  readonly again: number
  /** Independent voices that it does not name. */
  readonly voices: readonly string[]
}

/** What the published version stands on: ids of its claims, and ids of the voices it names. */
export interface HeldByVersion {
  readonly claimIds: ReadonlySet<string>
  readonly originIds: ReadonlySet<string>
}

/** A statement has who does what at the least; fewer keys are a name or a heading. */
const keysMin = 2

/**
 * Compares a story's claims with those its published version was written from, by the test that novelty is measured by
 * (`told-before`): other words for the same statement are nothing new, and what is said more firmly, with another figure, or denied, is.
 *
 * @param languageOf the language of an article, by id
 * @param voices those whose word counts
 * @param held null before there is a version: then all is fresh
 */
export function cameSince(
  claims: readonly Claim[],
  languageOf: (articleId: string) => string,
  voices: readonly Origin[],
  held: HeldByVersion | null,
): SinceVersion {
  if (held === null) return { fresh: claims.length, again: 0, voices: [] }
  const index = makeToldIndex<true>()
  const sentences = new Set<string>()
  for (const it of claims.filter(({ id }) => held.claimIds.has(id))) {
    index.add(keysOf(it, languageOf(it.articleId)), true)
    sentences.add(it.exactSha256)
  }
  let [fresh, again] = [0, 0]
  for (const it of claims) {
    if (held.claimIds.has(it.id)) continue
    const keys = keysOf(it, languageOf(it.articleId))
    // A sentence of which no statement was read is new by the figure it gives, if by anything.
    const isStatement = keys.keys.size >= keysMin
    const isTold = isStatement ? index.tellersOf(keys).length > 0 : it.quantities.length + it.money.length === 0
    if (isTold || sentences.has(it.exactSha256)) again += 1
    else fresh += 1
  }
  return { fresh, again, voices: voices.filter((it) => !held.originIds.has(it.id)).map((it) => it.name) }
}
