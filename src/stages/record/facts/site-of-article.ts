// The site an article is about, where it names one.
import { type NameIndex, namesIn } from '../deals/deal-names.ts'
import type { NameAt } from '../deals/name-at.ts'
import type { Sketch } from './fact-sketch.ts'
import type { FactsInput } from './facts-input.ts'

const leadCharacters = 700

/** The one site an article names up front, for deals that leave the place to the headline. */
export function onlySite({ article }: FactsInput, index: NameIndex, outlets: ReadonlySet<string>): NameAt | undefined {
  const sitesIn = (words: string): readonly NameAt[] =>
    namesIn(words, index, article.language, outlets).filter((name) => name.entity?.kind === 'site')
  const isOne = (sites: readonly NameAt[]): boolean => new Set(sites.map((name) => name.entity?.id)).size === 1
  const ofTitle = sitesIn(article.title)
  if (isOne(ofTitle)) return ofTitle[0]
  const all = sitesIn(`${article.title}\n${article.text}`.slice(0, leadCharacters))
  return isOne(all) ? all[0] : undefined
}

/** A town named with the deal gives way to the site there; a deal without a place is at the one site of the lead. */
export function placed(sketch: Sketch, site: NameAt | undefined): Sketch {
  const isBound = /^capacity_|^offtaker|^cancellation/.test(sketch.type)
  const isTownOf = sketch.place?.entity?.kind === 'place' && (site?.text.includes(sketch.place.text) ?? false)
  return isBound && site !== undefined && (sketch.place === undefined || isTownOf) ? { ...sketch, place: site } : sketch
}
