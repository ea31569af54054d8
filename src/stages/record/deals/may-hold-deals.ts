// Whether an article can hold a row of the ledger at all: most news cannot, and reading it for deals is most of the work.
import type { Article } from '../../../domain/article.ts'
import type { Source } from '../../../domain/source.ts'
import type { NameIndex } from './deal-names.ts'
import { hasRoundWords, hasTradeWords, isBriefOfTheTrade, tradeKinds } from './of-the-trade.ts'

/** Units of power and words of chips, wherever a figure of them could stand; more than the figures' own reader takes. */
const sizes =
  /[kMGT]W|\dW\b|\d\sW\b|watt|gavatio|[GT]PU|graphics proc|H100|chips?(?![\p{L}])|ccelerators?\b|ccélérateur|puces|eschleuniger|celerador|[ABHLV]\d{2,3}|GB\d|MI\d{3}|RTX|\bmw\b/u
const capitalWord = /\p{Lu}[\p{L}\p{N}]*|\p{N}[\p{L}\p{N}]*/gu

/**
 * False only where no sentence can state a deal of the trade: no word of it, no figure in megawatts or chips, no round, and nobody
 * named whose every deal is of it. Says the same as `isOfTheTrade` would of each deal, for the price of one look.
 */
export function mayHoldDeals(article: Pick<Article, 'text' | 'title'>, source: Source, index: NameIndex): boolean {
  const { text } = article
  return (
    isBriefOfTheTrade(article, source) ||
    sizes.test(text) ||
    hasTradeWords(`${article.title}\n${text}`) ||
    hasRoundWords(text) ||
    namesTheTrade(text, index)
  )
}

function namesTheTrade(text: string, index: NameIndex): boolean {
  for (const word of text.matchAll(capitalWord))
    if (index.get(word[0])?.some((each) => tradeKinds.has(each.entity.kind) && text.startsWith(each.text, word.index)) === true) return true
  return false
}
