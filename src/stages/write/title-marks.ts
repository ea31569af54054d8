// Words that a source's headline sets in marks: ours shows them so too, with the passage they stand in.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { TitleNews } from './title-news.ts'

/** The headline with the words in marks that the source's has in them, and the passage they stand in; undefined where they were cut or changed. */
export function withMarks(
  text: string,
  { marked, source, proofs }: Pick<TitleNews, 'marked' | 'source' | 'proofs'>,
  dossier: Dossier,
): { readonly text: string; readonly proofs: readonly Claim[] } | undefined {
  const low = text.toLowerCase()
  const kept = marked.filter((words) => low.includes(words.toLowerCase()))
  const isCut = marked.some(
    (words) => !kept.includes(words) && (words.match(/[\p{L}]{4,}/gu) ?? []).some((word) => low.includes(word.toLowerCase())),
  )
  const [words] = kept
  if (isCut || kept.length > 1) return undefined
  if (words === undefined) return { text, proofs: [] }
  const plain = (each: string): string => each.replace(/[‘’]/gu, "'")
  const { article } = source
  const from = dossier.claims.find(
    (claim) => claim.articleId === article.id && plain(article.text.slice(claim.start, claim.end)).includes(plain(words)),
  )
  if (
    article.level !== 'L4' ||
    (from === undefined && !proofs.some((claim) => plain(article.text.slice(claim.start, claim.end)).includes(plain(words))))
  )
    return undefined
  const start = low.indexOf(words.toLowerCase())
  return { text: `${text.slice(0, start)}“${words}”${text.slice(start + words.length)}`, proofs: from === undefined ? [] : [from] }
}
