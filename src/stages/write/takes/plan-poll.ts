// Takes on polls: how far two answers lie apart, and whether the margin of error leaves their order open.
import { pointsApart } from '../../../calc/counted.ts'
import { calculated, type News, type Plan, type Said, type Sized } from './news-plan.ts'

const percent = String.raw`(?:%|\spercent|\sper cent)`
/** Two answers to one question. */
const against = new RegExp(
  [
    String.raw`(?<a1>\d{1,2}(?:\.\d)?)${percent}?(?:\sto\s|\s?[-–]\s?)(?<a2>\d{1,2}(?:\.\d)?)${percent}`,
    String.raw`(?<b1>\d{1,2}(?:\.\d)?)${percent}[^.;%]{0,60}\b(?:approv\w+|support\w*|favou?r\w*|agree\w*)\b[^.;%]{0,60}?(?<b2>\d{1,2}(?:\.\d)?)${percent}[^.;%]{0,40}\b(?:disapprov\w+|oppos\w+|against|disagree\w*|do not|don['’]t)\b`,
    String.raw`\b(?:approv\w+|support\w*|favou?r\w*|disapprov\w+|oppos\w+)\b[^.;%]{0,40}?(?<c1>\d{1,2}(?:\.\d)?)${percent}[^.;%]{0,40}\b(?:disapprov\w+|oppos\w+|approv\w+|support\w*|favou?r\w*)\b[^.;%]{0,30}?(?<c2>\d{1,2}(?:\.\d)?)${percent}`,
    String.raw`\b(?:at|with)\s(?<d1>\d{1,2}(?:\.\d)?)${percent}[^.;%]{0,70}?\b(?:at|with)\s(?<d2>\d{1,2}(?:\.\d)?)${percent}`,
  ].join('|'),
  'iu',
)
const polls = /\b(?:polls?|polling|surveys?|surveyed|respondents|approval|voters|Gallup|Quinnipiac|Rasmussen|Ipsos|YouGov)\b/iu
/** Answers of a part of those asked: the margin of error is that of all. */
const ofGroup =
  /\bamong (?!(?:all |the )?(?:likely |registered |eligible |adult )?(?:voters|adults|Americans|respondents|people|those (?:asked|polled|surveyed))\b)/iu
/** Shares of different wholes, or of one whole at two times, are not two answers. */
const otherPair =
  /\bcompared (?:to|with)\b|\b(?:from|up|down|rose|fell|risen|fallen|increas\w+|drop\w*|turnout|precincts?|reporting|came in|finished|exit polls?|results?|won|carried)\b/iu
const stated =
  /\bmargin of (?:sampling )?error\b[^.;]{0,60}?(?<error>\d{1,2}(?:\.\d)?)\s?(?:%|percent|per cent|percentage points?|points?)/iu

interface Pair {
  readonly said: Said
  readonly more: number
  readonly fewer: number
}

function pairIn(said: Said, { titles }: News): Pair | undefined {
  const { text } = said
  if (otherPair.test(text) || ofGroup.test(text) || !polls.test(`${text} ${titles}`)) return undefined
  const groups = against.exec(text.replace(stated, ' '))?.groups ?? {}
  const raw = ['a', 'b', 'c', 'd'].flatMap((kind) => [groups[`${kind}1`] ?? [], groups[`${kind}2`] ?? []].flat())
  const [one = 0, other = 0] = raw.map(Number)
  const isLead = groups['a1'] !== undefined
  if (isLead && !/\b(?:lead\w*|ahead|trail\w*|edge[sd]?|beats?|over|approv\w+|favou?r\w*|support\w*|oppos\w+)\b/iu.test(text))
    return undefined
  return one === other || raw.length !== 2 ? undefined : { said, more: Math.max(one, other), fewer: Math.min(one, other) }
}

function sizeOf({ said, more, fewer }: Pair, news: News): readonly Sized[] {
  const own = news.said.filter(({ claim }) => claim.articleId === said.claim.articleId)
  const from = own.find(({ text }) => stated.test(text))
  // Without a stated margin the gap says no more than the two shares do.
  if (from === undefined) return []
  const error = Number(stated.exec(from.text)?.groups?.['error'])
  const inputs = { more, fewer, error }
  const record = calculated(inputs, pointsApart(inputs))
  if (record === undefined) return []
  const { lo, hi, isOpen } = record.result
  const claims = from === said ? [said.claim] : [said.claim, from.claim]
  const order = isOpen ? ' so that their order is open' : ' which leaves their order as it is'
  return [
    {
      text: `With the margin of error of ${error} points that the report gives for its poll, ${more}% and ${fewer}% lie ${lo} to ${hi} points apart,${order}.`,
      record,
      claims,
    },
  ]
}

/** Two answers of a poll that the story is about. */
export function planPoll(news: News): Plan | undefined {
  const found = news.said
    .filter(({ isNews, claim }) => isNews || claim.position < 6)
    .flatMap((said) => pairIn(said, news) ?? [])
    .at(0)
  const size = found === undefined ? [] : sizeOf(found, news)
  if (found === undefined || size.length === 0) return undefined
  return { kind: 'poll', lead: found.said.claim, size, compared: [] }
}
