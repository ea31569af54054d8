// Takes on faults and break-ins that reached some of a service's customers: what part of all, and for how long.
import { daysApart, shareOf } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { lies, printDate } from '../wording/phrases.ts'
import { businessesIn, positionMax } from './businesses-in.ts'
import { calculated, type News, newsOf, type Planner, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { breachTalk, faultTalk } from './reach-talk.ts'
import { roundingBefore } from './sum-words.ts'

const breachTitle = /\b(?:leak\w*|breach\w*|intru\w+|hack\w*|stole\w*|copied|broke(?:n)? into|exposed|data (?:theft|of)|accounts? of)\b/iu
const breached = /\b(?:read|copied|stolen|stole|taken|took|leaked|exposed|downloaded|accessed|got into|broke into|breached|viewed)\b/iu
const faultTitle = /\b(?:outage|offline|down|cuts?|fault|overcharg\w+|billing|error|failed|disrupt\w*|unreachable|wrong)\b/iu
const hit = /\b(?:affected|whose|failed|overcharged|charged|hit|unable|could not|lost|without)\b/iu

const ofUsers =
  /^(?:accounts|users|customers|people|applicants|subscribers|records|clients|patients|members|conversations|businesses|firms)$/u
const isUsers = ({ kind, unit, lo, hi, noun, qualifier }: SaidFigure): boolean =>
  kind === 'count' && unit === '' && lo === hi && lo >= 100 && ofUsers.test(noun ?? '') && qualifier !== 'up_to'
const isBare = ({ kind, unit, lo, hi, qualifier }: SaidFigure): boolean =>
  kind === 'other' && unit === '' && lo === hi && lo >= 100 && qualifier === 'exact'
const inAll = /\b(?:in all|in total|altogether|has|have|holds?|serves?|counts?|of its|main database)\b/iu

/** What a break-in left alone holds none of those that it reached. */
const apart = /\b(?:not|never) (?:\p{L}+ )?(?:touched|reached|affected|part)\b|\b(?:another|separate|other)\b/iu

interface Counted {
  readonly said: Said
  readonly figure: SaidFigure
}

const printCount = (value: number): string => (value >= 1e6 ? `${printNumber(value / 1e6)} million` : printNumber(value))

/** All whom the service has: in another sentence of the same report, which counts the same or says "in all". */
function wholeOf({ said, figure }: Counted, news: News, party: readonly string[]): Counted | undefined {
  return news.said
    .filter(
      ({ claim, text }) => claim.articleId === said.claim.articleId && claim.id !== said.claim.id && inAll.test(text) && !apart.test(text),
    )
    .filter(({ text }) => /^(?:It|The company|The lab|Its|The service)\b/u.test(text) || party.some((name) => text.includes(name)))
    .flatMap((each) => each.figures.map((found) => ({ said: each, figure: found })))
    .find(({ said: { text }, figure: found }) => {
      if (found.lo <= figure.lo * 1.02) return false
      if (isBare(found)) return /^\sin (?:all|total)\b/iu.test(text.slice(found.end))
      return (
        isUsers(found) &&
        (found.noun === figure.noun ||
          (/^(?:people|records)$/u.test(figure.noun ?? '') && /^(?:applicants|patients|users)$/u.test(found.noun ?? '')))
      )
    })
}

function shareOfAll(part: Counted, whole: Counted): Sized | undefined {
  const inputs = { part: part.figure.lo, whole: whole.figure.lo }
  const record = calculated(inputs, shareOf(inputs))
  const limit = part.figure.qualifier === 'at_least' ? undefined : roundingBefore(part.said.text, part.figure.start)
  if (record === undefined || limit === undefined || record.result.hi > record.result.lo * 1.35) return undefined
  const words = `${limit}${printCount(inputs.part)} of ${printCount(inputs.whole)} ${whole.figure.noun ?? part.figure.noun ?? 'customers'}`
  return {
    text: `${words.charAt(0).toUpperCase()}${words.slice(1)} is ${record.result.print}.`,
    record,
    claims: [part.said.claim, whole.said.claim],
  }
}

/** The word nearest before a day says whether it ended then, or was only noticed. */
const noticed = /\b(?:noticed|found|discovered)\b[^.;]{0,12}$/iu
const began = /\b(?:came in|got in|began|started|entered|first (?:got|came)|went on from|since|from)\b/iu
const ended = /\b(?:shut out|ended|noticed|found|discovered|stopped|locked out|to)\b/iu

/** The days from when it began to when it was noticed or ended, which the same report gives. */
function timeOpen({ said: { claim: lead } }: Counted, news: News): Sized | undefined {
  const own = news.said.filter(({ claim, text }) => claim.articleId === lead.articleId && (began.test(text) || ended.test(text)))
  const days = own.flatMap((said) =>
    said.claim.dates
      .filter(({ interval }) => interval.precision === 'day' && interval.from === interval.to)
      .map(({ interval, start }) => ({ said, day: interval.from, before: said.text.slice(0, start - said.claim.start) })),
  )
  const first = days.find(({ before }) => /\b(?:came in|got in|began|started|entered|from)\b[^.;]{0,12}$/iu.test(before))
  const last = days.find(
    ({ before, day }) =>
      first !== undefined &&
      day > first.day &&
      /\b(?:shut out|ended|noticed|found|discovered|stopped|to|until)\b[^.;]{0,12}$/iu.test(before),
  )
  const published = news.dossier.sources.find(({ article }) => article.id === lead.articleId)?.article.publishedAt.slice(0, 10) ?? ''
  if (first === undefined || last === undefined || last.day > published) return undefined
  const inputs = { from: first.day, to: last.day }
  const record = calculated(inputs, daysApart(inputs))
  if (record === undefined) return undefined
  return {
    text: `Between ${printDate(first.day)}, when it began, and ${printDate(last.day)}, when it ${noticed.test(last.before) ? 'was noticed' : 'ended'}, ${lies(record.result.hi)} ${record.result.print}.`,
    record,
    claims: [...new Set([first.said.claim, last.said.claim])],
  }
}

const isTold = ({ claim }: Said): boolean => claim.modality !== 'rumour' && claim.modality !== 'conditional' && claim.modality !== 'plan'

/** How many of a service's customers a break-in or a fault has reached, and for how long it went on. */
function reached(
  near: News,
  deed: RegExp,
  isDone = false,
): { readonly party: string; readonly part: Counted; readonly size: readonly Sized[] } | undefined {
  const news = newsOf(near.dossier, 'whole')
  const [titled] = businessesIn(news.titles, news)
  if (titled === undefined) return undefined
  const parts = news.said
    .filter((said) => isTold(said) && !(isDone && said.claim.negated) && said.claim.position < positionMax && deed.test(said.text))
    .flatMap((said) => said.figures.filter(isUsers).map((figure) => ({ said, figure })))
  for (const part of parts) {
    const whole = wholeOf(part, news, titled.aliases)
    const share = whole === undefined ? undefined : shareOfAll(part, whole)
    const open = timeOpen(part, news)
    const size = [share, open].filter((each) => each !== undefined)
    if (size.length > 0) return { party: titled.name, part, size }
  }
  return undefined
}

/** "Somebody read the chats of 1.9 million accounts", where the report says how many there are. */
export const planBreach: Planner = (news) => {
  if (!breachTitle.test(news.titles)) return undefined
  const found = reached(news, breached, true)
  if (found === undefined) return undefined
  const { party, part, size } = found
  return {
    kind: 'breach',
    lead: part.said.claim,
    size,
    compared: [],
    talk: breachTalk({ party, many: `${printCount(part.figure.lo)} ${part.figure.noun ?? 'people'}` }),
  }
}

/** The part of a service's customers that a fault has hit. */
export const customersHit = (news: News): readonly Sized[] => (faultTitle.test(news.titles) ? (reached(news, hit)?.size ?? []) : [])

const wrongBill = /\b(?:overcharg\w+|bill(?:s|ed|ing)?|charged|meters?)\b/iu

/** Customers who were charged for what they had not had. */
export const planFault: Planner = (news) => {
  if (!wrongBill.test(news.titles)) return undefined
  const found = reached(news, hit)
  if (found === undefined) return undefined
  const { party, part, size } = found
  return {
    kind: 'fault',
    lead: part.said.claim,
    size,
    compared: [],
    talk: faultTalk({ party, many: `${printCount(part.figure.lo)} ${part.figure.noun ?? 'customers'}` }),
  }
}
