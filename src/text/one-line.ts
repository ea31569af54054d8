// What a line must not end in the middle of: figures with their units or currency, ranges, and days with their months.

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** The codes (ISO 4217) of the money that our pages print, as alternatives of a pattern. */
export const currencies = 'AUD|CAD|CHF|CNY|DKK|EUR|GBP|INR|JPY|NOK|PLN|SEK|USD'
const figure = '\\d[\\d.,–-]*'
const forms = [
  `(?:\\b[A-Z]{3} )?(?<![\\d.,])${figure} (?:[kMGT]?W|GPUs|bn|m|%|[mb]illion|trillion)(?!\\p{L})`,
  `\\b(?:${currencies}) \\d[\\d.,]*`,
  `\\b\\d[\\d.,]*–\\d[\\d.,]*`,
  `\\b\\d{1,2} (?:${months})\\b`,
]
const whole = new RegExp(`(${forms.join('|')})`, 'u')

/** Words of a heading or a sentence, cut so that every second piece is one to keep on one line; joined, they are the words again. */
export const linePieces = (words: string): readonly string[] => words.split(whole)
