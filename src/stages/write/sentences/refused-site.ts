// A site that was refused its permission is no plan: what a headline and a take need to know of it.
import type { Dossier } from '../../../domain/dossier.ts'
import type { ToldFact } from './told-fact.ts'

const refused = /\b(?:refus(?:e[sd]?|al|ing)|reject(?:s|ed|ion)?|turn(?:s|ed)? down|thr(?:ow|ew)s? out|den(?:y|ies|ied)|block(?:s|ed)?)\b/iu
const ofPermission =
  /\b(?:plann(?:ing|ers)|permission|permits?|consent|application|zoning|councillors?|council|supervisors|commissioners|inspector)\b/iu

/** Whether the news is that a site was refused its permission: a headline says so, and the report of it. */
export const isRefused = ({ fact }: ToldFact, { sources }: Pick<Dossier, 'sources'>): boolean =>
  fact.type === 'capacity_build' &&
  (fact.status === 'proposed' || fact.status === 'announced') &&
  sources.some(
    ({ article }) =>
      refused.test(article.title) &&
      article.text
        .split(/(?<=[.!?])\s+/u)
        .slice(0, 4)
        .some((each) => refused.test(each) && ofPermission.test(each)),
  )

/** Headline and lede of a refused site; undefined for any other deal. */
export function refusedWords(
  told: ToldFact,
  dossier: Pick<Dossier, 'sources'>,
): { readonly headline: string; readonly lede: string } | undefined {
  if (told.amount === undefined || !isRefused(told, dossier)) return undefined
  const placed = told.place === undefined ? '' : ` ${told.fact.place.precision === 'site' ? 'at' : 'in'} ${told.place}`
  return {
    headline: `${told.actor} is refused ${told.amount} site${placed}`,
    lede: `${told.actor} was refused permission for a ${told.amount} data centre${placed}`,
  }
}
