// Takes on decisions of public bodies: fines, orders, rules and inquiries; by the money, by what changes, or by the time left.
import { changeBetween, daysApart, shareOf } from '../../../calc/figure-in-proportion.ts'
import { lies, printDate, printInterval } from '../wording/phrases.ts'
import { exposed } from './exposure.ts'
import { byEach } from './kind-sizes.ts'
import { calculated, movement, type News, type Plan, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { overUse, priceChange, priceWords } from './price-words.ts'
import { boundIn, boundTalk, openTalk } from './ruling-talk.ts'

const decides =
  /\b(?:order(?:s|ed)?|fin(?:e|es|ed)|rul(?:e|es|ed|ing)|adopt(?:s|ed)?|approv(?:e|es|ed|al)|ban(?:s|ned)?|block(?:s|ed)?|cap(?:s|ped)?|impos\w+|inquiry|investigat\w+|probe|consultation|propos\w+|draft|decision|penalt\w+|sanction\w*|licen[cs]e\w*|lapse\w*|uph[oe]ld\w*|overturn\w*|strikes? down|struck down)\b/iu
const bodies =
  /\b(?:regulator|court|judge|justices?|board|commission|authority|agency|office|ministry|department|council|parliament|congress|senate|house|watchdog|tribunal|government|administration|FTC|FCC|SEC|EPA|OCM|CMA)\b/iu

const isBody = (each: Said, { dossier }: News): boolean => {
  const id = each.claim.subject.entityId
  const kind = dossier.entities.find((entity) => entity.id === id)?.kind
  return kind === 'regulator' || (kind !== 'agency' && bodies.test(each.claim.subject.text))
}

/** The change an order makes to a price by the unit, the older price from any report near it. */
function priceOrdered(news: News, lead: Said): readonly Sized[] {
  const price = lead.figures.find((each) => each.kind === 'money' && each.by !== undefined)
  if (price === undefined) return []
  const use = overUse(price, lead)
  const older = news.said
    .flatMap((each) => each.figures.map((figure) => ({ each, figure })))
    .find(
      ({ each, figure }) =>
        each !== lead &&
        figure.kind === 'money' &&
        figure.unit === price.unit &&
        figure.lo < 1000 &&
        figure.lo !== price.lo &&
        /\b(?:charges?|price is|pays?|costs?)\b/iu.test(each.text),
    )
  const change = older === undefined ? undefined : priceChange(older.figure, price, [older.each.claim, lead.claim], boundIn(lead, news))
  return [change, use].filter((each) => each !== undefined)
}

/** "From 24 to 30 months", "from 50% to 40%": a term or threshold that a rule moves. */
function termMoved(news: News, noun: string): Sized | undefined {
  for (const each of news.said.slice(0, 12)) {
    const shares = each.figures.filter(({ kind, lo, hi }) => kind === 'percent' && lo !== hi)
    const moved = movement(each, 'time') ?? monthsInstead(each)
    if (moved === undefined || shares.length > 1) continue
    const [from, to] = moved
    const inputs = { from: from.lo, to: to.lo, isExact: true } as const
    const record = calculated(inputs, changeBetween(inputs))
    if (record !== undefined)
      return {
        text: `For the ${noun}, ${to.lo} ${to.unit}s instead of ${from.lo} is ${record.result.print}.`,
        record,
        claims: [each.claim],
      }
  }
  return undefined
}

/** "30 months instead of 24": the second figure counts what the first does. */
function monthsInstead({ text, figures }: Said): readonly [SaidFigure, SaidFigure] | undefined {
  const [one, other] = figures.filter(({ kind, unit }) => kind === 'time' || unit === '').slice(-2)
  if (one === undefined || other === undefined || one.kind !== 'time' || other.unit !== '') return undefined
  return /^\s(?:instead of|rather than|against|not)\s$/iu.test(text.slice(one.end, other.start)) ? [other, one] : undefined
}

/** A part of a whole that the news itself counts: "23 GW of it", of 61 GW. */
export function partOfWhole(news: News): Sized | undefined {
  for (const each of news.said.slice(0, 16)) {
    const power = each.figures.filter(({ kind, lo, hi, unit }) => kind === 'power' && lo === hi && unit !== 'W')
    const [whole, part] = power
    if (whole === undefined || part === undefined || part.unit !== whole.unit || part.lo >= whole.lo) continue
    if (!/\b(?:of it|of them|of which|of that)\b/iu.test(each.text.slice(part.end, part.end + 12))) continue
    const inputs = { part: part.lo, whole: whole.lo }
    const record = calculated(inputs, shareOf(inputs))
    const [own, all] = [`${part.lo} ${part.unit}`, `${whole.lo} ${whole.unit}`]
    if (record !== undefined)
      return {
        text: `The ${own} that the report counts out of ${all} are ${record.result.print} of them.`,
        record,
        claims: [each.claim],
      }
  }
  return undefined
}

/** A date that is the decision's own: when it binds, when it is expected, when comments on it close. */
const ofDecision =
  /\b(?:order|rules?|ruling|decision|findings|report|consultation|responses?|comments?|bids?|text|cap|fine|ban|it|which|inquiry)\b[^.;]{0,80}\b(?:takes? effect|appl(?:y|ies)|enters? into force|is expected|are expected|expects? to|plans? to publish|due|closes?|may be sent|until|by the end)\b|\bexpects? to (?:adopt|publish|decide|rule)\b|\b(?:decision|ruling) (?:is )?(?:expected|due)\b/iu

/** The time to a day that is the decision's own, and that day in words. */
interface TimeLeft {
  readonly isDue: boolean
  /** Undefined where the day is that of what others send in. */
  readonly day: string | undefined
  readonly size: readonly Sized[]
}

/** The days from the report to the day a decision binds, or to the day it is due. */
function timeLeft(news: News, noun: string): TimeLeft | undefined {
  for (const each of news.said.filter(({ text }) => ofDecision.test(text) && !/\b(?:has|have) until\b|\bappeal\b/iu.test(text))) {
    const day = news.dossier.sources.find(({ article }) => article.id === each.claim.articleId)?.article.publishedAt.slice(0, 10) ?? ''
    const ahead = each.claim.dates.filter(
      ({ interval, text }) =>
        interval.from > day &&
        !/^(?:after|within|for|in \d|in \w+ (?:days|weeks|months|years))/iu.test(text) &&
        ['day', 'month', 'quarter'].includes(interval.precision),
    )
    const [date] = ahead
    const verb = /\b(?:takes? effect|appl(?:y|ies)|enters? into force|from|starts?|begins?)\b/iu.test(each.text)
      ? 'takes effect'
      : /\b(?:by|due|until|close|deadline|expects?|before)\b/iu.test(each.text)
        ? 'due'
        : undefined
    if (date === undefined || verb === undefined || Date.parse(date.interval.from) - Date.parse(day) > 800 * 86_400_000) continue
    const { from, to } = date.interval
    const inputs = { from: day, to: from === to ? from : `${from}/${to}` }
    const record = calculated(inputs, daysApart(inputs))
    const when = printInterval(date.interval)
    if (record === undefined || when === undefined) continue
    const named = when.replace(/^(?:on|in) /u, '')
    const isComments = /\b(?:comments?|responses?|bids?|submissions?)\b/iu.test(each.text)
    const own = isComments
      ? `the close given for ${/\bbids?\b/iu.test(each.text) ? 'bids' : 'comments'}`
      : verb === 'due'
        ? `the date given for the ${noun}`
        : `the start given for the ${noun}`
    const text = `Between the report of ${printDate(day)} and ${named}, ${own}, ${lies(record.result.hi)} ${record.result.print}.`
    return { isDue: verb === 'due' || isComments, day: isComments ? undefined : named, size: [{ text, record, claims: [each.claim] }] }
  }
  return undefined
}

/** A fine beside a sum that the reports give for the party: its price, its income, a deal. */
function fineShare(news: News, lead: Said): readonly Sized[] {
  if (!/\b(?:fin(?:e|es|ed)|penalt\w+|settle\w*|damages)\b/iu.test(lead.text)) return []
  const fine = lead.figures.find(({ kind, by, lo, hi }) => kind === 'money' && by === undefined && lo === hi && lo >= 1000)
  if (fine === undefined) return []
  const whole = news.said
    .flatMap((each) => each.figures.map((figure) => ({ each, figure })))
    .find(
      ({ each, figure }) =>
        figure.kind === 'money' &&
        figure.unit === fine.unit &&
        figure.lo > fine.lo * 1.5 &&
        /\b(?:revenue|turnover|sales|profit|income)\b/iu.test(each.text),
    )
  if (whole === undefined)
    return /\b(?:overturn|propos|annul|quash|threat)\w*/iu.test(lead.text)
      ? []
      : byEach({ said: lead, figure: fine }, news, 'The fine is not paid to them: that is what it comes to for each.')
  const inputs = { part: fine.lo, whole: whole.figure.lo }
  const record = calculated(inputs, shareOf(inputs))
  if (record === undefined) return []
  const of = `${/\bquarter/iu.test(whole.each.text) ? 'quarterly ' : ''}${/\b(?:revenue|turnover|sales|profit|income)\b/iu.exec(whole.each.text)?.[0]?.toLowerCase() ?? 'income'}`
  return [
    {
      text: `The ${priceWords(fine)} is ${record.result.print} of the ${of} of ${priceWords(whole.figure)} that goes with it in the report.`,
      record,
      claims: [lead.claim, whole.each.claim],
    },
  ]
}

/** The public body of the lead by its registered name. */
function bodyIn({ claim }: Said, { dossier }: News): string | undefined {
  const ids = [claim.subject.entityId, ...claim.names.map(({ entityId }) => entityId)]
  const known = ids.map((id) => dossier.entities.find((entity) => entity.id === id))
  return known.find((entity) => entity?.kind === 'regulator')?.name
}

/** "The authority" for a body that the registry does not know. */
const bodyNoun = ({ claim }: Said): string | undefined =>
  /\b(?:regulator|court|board|commission|authority|agency|office|ministry)$/iu.exec(claim.subject.text)?.[0]

/** What a court or a lawmaker does that binds; a budget binds nobody outside. */
const ofLaw = /\b(?:rul(?:e|es|ed|ing)|bans?|banned|laws?|orders?|ordered|fin(?:e|es|ed)|court|justices?|judge)\b/iu
const openWords =
  /\b(?:inquiry|investigat\w+|probe|consultation|propos\w+|draft|hear(?:s|d|ing)? (?:a |the )?(?:new )?(?:case|arguments?))\b/iu

const deeds: readonly (readonly [RegExp, string])[] = [
  [/\b(?:inquiry|probe|investigat\w+)\b/iu, 'inquiry'],
  [/\bconsultation\b/iu, 'consultation'],
  [/\bfin(?:e|es|ed)\b|\bpenalt\w+/iu, 'fine'],
  [/\border(?:s|ed)?\b/iu, 'order'],
  [/\bban(?:s|ned)?\b/iu, 'ban'],
  [/\b(?:rules?|adopt\w*)\b/iu, 'rule'],
  [/\bcap(?:s|ped)?\b/iu, 'cap'],
]
const contests =
  /\b(?:will|would|vow\w* to|plans? to|intends? to) (?:appeal|contest|challenge|fight)\b|\b(?:appealed|has appealed|filed an appeal)\b/iu
const deedOf = ({ text }: Said): string => deeds.find(([sign]) => sign.test(text))?.[1] ?? 'decision'

/** "Italy tells Lumora to stop", "bars it from": an order in a headline's words. */
const tells = /\btells\b[^.]*\bto (?:stop|halt|end|suspend|delete|pay|change)\b|\b(?:bars|forbids)\b/iu

/** A public body's order, fine, rule or inquiry. */
export function planRuling(news: News): Plan | undefined {
  const lead = news.said.find(
    (each) => each.isNews && decides.test(each.text) && isBody(each, news) && (bodyIn(each, news) !== undefined || ofLaw.test(each.text)),
  )
  if (lead === undefined || !(decides.test(news.titles) || tells.test(news.titles))) return undefined
  const noun = deedOf(lead)
  const ordered = priceOrdered(news, lead)
  const moved = termMoved(news, noun)
  const share = partOfWhole(news)
  const figures = [
    ...fineShare(news, lead),
    ...exposed(news, lead),
    ...ordered,
    ...[moved, share].filter((each) => each !== undefined),
  ].slice(0, 2)
  const left = timeLeft(news, noun)
  const size = [...figures, ...(left?.size ?? [])].slice(0, 3)
  if (size.length === 0) return undefined
  const isOpen = left === undefined ? openWords.test(lead.text) : left.isDue && figures.length === 0
  const parts = {
    noun,
    body: bodyIn(lead, news) ?? (boundIn(lead, news) === undefined ? undefined : bodyNoun(lead)),
    party: boundIn(lead, news),
    day: left?.day,
    isPrice: ordered.length > 0,
    isContested: news.said.some(({ text }) => contests.test(text)),
  }
  const talk = isOpen ? openTalk(parts) : boundTalk(parts)
  return { kind: isOpen ? 'inquiry' : 'ruling', lead: lead.claim, size, compared: [], ...(talk && { talk }) }
}
