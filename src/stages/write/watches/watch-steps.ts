// Dated questions on the next step of a story of any kind: a vote, a hearing, a trial, a meeting, a publication or a start with its day.
import type { Dossier } from '../../../domain/dossier.ts'
import { type News, newsOf, type Said } from '../takes/news-plan.ts'
import { isDayToCome } from '../takes/step-words.ts'
import { moneyWords } from '../wording/claim-clause.ts'
import { titleShare } from '../wording/news-value.ts'
import type { StepRead } from './step-held.ts'
import { stepRead } from './step-read.ts'
import { type Question, sayHorizon } from './watch-question.ts'

/** Sentences further down than this tell the background. */
const positionMax = 40
const daysMax = 400
const dayMs = 86_400_000

interface DayAhead {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** The one day, week or month ahead that a claim gives; undefined where it gives none, or more than one. */
function dayAhead(said: Said, { dossier }: News, today: string): DayAhead | undefined {
  const { claim, text } = said
  const published = dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.publishedAt.slice(0, 10) ?? ''
  if (/\b(?:as early as|as soon as|no earlier than|at the earliest|at least until)\b/iu.test(text)) return undefined
  const ahead = claim.dates.flatMap((date): readonly DayAhead[] => {
    const { from, to, precision } = date.interval
    const isDay = precision === 'day' && from === to
    const isSpan = precision === 'week' || precision === 'month'
    const [start, end] = [date.start - claim.start, date.end - claim.start]
    const isNear = (Date.parse(to) - Date.parse(published)) / dayMs <= daysMax
    if ((!isDay && !isSpan) || from <= published || to <= today || !isNear) return []
    // "June Medical Services" is no month.
    const isMonth = precision === 'month' && /^\p{L}+$/u.test(date.text)
    const isOther =
      isMonth && (!/\b(?:in|by|this|next|until|end of|late|early)\s$/iu.test(text.slice(0, start)) || /^\s\p{Lu}/u.test(text.slice(end)))
    // "Funds the government through Feb. 8": the day ends something.
    const isEnd = /\b(?:through|expires?|expiring|ends?)\s$/iu.test(text.slice(0, start))
    return !isOther && !isEnd && isDayToCome(text, { start, end, isSpan }) ? [{ start, end, to }] : []
  })
  const [first, second] = ahead
  // "Will read the bill next week, with a vote the following week": the second day is of another deed.
  const isApart =
    second !== undefined && first !== undefined && /^,\s(?:with|followed by|before)\b/u.test(text.slice(first.end, second.start))
  return isApart || new Set(ahead.map(({ to }) => to)).size === 1 ? first : undefined
}

/** How much of the headlines a sentence carries that stands further down than the news. */
const shareMin = 0.15
const nearMax = 18
/** A country stands beside the news more often than in it. */
const nearMaxOfCountry = 3

/** Whether a step is of the news, and not of something told beside it: by where it stands, what it says, or whom it is on. */
function isOfNews({ claim, text, isNews }: Said, { subject }: StepRead, { dossier, titles }: News): boolean {
  const name = subject.entity.kind === 'person' ? (subject.entity.name.split(' ').at(-1) ?? '') : subject.entity.name
  const isTitled = titles.includes(name) || (subject.entity.short ?? []).some((each) => titles.includes(each))
  const near = subject.entity.kind === 'country' ? nearMaxOfCountry : nearMax
  return isNews || claim.position <= near || isTitled || titleShare(text, dossier) >= shareMin
}

/** Questions on the next steps that the reports give a day for, the nearest to the news first. */
export function stepQuestions(dossier: Dossier, today: string): readonly Question[] {
  const news = newsOf(dossier, 'whole')
  const asked = news.said.flatMap((said): readonly Question[] => {
    const { claim, text } = said
    if (claim.position > positionMax || claim.negated || claim.modality === 'rumour') return []
    const day = dayAhead(said, news, today)
    const step = day === undefined ? undefined : stepRead({ claim, text, dossier }, day)
    if (day === undefined || step === undefined || !isOfNews(said, step, news)) return []
    const { subject, words, verbs, objects, allOf, isHeld } = step
    const { entity, isNew } = subject
    const horizonAt = `${day.to}T23:59Z`
    const event = { actor: entity.id, verbs, about: [], objects, ...(allOf && { allOf }), ...(isHeld && { isHeld }) }
    return [
      {
        statement: `${moneyWords(words, claim)} by ${sayHorizon(horizonAt)}.`,
        kind: 'occurs',
        factTypes: [],
        event,
        ...(isNew && { admits: entity }),
        countAtLeast: 1,
        entityScope: { include: [entity.id], exclude: [] },
        horizonAt,
        horizonRule: 'explicit',
        resolvesYesIf: 'Two independent publishers report it as done on or before that day, or one does and the party itself confirms it.',
        resolvesNoIf: 'The day passes, and a search of the named sources finds it put off, called off or not reported as done.',
        ifYes: 'The day that the report gave was kept.',
        ifNo: 'The day that the report gave was missed.',
        edgeCases: [
          'Another day set before this one passes is a near miss.',
          'What is only announced, planned or begun in part does not count.',
        ],
      },
    ]
  })
  // One deed of one party, or one day of it, is one question, however many reports give it.
  const unique = (key: (question: Question) => string, all: readonly Question[]): readonly Question[] =>
    [...new Map(all.toReversed().map((each) => [key(each), each])).values()].toReversed()
  const ofDeed = unique(({ event }) => `${event?.actor}|${event?.verbs.join()}`, asked)
  return unique(({ event, horizonAt }) => `${event?.actor}|${horizonAt}`, ofDeed)
}
