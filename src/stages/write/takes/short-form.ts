// The short form where no take can be carried: what a calculation can say of the story's figures, and how many reports give the main one.
import { reportsThatGive } from '../../../calc/counted.ts'
import { printNumber } from '../../../calc/rounding.ts'
import type { Evidence } from '../../../domain/evidence.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { figureSlot, givesFigure } from '../../../text/gives-figure.ts'
import { absenceOf, calculationEvidence, claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { newsStems, titleShare } from '../wording/news-value.ts'
import { capitalise, joinWords } from '../wording/phrases.ts'
import { withThing } from './figure-thing.ts'
import type { News, Said, SaidFigure } from './news-plan.ts'
import { exactAmount, roundingBefore } from './sum-words.ts'

const reportsMax = 8

/** "4.8 million jobs", "701,000 jobs". */
const printCount = (value: number): string => (value >= 1e6 ? `${printNumber(value / 1e6)} million` : printNumber(value))

/** Counts that say by themselves what they are of. */
const saysItself = /^(?:arrests|deaths|votes|jobs|injuries|signatures|layoffs|indictments|charges|airstrikes|missiles|tests)$/u

/** The figure as a reader knows it again, with what it is of; undefined where the report's words do not say. */
function figureWords(figure: SaidFigure, text: string): string | undefined {
  const bare = bareWords(figure)
  const words = bare === undefined || figure.qualifier !== 'approx' ? bare : `${roundingBefore(text, figure.start) || 'about '}${bare}`
  return words === undefined || saysItself.test(figure.noun ?? '') ? words : withThing(words, figure, text)
}

/** Undefined for ages, times, years and figures without a noun or a unit. */
function bareWords(figure: SaidFigure): string | undefined {
  const { kind, lo, hi, unit, noun, by, qualifier } = figure
  if (lo !== hi || by !== undefined || (qualifier !== 'exact' && qualifier !== 'approx')) return undefined
  if (kind === 'money') return lo >= 1000 ? exactAmount(unit, lo) : undefined
  if (unit === '%') return `${printNumber(lo)}%`
  if (
    kind === 'count' &&
    unit === '' &&
    noun !== undefined &&
    lo >= 10 &&
    !/^(?:senators|pictures|points|seats|votes|delegates|times|years|members|parts|minutes|hours)$/u.test(noun) &&
    /^\p{Ll}{3,}s$|^people$/u.test(noun)
  )
    return `${printCount(lo)} ${noun}`
  return undefined
}

/** Told as it is: neither denied nor only planned, possible or rumoured. */
const isPlain = ({ negated, modality }: Said['claim']): boolean => !negated && modality === 'fact'

/** How much of the headlines a claim must carry for its figure to be the story's. */
const shareMin = 0.2

/** The main figure of the news, with the claim it stands in: one that a headline prints, or one of a claim that tells the headlines. */
function mainFigure({
  said,
  titles,
  dossier,
}: News): { readonly said: Said; readonly figure: SaidFigure; readonly words: string } | undefined {
  const open = said.filter(({ isNews, claim, text }) => isNews && claim.position < 6 && isPlain(claim) && !/[“”"]/u.test(text))
  for (const each of open)
    for (const figure of each.figures) {
      const words = figureWords(figure, each.text)
      const inTitle = words !== undefined && givesFigure(titles, 'en', figureSlot(figure))
      if (words !== undefined && (inTitle || titleShare(each.text, dossier) >= shareMin)) return { said: each, figure, words }
    }
  return undefined
}

const stemsMin = 3

/** Whether a report tells the figure of the same thing: in a sentence that shares words of content with ours. */
function isAlike(articleId: string, main: { readonly said: Said; readonly figure: SaidFigure }, { said }: News): boolean {
  if (articleId === main.said.claim.articleId) return true
  const own = newsStems(main.said.text)
  const slot = figureSlot(main.figure)
  return said.some(
    ({ claim, text }) =>
      claim.articleId === articleId &&
      givesFigure(text, 'en', slot) &&
      [...newsStems(text)].filter((stem) => own.has(stem)).length >= stemsMin,
  )
}

/** Whether a report gives the figure as another outlet's: "Gridline put the sum at EUR 640 million". */
function isFromAnother(articleId: string, figure: SaidFigure, { said }: News, giving: readonly Report[]): boolean {
  const others = giving
    .filter(({ article }) => article.id !== articleId)
    .map(({ source }) => source.name.split(' ').find(isOwnWord) ?? source.name)
  const own = said.filter(({ claim, text }) => claim.articleId === articleId && givesFigure(text, 'en', figureSlot(figure)))
  return own.some(({ text }) => others.some((name) => text.includes(name)))
}

type Report = NonNullable<ReturnType<typeof sourceOf>>
/** A word of a name that stands for the whole. */
const isOwnWord = (word: string): boolean => word.length > 4

/** How many of the story's reports give its main figure, with the reports that do. */
export function carriedBy(news: News): Sentence | undefined {
  const main = mainFigure(news)
  const { dossier, articleIds } = news
  if (main === undefined || articleIds.length < 2 || articleIds.length > reportsMax) return undefined
  const { figure, words } = main
  const slot = figureSlot(figure)
  const reports = articleIds.map((id) => sourceOf(dossier, id)).filter((each) => each !== undefined)
  // A report whose text is gone can be asked no more.
  if (reports.some(({ article }) => article.text === '' || article.language !== 'en')) return undefined
  const giving = reports.filter(({ article }) => givesFigure(article.text, article.language, slot))
  // The same number in another sentence's sense is no agreement.
  if (giving.some(({ article }) => !isAlike(article.id, main, news))) return undefined
  if (giving.some(({ article }) => isFromAnother(article.id, figure, news, giving))) return undefined
  const silent = reports.filter((report) => !giving.includes(report))
  const inputs = {
    figure: slot,
    giving: giving.map(({ article }) => article.id),
    silent: silent.map(({ article }) => article.id),
  }
  const result = reportsThatGive(inputs)
  if ('kind' in result) return undefined
  const names = [...new Set(giving.map(({ source }) => source.name))]
  if (names.length < giving.length) return undefined
  const record = calculationEvidence({ function: result.function, version: result.version, inputs, result })
  const spans = giving.flatMap(({ article }): readonly (Evidence | undefined)[] => {
    const own = news.said.find(
      (each) =>
        each.claim.articleId === article.id &&
        isPlain(each.claim) &&
        each.figures.some(({ base }) => base.unit === figure.base.unit && base.lo === figure.base.lo),
    )
    return own === undefined ? [] : [spanOf(own.claim, dossier)]
  })
  // A name needs its passage beside it; "USA TODAY" reads as a day.
  const isNamed =
    silent.length > 0 && giving.length < 3 && spans.length === giving.length && !names.some((name) => /\btoday\b/iu.test(name))
  const whose = isNamed ? `, ${giving.length === 1 ? 'that' : 'those'} of ${joinWords(names)}` : ''
  const absent =
    silent.length === 0
      ? []
      : [
          absenceOf(
            silent.map(({ article }) => article.id),
            [inputs.figure],
          ),
        ]
  return claimSentence(dossier.storyId, 'magnitude', `${figureStands(words)} in ${result.print}${whose}.`, [record, ...spans, ...absent])
}

/** "The figure of USD 2 m in damages stands", "The USD 400 m wall contract stands with that figure", "5% tariffs stand with that figure". */
function figureStands(words: string): string {
  const isNoun = /^the /u.test(words) || /^(?:[A-Z]{3} )?[\d.,]+(?: (?:bn|m|trillion))?%? \p{Ll}[\p{L}-]*s$/u.test(words)
  if (!isNoun || /^\d[\d.,]* (?:million )?\p{Ll}+s$/u.test(words)) return `The figure of ${words} stands`
  return `${capitalise(words)} ${/^the /u.test(words) ? 'stands' : 'stand'} with that figure`
}
