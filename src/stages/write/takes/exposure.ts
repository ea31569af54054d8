// What of a business a decision reaches: the share of its income that its report gives for a place or a product, on the income itself.
import { partOfSum } from '../../../calc/money-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { businessesIn } from './businesses-in.ts'
import { isSum } from './kind-sizes.ts'
import { type News, newsOf, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { sumWords } from './sum-words.ts'

const income = '(?:sales|revenues?|business|income|turnover)'
/** "Italy accounts for 18% of the app's revenue", "brings in 9% of Marrowbank's sales", "accounted for 16% of its sales". */
const sharedOut =
  /\b(?:accounts? for|accounted for|brings? in|brought in|makes? up|made up|stands? for|is|was)\s(?:about |some |nearly )?$/iu
const ofIncome = new RegExp(String.raw`^ of (?:its|their|the \p{L}+['’]s|\p{Lu}[\p{L}]*['’]s|the company['’]s) ${income}\b`, 'u')
/** The income itself, with the time it was made in: "took in $120 million with Tavi last year", "which came to $14 billion in the year to June". */
const whole = new RegExp(
  String.raw`\b(?:took in|${income} of|${income}, which came to|came to|earned|sold)\s(?:about |some |nearly )?$`,
  'iu',
)
const ofYear = /\b(?:last year|in the year to|a year|in 20\d\d|for 20\d\d|this year|annual)\b/iu
/** Income that is only to come. */
const foreseen = /\b(?:forecast\w*|expect\w*|guidance|plans?|hopes?)\b/iu
/** How far the income may stand from the share of it: two sentences. */
const apartMax = 2

const isShare = ({ kind, unit, lo, hi, qualifier }: SaidFigure): boolean =>
  kind === 'percent' && unit === '%' && lo === hi && lo < 100 && (qualifier === 'exact' || qualifier === 'approx')

/** What any business has: as the subject of a share it says nothing of what a decision bears on. */
const anyOf = /^(?:business|company|firm|lab|unit|division|sales|market|customers?|contracts?|it|that|which|they|this|group)$/iu

/** What the share is told of: the last word of its subject, where the decision names it and it is no business. */
function bearsOn({ text, claim }: Said, { start }: SaidFigure, decided: string, news: News): boolean {
  if (claim.negated || claim.modality === 'rumour' || claim.modality === 'possible') return false
  const clause =
    text
      .slice(0, start)
      .replace(sharedOut, '')
      .split(/[.;,:]/u)
      .at(-1)
      ?.trim() ?? ''
  const head = /(?<word>[\p{L}\d-]+)$/u.exec(clause)?.groups?.['word'] ?? ''
  if (head.length < 3 || anyOf.test(head) || businessesIn(clause, news).length > 0) return false
  return new RegExp(String.raw`(?<![\p{L}\d])${head}(?![\p{L}\d])`, 'u').test(decided)
}

/** What a share of a year's income comes to, which a report gives for where or on what a decision bears; none where it does not. */
export function exposed(near: News, lead: Said): readonly Sized[] {
  const news = newsOf(near.dossier, 'whole')
  for (const said of news.said) {
    const share = said.figures.find(
      (each) =>
        isShare(each) &&
        sharedOut.test(said.text.slice(0, each.start)) &&
        ofIncome.test(said.text.slice(each.end)) &&
        bearsOn(said, each, `${lead.text}\n${near.titles}`, news),
    )
    const sum = share === undefined ? undefined : incomeBeside(said, news)
    if (share === undefined || sum === undefined) continue
    const inputs = { percent: share.lo, lo: sum.figure.lo, hi: sum.figure.hi, currency: sum.figure.unit }
    const result = partOfSum(inputs)
    if (result === undefined) continue
    return [
      {
        text: `By the figures of the report, ${printNumber(share.lo)}% of ${foreseen.test(sum.said.text) ? 'an income foreseen, ' : "a year's income of "}${sumWords(sum.figure, sum.said)}${foreseen.test(sum.said.text) ? ',' : ''} is at stake: ${result.print}.`,
        record: { function: result.function, version: result.version, inputs, result },
        claims: [...new Set([said.claim, sum.said.claim])],
      },
    ]
  }
  return []
}

/** The income that a share is of, in the same sentence or near it, of no other business. */
function incomeBeside(share: Said, news: News): { readonly said: Said; readonly figure: SaidFigure } | undefined {
  const parties = businessesIn(share.text, news).map(({ name }) => name)
  const near = news.said
    .filter(({ claim }) => claim.articleId === share.claim.articleId && Math.abs(claim.position - share.claim.position) <= apartMax)
    .toSorted((a, b) => Math.abs(a.claim.position - share.claim.position) - Math.abs(b.claim.position - share.claim.position))
  return near
    .filter((said) => businessesIn(said.text, news).every(({ name }) => parties.length === 0 || parties.includes(name)))
    .flatMap((said) => said.figures.filter(isSum).map((figure) => ({ said, figure })))
    .find(
      ({ said, figure }) =>
        whole.test(said.text.slice(Math.max(0, figure.start - 40), figure.start)) && (ofYear.test(said.text) || ofYear.test(share.text)),
    )
}
