// Sums in law: what was awarded beside what was asked, what a party kept back for it, and a price set by the piece over all the pieces.
import { shareOf } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { priceOfMany } from '../../../calc/times-and-many.ts'
import { byEach } from './kind-sizes.ts'
import { calculated, type News, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { exactAmount, limitWords } from './sum-words.ts'
import { drawOf, frameOf } from './take-frames.ts'
import { isInMarks, isToldAsDone } from './told-as-done.ts'

const isSum = ({ kind, by, lo, hi }: SaidFigure): boolean => kind === 'money' && by === undefined && lo === hi && lo >= 10_000
const isFirm = ({ qualifier }: SaidFigure): boolean => qualifier === 'exact' || qualifier === 'approx'

const awards =
  /\b(?:award(?:s|ed)|order(?:s|ed) [^.;]{2,70} to pay(?: [^.;\d]{2,50})?|(?:found|finds?|rul(?:es|ed|ing)) [^.;]{2,70} to pay [^.;\d]{2,60})\s(?:about\s|some\s)?$/iu
const asked = /\b(?:asked|sued|sought|wanted|demanded|claimed|asking|seeking)\s(?:for\s)?(?:about\s|some\s|damages of\s)?$/iu
/** Who was told to pay: what that party sought is no claim in the case. */
const payer = /\b(?:order(?:s|ed)|found|finds?|rul(?:es|ed|ing)(?: that)?)\s(?<payer>\p{Lu}[^.;,]{1,40}?)\s(?:has |had |was |is )?to pay\b/u
/** Sums beside the damages, of another case or from nobody in it. */
const besideCase = /^\s(?:in|of|for|from|as)\s(?:\p{L}+\s){0,2}(?:costs|fees|interest|investors|lenders|banks|funds|creditors)\b/iu
const otherCase = /\b(?:another|separate|second|different|other|earlier|previous) (?:case|suit|lawsuit|trial|court|action)\b/iu
const undoing = String.raw`(?:cut|cuts|reduc\w+|lower(?:ed|s)|overturn\w*|settle\w*|thr[eo]wn?\sout|vacat\w+|annul\w*|quash\w*|revers\w+|struck down|set aside (?:the|that))`
const ruled = '(?:awards?|verdicts?|cases?|suits?|lawsuits?|fine[ds]?|penalt(?:y|ies)|damages|judg(?:e?ment|e)s?|court|jury)'
const undone = new RegExp(String.raw`\b${undoing}\b[^.;]{0,50}\b${ruled}\b|\b${ruled}\b[^.;]{0,50}\b${undoing}\b`, 'iu')

/** Whether anything near in the report takes back or changes what was ruled. */
const isUndone = (near: readonly Said[]): boolean => near.some(({ text }) => undone.test(text))

const kept = /\b(?:set aside|put aside|reserved|provided)\s(?:about\s|some\s)?$/iu

const sumAfter = ({ text, figures }: Said, sign: RegExp): SaidFigure | undefined =>
  figures.find(
    (each) =>
      isSum(each) &&
      isFirm(each) &&
      sign.test(text.slice(0, each.start)) &&
      !isInMarks(text, each.start) &&
      !besideCase.test(text.slice(each.end)),
  )

/** "Ordered Corvane to pay $212 million" beside "had asked for $640 million", in one report. */
export function awardOfAsked(said: Said, { said: all, dossier }: News): readonly Sized[] {
  if (!said.isNews || !/\b(?:jury|jurors|judge|court|tribunal|verdict|arbitrat\w+)\b/iu.test(said.text)) return []
  const award = sumAfter(said, awards)
  if (award === undefined || !isToldAsDone(said.text, award, award)) return []
  const who = payer.exec(said.text)?.groups?.['payer']
  const near = all.filter(({ claim }) => claim.articleId === said.claim.articleId)
  if (isUndone(near)) return []
  for (const [sign, what] of [
    [asked, 'asked for'],
    [kept, 'set aside'],
  ] as const)
    for (const each of near) {
      const other = sumAfter(each, sign)
      if (otherCase.test(each.text) || (sign === asked && who !== undefined && each.text.startsWith(who))) continue
      if (other === undefined || other.unit !== award.unit || other.lo <= award.lo) continue
      const inputs = { part: award.lo, whole: other.lo }
      const record = calculated(inputs, shareOf(inputs))
      if (record === undefined || record.result.hi > 2 * record.result.lo) continue
      const [own, whole] = [exactAmount(award.unit, award.lo), exactAmount(other.unit, other.lo)]
      return [
        {
          text: frameOf(drawOf(dossier), 'award', [
            `The ${own} awarded is ${record.result.print} of the ${whole} ${what}.`,
            `Of the ${whole} ${what}, the award of ${own} is ${record.result.print}.`,
          ]),
          record,
          claims: [...new Set([said.claim, each.claim])],
        },
        { text: 'Both sums are read as rounded at their last digit, which gives the range.', record, claims: [] },
      ]
    }
  return []
}

/** A fine, or what a suit asks for, by each of those in whose cause it was: "fined", "the suit asks for". */
export function sumOfCase(said: Said, news: News): readonly Sized[] {
  const { text, figures } = said
  const isFine = /\b(?:fine[ds]?|penalt(?:y|ies)|imposed)\b/iu.test(text)
  const isSuit = /\b(?:suit|lawsuit|plaintiffs?|complaint)\b/iu.test(text) && /\b(?:asks?|asked|seeks?|demands?|wants?)\b/iu.test(text)
  if (!isFine && !isSuit) return []
  if (/\b(?:overturn|propos|annul|quash|threat|suspend|recommend)\w*/iu.test(text)) return []
  if (isUndone(news.said.filter(({ claim }) => claim.articleId === said.claim.articleId))) return []
  const sums = figures.filter((each) => isSum(each) && isFirm(each) && each.lo >= 100_000)
  const [sum, second] = sums
  if (sum === undefined || second !== undefined || isInMarks(text, sum.start)) return []
  const lead = text.slice(Math.max(0, sum.start - 60), sum.start)
  if (/\b(?:up to|could|may|might|maximum|would have been|can)\b/iu.test(lead)) return []
  if (!(isFine ? /\b(?:fine[ds]?|penalt(?:y|ies))\b[^.;]{0,30}$/iu : /\b(?:asks?|asked|seeks?|demands?|wants?)\b[^.;]{0,30}$/iu).test(lead))
    return []
  return byEach({ said, figure: sum }, news, isFine ? 'The fine is not paid to them: that is what it comes to for each.' : undefined)
}

/** Each of them, and not each page or each day of use. */
const byPiece =
  /^(?:\s(?:for\s)?each|\sapiece)(?=[.,;:)]|$|\s(?:by|on|in|to|from|at|and|when|after|under|last|this|as|because|who|which|that)\b)/iu

/** "60,000 books whose publishers were paid EUR 4.50 for each", "EUR 50,000 a megawatt" for 9.4 GW. */
export function priceOfAll(said: Said): readonly Sized[] {
  const { text, figures, claim } = said
  for (const count of figures) {
    const price = figures.find(({ kind, lo, hi, start }) => kind === 'money' && lo === hi && lo > 0 && start > count.start)
    if (
      price === undefined ||
      count.kind !== 'count' ||
      count.noun === undefined ||
      count.lo !== count.hi ||
      count.lo < 10 ||
      !isFirm(count)
    )
      continue
    if (!byPiece.test(text.slice(price.end)) || !isFirm(price) || !isToldAsDone(text, count, price)) continue
    const between = text.slice(count.end, price.start)
    if (between.length > 60 || /[.;]|\b(?:and|but|or|up to|could|would|if)\b/iu.test(between)) continue
    const inputs = { price: price.lo, currency: price.unit, count: count.lo }
    const record = calculated(inputs, priceOfMany(inputs))
    if (record === undefined) continue
    const [each, many] = [`${price.unit} ${printNumber(price.lo)}`, `${limitWords(count, text)}${printNumber(count.lo)} ${count.noun}`]
    return [
      { text: `At ${each} for each, ${many} come to about ${record.result.print}.`, record, claims: [claim] },
      { text: 'The count is read as rounded at its last digit, which gives the range.', record, claims: [] },
    ]
  }
  return []
}
