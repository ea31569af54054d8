// Takes on prices that two sides are apart on: a purchase called off for a fee, a valuation in talks beside the last one, an award beside what was asked.
import { changeBetween, shareOf } from '../../../calc/figure-in-proportion.ts'
import { businessesIn, isLead, positionMax } from './businesses-in.ts'
import { byEach, isSum, timeTo } from './kind-sizes.ts'
import { calculated, type News, newsOf, type Planner, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { awardTalk, calledOffTalk, valuedTalk } from './offer-talk.ts'
import { exactAmount, sumWords } from './sum-words.ts'

interface Sum {
  readonly said: Said
  readonly figure: SaidFigure
}

/** A share wider than this, high end by low end, says nothing. */
const widestRatio = 1.35
const amountOf = ({ figure }: Sum): string => exactAmount(figure.unit, figure.lo)
const sumsOf = (said: readonly Said[]): readonly Sum[] =>
  said.flatMap((each) => each.figures.filter(isSum).map((figure) => ({ said: each, figure })))
const before = ({ said: { text }, figure: { start } }: Sum, reach: number): string => text.slice(Math.max(0, start - reach), start)
const after = ({ said: { text }, figure: { end } }: Sum, reach: number): string => text.slice(end, end + reach)

/** One sum as a part of another in the same currency; undefined where rounding leaves too much open. */
function partOf(part: Sum, whole: Sum, tell: (share: string) => string): Sized | undefined {
  if (part.figure.unit !== whole.figure.unit || part.figure.lo >= whole.figure.lo) return undefined
  const inputs = { part: part.figure.lo, whole: whole.figure.lo }
  const record = calculated(inputs, shareOf(inputs))
  if (record === undefined || record.result.hi > record.result.lo * widestRatio) return undefined
  return { text: tell(record.result.print), record, claims: [...new Set([part.said.claim, whole.said.claim])] }
}

const offTitle =
  /\b(?:call(?:s|ed)? off|drop(?:s|ped)?|abandon(?:s|ed)?|scrap(?:s|ped)?|end(?:s|ed)?|walk(?:s|ed)? away|collaps\w+|will not happen|terminat\w+)\b/iu
const ofPurchase = /\b(?:merger|takeover|tie-up|purchase|acquisition|deal|sale|buyout|bid|buy)\b/iu
const isFee = (it: Sum): boolean =>
  /\bfee\s(?:of\s)?(?:about\s|some\s)?$/iu.test(before(it, 20)) || /^\s(?:break-?up |termination |reverse )?fee\b/iu.test(after(it, 24))

/** Who pays the fee: "X will pay Y a fee", "a fee which X pays". */
function payerOf(fee: Sum, news: News): string | undefined {
  const [first, second] = businessesIn(fee.said.text, news)
  const named = /^,? which (?<who>\p{Lu}[\p{L} ]+?) (?:pays|has to pay|will pay|owes)\b/u.exec(after(fee, 60))?.groups?.['who']
  if (named !== undefined) return businessesIn(named, news)[0]?.name
  const verb = fee.said.text.search(/\b(?:will pay|pays|has to pay|owes|paid|is to pay|must pay)\b/u)
  return first !== undefined && verb > first.at && (second === undefined || second.at > verb) ? first.name : undefined
}

/** "Tessel drops its purchase of Wickerlight", with the fee that it pays. */
export const planCalledOff: Planner = (near) => {
  if (!offTitle.test(near.titles) || !ofPurchase.test(near.titles)) return undefined
  const news = newsOf(near.dossier, 'whole')
  const sums = sumsOf(news.said)
  const fee = sums.find(isFee)
  const price = sums.find(
    (it) => !isFee(it) && it.said.claim.position < positionMax && ofPurchase.test(it.said.text) && it.figure.lo > (fee?.figure.lo ?? 0) * 3,
  )
  const parties = businessesIn(near.titles, news)
  const payer = fee === undefined ? undefined : payerOf(fee, news)
  const other = parties.find(({ name }) => name !== payer)
  if (fee === undefined || price === undefined || payer === undefined || other === undefined || !parties.some(({ name }) => name === payer))
    return undefined
  const share = partOf(fee, price, (print) => `The fee of ${amountOf(fee)} is ${print} of the price of ${amountOf(price)}.`)
  if (share === undefined) return undefined
  const ofYear = sums.find(
    (it) =>
      /\b(?:revenues?|sales|turnover) of\s(?:about\s|some\s)?$/iu.test(before(it, 24)) &&
      /\blast year\b/iu.test(it.said.text) &&
      other.aliases.some((name) => it.said.text.startsWith(name)),
  )
  const sales =
    ofYear === undefined
      ? undefined
      : partOf(fee, ofYear, (print) => `It is ${print} of a year's sales of ${other.name}, ${sumWords(ofYear.figure, ofYear.said)}.`)
  return {
    kind: 'called-off',
    lead: price.said.claim,
    size: [share, ...(sales === undefined ? [] : [sales])],
    compared: [],
    talk: calledOffTalk({ payer, other: other.name, fee: amountOf(fee), price: amountOf(price) }),
  }
}

const valuedAt = /\b(?:valu(?:es|ed|ing|ation)|worth)\b/iu
const formerly =
  /\b(?:was|were|had been|last (?:round|valued)|previous|earlier|in a round (?:that|which|in)|in (?:its|a|the) (?:last|previous))\b/iu
/** With a small initial: May is a month. */
const talked = /\b(?:[Tt]alks?|said to|may|could|would|(?:seek|consider|plan|discuss|explor)\p{Ll}*|nears?)\b/u

/** A valuation that is talked of, beside the one of the round before. */
export const planValued: Planner = (near) => {
  if (!talked.test(near.titles) || !/\b(?:valu\w+|funds?|round|raise|stake|shares?|invest\w*)\b/iu.test(near.titles)) return undefined
  const news = newsOf(near.dossier, 'whole')
  const valued = sumsOf(news.said.filter(({ text, claim }) => valuedAt.test(text) && claim.position < positionMax))
  const now = valued.find(
    (it) =>
      talked.test(it.said.text) &&
      /\b(?:valuation of|values? (?:it|the \p{L}+|\p{Lu}\p{L}+) at|valued at|value (?:it|\p{Lu}\p{L}+) at)\s(?:about\s|some\s)?$/iu.test(
        before(it, 40),
      ),
  )
  const last = valued.find(
    (it) =>
      it.said !== now?.said &&
      it.figure.unit === now?.figure.unit &&
      formerly.test(it.said.text) &&
      !talked.test(it.said.text) &&
      /\bat\s(?:about\s|some\s)?$/iu.test(before(it, 12)),
  )
  const party = businessesIn(near.titles, news)[0]?.name
  if (now === undefined || last === undefined || party === undefined) return undefined
  const inputs = { from: last.figure.lo, to: now.figure.lo }
  const record = calculated(inputs, changeBetween(inputs))
  if (record === undefined) return undefined
  const [from, to] = [amountOf(last), amountOf(now)]
  const isRise = record.result.direction === 'rise'
  const income = sumsOf(news.said).find(
    (it) =>
      /\bsales of\s(?:about\s|some\s)?$/iu.test(before(it, 18)) &&
      it.said.claim.modality === 'fact' &&
      /\blast year\b/iu.test(it.said.text) &&
      it.figure.lo < now.figure.lo,
  )
  const multiple =
    income === undefined
      ? undefined
      : partOf(income, now, (print) => `The sales of ${amountOf(income)} that the report gives are ${print} of the ${to}.`)
  return {
    kind: 'valuation',
    lead: now.said.claim,
    size: [
      {
        text: `From the ${from} of the round before to the ${to} that is talked of is ${record.result.print}.`,
        record,
        claims: [last.said.claim, now.said.claim],
      },
      ...(multiple === undefined ? [] : [multiple]),
    ],
    compared: [],
    talk: valuedTalk({ party, from, to, isRise }),
  }
}

const awards = /\b(?:award(?:s|ed)?|orders?|ordered|has to pay|must pay|owes?|to pay)\b/iu
const byCourt = /\b(?:jury|jurors|court|judge|tribunal|arbitrators?)\b/iu
const askedFor = /\b(?:had |have |has )?(?:asked for|sought|demanded|wanted|claimed)\s(?:about\s|some\s|up to\s)?$/iu

/** "The jury awarded it $88 million; it had asked for $340 million". */
export const planAward: Planner = (near) => {
  if (!/\b(?:jury|court|judge|verdict|award\w*|owes?|damages|tribunal)\b/iu.test(near.titles)) return undefined
  const news = newsOf(near.dossier, 'whole')
  const lead = near.said.find(
    (said) => isLead(said) && awards.test(said.text) && byCourt.test(said.text) && said.figures.filter(isSum).length === 1,
  )
  const [award] = lead === undefined ? [] : sumsOf([lead])
  const asked = sumsOf(news.said).find(
    (it) => it.figure.unit === award?.figure.unit && askedFor.test(before(it, 40)) && it.said.claim.position <= positionMax,
  )
  const [payer] = businessesIn(near.titles, news)
  if (lead === undefined || award === undefined || asked === undefined || payer === undefined) return undefined
  const [given, wanted] = [amountOf(award), amountOf(asked)]
  const share = partOf(award, asked, (print) => `The ${given} awarded is ${print} of the ${wanted} that was asked for.`)
  if (share === undefined) return undefined
  const next = news.said
    .filter(({ text }) => /\b(?:hear(?:s|ing)?|trial|motions?|rule|ruling|decide|sentenc\w+|argu\w+)\b/iu.test(text))
    .map((said) => timeTo(said, 'the next date given in the case', news))
    .find((each) => each !== undefined)
  const isPatent = /\bpatents?\b/iu.test(lead.text)
  const each = byEach(award, news).slice(0, 1)
  return {
    kind: 'award',
    lead: lead.claim,
    size: [share, ...each, ...(next?.size ?? [])],
    compared: [],
    talk: awardTalk({ payer: payer.name, given, wanted, isPatent }),
  }
}
