// A headline of somebody's own words, in marks and under the name that a source's headline gives: where what was said is the news.
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { speaksIn } from '../../../text/title-speakers.ts'
import { plainTitle } from '../../../text/titles.ts'
import { houseWords } from '../wording/house-words.ts'
import { nameInFull } from '../wording/names-in-full.ts'
import { wasRefused } from '../wording/own-words.ts'
import { type Candidate, fitsHeadline } from './headline.ts'

const wordsMin = 4
const titleColon =
  /^(?<who>(?:(?:Sen|Rep|Gov|Gen|Dr|Mr|Mrs|Ms)\. )?(?:\p{Lu}[\p{L}.'-]+ ){0,3}\p{Lu}[\p{L}'-]+)(?: (?:on|to) [^:]{2,40})?: ['"“]?(?<words>[^'"“”:]+(?:'\p{L}[^'"“”:]*)*)['"”]?$/u

const straight = (text: string): string => text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"')

/** The stretch of a report that has the words between marks, letter for letter but for the size of the first. */
function stretchOf(words: string, { article }: DossierSource): { readonly start: number; readonly end: number } | undefined {
  const text = straight(article.text)
  const at = text.toLowerCase().indexOf(words.toLowerCase())
  if (at < 0) return undefined
  const before = text.slice(Math.max(0, at - 160), at)
  // An open mark before the words: they are a speaker's, and not the report's own.
  const isQuoted = (before.split('\n').at(-1)?.match(/"/gu)?.length ?? 0) % 2 === 1
  return isQuoted ? { start: at, end: at + words.length } : undefined
}

function fromSource(source: DossierSource, dossier: Dossier): Candidate | undefined {
  const { article } = source
  const found = titleColon.exec(plainTitle(article.title))?.groups
  const [who, said] = [found?.['who'] ?? '', (found?.['words'] ?? '').trim().replace(/[.!,]$/u, '')]
  if (found === undefined || said.split(' ').length < wordsMin || !speaksIn(who, article.text)) return undefined
  const stretch = stretchOf(said, source)
  const claim = dossier.claims.find(
    ({ articleId, start, end }) => stretch !== undefined && articleId === article.id && start <= stretch.start && end >= stretch.end,
  )
  if (stretch === undefined || claim === undefined) return undefined
  const words = article.text.slice(stretch.start, stretch.end)
  const full = nameInFull({ text: who, start: 0, end: 0 }, claim, dossier)
  for (const name of new Set([full?.text ?? who, who])) {
    const text = `${houseWords(name)} says “${words}”`
    if (!fitsHeadline(text) || findStyleBreaches(text).length > 0 || wasRefused(text, dossier)) continue
    return { text, proofs: [claim, full?.from].filter((each) => each !== undefined), bonus: 0 }
  }
  return undefined
}

/**
 * A headline from a source's own of the form "Brandt: these are her words"; undefined where no report that may be quoted has them in marks.
 *
 * @param summary what stands below: a source that it quotes is quoted no second time
 */
export function quotedHeadline(dossier: Dossier, summary: readonly Sentence[]): Candidate | undefined {
  const quoted = new Set(
    summary
      .filter(({ text }) => text.includes('“'))
      .flatMap(({ evidence }) => evidence.flatMap((each) => (each.kind === 'span' ? [each.articleId] : []))),
  )
  return dossier.sources
    .filter(
      ({ article, coverage }) =>
        article.level === 'L4' &&
        article.text !== '' &&
        article.language.startsWith('en') &&
        coverage.role !== 'copy' &&
        !quoted.has(article.id),
    )
    .map((source) => fromSource(source, dossier))
    .find((each) => each !== undefined)
}
