// Takes on a dated next step: a vote, a hearing, an election, a meeting, a start or a deadline, by the days left to it.
import { daysApart } from '../../calc/figure-in-proportion.ts'
import { calculated, type News, type Plan, type Said, type Sized } from './news-plan.ts'
import { printDate } from './phrases.ts'
import { stepTalk } from './step-talk.ts'
import { type Step, stepIn } from './step-words.ts'

const daysMin = 2
const daysMax = 400
const dayMs = 86_400_000

interface Ahead {
  readonly said: Said
  readonly step: Step
  readonly from: string
  readonly to: string
  readonly published: string
}

/** The days ahead that a claim gives a step for. */
export function aheadIn(said: Said, { dossier, titles }: News): readonly Ahead[] {
  const { claim, text } = said
  const article = dossier.sources.find((each) => each.article.id === claim.articleId)?.article
  const published = article?.publishedAt.slice(0, 10) ?? ''
  if (claim.modality === 'rumour' || claim.negated) return []
  return claim.dates.flatMap(({ interval, start, end }) => {
    const isDay = interval.precision === 'day' && interval.from === interval.to
    const isSpan = interval.precision === 'week' || interval.precision === 'month'
    if ((!isDay && !isSpan) || interval.from <= published) return []
    const step = stepIn(text, { start: start - claim.start, end: end - claim.start, isSpan }, titles)
    return step === undefined ? [] : [{ said, step, from: interval.from, to: interval.to, published }]
  })
}

function sizeOf({ said, step, from, to, published }: Ahead): readonly Sized[] {
  const until = from === to ? from : `${from}/${to}`
  const inputs = { from: published, to: until }
  const record = calculated(inputs, daysApart(inputs))
  if (record === undefined) return []
  return [
    {
      text: `Between the report of ${printDate(published)} and ${sayWhen(from, to)}, the ${from === to ? 'day' : 'time'} given for ${step.noun}, lie ${record.result.print}.`,
      record,
      claims: [said.claim],
    },
    { text: 'The basis is the calendar; a day that is put off would add to the count.', record, claims: [] },
  ]
}

/** "5 November 2018", "the week of 5 November 2018", "June 2020". */
function sayWhen(from: string, to: string): string {
  if (from === to) return printDate(from)
  const days = (Date.parse(to) - Date.parse(from)) / dayMs
  return days < 8 ? `the week of ${printDate(from)}` : printDate(from.slice(0, 7))
}

/** A step the story leads to, with a day that is neither at the door nor out of sight. */
export function planStep(news: News): Plan | undefined {
  const ahead = news.said
    .filter(({ isNews, claim }) => isNews || claim.position < 8)
    .flatMap((said) => aheadIn(said, news))
    .find(({ from, published }) => {
      const days = (Date.parse(from) - Date.parse(published)) / dayMs
      return days >= daysMin && days <= daysMax
    })
  if (ahead === undefined) return undefined
  const size = sizeOf(ahead)
  return size.length === 0
    ? undefined
    : { kind: `step-${ahead.step.kind}`, lead: ahead.said.claim, size, compared: [], ...stepTalk[ahead.step.kind] }
}
