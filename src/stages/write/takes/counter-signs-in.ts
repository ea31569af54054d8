// Where the reports of a story may speak against its news, told or not: what "none found" has to hold against.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { type CounterPlace, counterSignsIn, maySpeakAgainst } from '../../../text/counter-signs.ts'
import { sourceOf } from '../wording/evidence-of.ts'

/** The outlets in whose reports something may speak against the news, where it stands, and how far the search went where it found none. */
export interface CounterSigns {
  readonly outlets: readonly string[]
  /** A passage of each such report, to be opened; of a report whose passages nobody has read as claims there is none. */
  readonly passages: readonly Claim[]
  /** The opening of each of them, where none of its passages that may speak against the news was read. */
  readonly openings: readonly Claim[]
  readonly reach: Exclude<CounterPlace, 'on-the-news'>
  /** The reports that were searched: those whose language the signs are known in. */
  readonly searched: readonly string[]
  /** Outlets of the others. */
  readonly unsearched: readonly string[]
}

/** Searches every sentence of the reports, and the claims of those whose text is no longer kept. */
export function counterSignsOf(articleIds: readonly string[], dossier: Dossier): CounterSigns {
  const found = articleIds.flatMap((id) => {
    const from = sourceOf(dossier, id)
    if (from === undefined) return []
    const claims = dossier.claims.filter(({ articleId }) => articleId === id)
    const { text, language } = from.article
    const passage = claims.find((claim) => maySpeakAgainst(text.slice(claim.start, claim.end)))
    const opening = claims.toSorted((a, b) => a.position - b.position)[0]
    const isSearched = text === '' || language.startsWith('en')
    return [{ id, name: from.source.name, place: counterSignsIn(from.article, claims), passage, opening, isSearched }]
  })
  const searched = found.filter(({ isSearched }) => isSearched)
  const on = searched.filter(({ place }) => place === 'on-the-news')
  const least = (['not-in-what-is-kept', 'in-general'] as const).find((each) => searched.some(({ place }) => place === each))
  return {
    outlets: [...new Set(on.map(({ name }) => name))],
    passages: on.flatMap(({ passage }) => passage ?? []),
    openings: on.flatMap(({ opening }) => opening ?? []),
    reach: least ?? 'nowhere',
    searched: searched.map(({ id }) => id),
    unsearched: [...new Set(found.filter(({ isSearched }) => !isSearched).map(({ name }) => name))],
  }
}
