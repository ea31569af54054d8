// Sums of money as our pages print them, "EUR 1.2 bn", and as rules that read words expect them, "EUR 1.2 billion".
import { currencies } from './one-line.ts'

const quoted = '“[^”]*”'
const sum = `(?<sum>\\b(?:${currencies}) \\d[\\d.,]*(?:[–-]\\d[\\d.,]*)?)`
const inWords = new RegExp(`${quoted}|${sum} ?(?:(?<billion>billion|bn|[bB])|million|mn|[mM])(?![\\p{L}\\p{N}])`, 'gu')
const inShort = new RegExp(`${quoted}|${sum} (?:(?<billion>bn)|m)(?![\\p{L}\\p{N}])`, 'gu')

function withScales(text: string, pattern: RegExp, billion: string, million: string): string {
  return text.replace(pattern, (found, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<'sum' | 'billion', string | undefined>>
    return groups.sum === undefined ? found : `${groups.sum} ${groups.billion === undefined ? million : billion}`
  })
}

/** "USD 1 trillion dollars": a source that names the money twice. */
const namedTwice = new RegExp(`${quoted}|${sum}(?<scale> (?:m|bn|tn|million|billion|trillion))? (?:dollars|euros|pounds)\\b`, 'gu')

/** "USD 2.8 billion" and "EUR 640m" as "USD 2.8 bn" and "EUR 640 m"; what is quoted stays. */
export const sumsInShort = (text: string): string =>
  withScales(text, inWords, 'bn', 'm').replace(namedTwice, (found, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<'sum' | 'scale', string | undefined>>
    return groups.sum === undefined ? found : `${groups.sum}${groups.scale ?? ''}`
  })

/** The other way round: a lone m is read as metres, and neither short form as a number. */
export const sumsInFull = (text: string): string => withScales(text, inShort, 'billion', 'million')
