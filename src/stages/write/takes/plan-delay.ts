// Takes on delays, pauses and longer waits: by the days between the date given and the new one, or by the two waits.

import { measureDelay } from '../../../calc/delay.ts'
import { changeBetween, daysApart } from '../../../calc/figure-in-proportion.ts'
import { type Fact, mainFirst } from '../../../domain/fact.ts'
import { printQuantity, printSpan } from '../wording/phrases.ts'
import { levelPairs } from './level-pairs.ts'
import {
  calculated,
  makerOf,
  type News,
  newsProduct,
  type Plan,
  partyOf,
  productOf,
  type Said,
  type Sized,
  type Talk,
} from './news-plan.ts'

const late =
  /\b(?:delay\w*|postpon\w+|miss(?:es|ed)?|late|later|slip\w*|push(?:es|ed)? back|paus\w+|halt\w*|behind schedule|overdue|longer|lead times?|delivery times?|waits?|waiting|queue\w*|silence|silent|still|not before|retard|glisse|attend|verschob\w+|verz[öo]ger\w+|schweigt|vorbei|verstrich\w*|retras\w+|no llega|aplaz\w+)\b/iu

const daysMin = 7

/** A promise of the ledger for a party or place of this story, due before the report or moved by it. */
function promiseOf({ dossier, said }: News): Fact | undefined {
  const text = said.map((each) => each.text).join('\n')
  const names = (fact: Fact): readonly string[] => [fact.place.name, ...fact.subject.map(({ entity }) => entity)]
  return [...dossier.facts, ...dossier.ledger]
    .filter((fact) => fact.horizon !== undefined && fact.supersededBy === undefined && fact.status !== 'live')
    .filter((fact) => fact.place.precision !== 'unstated' && text.includes(fact.place.name))
    .filter((fact) =>
      names(fact)
        .slice(1)
        .some((name) => text.includes(name)),
    )
    .toSorted((a, b) => ((a.horizon ?? '') < (b.horizon ?? '') ? -1 : 1))[0]
}

/** The earliest date after the promise that the story gives, for what was promised. */
function newDate(news: News, promised: string): { readonly said: Said; readonly date: string } | undefined {
  const dates = news.said.flatMap((each) => {
    const day = news.dossier.sources.find(({ article }) => article.id === each.claim.articleId)?.article.publishedAt.slice(0, 10) ?? ''
    return each.claim.dates
      .filter(({ interval }) => ['day', 'month', 'quarter'].includes(interval.precision) && interval.from > promised && interval.from > day)
      .filter(() => /\b(?:now|named?|expects?|aims?|new date|later|habla|vise|désormais|August|until|not before)\b/iu.test(each.text))
      .map(({ interval }) => ({ said: each, date: interval.from === interval.to ? interval.from : `${interval.from}/${interval.to}` }))
  })
  return dates[0]
}

/** "12 MW at Duisburg Hafen", "Duisburg Hafen". */
function thingOf({ quantity = [], place }: Fact): string {
  const [size] = mainFirst(quantity)
  return size === undefined ? place.name : `the ${printQuantity({ ...size, qualifier: 'exact' })} at ${place.name}`
}

function againstPromise(news: News, fact: Fact): readonly Sized[] {
  const promised = fact.horizon ?? ''
  const moved = newDate(news, promised)
  if (moved !== undefined) {
    const inputs = { from: promised, to: moved.date }
    const record = calculated(inputs, daysApart(inputs))
    if (record !== undefined)
      return [
        {
          text: `From ${printSpan(promised)}, the date that the ledger has for ${thingOf(fact)}, to ${printSpan(moved.date)} ${record.result.hi === 1 ? 'is' : 'are'} ${record.result.print}.`,
          record,
          claims: [moved.said.claim],
          facts: [fact],
        },
      ]
  }
  const asOf =
    news.dossier.sources
      .map(({ article }) => article.publishedAt.slice(0, 10))
      .toSorted()
      .at(-1) ?? ''
  const inputs = { promised, asOf }
  const result = measureDelay(inputs)
  // A few days are no delay that anybody counts.
  if (result === undefined || result.days < daysMin) return []
  const record = { function: 'delay', version: 1, inputs, result }
  return [
    {
      text: `The date that the ledger has for ${thingOf(fact)}, ${printSpan(promised)}, lay ${result.days} ${result.days === 1 ? 'day' : 'days'} back on ${printSpan(asOf)}.`,
      record,
      claims: [],
      facts: [fact],
    },
  ]
}

/** A term, a loan and a contract have their length too. */
const ofWait = /\b(?:wait\w*|deliver\w*|lead times?|queue\w*|backlog)\b/iu

/** "41 weeks, against 26 weeks in November". */
function waits(news: News): readonly Sized[] {
  for (const each of news.said.slice(0, 10)) {
    const moved = ofWait.test(`${each.text}\n${news.titles}`) ? levelPairs(each).find(({ to }) => to.kind === 'time') : undefined
    if (moved === undefined) continue
    const { from, to } = moved
    const inputs = { from: from.lo, to: to.lo }
    const record = calculated(inputs, changeBetween(inputs))
    if (record === undefined) continue
    const unit = `${to.unit}s`
    const product = productOf([each.claim], news)
    return [
      {
        text: `From ${from.lo} to ${to.lo} ${unit}${product === undefined ? '' : `, the wait for ${product},`} is ${record.result.print}.`,
        record,
        claims: [each.claim],
      },
      { text: `Both waits are read as rounded to a whole ${to.unit}; single orders differ.`, record, claims: [] },
    ]
  }
  return []
}

/** A date missed or moved, or a wait that grew. */
export function planDelay(news: News): Plan | undefined {
  if (!late.test(news.titles)) return undefined
  const lead = news.said.find((each) => each.isNews || each.claim.position < 3)
  const fact = promiseOf(news)
  const missed = fact === undefined ? [] : againstPromise(news, fact)
  const size: readonly Sized[] = missed.length > 0 ? missed : waits(news)
  if (lead === undefined || size.length === 0) return undefined
  const [fact0] = size[0]?.facts ?? []
  const [waited] = size.flatMap(({ claims }) => claims)
  const product = newsProduct(lead.claim, news)
  const party = fact0?.subject[0]?.entity ?? partyOf(waited ?? lead.claim, news) ?? makerOf(product, news)
  const name = fact0 === undefined ? party : nameOf(fact0, news)
  return {
    kind: 'delay',
    lead: lead.claim,
    size,
    compared: [],
    ...(name !== undefined && {
      talk: fact0 === undefined ? (isShorter(size) ? shorterTalk : waitTalk)(name, product) : lateTalk(name, thingOf(fact0)),
    }),
  }
}

/** The first party of a row by its registered name. */
function nameOf({ subject }: Fact, { dossier }: News): string | undefined {
  const id = subject[0]?.entity
  return dossier.entities.find((entity) => entity.id === id || entity.name === id)?.name ?? id
}

const waitTalk = (maker: string, product = 'the part'): Talk => ({
  readings: [
    `If one production line limits ${product}, expect the wait to fall within a quarter of a second one.`,
    `If buyers of ${product} order twice over to be safe, expect cancellations and no change in its list price.`,
  ],
  gaps: [
    {
      slot: 'units-sold-by-week',
      open: 'how much of the wait is demand and how much supply',
      missing: 'parts delivered by quarter beside orders received',
    },
  ],
  mechanism: `a longer wait favours buyers who reserved ${product} early, and gives ${maker} no reason to lower its price`,
})

const isShorter = ([first]: readonly Sized[]): boolean => /\bis a fall of\b/u.test(first?.text ?? '')

const shorterTalk = (maker: string, product = 'the part'): Talk => ({
  readings: [
    `If ${maker} makes more of ${product}, expect the wait to stay short and its list price to come under pressure.`,
    `If buyers who had ordered twice are cancelling, expect ${maker} to report fewer open orders, and a wait that falls further at once.`,
  ],
  gaps: [
    {
      slot: 'units-sold-by-week',
      open: 'how much of the shorter wait is supply and how much lost demand',
      missing: 'parts delivered by quarter beside orders received and cancelled',
    },
  ],
  mechanism: `a shorter wait takes from ${maker} the scarcity that held up its price, and from those who booked ${product} early the lead they paid for`,
})

const lateTalk = (party: string, thing: string): Talk => ({
  readings: [
    `If one missing part holds up ${thing}, expect ${party} to name a day as soon as that part arrives.`,
    `If there is no customer for ${thing}, expect months without a date, whatever is delivered.`,
  ],
  gaps: [{ slot: 'day-of-new-date', open: 'when the site will be in service', missing: 'a new date with a day in it' }],
  mechanism: `each month without ${thing} costs ${party} the income from it, and leaves those waiting for the space with what they rent now`,
})
