// Whom a sentence is about, by the registry or by a name of its own that a headline prints.
import { businessKinds } from '../../../domain/entity.ts'
import { businessesIn } from './businesses-in.ts'
import type { News, Said } from './news-plan.ts'

const proper =
  /^(?!(?:The|A|An|It|Its|They|This|That|One|Two|Three|Some|Most|Both|In|On|At|From|About|Shares|Users|Developers|Researchers|Voters)\b)\p{Lu}[\p{L}\d&’'-]*(?: (?:of |for |& )?\p{Lu}[\p{L}\d&’'-]*){0,3}$/u

/**
 * The one business that a sentence of the news is about: the first registered one that both it and a headline name, else the only one
 * that either names, else the proper name that is its subject and stands in a headline.
 *
 * @returns undefined for a person, a place, an outlet or a name that no headline has
 */
export function partyNamed(said: Said, news: News): string | undefined {
  const { dossier, titles } = news
  const known = businessesIn(said.text, news).find(({ aliases }) => aliases.some((each) => titles.includes(each)))
  if (known !== undefined) return known.name
  // One business in the sentence, or one in the headlines, where the other has none: then there is no choice to make.
  const [own, ...others] = businessesIn(said.text, news)
  const [titled, ...further] = businessesIn(titles, news)
  if (own !== undefined && others.length === 0 && titled === undefined) return own.name
  if (own === undefined && titled !== undefined && further.length === 0) return titled.name
  const { text, entityId } = said.claim.subject
  const kind = dossier.entities.find(({ id }) => id === entityId)?.kind
  if (kind !== undefined && !businessKinds.has(kind)) return undefined
  const [first = ''] = text.split(' ')
  const isOutlet = dossier.sources.some(({ source }) => source.name === text || source.owner === text)
  const isPerson = /\b(?:he|she|his|her|who)\b/u.test(said.text)
  return proper.test(text) && titles.includes(first) && !isOutlet && !isPerson ? text : undefined
}
