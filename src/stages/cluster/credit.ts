// Whose report an article passes on: "first reported by X", "X reported", an agency in dateline or byline.
import type { Article } from '../../domain/article.ts'
import { agencyOrigin, type Coverage, releaseOrigin } from '../../domain/coverage.ts'
import { partyKinds, type Source } from '../../domain/source.ts'
import { agencyNamed } from '../../text/wire-credit.ts'
import { type Credit, creditsOfSentences, creditsOfTitle } from './credit-frames.ts'

/** A name in brackets before the first dash, whoever it is: "LYON (Harrow Wire) —". */
const namedDateline = /^[^\n(]{0,40}\((\p{Lu}[\p{L} .&-]{2,40})\)\s*[-–—]/u
const bylineFrame = /^(?:by |von |par |por )?(?:staff,? )?|\s+(?:staff|news agency)$/giu
const wordsMax = 160
const creditsMax = 8
/**
 * The voices an article credits for its report, strongest first: the agency whose text it is, dateline, byline, then what
 * its sentences say, "X reported" and its kin. Only names; whether a name is an outlet, and not a company that spoke for itself, is for the registry of
 * sources to say.
 *
 * @returns at most {@link creditsMax}
 */
export function findCredits(article: Pick<Article, 'title' | 'text' | 'byline' | 'sentences' | 'language' | 'wire'>): readonly Credit[] {
  const { title, text, byline, sentences, language, wire } = article
  const credits: Credit[] = []
  if (wire && wire.where !== 'contribution') credits.push({ name: wire.agency, words: wordsOfWire(text, byline, wire) })
  const opening = namedDateline.exec(text)
  if (opening?.[1] !== undefined) credits.push({ name: opening[1].trim(), words: opening[0].trim() })
  for (const name of byline) {
    const agency = agencyNamed(name.trim().replace(bylineFrame, ''))
    credits.push({ name: agency ?? name.trim(), words: `byline ${name.trim()}` })
  }
  credits.push(
    ...creditsOfSentences(
      sentences.map(({ start, end }) => text.slice(start, end)),
      language,
    ),
  )
  credits.push(...creditsOfTitle(title))
  return credits.filter((it, i) => credits.findIndex(({ name }) => name === it.name) === i).slice(0, creditsMax)
}

/** The words by which a text says whose it is; they stand at its head, in its byline or at its end. */
function wordsOfWire(text: string, byline: readonly string[], { where }: { readonly where: string }): string {
  if (where === 'dateline') return /^[^\n]{0,80}?\([^)\n]{1,60}\)/u.exec(text)?.[0].trim() ?? where
  if (where === 'byline') return `byline ${byline.join(', ')}`.slice(0, wordsMax)
  return text.trim().split('\n').at(-1)?.slice(-wordsMax) ?? where
}

/** Outlets bear witness; a company credited for its own news is no other voice. */
const witnesses: ReadonlySet<Source['kind']> = new Set(['agency', 'general', 'trade', 'research'])

/** A credit with the outlet it names, if we know it. */
export type KnownCredit = Credit & { readonly source: Source | null }

/** Whether a source's pages are whose they say: a house or a regulator, and no distributor of other houses' releases. */
export const isOwnPage = ({ kind }: Pick<Source, 'kind'>): boolean =>
  (partyKinds.has(kind) && kind !== 'press-release') || kind === 'regulator'

/**
 * The voice an article goes back to: the sender of the press release it prints, the outlet or agency it credits for the report, or
 * its own. A house's release on its own page is its own word, with or without the marks of one: it is seen to come from whom it names.
 *
 * @param isOwn whether it stands on such a page
 */
export function originOf(article: Article, credits: readonly KnownCredit[], isOwn: boolean): Pick<Coverage, 'originId' | 'credit'> {
  const { pressRelease } = article
  if (pressRelease && !isOwn) {
    const name = pressRelease.distributor === undefined ? 'press release' : `press release, ${pressRelease.distributor}`
    return { originId: `${releaseOrigin}${article.id}`, credit: { name, words: pressRelease.signs.join(', ') } }
  }
  for (const { name, words, source, isSaid } of credits) {
    if (isSaid && source?.id === article.sourceId) break
    if (source && source.id !== article.sourceId && witnesses.has(source.kind))
      return { originId: `o_${source.id}`, credit: { name: source.name, words } }
    const agency = source ? undefined : agencyNamed(name)
    if (agency !== undefined) return { originId: `${agencyOrigin}${agency.toLowerCase()}`, credit: { name: agency, words } }
  }
  return { originId: `o_${article.sourceId}` }
}
