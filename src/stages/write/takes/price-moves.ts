// Prices by the unit that the news moves, each with what it is the price of.
import { beforeChange } from '../../../calc/figure-in-proportion.ts'
import { businessKinds } from '../../../domain/entity.ts'
import { levelPairs } from './level-pairs.ts'
import { calculated, type News, productOf, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { priceChange, priceWords } from './price-words.ts'

/** One price that was and is: what it is of, and the change in words. */
export interface PriceMove {
  readonly said: Said
  readonly from: SaidFigure
  readonly to: SaidFigure
  readonly of: string | undefined
  readonly isRise: boolean
  readonly change: Sized
}

export const isPrice = ({ text }: Said): boolean =>
  /\b(?:pric(?:e|es|ed|ing)|costs?|charges?|charged|pays?|fees?|lists? at|tariffs?|rent(?:s|ed)? (?:by|for)|rates?)\b/iu.test(text)

/** Sums of a company are no prices of its goods. */
const noPrice =
  /\b(?:sales|revenues?|turnover|profits?|loss(?:es)?|spend\w*|budget|fine[ds]?|rais(?:e|ed|es|ing) (?:about )?[A-Z]{3}|valuation|shares?)\b/u
const priceMax = 1e6
const opensWithUnit = /^(?:An?|One|Each|For an?)\s(?<unit>hour|month|million (?:(?:in|out)put )?tokens?)\b/u

/** "An hour on a T9 will cost EUR 5.80": the unit that opens the sentence is that of its prices. */
function unitBefore({ text, figures }: Said): string | undefined {
  const unit = opensWithUnit.exec(text)?.groups?.['unit']
  if (unit !== undefined) return /token/u.test(unit) ? 'million tokens' : unit
  return figures.find(({ kind, by }) => kind === 'money' && by !== undefined)?.by
}

const kindsOfToken = /\b(?<kind>(?:cached )?input|output)\b/giu
const productName = /\p{Lu}[\p{L}\d-]*(?: (?:\p{Lu}[\p{L}\d-]*|\d+(?:\.\d)?(?![\d,.]*\s?%)))*/gu
const noProduct =
  /^(?:From|In|On|The|A|An|It|Its|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|EUR|USD|GBP|SEK|At|For|While|But|And)\b/u

/** What a price is of by the words of its own clause: "input tokens", "Norrsken Mini"; undefined where they do not say. */
function labelIn(clause: string, subject: string, { dossier }: News): string | undefined {
  const kind = [...clause.matchAll(kindsOfToken)].at(-1)?.groups?.['kind']
  if (kind !== undefined) return `${kind.toLowerCase()} tokens`
  const parties = dossier.entities.filter((each) => businessKinds.has(each.kind) || each.kind === 'place' || each.kind === 'country')
  // Who raises a price is no product, whether the registry knows the name or not.
  const isParty = (name: string): boolean => subject.includes(name) || parties.some((each) => [each.name, ...each.aliases].includes(name))
  const names = [...clause.matchAll(productName)]
    .map(([name]) => name)
    .filter((name) => name.length > 2 && !noProduct.test(name) && !isParty(name))
  return names.at(-1)
}

/** The moves between two prices that one sentence gives. */
function movesIn(said: Said, news: News): readonly PriceMove[] {
  if (!isPrice(said) || noPrice.test(said.text) || said.claim.modality === 'rumour' || said.claim.negated) return []
  const unit = unitBefore(said)
  const { subject } = said.claim
  const seller = /\b(?:price|cost|fee|rate)s?\b/u.test(subject.text) ? '' : subject.text
  let since = 0
  return levelPairs(said).flatMap((pair): readonly PriceMove[] => {
    if (pair.to.kind !== 'money' || pair.to.lo >= priceMax || pair.from.lo >= priceMax) return []
    const end = Math.max(pair.from.start, pair.to.start)
    const own = labelIn(said.text.slice(since, pair.to.start < pair.from.start ? pair.to.end : end), seller, news)
    since = Math.max(pair.from.end, pair.to.end)
    const by = pair.to.by ?? pair.from.by ?? unit
    const [from, to] = [pair.from, { ...pair.to, by }]
    const known = productOf([said.claim], news)
    const of = own !== undefined && known?.endsWith(own) === true ? known : (own ?? known)
    const plain = from.by === undefined || from.by === by ? { ...from, by: undefined } : from
    const change = priceChange(plain, to, [said.claim], of)
    return change === undefined ? [] : [{ said, from, to, of, isRise: to.lo > from.lo, change }]
  })
}

const movesMax = 3
const positionMax = 8

/** Every price that the news moves, the first told first; each once. */
export function priceMoves(news: News): readonly PriceMove[] {
  const near = news.said.filter(({ claim, isNews }) => isNews || claim.position < positionMax)
  const [first] = near.map((each) => movesIn(each, news)).filter((each) => each.length > 0)
  const articleId = first?.[0]?.said.claim.articleId
  const all = near.filter(({ claim }) => claim.articleId === articleId).flatMap((each) => movesIn(each, news))
  const unique = [...new Map(all.map((move) => [`${move.from.lo}|${move.to.lo}`, move])).values()]
  // Beside a price of a named thing one that falls or rises too, of nobody knows what, says nothing.
  const named = unique.filter(({ of }) => of !== undefined)
  const told = unique.filter(({ of, isRise }) => of !== undefined || !named.some((each) => each.isRise === isRise))
  return told.toSorted((a, b) => a.said.claim.position - b.said.claim.position || a.to.start - b.to.start).slice(0, movesMax)
}

/** A price that is told as half of another: "EUR 10 a month, half the usual price". */
export function halfPrice(said: Said): { readonly price: SaidFigure; readonly size: Sized } | undefined {
  const { text, figures, claim } = said
  const price = figures.find((each) => each.kind === 'money' && each.by !== undefined && each.lo === each.hi && each.lo < priceMax)
  if (
    price === undefined ||
    !/^[^.;]{0,24}\bhalf (?:of )?(?:the|its) (?:usual|full|normal|regular|list|standard|ordinary) (?:price|rate|fee)\b/iu.test(
      text.slice(price.end),
    )
  )
    return undefined
  const inputs = { after: price.lo, percent: -50, isExact: true as const }
  const record = calculated(inputs, beforeChange(inputs))
  if (record === undefined) return undefined
  const usual = priceWords({ ...price, lo: record.result.lo, hi: record.result.lo })
  return { price, size: { text: `${priceWords(price)} at half the usual price puts that price at ${usual}.`, record, claims: [claim] } }
}
