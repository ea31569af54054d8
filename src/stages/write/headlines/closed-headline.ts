// The headline of reports that allow facts and no prose: whom or what they are on, by the names that the registry holds, and nothing said.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { topicHeadline } from './names-headline.ts'

/** "Quayside Review reports on Orion Ferries and Lund"; undefined where a report may give no facts either, or names nobody registered. */
export function closedHeadline(dossier: Dossier): Sentence | undefined {
  const sources = dossier.sources.filter(({ article }) => article.level === 'L2')
  const isHeld = new Set(sources.map(({ article }) => article.id))
  const claims = dossier.claims
    .filter(({ articleId }) => isHeld.has(articleId))
    .map((claim) => ({ ...claim, names: claim.names.filter(({ entityId }) => entityId !== undefined) }))
  return sources.length === 0 ? undefined : topicHeadline({ ...dossier, sources, claims })
}
