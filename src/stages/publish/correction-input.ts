// What tells whether a new version has a correction to name: both texts, the rows and reports under them, as they stand now.
import type { Article } from '../../domain/article.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { clipsUnder, type Dispatch } from '../../domain/dispatch.ts'
import { clipsOf, type Dossier } from '../../domain/dossier.ts'
import type { Fact } from '../../domain/fact.ts'
import { sha256Hex } from '../../text/digest.ts'
import { rowsUnder } from '../../text/taken-back.ts'
import type { CorrectionInput } from './correction.ts'

interface Asked extends Pick<CorrectionInput, 'current' | 'next' | 'articles' | 'at'> {
  readonly dossier: Dossier
}

interface Held {
  dispatchVersions(storyId: string): Promise<readonly Dispatch[]>
  coverageOfStory(storyId: string): Promise<readonly Coverage[]>
  articlesById(ids: readonly string[]): Promise<readonly Article[]>
  factsById(ids: readonly string[]): Promise<readonly Fact[]>
}

/** @param store any reader that can answer */
export async function correctionInput({ dossier, ...asked }: Asked, store: Held): Promise<CorrectionInput> {
  const { current } = asked
  const facts = [...dossier.facts, ...dossier.ledger]
  const printed = current === null ? [] : [current.headline, ...current.summary, ...current.take, ...current.archive]
  // A row that the new text does not reckon with may stand under the one that is printed.
  const others = rowsUnder(printed).filter((id) => !facts.some((it) => it.id === id))
  return {
    ...asked,
    earlier: (await store.dispatchVersions(dossier.storyId)).slice(0, -1),
    coverage: await store.coverageOfStory(dossier.storyId),
    clips: current === null ? [] : await store.articlesById(clipsUnder(current).map(({ articleId }) => articleId)),
    facts: [...facts, ...(others.length === 0 ? [] : await store.factsById(others))],
    passages: passagesOf(dossier),
  }
}

/** Digests of all passages and headlines that the reports of a dossier have. */
function passagesOf(dossier: Dossier): ReadonlySet<string> {
  const clips = clipsOf(dossier)
  const titles = [...dossier.sources, ...clips].map(({ article }) => sha256Hex(article.title))
  return new Set([...titles, ...[...dossier.claims, ...clips.flatMap(({ claims }) => claims)].map((it) => it.exactSha256)])
}
