// Where a word stands in a text, with what may stand around it: patterns that are made once serve every word.

/**
 * The places at which a word stands, one after the other. The same as searching for one pattern made of all three parts, which would have to
 * be made anew for each word, and which looks at every letter of the text for what may stand before.
 *
 * @param before sticky, and of no width: what has to hold at the word's first letter
 * @param after sticky: what has to hold, or to stand, right behind the word
 */
export function* placesOf(word: string, text: string, before: RegExp, after: RegExp): Generator<number> {
  if (word === '') return
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    before.lastIndex = at
    if (!before.test(text)) continue
    after.lastIndex = at + word.length
    if (after.test(text)) yield at
  }
}

/** Whether a word stands somewhere in a text, with such things around it. */
export function hasWord(word: string, text: string, before: RegExp, after: RegExp): boolean {
  return !placesOf(word, text, before, after).next().done
}

/** A small letter and a blank, or a comma and a blank, stand before: the word is inside a sentence. */
export const insideBefore = /(?<=[\p{Ll},] )/uy
/** No letter stands before. */
export const noLetterBefore = /(?<!\p{L})/uy
/** No letter stands behind. */
export const noLetterBehind = /(?!\p{L})/uy
/** Neither letter nor hyphen stands before. */
export const noWordBefore = /(?<![\p{L}-])/uy
/** Neither letter nor hyphen stands behind. */
export const noWordBehind = /(?![\p{L}-])/uy
