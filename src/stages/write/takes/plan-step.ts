// The days left to a dated next step that a report names, for the short form.
import { daysApart } from '../../../calc/figure-in-proportion.ts'
import { newsStems, titleShare } from '../wording/news-value.ts'
import { countWords, lies, printDate } from '../wording/phrases.ts'
import { calculated, type News, newsOf, type Plan, type Said, type Sized } from './news-plan.ts'
import { isFirmlyAhead, type Step, stepIn, votedWhat } from './step-words.ts'

/** Sooner than in a week a reader counts for himself. */
const daysMin = 7
const daysMax = 400
const dayMs = 86_400_000

interface Ahead {
  readonly said: Said
  readonly step: Step
  readonly from: string
  readonly to: string
  readonly published: string
  /** Whether the words leave no doubt that the day is to come. */
  readonly isFirm: boolean
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
    const at = { start: start - claim.start, end: end - claim.start, isSpan }
    const step = stepIn(text, at, titles)
    return step === undefined ? [] : [{ said, step, from: interval.from, to: interval.to, published, isFirm: isFirmlyAhead(text, at) }]
  })
}

function sizeOf(ahead: Ahead, news: News): readonly Sized[] {
  const { said, step, from, to, published } = ahead
  const noun = namedStep(said, step, news)
  const until = from === to ? from : `${from}/${to}`
  const inputs = { from: published, to: until }
  const record = noun === undefined ? undefined : calculated(inputs, daysApart(inputs))
  if (record === undefined) return []
  return [
    {
      text: `Between the report of ${printDate(published)} and ${sayWhen(from, to)}, the ${from === to ? 'day' : 'time'} given for ${noun}, ${lies(record.result.hi)} ${record.result.print}.`,
      record,
      claims: [said.claim],
    },
  ]
}

const whatMax = 7
/** Words at which what is voted on has been named. */
const afterWhat =
  /\s(?:likely|expected|scheduled|set|due|planned|will|would|is|are|was|were|in|on|at|by|before|after|as|when|that|which|this|next|early|late|later|as)\b/iu
/** Whose step it is, by the kind of step: of whom a witness, an accused or somebody who leaves speaks; before which chamber; in which place. */
function namedStep({ claim, text }: Said, { kind, noun }: Step, { dossier }: News): string | undefined {
  const ids = [claim.subject.entityId, ...claim.names.map(({ entityId }) => entityId)]
  const entities = ids.flatMap((id) => dossier.entities.find((entity) => entity.id === id) ?? [])
  const people = [...new Set(entities.filter((entity) => entity.kind === 'person').map(({ name }) => name))]
  const [person, second] = people
  if (kind === 'testimony' || kind === 'departure' || noun === 'the sentencing')
    return person === undefined || second !== undefined ? undefined : `${noun} of ${person}`
  if (kind === 'vote') {
    const what = votedWhat(text)?.split(afterWhat)[0]?.trim()
    return what === undefined || countWords(what) > whatMax || /\b(?:it|its|that|this|them|their|his|her)\b/iu.test(what)
      ? undefined
      : `${noun} on ${what}`
  }
  if (kind === 'election') {
    const [place, other] = placesOf(text)
    return place === undefined || other !== undefined ? undefined : `${noun} in ${place}`
  }
  return undefined
}

/** "5 November 2018", "the week of 5 November 2018", "June 2020". */
function sayWhen(from: string, to: string): string {
  if (from === to) return printDate(from)
  const days = (Date.parse(to) - Date.parse(from)) / dayMs
  return days < 8 ? `the week of ${printDate(from)}` : printDate(from.slice(0, 7))
}

/** Neither at the door nor out of sight, and not reached by the time of a later report. */
function isInSight({ from, published }: Ahead, { dossier }: News): boolean {
  const days = (Date.parse(from) - Date.parse(published)) / dayMs
  return days >= daysMin && days <= daysMax && dossier.sources.every(({ article }) => article.publishedAt.slice(0, 10) < from)
}

/** Sentences this early tell what a report is about. */
const openingMax = 8
/** The first of them tell nothing else. */
const openersMax = 4
/** Sentences further down than this tell the background. */
const positionMax = 40
/** How much of the headlines a sentence must carry for a step further down to be the story's. */
const shareMin = 0.15

const ofPlace =
  /\b(?<place>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:[’']s)? (?:primary|primaries|caucus(?:es)?|elections?|runoff|referendum)\b|\b(?:[Vv]oters|[Vv]oting|[Pp]olls|[Pp]rimary|[Ee]lections?) in (?<site>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/gu
const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(ofPlace)].flatMap(({ groups }) => groups?.['place'] ?? groups?.['site'] ?? [])

/** An election of another place than the headlines': "Voters in Florida will vote" in a story on Michigan's primary. */
function isElsewhere({ step, said }: Ahead, { titles }: News): boolean {
  if (step.kind !== 'election') return false
  const own = placesOf(said.text)
  return own.length > 0 && placesOf(titles).length > 0 && !own.some((place) => titles.includes(place))
}

/** A vote told further down is the story's if what it is on is in the headlines: the vote on another bill is told beside it. */
function isOther(ahead: Ahead, news: News): boolean {
  if (isElsewhere(ahead, news)) return true
  const { dossier } = news
  const { step, said } = ahead
  const { claim, text } = said
  const what = step.kind === 'vote' && claim.position >= openersMax ? votedWhat(text) : undefined
  return what !== undefined && newsStems(what).size > 1 && titleShare(what, dossier) === 0
}

/** The step the story leads to: one of the news, else one told further down in words of the headlines. */
function stepOf(news: News): Ahead | undefined {
  const near = news.said
    .filter(({ isNews, claim }) => isNews || claim.position < openingMax)
    .flatMap((said) => aheadIn(said, news))
    .find((ahead) => isInSight(ahead, news) && !isOther(ahead, news))
  if (near !== undefined) return near
  const whole = newsOf(news.dossier, 'whole')
  return whole.said
    .filter(
      ({ claim, text }) => claim.position <= positionMax && claim.modality !== 'possible' && titleShare(text, whole.dossier) >= shareMin,
    )
    .flatMap((said) => aheadIn(said, whole))
    .find((ahead) => ahead.isFirm && isInSight(ahead, whole) && !isOther(ahead, whole))
}

/** A step the story leads to, with its day. */
export function planStep(news: News): Plan | undefined {
  const ahead = stepOf(news)
  if (ahead === undefined) return undefined
  const size = sizeOf(ahead, news)
  return size.length === 0 ? undefined : { kind: `step-${ahead.step.kind}`, lead: ahead.said.claim, size, compared: [] }
}
