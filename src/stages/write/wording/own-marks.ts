// A word or a short phrase that the source itself sets between marks: told with the marks, since without them it would be ours.
import { countWords } from './phrases.ts'

const wordsMax = 8
const stretch = /["“](?<words>[^"“”]{2,80})["”]/gu

/** What is told with its marks, and the same without them, for telling whether it stands by itself. */
export interface OwnMarks {
  readonly told: string
  readonly bare: string
}

/**
 * Words with the source's marks as ours; as they are where they have none, or more than a short phrase, or not the source's letters.
 *
 * @param words what is told after the verb
 * @param article the text that the words are from
 */
export function withOwnMarks(words: string, article: string): OwnMarks {
  const quoted = [...words.matchAll(stretch)].map(({ groups }) => groups?.['words'] ?? '')
  const straight = article.replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ')
  const isShort =
    quoted.length === 1 &&
    quoted.every(
      (each) =>
        countWords(each) <= wordsMax && straight.includes(each) && !/[.!?;:…—–[\]()]\s|…|\[|\b(?:I|we|you|my|our|me)\b/iu.test(each),
    )
  if (!isShort) return { told: words, bare: words }
  const bare = words.replace(stretch, (_, inside: string) => inside.replace(/[.,]$/u, ''))
  return { told: words.replace(stretch, (_, inside: string) => `“${inside.replace(/[.,]$/u, '')}”`), bare }
}
