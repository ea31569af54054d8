// Takes on prices: what a change comes to in per cent, where two changes cancel out, and what the new price comes to over a use.

import { beforeChange } from '../../../calc/figure-in-proportion.ts'
import { printAmount } from '../../../calc/money-in-proportion.ts'
import { priceBalance } from '../../../calc/price-balance.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { calculated, type News, newsProduct, type Plan, partyOf, productOf, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { halfPrice, isPrice, type PriceMove, priceMoves } from './price-moves.ts'
import { apartTalk, type PriceWay, priceTalk } from './price-talk.ts'
import { overUse, priceBasis, priceWords } from './price-words.ts'
import { drawOf } from './take-frames.ts'

const priceTitle =
  /\b(?:pric(?:e|es|ed|ing)|fees?|cheaper|dearer|tariffs?|hourly|rates?|charges?|per (?:million|hour)|[€$£]\s?\d|(?:USD|EUR|GBP) \d)/iu

/** "Raised by 15% to USD 4.60 an hour": the price before. */
function byPercent({ text, figures, claim }: Said, price: SaidFigure): readonly Sized[] | undefined {
  const share = figures.find(({ kind, lo, hi, end }) => kind === 'percent' && lo === hi && end <= price.start && price.start - end < 40)
  const between = /^(?:\s(?:from|on|as of|starting)\s[^,.;$€£]{3,20})?,?\sto\s$/iu
  if (share === undefined || !between.test(text.slice(share.end, price.start))) return undefined
  const before = text.slice(0, share.start)
  const isRise = /\b(?:rais\w+|increas\w+|lift\w*|up|rose|rises?)\b/iu.test(before)
  const isCut = /\b(?:cut\w*|lower\w*|reduc\w+|slash\w*|drop\w*|fell|falls?|down)\b/iu.test(before)
  const inputs = { after: price.lo, percent: isRise ? share.lo : -share.lo }
  const record = isRise === isCut ? undefined : calculated(inputs, beforeChange(inputs))
  if (record === undefined) return undefined
  const [lo, hi] = [printAmount(price.unit, record.result.lo), printAmount(price.unit, record.result.hi)]
  const was = lo === hi ? lo : `${lo} to ${hi}`
  return [
    {
      text: `${isRise ? 'A rise' : 'A cut'} of ${printNumber(share.lo)}% to ${priceWords(price)} puts the price before it at about ${was}.`,
      record,
      claims: [claim],
    },
  ]
}

/** The price that a sentence sets: of several the one behind its change in per cent, else the last. */
function setPrice(lead: Said): SaidFigure | undefined {
  const prices = lead.figures.filter((each) => each.kind === 'money' && each.by !== undefined)
  return prices.find((each) => byPercent(lead, each) !== undefined) ?? prices.at(-1)
}

/** A price that the news gives in per cent of an older one. */
function changeInPercent(news: News, lead: Said): readonly Sized[] {
  const price = setPrice(lead)
  const own = price === undefined ? undefined : byPercent(lead, price)
  if (own !== undefined) return own
  const relative = news.said.find(
    ({ claim, text, figures }) =>
      claim.articleId === lead.claim.articleId &&
      figures.some(({ kind }) => kind === 'percent') &&
      /\bprices?\b[^.]*\b(?:below|above|lower|higher|cheaper|dearer)\b/iu.test(text),
  )
  const share = relative?.figures.find(({ kind }) => kind === 'percent')
  if (price === undefined || relative === undefined || share === undefined) return []
  const by = /\b(?:above|higher|dearer)\b/iu.test(relative.text) ? share.lo : -share.lo
  const inputs = { after: price.lo, percent: by }
  const record = calculated(inputs, beforeChange(inputs))
  if (record === undefined) return []
  const [lo, hi] = [printAmount(price.unit, record.result.lo), printAmount(price.unit, record.result.hi)]
  const product = productOf([lead.claim], news)
  const text = `${priceWords(price)}${product === undefined ? '' : ` for ${product}`} is ${printNumber(Math.abs(by))}% ${by < 0 ? 'below' : 'above'} an earlier price of about ${lo === hi ? lo : `${lo} to ${hi}`}.`
  return [{ text, record, claims: [lead.claim, relative.claim] }]
}

const waits = /\b(?:batch|off-peak|overnight|can wait|within 24 hours|flex(?:ible)?|spot)\b/iu
const groups =
  /\b(?<group>students|teachers|schools|universities|researchers|charities|start-ups|non-profits|public bodies|small businesses)\b/iu

/** For whom a price is lower than the one that others go on paying; undefined where it is for all. */
function reachOf(lead: Said, { titles, said }: News): { readonly way: 'wait' | 'group' | 'volume'; readonly group?: string } | undefined {
  const around = `${titles}\n${lead.text}`
  if (waits.test(titles) || (waits.test(lead.text) && /\btier\b/iu.test(around))) return { way: 'wait' }
  if (said.some(({ text }) => /\b(?:only|lower price|cheaper)\b[^.]*\bcan wait\b/iu.test(text))) return { way: 'wait' }
  if (said.some(({ text }) => forLarge.test(text))) return { way: 'volume' }
  const group = groups.exec(titles)?.groups?.['group']
  return group === undefined || !groups.test(lead.text) ? undefined : { way: 'group', group: group.toLowerCase() }
}

/** "But only for customers that commit to at least $50,000 a month". */
const forLarge =
  /\b(?:only (?:for|to)|for) (?:customers|buyers|those|users|firms|companies) (?:that|who|which) (?:commit|promise|spend|buy|agree)\b[^.]*\d/iu

/** Two prices that go apart: what became cheaper, and what became dearer. */
function apart(moves: readonly PriceMove[]): readonly [PriceMove, PriceMove] | undefined {
  const [fall, rise] = [moves.find(({ isRise }) => !isRise), moves.find(({ isRise }) => isRise)]
  return fall === undefined || rise === undefined ? undefined : [fall, rise]
}

function planApart(news: News, [fall, rise]: readonly [PriceMove, PriceMove]): Plan {
  const seller = partyOf(fall.said.claim, news)
  const claims = [...new Set([fall.said.claim, rise.said.claim])]
  const [first, second] = [fall, rise].toSorted((a, b) => a.said.claim.position - b.said.claim.position || a.to.start - b.to.start)
  const [one, other] = [first?.change.text ?? '', second?.change.text ?? ''].map((text) => text.replace(/\.$/u, ''))
  // One way alone would mislead: both stand in one sentence, or neither does.
  const size: Sized = {
    text: `${one}, and ${other?.replace(/^From /u, 'from ').replace(' is a ', ' a ')}.`,
    ...(first?.change.record && { record: first.change.record }),
    also: second?.change.record === undefined ? [] : [second.change.record],
    claims,
  }
  const inputs = { fallFrom: fall.from.lo, fallTo: fall.to.lo, riseFrom: rise.from.lo, riseTo: rise.to.lo }
  const isOneBill =
    /tokens$/u.test(fall.of ?? '') && /tokens$/u.test(rise.of ?? '') && fall.to.by?.replace(/s$/u, '') === rise.to.by?.replace(/s$/u, '')
  const record = isOneBill ? calculated(inputs, priceBalance(inputs)) : undefined
  const even: Sized | undefined = record && {
    text: `A bill stays as it was at about ${record.result.print} ${fall.of} to one of output; above that it falls, below it rises.`,
    record,
    claims,
  }
  const isTold = fall.of !== undefined && rise.of !== undefined && fall.of !== rise.of
  return {
    kind: 'price',
    lead: fall.said.claim,
    size: [size, even ?? priceBasis(size.record)],
    compared: [],
    ...(seller !== undefined &&
      isTold && {
        talk: apartTalk({
          seller,
          fallOf: fall.of ?? '',
          riseOf: rise.of ?? '',
          fallTo: priceWords(fall.to),
          riseTo: priceWords(rise.to),
          balance: record?.result.print,
          unit: fall.to.by,
        }),
      }),
  }
}

/** The lead of a price that does not move between two figures. */
const isSet = (said: Said): boolean => isPrice(said) && said.figures.some(({ by, kind }) => kind === 'money' && by !== undefined)

interface Priced {
  readonly lead: Said
  readonly price: SaidFigure
  readonly usual: string | undefined
  readonly change: readonly Sized[]
  readonly way: PriceWay
  readonly product: string | undefined
}

/** The first price of the news, with how it moved. */
function pricedIn(news: News, moves: readonly PriceMove[]): Priced | undefined {
  const [move] = moves
  if (move !== undefined)
    return {
      lead: move.said,
      price: move.to,
      usual: priceWords({ ...move.from, by: move.to.by }),
      change: moves.slice(0, 2).map(({ change }) => change),
      way: move.isRise ? 'rise' : 'cut',
      product: moves.length > 1 ? undefined : move.of,
    }
  const near = news.said.filter(({ claim, isNews }) => isNews || claim.position < 4)
  const half = near.map((said) => ({ said, half: halfPrice(said) })).find((each) => each.half !== undefined)
  if (half?.half !== undefined)
    return { lead: half.said, price: half.half.price, usual: undefined, change: [half.half.size], way: 'cut', product: undefined }
  const lead = news.said.find(isSet)
  const price = lead === undefined ? undefined : setPrice(lead)
  if (lead === undefined || price === undefined) return undefined
  const change = changeInPercent(news, lead)
  const text = change[0]?.text ?? ''
  const way = change.length === 0 ? 'set' : /\bbelow\b/u.test(text) ? 'new' : /^A cut\b/u.test(text) ? 'cut' : 'rise'
  return { lead, price, usual: undefined, change, way, product: undefined }
}

/** A price that not everybody gets: it moves no income, and opens no work, of those who do not. */
const forSome =
  /\b(?:only (?:for|to|if|when|on|with)|applies only|but only|for (?:customers|those|buyers|users|firms|requests|anyone) (?:that|who|which|with)|commit(?:s|ted)? to|at least|minimum|as before|everybody else|everyone else|qualif(?:y|ies))\b/iu

/** Whether a report of a price ties it to a condition, in its sentence or in one that tells a price. */
const isForSome = ({ dossier, articleIds }: News, price: SaidFigure): boolean =>
  dossier.sources.some(
    ({ article }) =>
      articleIds.includes(article.id) &&
      splitSentences(article.text, article.language)
        .map(({ start, end }) => article.text.slice(start, end))
        .some(
          (each) => forSome.test(each) && (each.includes(price.raw.trim()) || /\bpric(?:e|es|ing)\b|[$€£]\d|\b[A-Z]{3} \d/u.test(each)),
        ),
  )

/** News of a price by the unit: cut, raised, set, or made lower for some. */
export function planPrice(news: News): Plan | undefined {
  if (!priceTitle.test(news.titles)) return undefined
  const moves = priceMoves(news)
  const both = apart(moves)
  if (both !== undefined) return planApart(news, both)
  const priced = pricedIn(news, moves)
  if (priced === undefined) return undefined
  const { lead, price, usual, change, way } = priced
  const product = priced.product ?? (moves.length > 1 ? undefined : newsProduct(lead.claim, news))
  const use = overUse(price, lead, productOf([lead.claim], news)?.startsWith('the ') === true)
  const size = [...change, ...(use === undefined ? [] : [use])]
  // Twice or half of a price that nobody gives is a change that the list does not show: it is not read as a price set.
  if (
    size.length === 0 ||
    (way === 'set' && /\b(?:doubl\w+|halv\w+|half|twice|cut\w*|cheaper|dearer|rais\w+|lower\w*|higher)\b/iu.test(news.titles))
  )
    return undefined
  const seller = partyOf(lead.claim, news)
  const reach = way === 'cut' ? reachOf(lead, news) : undefined
  const thing = { draw: drawOf(news.dossier), product, price: priceWords(price), usual, unit: price.by, group: reach?.group }
  return {
    kind: 'price',
    lead: lead.claim,
    size: [...size, priceBasis(size[0]?.record)],
    compared: [],
    ...(seller !== undefined &&
      (reach !== undefined || !isForSome(news, price)) && { talk: priceTalk(reach?.way ?? way, { ...thing, seller }) }),
  }
}
