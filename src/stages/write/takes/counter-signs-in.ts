// Where the reports of a story may speak against its news, told or not: what "none found" has to hold against.
import type { Dossier } from '../../../domain/dossier.ts'
import { type CounterPlace, counterSignsIn } from '../../../text/counter-signs.ts'
import { sourceOf } from '../wording/evidence-of.ts'

/** The outlets in whose reports something may speak against the news, and how far the search went where it found none. */
export interface CounterSigns {
  readonly outlets: readonly string[]
  readonly reach: Exclude<CounterPlace, 'on-the-news'>
}

/** Searches every sentence of the reports, and the claims of those whose text is no longer kept. */
export function counterSignsOf(articleIds: readonly string[], dossier: Dossier): CounterSigns {
  const found = articleIds.flatMap((id) => {
    const from = sourceOf(dossier, id)
    const claims = dossier.claims.filter(({ articleId }) => articleId === id)
    return from === undefined ? [] : [{ name: from.source.name, place: counterSignsIn(from.article, claims) }]
  })
  const outlets = [...new Set(found.filter(({ place }) => place === 'on-the-news').map(({ name }) => name))]
  const least = (['not-in-what-is-kept', 'in-general'] as const).find((each) => found.some(({ place }) => place === each))
  return { outlets, reach: least ?? 'nowhere' }
}
