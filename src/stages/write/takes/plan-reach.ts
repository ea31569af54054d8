// Takes on faults and break-ins that reached some of a service's customers: what part of all, and for how long.
import { daysApart, shareOf } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { lies, printDate } from '../wording/phrases.ts'
import { businessesIn, positionMax } from './businesses-in.ts'
import { calculated, type News, newsOf, type Planner, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { breachTalk, faultTalk } from './reach-talk.ts'
import { roundingBefore } from './sum-words.ts'

const breachTitle = /\b(?:leak\w*|breach\w*|intru\w+|hack\w*|stole\w*|copied|broke(?:n)? into|exposed|data theft)\b/iu
/** What somebody outside has had in hand; what lay open only may have been read by nobody. */
const breached = '(?:read|copied|stolen|stole|took|taken|leaked|downloaded|accessed)'
const faultTitle = /\b(?:outage|offline|down|cuts?|fault|overcharg\w+|billing|error|failed|disrupt\w*|unreachable|wrong)\b/iu
const hit = /\b(?:affected|failed|hit|unable|could not|lost|without)\b/iu
const uncertain = /\b(?:may|might|could have|would|possibl[ey]|potentially|up to|if|believed|feared)\b/iu

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
    .filter(({ text }) => businessesIn(text, news).every(({ aliases }) => aliases.some((name) => party.includes(name))))
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

/** A break-in by its name: days of anything else say nothing of how long one went on. */
const breakIn = /\b(?:intruders?|attackers?|hackers?|thie(?:f|ves)|access|copying|breach|break-in|intrusion|theft)\b/iu
/** A person's first or last day at work stands beside a break-in too. */
const ofPerson = /\b(?:he|she|who|chief|director|officer|head of|joined|hired|appointed|employees?|charged|arrested)\b/iu
const deedOf = '(?:access|copying|breach|break-in|intrusion|theft)'
const began = new RegExp(
  String.raw`(?:\b(?:intruders?|attackers?|hackers?|thie(?:f|ves)) (?:first )?(?:came in|got in|entered|broke in)|\b${deedOf} (?:began|started))(?: on)?\s$`,
  'iu',
)
const ended = new RegExp(
  String.raw`\b(?:(?:was|were|been) (?:shut out|locked out)|${deedOf} (?:ended|stopped|was (?:ended|stopped)))(?: on)?\s$`,
  'iu',
)
const noticed = new RegExp(
  String.raw`\b(?:(?:noticed|found|discovered) the (?:intruders?|attackers?|hackers?|${deedOf})|(?:intruders?|attackers?|hackers?|${deedOf}) (?:was|were) (?:noticed|found|discovered))(?: on)?\s$`,
  'iu',
)

/** The days from when a break-in began to when it was noticed or ended, which the same report gives. */
function timeOpen({ said: { claim: lead } }: Counted, news: News): Sized | undefined {
  const own = news.said.filter(
    ({ claim, text }) =>
      claim.articleId === lead.articleId &&
      !claim.negated &&
      breakIn.test(text) &&
      !ofPerson.test(text) &&
      !uncertain.test(text) &&
      !news.dossier.entities.some(({ kind, name }) => kind === 'person' && text.includes(name)),
  )
  const days = own.flatMap((said) =>
    said.claim.dates
      .filter(({ interval }) => interval.precision === 'day' && interval.from === interval.to)
      .map(({ interval, start }) => ({ said, day: interval.from, before: said.text.slice(0, start - said.claim.start) })),
  )
  const first = days.find(({ before }) => began.test(before))
  const last = days.find(({ before, day }) => first !== undefined && day > first.day && (ended.test(before) || noticed.test(before)))
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

const isTold = ({ claim, text }: Said): boolean => claim.modality === 'fact' && !uncertain.test(text)

/** The one business that headlines and sentence name: where another is named, whose customers they are is open. */
function onlyParty(said: Said, news: News): ReturnType<typeof businessesIn>[number] | undefined {
  const [titled, other] = businessesIn(news.titles, news)
  const [own, second] = businessesIn(said.text, news)
  if (titled === undefined || own?.name !== titled.name || other !== undefined || second !== undefined) return undefined
  // "Orla finds breach at Tallis", whom no register has.
  const elsewhere = [...news.titles.matchAll(/\bat (?:the )?(?<who>\p{Lu}[\p{L}\d]+)/gu)].some(
    ({ groups }) => !titled.aliases.some((alias) => alias.startsWith(groups?.['who'] ?? '')),
  )
  return elsewhere ? undefined : titled
}

/** How many of a service's customers a break-in or a fault has reached, and for how long a break-in went on. */
function reached(
  near: News,
  isReached: (said: Said, figure: SaidFigure) => boolean,
  isBreach = false,
): { readonly party: string; readonly part: Counted; readonly size: readonly Sized[] } | undefined {
  const news = newsOf(near.dossier, 'whole')
  const parts = news.said
    .filter((said) => isTold(said) && said.claim.position < positionMax)
    .flatMap((said) => said.figures.filter((figure) => isUsers(figure) && isReached(said, figure)).map((figure) => ({ said, figure })))
  for (const part of parts) {
    const party = onlyParty(part.said, news)
    if (party === undefined) continue
    const whole = wholeOf(part, news, party.aliases)
    const share = whole === undefined ? undefined : shareOfAll(part, whole)
    const open = isBreach ? timeOpen(part, news) : undefined
    const size = [share, open].filter((each) => each !== undefined)
    if (size.length > 0) return { party: party.name, part, size }
  }
  return undefined
}

const readThem = new RegExp(String.raw`\b${breached}\b[^.;,]{0,60}$`, 'iu')
const wereRead = new RegExp(String.raw`^[^.;,]{0,40}\b(?:was|were|been) (?:\p{L}+ )?${breached}\b(?! (?:to|over|up|down|off)\b)`, 'iu')
/** "Copied the records of 620,000 people", "the records of 620,000 people had been copied"; not who read, and not to whom. */
const isRead = ({ text, claim }: Said, { start, end }: SaidFigure): boolean =>
  !claim.negated &&
  !/\b(?:by|to|for|from)\s(?:about |some |more than )?$/iu.test(text.slice(0, start)) &&
  (readThem.test(text.slice(0, start)) || wereRead.test(text.slice(end)))

/** "Somebody read the chats of 1.9 million accounts", where the report says how many there are. */
export const planBreach: Planner = (news) => {
  if (!breachTitle.test(news.titles)) return undefined
  const found = reached(news, isRead, true)
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
export const customersHit = (news: News): readonly Sized[] =>
  faultTitle.test(news.titles) ? (reached(news, ({ text }) => hit.test(text))?.size ?? []) : []

/** A bill that was wrong: a charge of a court, and one for what was had, are none. */
const wrongBill =
  /\b(?:overcharg\w+|overbill\w+|(?:bill(?:s|ed|ing)?|charged|meters?)\b[^.]*\b(?:wrong\w*|errors?|faults?|too much|twice|by mistake))\b/iu
const billed = /\b(?:overcharged|overbilled|(?:charged|billed)\b[^.;]*\b(?:too much|twice|wrongly|by mistake|in error))\b/iu

/** Customers who were charged for what they had not had. */
export const planFault: Planner = (news) => {
  if (!wrongBill.test(news.titles)) return undefined
  // "Overcharged" in the headline says what the charge was; without it, the sentence has to.
  const isOver = /\bover(?:charg|bill)\w+/iu.test(news.titles)
  const found = reached(
    news,
    ({ text, claim }) => !claim.negated && (billed.test(text) || (isOver && /\b(?:charged|billed)\b[^.;]* for\b/iu.test(text))),
  )
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
