// Words that a source's headline sets in marks: ours shows them so too, with the passage they stand in.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { TitleNews } from './title-news.ts'

/** Words in marks right before the word that they qualify. */
const qualified =
  /(?<![\p{L}\d])["“‘'](?<words>\p{L}[^"”’']{2,40})["”’'](?![\p{L}\d]) (?<next>(?!(?:after|over|and|for|with|from|says?|in|on|at|to|as|by|of|but|amid)\b)\p{L}{3,})/giu

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
  // "“Horrible” job growth": without the word in marks the one behind it tells another thing.
  const isUnqualified = [...source.article.title.matchAll(qualified)].some(({ groups }) => {
    const [words, next] = [groups?.['words']?.toLowerCase() ?? '', groups?.['next']?.toLowerCase() ?? '']
    return !low.includes(words) && low.includes(next)
  })
  const [words] = kept
  if (isUnqualified || isCut || kept.length > 1) return undefined
  if (words === undefined) return { text, proofs: [] }
  // A headline in capitals writes its quotation so too: it is shown as the report has it.
  const plain = (each: string): string => each.replace(/[‘’]/gu, "'").toLowerCase()
  const { article } = source
  const wordsOf = (claim: Claim): string => article.text.slice(claim.start, claim.end)
  const holds = (claim: Claim): boolean => plain(wordsOf(claim)).includes(plain(words))
  const from = dossier.claims.find((claim) => claim.articleId === article.id && holds(claim)) ?? proofs.find(holds)
  if (article.level !== 'L4' || from === undefined) return undefined
  const at = plain(wordsOf(from)).indexOf(plain(words))
  const start = low.indexOf(words.toLowerCase())
  const shown = wordsOf(from).slice(at, at + words.length)
  return { text: `${text.slice(0, start)}“${shown}”${text.slice(start + words.length)}`, proofs: [from] }
}
