// Takes on polls: how far two answers lie apart, and whether the margin of error leaves their order open.
import { pointsApart } from '../../calc/counted.ts'
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
  readonly decimals: number
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
  const decimals = raw.some((each) => each.includes('.')) ? 1 : 0
  return one === other || raw.length !== 2 ? undefined : { said, more: Math.max(one, other), fewer: Math.min(one, other), decimals }
}

function sizeOf({ said, more, fewer, decimals }: Pair, news: News): readonly Sized[] {
  const own = news.said.filter(({ claim }) => claim.articleId === said.claim.articleId)
  const from = own.find(({ text }) => stated.test(text))
  const error = from === undefined ? undefined : Number(stated.exec(from.text)?.groups?.['error'])
  const inputs = { more, fewer, ...(error === undefined ? decimals > 0 && { decimals } : { error }) }
  const record = calculated(inputs, pointsApart(inputs))
  if (record === undefined) return []
  const { lo, hi, isOpen, print } = record.result
  const claims = from === undefined || from === said ? [said.claim] : [said.claim, from.claim]
  if (error === undefined)
    return [
      { text: `Between ${more}% and ${fewer}% lie ${print}, read as rounded shares.`, record, claims },
      { text: 'The basis is one poll as reported; a margin of error would widen the range both ways.', record, claims: [] },
    ]
  const order = isOpen ? ' so that their order is open' : ' which leaves their order as it is'
  return [
    { text: `Between ${more}% and ${fewer}% lie ${lo} to ${hi} points,${order}.`, record, claims },
    { text: `The basis is a margin of error of ${error} points on a share, which moves the gap by up to twice as much.`, record, claims },
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
  const isRace = /\b(?:lead\w*|ahead|trail\w*|race|candidate|nominee|primary|caucus\w*|election)\b/iu.test(
    `${found.said.text} ${news.titles}`,
  )
  return {
    kind: 'poll',
    lead: found.said.claim,
    size,
    compared: [],
    readings: [
      'If opinion has moved, expect the next poll by the same firm to show a gap of the same sign and size.',
      'If the sample made the gap, expect the next one to fall back towards the earlier figures.',
    ],
    gaps: [
      {
        slot: 'same-question-before',
        open: 'whether opinion has moved',
        missing: 'an earlier poll by the same firm, with the same question,',
      },
      { slot: 'next-figure', open: 'whether the gap will last', missing: 'the next poll by the same firm' },
    ],
    mechanism: isRace
      ? 'a published gap tells donors and volunteers where their money and time still count, and makes the side ahead defend what it has'
      : 'a published share gives lawmakers on the larger side cover to vote with it, and takes from the other side the claim to speak for most',
  }
}
