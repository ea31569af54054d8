// Takes on staff and offices: jobs cut or added as a share of the whole, or the whole behind a share.

import { shareOf, wholeFromShare } from '../../../calc/figure-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { capitalise } from '../wording/phrases.ts'
import { rehiredTalk } from './kind-talk.ts'
import { calculated, type News, type Plan, partyOf, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { staffTalk } from './staff-talk.ts'
import { limitWords, partOfWords } from './sum-words.ts'
import { drawOf } from './take-frames.ts'

const staff = /^(?:jobs|employees|workers|staff|people|positions|posts|roles|staffers|engineers)$/u
const cuts =
  /\b(?:cut(?:s|ting)?|lay(?:s|ing)? ?off|laid off|layoffs?|shed(?:s|ding)?|dismiss\w*|redundan\w+|eliminat\w+|axe[sd]?|slash\w*|lose their jobs|job cuts)\b/iu
const adds = /\b(?:hir(?:e|es|ed|ing)|recruit\w*|add(?:s|ed|ing)?|creat(?:e|es|ed|ing)|open(?:s|ed)? an office|new office|staff up)\b/iu
const moves = /\b(?:office|headquarters|hub|jobs?|staff|workforce|employees|layoffs?|hir(?:es|ing)|redundanc\w+|workers)\b/iu

/** Jobs of a country are a statistic, not an employer's. */
const ofCountry = /\b(?:econom\w+|unemploy\w+|jobless|payrolls|nation\w*|country|Americans|U\.S\.|employers|industr\w+|sectors?)\b/iu
const own = /\b(?:its|their|the company's) (?:\p{L}+ )?(?:workforce|staff|employees|headcount|payroll|workers|jobs)\b/iu

const counted = (figure: SaidFigure): boolean => figure.lo === figure.hi && figure.lo >= 10 && staff.test(figure.noun ?? '')

/** The count that is cut or added: of several, the one nearest to the verb. "Which employs 3,000 people, cuts 300 jobs" cuts 300. */
function countOf({ text, figures }: Said, deed: RegExp): SaidFigure | undefined {
  const verb = deed.exec(text)
  const [start, end] = [verb?.index ?? 0, (verb?.index ?? 0) + (verb?.[0].length ?? 0)]
  const away = (figure: SaidFigure): number => Math.max(figure.start - end, start - figure.end)
  const nearest = figures.filter(counted).toSorted((a, b) => away(a) - away(b))[0]
  // "300 jobs in sales and 150 in support": one of two counts is not those that go.
  return nearest !== undefined &&
    /^[^.;]{0,40}\b(?:and|plus)\s(?:about\s|another\s|some\s)?\d[\d,]*\b(?!\s?(?:%|per))/u.test(text.slice(nearest.end))
    ? undefined
    : nearest
}

/** Whether the sentence gives the whole staff itself. */
const figuresAbove = ({ figures, text }: Said, count: SaidFigure): boolean =>
  /\b(?:staff|workforce|headcount) of\b/iu.test(text) || figures.some((each) => counted(each) && each.lo > count.lo * 1.5)

/** "1,200 employees, or 8% of its staff", "8% of its staff, or 1,200 people": one cut told twice, and not two. */
function areOne({ text }: Said, count: SaidFigure, share: SaidFigure): boolean {
  const [first, second] = count.start < share.start ? [count, share] : [share, count]
  return /^[^.;\d]{0,45}?(?:,? or|,|\()\s?(?:about |some |nearly |almost |around |roughly |an estimated )?$/iu.test(
    text.slice(first.end, second.start),
  )
}

const partAndWhole =
  /\b(?<part>\d[\d,]*)\s(?:out\s)?of\s(?:its|their|the|all|about|some)?\s?(?:about\s|some\s)?(?<whole>\d[\d,]*)\s(?<noun>jobs|employees|workers|staff|people|positions|posts|roles|engineers|researchers)\b/iu

/** "Will cut 280 of its 1,400 jobs", "some 60 of 180 researchers have left". */
function partOfStaff(said: Said): readonly Sized[] {
  const { text, claim } = said
  const match = partAndWhole.exec(text)
  if (match === null) return partInWords(said)
  const found = match.groups
  const [part, whole] = [found?.['part'], found?.['whole']].map((each) => Number((each ?? '').replaceAll(',', '')))
  if (part === undefined || whole === undefined || !(part > 1) || part >= whole) return []
  const inputs = { part, whole }
  const record = calculated(inputs, shareOf(inputs))
  if (record === undefined) return []
  const noun = found?.['noun'] ?? 'jobs'
  const at = match.index
  const wholeAt = text.indexOf(found?.['whole'] ?? '', at + (found?.['part'] ?? '').length)
  const words = partOfWords(text, { at, value: part }, { at: wholeAt, value: whole })
  if (words === undefined) return []
  return [
    { text: `${words} ${noun} is ${record.result.print}.`, record, claims: [claim] },
    { text: 'Both counts are read as rounded at their last digit.', record, claims: [] },
  ]
}

/** "Nineteen of the 64 researchers": the part is written out. */
function partInWords({ text, figures, claim }: Said): readonly Sized[] {
  for (const whole of figures.filter(
    ({ lo, hi, noun = '', qualifier }) =>
      lo === hi && lo >= 10 && (staff.test(noun) || /^(?:researchers|scientists)$/u.test(noun)) && qualifier === 'exact',
  )) {
    const part = figures.find(
      ({ lo, hi, unit, end, start }) =>
        lo === hi &&
        unit === '' &&
        lo > 1 &&
        lo < whole.lo &&
        /^\p{L}/u.test(text.slice(start)) &&
        /^\s(?:out\s)?of\s(?:the|its|their|all|some)?\s?$/iu.test(text.slice(end, whole.start)),
    )
    const inputs = { part: part?.lo ?? 0, whole: whole.lo, isExact: true as const }
    const record = part === undefined ? undefined : calculated(inputs, shareOf(inputs))
    if (part === undefined || record === undefined) continue
    return [
      {
        text: `${capitalise(text.slice(part.start, part.end).trim())} of ${printNumber(whole.lo)} ${whole.noun ?? 'jobs'} is ${record.result.print}.`,
        record,
        claims: [claim],
      },
    ]
  }
  return []
}

function sizeOf(news: News, lead: Said, deed: RegExp): readonly Sized[] {
  const own = partOfStaff(lead)
  if (own.length > 0) return own
  const count = countOf(lead, deed)
  if (count === undefined) return []
  const share = lead.figures.find(({ kind, lo, hi }) => kind === 'percent' && lo === hi && lo < 100)
  const isOfStaff = /\b(?:workforce|staff|employees|headcount|workers|payroll)\b/iu.test(lead.text)
  const whole0 = figuresAbove(lead, count)
  if (share !== undefined && isOfStaff && whole0) return []
  if (share !== undefined && isOfStaff) {
    if (!areOne(lead, count, share)) return []
    const inputs = { part: count.lo, percent: share.lo }
    const record = calculated(inputs, wholeFromShare(inputs))
    if (record === undefined) return []
    const claims = [lead.claim]
    return [
      {
        text: `${capitalise(limitWords(count, lead.text))}${printNumber(count.lo)} ${count.noun}, as ${printNumber(share.lo)}% of the staff, put the staff at about ${record.result.print}.`,
        record,
        claims,
      },
      { text: 'Both figures are read as rounded at their last digit, which gives the range.', record, claims: [] },
    ]
  }
  const whole = news.said
    .flatMap((each) => each.figures.filter(counted).map((figure) => ({ each, figure })))
    .find(
      ({ each, figure }) =>
        each !== lead && figure.lo > count.lo * 1.2 && /\b(?:employs?|has|have|had|workforce|in all|in total|total)\b/iu.test(each.text),
    )
  if (whole === undefined) return []
  const inputs = { part: count.lo, whole: whole.figure.lo }
  const record = calculated(inputs, shareOf(inputs))
  if (record === undefined) return []
  const claims = [lead.claim, whole.each.claim]
  return [
    {
      text:
        deed === adds
          ? `${capitalise(limitWords(count, lead.text))}${printNumber(count.lo)} more on top of the ${printNumber(whole.figure.lo)} ${whole.figure.noun} that the reports give is ${record.result.print}.`
          : `${capitalise(limitWords(count, lead.text))}${printNumber(count.lo)} ${count.noun} of the ${printNumber(whole.figure.lo)} ${whole.figure.noun} that the reports give is ${record.result.print}.`,
      record,
      claims,
    },
    {
      text:
        deed === adds
          ? 'Both counts are read as rounded at their last digit; those who leave in the meantime are not counted.'
          : 'Both counts are read as rounded at their last digit; those who leave by choice are not told apart.',
      record,
      claims: [],
    },
  ]
}

const leaves = /\b(?:left|no longer works?|leaves?|leaving|quit|quits|departed|departures|resigned|loses?|lost)\b/iu
const leavers = /\b(?:researchers?|engineers?|staff|employees|scientists?|workers|people)\b/iu

type Deed = 'cut' | 'add' | 'leave' | 'rehire'

/** Those who were let go and are back: the cut is what went before. */
const rehires =
  /\b(?:re-?hir\w*|re-?employ\w*|reinstat\w*|(?:takes?|took|taken|taking|brings?|brought|bringing|hires?|hired|hiring|wins?|won|calls?|called) (?:\p{L}+ ){0,6}?back)\b/iu

/** What happened to jobs in a sentence; those who go by themselves are not cut. */
function deedIn(said: Said): Deed | undefined {
  const { text } = said
  if (rehires.test(text) && partAndWhole.test(text)) return 'rehire'
  if (cuts.test(text)) return 'cut'
  if (leaves.test(text) && leavers.test(text) && partOfStaff(said).length > 0) return 'leave'
  return adds.test(text) ? 'add' : undefined
}

/** Jobs cut, added or left, with a share or a whole to set them against. */
export function planStaff(news: News): Plan | undefined {
  if (!moves.test(news.titles) && !cuts.test(news.titles) && !(leaves.test(news.titles) && leavers.test(news.titles))) return undefined
  for (const lead of news.said.filter(({ isNews, claim }) => isNews || claim.position < 2)) {
    const deed = deedIn(lead)
    if (deed === undefined || (deed !== 'rehire' && rehires.test(`${lead.text}\n${news.titles}`)) || ofCountry.test(lead.text)) continue
    const employer = partyOf(lead.claim, news)
    if (employer === undefined && !own.test(lead.text)) continue
    const size = deed === 'leave' || deed === 'rehire' ? partOfStaff(lead) : sizeOf(news, lead, deed === 'cut' ? cuts : adds)
    if (size.length === 0) continue
    const isDone = deed === 'add' && /\b(?:has|have|had) (?:already )?(?:hired|recruited)\b/iu.test(lead.text)
    const where = { draw: drawOf(news.dossier), isDone, isNamed: (deed === 'add' ? opens : closes).test(`${lead.text}\n${news.titles}`) }
    return {
      kind: 'staff',
      lead: lead.claim,
      size,
      compared: [],
      ...(employer !== undefined && {
        talk: deed === 'rehire' ? rehiredTalk(employer) : staffTalk(deed, employer, where),
      }),
    }
  }
  return undefined
}

/** Where the report itself says that something new is staffed. */
const opens =
  /\b(?:new (?:office|team|site|centre|center|unit|posts|jobs|laboratory|lab)|open(?:s|ed|ing)? (?:an?|its|the) (?:\p{L}+ )?(?:office|laboratory|lab|centre|center)|headcount)\b/iu

/** Where the report itself says what ends. */
const closes = /\b(?:clos(?:e|es|ed|ing)|shut(?:s|ting)?|wind(?:s|ing)? (?:down|up))\b/iu
