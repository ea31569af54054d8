// Whether a sentence says once more what those before it have said.
import type { Sentence } from '../../../domain/sentence.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { newsStems } from '../wording/news-value.ts'

/** Whether what a sentence says has been said: most of the same words, an event by whichever verb. */
export function says(sentences: readonly Sentence[], subject: string, next: Sentence, most?: number): boolean {
  const words = toldBy(next)
  return sentences.some((sentence) => {
    const own = toldBy(sentence)
    const shared = [...words].filter((word) => own.has(word)).length
    const limit = most ?? (sentence.text.includes(subject) ? 0.5 : 0.6)
    return shared / Math.max(1, Math.min(words.size, own.size)) > limit
  })
}

const frameWords =
  /\b(?:reported|reports|report|according|adds|says|January|February|March|April|May|June|July|August|September|October|November|December|\d{4})\b/gu

const toldBy = ({ text }: Sentence): ReadonlySet<string> => newsStems(ownStatement(text).replace(frameWords, ' '))
