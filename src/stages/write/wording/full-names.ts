// A surname inside a headline's words, with the full name that the same report gives.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { nameInFull } from './names-in-full.ts'

/** A lone word with a capital inside the words: no part of a longer name, and no owner. */
const lone =
  /(?<![\p{Lu}\d][\p{L}\d.’'-]* |^)(?<![\p{L}’'-])\p{Lu}\p{Ll}{2,}(?![\p{L}’'-])(?=$|,| (?:in|on|at|for|over|to|with|after|as|amid|by|from|about|against|before|during|despite)\b)/gu

/** The words with the first such surname in full, and the claim that gives it; undefined where there is none, or nobody's name is given. */
export function withFullName(
  words: string,
  claim: Claim | undefined,
  dossier: Dossier,
): { readonly words: string; readonly from: Claim | undefined } | undefined {
  if (claim === undefined) return undefined
  const article = dossier.sources.find((source) => source.article.id === claim.articleId)?.article.text ?? ''
  for (const { 0: surname, index } of words.matchAll(lone)) {
    // "The Hyde Amendment": what the report also writes small is nobody's surname.
    if (new RegExp(`(?<![\\p{L}-])${surname.toLowerCase()}(?![\\p{L}-])`, 'u').test(article)) continue
    const full = nameInFull({ text: surname, start: 0, end: 0 }, claim, dossier)
    if (full === undefined || full.text === surname || !full.text.endsWith(` ${surname}`) || words.includes(full.text.split(' ')[0] ?? ''))
      continue
    return { words: `${words.slice(0, index)}${full.text}${words.slice(index + surname.length)}`, from: full.from }
  }
  return undefined
}
