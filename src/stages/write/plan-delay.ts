// Takes on delays, pauses and longer waits: by the days between the date given and the new one, or by the two waits.

import { measureDelay } from '../../calc/delay.ts'
import { changeBetween, daysApart } from '../../calc/figure-in-proportion.ts'
import type { Fact } from '../../domain/fact.ts'
import { calculated, movement, type News, type Plan, partyOf, type Said, type Sized } from './news-plan.ts'
import { printSpan } from './phrases.ts'

const late =
  /\b(?:delay\w*|postpon\w+|miss(?:es|ed)?|late|later|slip\w*|push(?:es|ed)? back|paus\w+|halt\w*|behind schedule|overdue|longer|wait|silence|silent|still|not before|retard|glisse|attend|verschob\w+|verz[öo]ger\w+|schweigt|vorbei|verstrich\w*|retras\w+|no llega|aplaz\w+)\b/iu

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
      .filter(({ interval }) => ['day', 'month', 'quarter'].includes(interval.precision) && interval.from > promised && interval.to >= day)
      .filter(() => /\b(?:now|named?|expects?|aims?|new date|later|habla|vise|désormais|August|until|not before)\b/iu.test(each.text))
      .map(({ interval }) => ({ said: each, date: interval.from === interval.to ? interval.from : `${interval.from}/${interval.to}` }))
  })
  return dates[0]
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
          text: `From ${printSpan(promised)}, the date given, to ${printSpan(moved.date)} ${record.result.hi === 1 ? 'is' : 'are'} ${record.result.print}.`,
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
  if (result === undefined || result.days <= 0) return []
  const record = { function: 'delay', version: 1, inputs, result }
  return [
    {
      text: `By ${printSpan(asOf)} the date given, ${printSpan(promised)}, lay ${result.days} ${result.days === 1 ? 'day' : 'days'} back.`,
      record,
      claims: [],
      facts: [fact],
    },
  ]
}

/** "41 weeks, against 26 weeks in November". */
function waits(news: News): readonly Sized[] {
  for (const each of news.said.slice(0, 10)) {
    const moved = movement(each, 'time')
    if (moved === undefined) continue
    const [from, to] = moved
    const inputs = { from: from.lo, to: to.lo }
    const record = calculated(inputs, changeBetween(inputs))
    if (record === undefined) continue
    const unit = `${to.unit}s`
    return [
      { text: `From ${from.lo} to ${to.lo} ${unit} is ${record.result.print}.`, record, claims: [each.claim] },
      { text: `The basis is the waits as reported, each read as rounded to a whole ${to.unit}; single orders differ.`, record, claims: [] },
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
  const isWait = missed.length === 0
  const owner = size[0]?.facts?.[0]?.subject[0]?.entity
  const party = owner ?? partyOf(lead.claim, news) ?? (isWait ? 'the maker' : 'the developer')
  return {
    kind: 'delay',
    lead: lead.claim,
    size: isWait
      ? size
      : [
          ...size,
          {
            text: 'The basis is the calendar; a month without a day counts from its first day to its last.',
            claims: [],
            ...(size[0]?.record !== undefined && { record: size[0].record }),
          },
        ],
    compared: [],
    readings: isWait
      ? [
          'If the bottleneck is one line, expect the wait to fall within a quarter of its opening.',
          'If orders are made twice over to be safe, expect cancellations and no change in the list price.',
        ]
      : [
          'If one missing part holds it up, expect a day to be named as soon as that part arrives.',
          'If there is no customer for it, expect months without a date, whatever is delivered.',
        ],
    gaps: isWait
      ? [
          {
            slot: 'units-sold-by-week',
            open: 'how much of the wait is demand and how much supply',
            missing: 'parts delivered by quarter beside orders received',
          },
        ]
      : [{ slot: 'day-of-new-date', open: 'when it will be in service', missing: 'a new date with a day in it' }],
    mechanism: isWait
      ? `a longer wait favours buyers who reserved early, and gives ${party} no reason to lower its price`
      : `a late opening costs ${party} the income of each month, and leaves those waiting for the space with what they rent now`,
  }
}
