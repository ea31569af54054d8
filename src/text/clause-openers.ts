// What opens a clause before its subject: when, where, under what condition, in the course of what.

import type { Ground, Part } from './clause.ts'
import { phraseEnd } from './clause-walk.ts'

const courseUnit = /^(?:minutes|hours|days|weeks|months|years|moments|decades|day|week|month|year)$/

/** The phrases before a subject, each up to its comma, and where the subject begins; undefined where one does not end. */
export function openersFrom(ground: Ground, from: number): { readonly lead: readonly Part[]; readonly from: number } | undefined {
  const { words, to } = ground
  const lead: Part[] = []
  let at = from
  for (let turn = 0; turn < 4; turn++) {
    const word = words[at]
    if (word === undefined) return undefined
    const next = words[at + 1]
    // "So the board has told": drawn from what stands before.
    if (
      /^[CK]$/.test(word.tag) ||
      (at === 0 && word.lower === 'so' && /^[DPO]$/.test(next?.tag ?? '') && !/^(?:much|many|few)$/.test(next?.lower ?? '')) ||
      (word.tag === ',' && (lead.length + turn > 0 || from > 0))
    ) {
      at++
      continue
    }
    if (word.tag === 'Z' && next?.tag === 'S') break
    const isTime =
      /^(?:last|this|next|earlier|later|late|early)$/.test(word.lower) &&
      /^(?:this|week|weekend|month|year|summer|winter|spring|autumn|fall|\p{L}+day)$/u.test(next?.lower ?? '')
    const isAgo =
      /^[D#R]$/.test(word.tag) &&
      words.slice(at + 1, at + 7).some((each, step) => each.lower === 'ago' && words[at + step + 2]?.tag === ',')
    // "Hours after the vote, ...", "just two days before the vote, ...".
    // "The remarks came hours after the vote": behind a verb it opens nothing.
    const verb = words.findIndex((each, index) => index > at && /^[MXhdVE]$/.test(each.tag))
    const isCourse = words
      .slice(at, Math.min(at + 4, verb < 0 ? at + 4 : verb))
      .some(
        (each, step) =>
          courseUnit.test(each.lower) && /^(?:after|before|later|earlier|since|into)$/.test(words[at + step + 1]?.lower ?? ''),
      )
    const opens = /^[IBTGEeZRW]$/.test(word.tag) || isTime || isAgo || isCourse || word.lower === 'according'
    if (!opens || (word.tag === 'W' && word.lower !== 'when')) break
    if (word.tag === 'R' && !isAgo && !isCourse && (next?.tag === '#' || /^(?:least|most|half|all|every|enough)$/.test(next?.lower ?? '')))
      break
    if (/^(?:nearly|almost)$/.test(word.lower) && next?.tag === 'D') break
    if (/^(?:long|well|far)$/.test(word.lower) && /^[NL]$/.test(next?.tag ?? '')) break
    if (word.tag === 'R' && !isAgo && !isCourse && next?.tag !== ',' && words[at + 1]?.tag !== 'I') {
      at++
      continue
    }
    const close = closingComma(ground, at)
    const bare = word.tag === 'Z' ? at + 1 : word.lower === 'on' && next?.tag === 'Z' ? at + 2 : bareDate(ground, at)
    // "In this case it is": a pronoun begins the clause where the comma was left out.
    const phrase = word.tag === 'I' ? phraseEnd(ground, at + 1) : at
    if (phrase > at + 1 && /^(?:he|she|it|they|we|there)$/.test(words[phrase]?.lower ?? '') && (close === undefined || close > phrase)) {
      lead.push(partOf(ground, at, phrase, 'prep'))
      at = phrase
      break
    }
    const end = bare !== undefined && words[bare]?.tag !== ',' && (close === undefined || close > bare + 6) ? bare : close
    if (end === undefined || end >= to) return undefined
    lead.push(partOf(ground, at, end, word.tag === 'B' ? 'adverbial' : word.tag === 'Z' || isTime || isAgo || isCourse ? 'time' : 'prep'))
    at = words[end]?.tag === ',' ? end + 1 : end
  }
  return { lead, from: at }
}

const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\.)$/

/** Where "from 15 September", "on June 3" or "in 2027" ends, if the clause goes on from there without a comma. */
function bareDate({ words }: Ground, from: number): number | undefined {
  if (!/^(?:from|on|in|by|since)$/.test(words[from]?.lower ?? '')) return undefined
  let at = from + 1
  const isDay = (index: number): boolean => /^\d{1,2}$/.test(words[index]?.text ?? '')
  if (isDay(at) && month.test(words[at + 1]?.lower ?? '')) at += 2
  else if (month.test(words[at]?.lower ?? '')) at += isDay(at + 1) ? 2 : 1
  if (/^(?:19|20)\d\d$/.test(words[at]?.text ?? '')) at++
  // "From January sales to March": the days end further on.
  if (words.slice(at).some(({ lower }, i) => /^(?:to|until|through|till)$/.test(lower) && month.test(words[at + i + 1]?.lower ?? '')))
    return undefined
  // "In May 2027 exporters", and not "in March Vega's board" read as one name.
  return at > from + 1 && /^[DNLOA]$/.test(words[at]?.tag ?? '') ? at : undefined
}

/** The comma that ends an opening phrase; those inside a date or a place are passed over. */
function closingComma({ words, to }: Ground, from: number): number | undefined {
  for (let at = from + 1; at < Math.min(to, from + 30); at++) {
    const tag = words[at]?.tag
    if (tag === undefined || /^[;:"“”–()]$/.test(tag)) return undefined
    if (tag !== ',') continue
    const after = words[at + 1]
    const year = after !== undefined && /^\d{4}$/.test(after.text) && words[at + 2]?.tag === ','
    // "In Manchester, New Hampshire, ...": where the town lies.
    const state =
      after?.tag === 'P' &&
      words[at - 1]?.tag === 'P' &&
      (words[at + 2]?.tag === ',' || (words[at + 2]?.tag === 'P' && words[at + 3]?.tag === ','))
    // "In Lund, Oslo and Turku, ...": the comma parts a list.
    let list = at + 1
    while (/^[PC]$/.test(words[list]?.tag ?? '')) list++
    const isList = list > at + 2 && words[list]?.tag === ',' && words.slice(at + 1, list).some((word) => word.tag === 'C')
    if (!year && !state && !isList) return at
  }
  return undefined
}

function partOf({ words }: Ground, from: number, to: number, kind: Part['kind']): Part {
  const first = words[from]
  return { start: first?.start ?? 0, end: words[to - 1]?.end ?? 0, kind, head: first?.lower ?? '', afterComma: false }
}
