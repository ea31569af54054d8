// A few quoted words inside a sentence taken as one word, so that no part of a clause begins or ends between their marks.
import type { ClassedWord } from './word-classes.ts'

const quotedWordsMax = 8
const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’' }

/**
 * The words of a sentence with each short quoted phrase as one word, marks and all, of the class that its last word has. What is quoted as
 * a statement, behind a comma or with a verb of its own, stays as it was.
 */
export function withQuotedPhrases(words: readonly ClassedWord[], sentence: string): readonly ClassedWord[] {
  if (!/["“‘]/u.test(sentence)) return words
  const joined: ClassedWord[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) break
    const end = phraseEnd(words, at)
    const last = words[end - 1]
    const close = words[end]
    if (end <= at || last === undefined || close === undefined) {
      joined.push(word)
      continue
    }
    // “A bit of chaos,” as printers set it: the comma is the sentence's own.
    const isStopped = /^[,.]$/.test(last.tag)
    const head = isStopped ? (words[end - 2] ?? last) : last
    joined.push({
      ...head,
      start: word.start,
      end: close.end,
      text: sentence.slice(word.start, close.end),
      tag: tagOf(head, joined.at(-1)),
    })
    if (isStopped) joined.push(last)
    at = end
  }
  return joined
}

/** The index of the mark that ends the phrase quoted from `at` on; 0 where none is. */
function phraseEnd(words: readonly ClassedWord[], at: number): number {
  const mark = closing[words[at]?.text ?? '']
  if (mark === undefined || at === 0 || /^[,:;.]$/.test(words[at - 1]?.text ?? '')) return 0
  const end = words.findIndex((word, index) => index > at && word.text === mark)
  const isStopped = /^[,.]$/.test(words[end - 1]?.tag ?? '')
  const inner = words.slice(at + 1, isStopped ? end - 1 : end)
  // "Were being “destroyed by rumour”": a verb goes on inside the marks.
  if (/^[XhMn]$/.test(words[at - 1]?.tag ?? '') && /^[EeGbVv]$/.test(inner[0]?.tag ?? '')) return 0
  const isPhrase = inner.length > 0 && inner.length <= quotedWordsMax && !inner.some((word) => /^[MXhdVOKBWH,;:.?!–"“”]$/.test(word.tag))
  // Behind an article, and alone, any word is one of the phrase.
  const isOne = inner.length === 1 || /^[DAS]$/.test(words[at - 1]?.tag ?? '')
  return end > 0 && isPhrase && (isOne || /^[NLPvA#]$/.test(inner.at(-1)?.tag ?? '')) ? end : 0
}

/** "Called it “reckless”", "the “deep” state": an adjective stays one; a noun that might be a verb is none inside marks. */
function tagOf(last: ClassedWord, before: ClassedWord | undefined): string {
  if (last.tag === 'A' || last.tag === '#') return 'A'
  return /^[vRIbEeT]$/.test(last.tag) || (last.tag === 'P' && /^[DA]$/.test(before?.tag ?? '')) ? 'N' : last.tag
}
