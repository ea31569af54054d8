// Takes on prices that two sides are apart on: a purchase called off for a fee, a valuation in talks beside the last one, an award beside what was asked.
import { changeBetween, shareOf } from '../../../calc/figure-in-proportion.ts'
import { businessesIn, isLead, positionMax } from './businesses-in.ts'
import { byEach, isSum, timeTo } from './kind-sizes.ts'
import { calculated, type News, newsOf, type Planner, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { awardTalk, calledOffTalk, valuedTalk } from './offer-talk.ts'
import { exactAmount, sumWords } from './sum-words.ts'
import { isSettled } from './told-ended.ts'

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

const off = String.raw`(?:call(?:s|ed) off|drop(?:s|ped)|abandon(?:s|ed)|scrap(?:s|ped)|end(?:s|ed)|walk(?:s|ed) away from|terminat(?:es|ed))`
const purchase = '(?:merger|takeover|tie-up|purchase|acquisition|buyout|bid)'
/** "Called off its planned merger", "the takeover was called off": shares that drop after a deal end none. */
const isOff = new RegExp(
  String.raw`\b${off} (?:an?|the|its|their|that|plans? for (?:an?|the|its)) (?:(?!after\b|on\b|as\b)[\p{L}$€£\d.,’'-]+ ){0,6}?${purchase}\b|\b${purchase} (?:(?!after\b)[\p{L}’'-]+ ){0,4}?(?:was|is|has been) (?:called off|dropped|abandoned|scrapped|ended|terminated)\b`,
  'iu',
)
const offTitle = new RegExp(String.raw`\b(?:${off}|call off|collaps\p{L}+|will not happen)\b`, 'iu')
const ofPurchase = /\b(?:merger|takeover|tie-up|purchase|acquisition|deal|sale|buyout|bid|buy)\b/iu
/** What is owed only if something comes, or was not paid. */
const isOpen =
  /\b(?:if|unless|would|could|might|may|should|whether|not|never|no|refus\w+|dispute\w*|threat\w*|consider\w*|talks?|wants?|denie[sd]|denying)\b/iu
const isFee = (it: Sum): boolean =>
  /\bfee\s(?:of\s)?(?:about\s|some\s)?$/iu.test(before(it, 20)) || /^\s(?:break-?up |termination |reverse )?fee\b/iu.test(after(it, 24))

const pays = /\b(?:will pay|pays|has to pay|owes|paid|is to pay|must pay)\b/u

/** Who pays the fee to whom, both named in its sentence: "X will pay Y a fee". */
function sidesOf(fee: Sum, news: News): { readonly payer: string; readonly payee: string } | undefined {
  const [first, second, third] = businessesIn(fee.said.text, news)
  const verb = fee.said.text.search(pays)
  if (first === undefined || second === undefined || third !== undefined || verb < 0 || isOpen.test(fee.said.text)) return undefined
  return first.at < verb && second.at > verb ? { payer: first.name, payee: second.name } : undefined
}

/** Whether a sentence says that a business was to be bought: a fee that it pays itself is another story. */
const isBought = (text: string, aliases: readonly string[]): boolean =>
  aliases.some((name) => {
    const at = text.indexOf(name)
    return (
      at >= 0 &&
      (/\b(?:purchase of|acquisition of|takeover of|buyout of|bid for|to buy|buying|acquire|acquiring|(?:million|billion|bn|m) for)\s(?:the\s)?$/iu.test(
        text.slice(Math.max(0, at - 30), at),
      ) ||
        /^(?:['’]s)? (?:purchase|acquisition|takeover|buyout)\b/u.test(text.slice(at + name.length)))
    )
  })

/** "Tessel drops its purchase of Wickerlight", with the fee that it pays. */
export const planCalledOff: Planner = (near) => {
  if (!offTitle.test(near.titles) || !ofPurchase.test(near.titles)) return undefined
  const news = newsOf(near.dossier, 'whole')
  const lead = near.said.find((said) => isLead(said) && isOff.test(said.text) && !isOpen.test(said.text))
  const sums = sumsOf(news.said)
  const fee = sums.find((it) => isFee(it) && !it.said.claim.negated)
  const sides = fee === undefined ? undefined : sidesOf(fee, news)
  const parties = businessesIn(near.titles, news)
  const [payer, other] = [sides?.payer, sides?.payee].map((side) => parties.find(({ name }) => name === side))
  if (lead === undefined || fee === undefined || payer === undefined || other === undefined || parties.length > 2) return undefined
  const isTheirs = ({ said }: Sum): boolean => businessesIn(said.text, news).every(({ name }) => name === payer.name || name === other.name)
  const price = sums.find(
    (it) =>
      !isFee(it) &&
      isTheirs(it) &&
      (it.said.claim.id === lead.claim.id || isBought(it.said.text, other.aliases)) &&
      it.figure.lo > fee.figure.lo * 3,
  )
  const texts = [lead.text, price?.said.text ?? '', ...near.titles.split('\n')]
  if (price === undefined || texts.some((text) => isBought(text, payer.aliases)) || !texts.some((text) => isBought(text, other.aliases)))
    return undefined
  const share = partOf(fee, price, (print) => `The fee of ${amountOf(fee)} is ${print} of the price of ${amountOf(price)}.`)
  if (share === undefined) return undefined
  const ofYear = sums.find(
    (it) =>
      /\b(?:revenues?|sales|turnover) of\s(?:about\s|some\s)?$/iu.test(before(it, 24)) &&
      /\blast year\b/iu.test(it.said.text) &&
      other.aliases.some((name) => it.said.text.startsWith(`${name} had `)) &&
      businessesIn(it.said.text, news).length === 1,
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
    talk: calledOffTalk({ payer: payer.name, other: other.name, fee: amountOf(fee), price: amountOf(price) }),
  }
}

const valuedAt = /\b(?:valu(?:es|ed|ing|ation)|worth)\b/iu
const formerly =
  /\b(?:was|were|had been|last (?:round|valued)|previous|earlier|in a round (?:that|which|in)|in (?:its|a|the) (?:last|previous))\b/iu
/** With a small initial: May is a month. */
const talked = /\b(?:[Tt]alks?|said to|may|could|would|(?:seek|consider|plan|discuss|explor)\p{Ll}*|nears?)\b/u

/** Who puts money in is not who is valued, and a sentence that tells of both leaves open which is which. */
const investing =
  /\b(?:invest(?:s|ing)?|back(?:s|ing)?|buy(?:s|ing)?|acquir\p{L}+|lend\p{L}*|lead(?:s|ing)?|take[sn]? a stake|stake in)\b/iu

/** A valuation that is talked of, beside the one of the round before. */
export const planValued: Planner = (near) => {
  if (!talked.test(near.titles) || !/\b(?:valu\w+|funds?|round|raise|stake|shares?|invest\w*)\b/iu.test(near.titles)) return undefined
  const news = newsOf(near.dossier, 'whole')
  const isOf = (text: string, name: string | undefined): boolean => {
    const [only, second] = businessesIn(text, news)
    return only !== undefined && only.name === name && second === undefined
  }
  const valued = sumsOf(news.said.filter(({ text, claim }) => valuedAt.test(text) && claim.position < positionMax))
  const now = valued.find(
    (it) =>
      talked.test(it.said.text) &&
      !investing.test(it.said.text) &&
      !it.said.claim.negated &&
      /\b(?:valuation of|values? (?:it|the \p{L}+|\p{Lu}\p{L}+) at|valued at|value (?:it|\p{Lu}\p{L}+) at)\s(?:about\s|some\s)?$/iu.test(
        before(it, 40),
      ),
  )
  const [party, ...others] = businessesIn(now?.said.text ?? '', news).map(({ name }) => name)
  if (party === undefined || others.length > 0 || !isOf(near.titles, party)) return undefined
  const rounds = valued.filter(
    (it) =>
      it.said !== now?.said &&
      isOf(it.said.text, party) &&
      !it.said.claim.negated &&
      /\bround\b/iu.test(it.said.text) &&
      it.figure.unit === now?.figure.unit &&
      formerly.test(it.said.text) &&
      !talked.test(it.said.text) &&
      /\bat\s(?:about\s|some\s)?$/iu.test(before(it, 12)),
  )
  const [last, older] = rounds
  if (now === undefined || last === undefined || older !== undefined) return undefined
  const inputs = { from: last.figure.lo, to: now.figure.lo }
  const record = calculated(inputs, changeBetween(inputs))
  if (record === undefined) return undefined
  const [from, to] = [amountOf(last), amountOf(now)]
  const isRise = record.result.direction === 'rise'
  const income = sumsOf(news.said).find(
    (it) =>
      /\bsales of\s(?:about\s|some\s)?$/iu.test(before(it, 18)) &&
      it.said.claim.modality === 'fact' &&
      isOf(it.said.text, party) &&
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

/** Who wins is not who pays, and a verdict that is set aside or refused orders nothing. */
const noOrder =
  /\b(?:wins?|won|awarded to|overturn\p{L}*|throws? out|threw out|set aside|sets aside|revers\p{L}+|vacat\p{L}+|reduc\p{L}+|cuts?|refus\p{L}+|declin\p{L}+|reject\p{L}*|asks?|asked|sought|seeks|not|no|if|may|could|would)\b/iu

/** Who has to pay: whom the court orders to, or whom it finds to have done it; undefined where two are named or none is. */
export function payerIn(texts: readonly string[], news: News): string | undefined {
  const found = texts.flatMap((text) =>
    businessesIn(text, news).filter(({ aliases }) =>
      aliases.some((alias) => {
        const at = text.indexOf(alias)
        const [lead, rest] = [text.slice(0, Math.max(0, at)), text.slice(at + alias.length)]
        if (at < 0) return false
        return (
          (/\b(?:orders?|ordered|tells|told)\s(?:the\s)?$/iu.test(lead) && /^ to pay\b/u.test(rest)) ||
          /^ (?:has to|must|is to) pay\b/u.test(rest) ||
          (/\bfound\s(?:on \p{L}+\s)?that\s$/iu.test(lead) &&
            /^ (?:had |has )?(?:used|infringed|copied|violated|broke|breached|misled|stolen|stole)\b/u.test(rest))
        )
      }),
    ),
  )
  const names = new Set(found.map(({ name }) => name))
  return names.size === 1 ? [...names][0] : undefined
}

/** "The jury awarded it $88 million; it had asked for $340 million". */
export const planAward: Planner = (near) => {
  if (!/\b(?:jury|court|judge|verdict|award\w*|owes?|damages|tribunal)\b/iu.test(near.titles)) return undefined
  const news = newsOf(near.dossier, 'whole')
  const lead = near.said.find(
    (said) => isLead(said) && awards.test(said.text) && byCourt.test(said.text) && said.figures.filter(isSum).length === 1,
  )
  const titles = near.titles.split('\n')
  if (lead === undefined || [lead.text, ...titles].some((text) => noOrder.test(text)) || isSettled(news)) return undefined
  const payer = payerIn([lead.text, ...titles], news)
  const sides = new Set([lead.text, ...titles].flatMap((text) => businessesIn(text, news).map(({ name }) => name)))
  const isOfCase = ({ text }: Said): boolean => businessesIn(text, news).every(({ name }) => sides.has(name))
  const [award] = sumsOf([lead])
  const asked = sumsOf(news.said).find(
    (it) =>
      it.figure.unit === award?.figure.unit &&
      askedFor.test(before(it, 40)) &&
      /^(?:$|[.,;]| in damages| and\b| before\b| at the trial)/u.test(after(it, 20)) &&
      isOfCase(it.said) &&
      !businessesIn(it.said.text, news).some(({ name }) => name === payer) &&
      it.said.claim.position <= positionMax,
  )
  if (award === undefined || asked === undefined || payer === undefined) return undefined
  const [given, wanted] = [amountOf(award), amountOf(asked)]
  const share = partOf(award, asked, (print) => `The ${given} awarded is ${print} of the ${wanted} that was asked for.`)
  if (share === undefined) return undefined
  const next = news.said
    .filter((said) => isOfCase(said) && said.claim.articleId === lead.claim.articleId)
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
    talk: awardTalk({ payer, given, wanted, isPatent }),
  }
}
