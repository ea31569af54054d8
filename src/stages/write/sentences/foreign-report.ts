// What a report in French, German or Spanish can give without being translated: whom it is about, its figures and its days.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { claimSentence, spanOf } from '../wording/evidence-of.ts'
import { joinWords, nameInProse, printDate, printMoney, printQuantity } from '../wording/phrases.ts'
import { labelled } from './foreign-labels.ts'

const openingSentences = 8
const namesMax = 3
const figuresMax = 3
const daysMax = 2
const printable = /^(?:kW|MW|GW|kWh|MWh|GWh|TWh|GPU|TPU|km)$/

const unique = <Part extends { readonly text: string }>(all: readonly Part[]): readonly Part[] =>
  all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at)

function namesIn(claims: readonly Claim[], dossier: Dossier): readonly { readonly text: string; readonly claim: Claim }[] {
  const kinds = new Set(dossier.entities.filter(({ kind }) => kind !== 'place' && kind !== 'country').map(({ id }) => id))
  const named = claims.flatMap((claim) =>
    [claim.subject, ...claim.names].flatMap((slot) => {
      const entity = dossier.entities.find(({ id }) => id === slot.entityId && kinds.has(id))
      return entity === undefined ? [] : [{ text: entity.name, claim }]
    }),
  )
  return unique(named).slice(0, namesMax)
}

interface FigureTold {
  readonly text: string
  readonly isMoney: boolean
  readonly start: number
  readonly claim: Claim
}

/** The figures beside which the report says what they are of, with that. */
function withNouns(
  figures: readonly FigureTold[],
  article: DossierSource['article'],
  dossier: Dossier,
): readonly Pick<FigureTold, 'text' | 'claim'>[] {
  const names = dossier.entities.flatMap((it) => [it.name, ...it.aliases]).toSorted((a, b) => b.length - a.length)
  return figures.flatMap((each) => {
    const { start, end, modality, negated } = each.claim
    if (modality !== 'fact' || negated) return []
    const read = { language: article.language, names, claim: article.text.slice(start, end) }
    const text = labelled(article.text.slice(start, each.start), each, read)
    return text === undefined ? [] : [{ text, claim: each.claim }]
  })
}

function reportOf({ article, source }: DossierSource, dossier: Dossier, told: readonly Sentence[]): readonly (Sentence | undefined)[] {
  const isFirst = told.length === 0
  // "by 30 June" tells a day of the year that the report is of.
  const isTold = (text: string): boolean => told.some((each) => each.text.includes(text.replace(` ${article.publishedAt.slice(0, 4)}`, '')))
  const claims = dossier.claims.filter((claim) => claim.articleId === article.id && claim.position < openingSentences)
  const names = namesIn(claims, dossier)
  const figures = unique(
    claims.flatMap((claim) => [
      ...claim.quantities.flatMap((slot) =>
        printable.test(slot.quantity.unit) ? [{ text: printQuantity(slot.quantity), isMoney: false, start: slot.start, claim }] : [],
      ),
      ...claim.money.map((slot) => ({ text: printMoney(slot.money), isMoney: true, start: slot.start, claim })),
    ]),
  )
    .filter(({ text }) => !isTold(text))
    .slice(0, figuresMax)
  const kinds = withNouns(figures, article, dossier)
  const day = article.publishedAt.slice(0, 10)
  const days = unique(
    claims.flatMap((claim) =>
      claim.dates.flatMap(({ interval }) =>
        interval.precision === 'day' && interval.from !== day ? [{ text: printDate(interval.from), from: interval.from, claim }] : [],
      ),
    ),
  )
    .filter(({ text }) => !isTold(text))
    .slice(0, daysMax)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const proofs = (parts: readonly { readonly claim: Claim }[]) =>
    [...new Set(parts.map(({ claim }) => claim))].map((claim) => spanOf(claim, dossier))
  const publisher = printPublisher(source.name)
  const about = `${publisher} reported on ${printDate(day)} on ${joinWords(names.map(({ text }) => nameInProse(text)))}.`
  if (kinds.length > 0) {
    const text = `${isFirst && names.length > 0 ? 'The report' : publisher} tells of ${joinWords(kinds.map((each) => each.text))}.`
    const opening = !isFirst || names.length === 0 ? undefined : claimSentence(dossier.storyId, 'summary', about, proofs(names))
    return [opening, claimSentence(dossier.storyId, 'summary', text, proofs(kinds))]
  }
  const given = [
    figures.length === 0
      ? undefined
      : `${figures.length === 1 ? 'the figure' : 'the figures'} ${joinWords(figures.map(({ text }) => text))}`,
    days.length === 0 ? undefined : `${days.length === 1 ? 'the date' : 'the dates'} ${joinWords(days.map(({ text }) => text))}`,
  ].filter((part) => part !== undefined)
  return [
    !isFirst || names.length === 0 ? undefined : claimSentence(dossier.storyId, 'summary', about, proofs(names)),
    given.length === 0
      ? undefined
      : claimSentence(
          dossier.storyId,
          'summary',
          `${isFirst && names.length > 0 ? 'The report' : publisher} gives ${joinWords(given)}.`,
          proofs([...figures, ...days]),
        ),
  ]
}

/** Two sentences at most from the first report that is not in English: names, then figures and days that `told` does not have. */
export function foreignReport(dossier: Dossier, told: readonly Sentence[]): readonly Sentence[] {
  const used = new Set(told.flatMap((sentence) => sentence.evidence.flatMap((each) => (each.kind === 'span' ? [each.articleId] : []))))
  const foreign = dossier.sources.find(
    ({ article, coverage }) =>
      !article.language.startsWith('en') && article.level >= 'L3' && coverage.role !== 'copy' && !used.has(article.id),
  )
  return foreign === undefined ? [] : reportOf(foreign, dossier, told).filter((sentence) => sentence !== undefined)
}
