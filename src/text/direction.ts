// Which way a text is written. Letters that run from right to left take figures, commas and brackets beside them along; what is
// isolated moves nothing but itself (Unicode Standard Annex 9, read on 27 November 2026).

/** Blocks of Hebrew, Arabic and the other scripts that run from right to left, their points and presentation forms included. */
const blocks = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
const letter = new RegExp(`[${blocks}]`, 'u')
const letters = new RegExp(`[${blocks}]`, 'gu')
const otherLetters = new RegExp(`(?![${blocks}])\\p{L}`, 'gu')
/** From the first such letter to the last before one that runs the other way; a reference of markup counts as a sign. */
const runs = new RegExp(`[${blocks}](?:(?:[^\\p{L}&]|&(?:#\\d+|\\w+);)*[${blocks}])*`, 'gu')
/** Whole elements that hold no markup of ours, a tag, or the text between two tags. */
const pieces = /<(script|style|title|textarea|option|svg)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g

/** So many letters to one of the other way: a title may hold a name or a unit that runs left to right, a sentence of ours is more. */
const wholeFrom = 3
/** "NAME, 40 MW" is a line of ours; a title ends in letters of its own, or in brackets or figures behind them. */
const endsInOwn = new RegExp(`[${blocks}](?:\\([^()]*\\)|\\P{L})*$`, 'u')

const elements = { page: ['<bdi>', '</bdi>'], mail: ['<span dir="auto">', '</span>'] } as const

/**
 * Markup in which every text that runs from right to left is an element of its own direction: a title as a whole, a name in a
 * sentence of ours by itself.
 *
 * @param markup from templates that escape: no `<` or `>` in a text or an attribute
 * @param reader `mail` for programs that know the attribute and not the element
 * @returns `markup` itself where nothing runs from right to left
 */
export function isolated(markup: string, reader: keyof typeof elements = 'page'): string {
  if (!letter.test(markup)) return markup
  const [open, close] = elements[reader]
  const wrap = (words: string): string => `${open}${words}${close}`
  return markup.replace(pieces, (piece) => {
    if (piece.startsWith('<') || !letter.test(piece)) return piece
    const words = piece.replace(/&(?:#\d+|\w+);/g, '')
    const isWhole = (words.match(letters) ?? []).length > wholeFrom * (words.match(otherLetters) ?? []).length && endsInOwn.test(words)
    return isWhole ? piece.replace(/[^\s,;:.](?:[\s\S]*[^\s,;:])?/, wrap) : piece.replace(runs, wrap)
  })
}
