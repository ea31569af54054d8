// Makes one true sentence false in a known way. No chance: the same sentence gives the same corruptions.
import { verbGroupAt } from '../../stages/verify/verb-groups.ts'
import { findDates } from '../../text/dates.ts'
import { findNames } from '../../text/names.ts'
import { findQuantities } from '../../text/quantities.ts'
import { findQuotes } from '../../text/quotes.ts'
import { conjugate } from '../../text/verbs.ts'
import { conditions, perUnits } from './corrupt-conditions.ts'
import { isInside, put, type TrueSentence } from './true-sentence.ts'

export const corruptionKinds = [
  'number',
  'unit',
  'scale',
  'name',
  'date',
  'quote',
  'attribution',
  'roles',
  'negation',
  'modality',
  'scope',
  'clause',
  'per-unit',
  'condition',
] as const
export type CorruptionKind = (typeof corruptionKinds)[number]

export interface Corruption {
  readonly kind: CorruptionKind
  readonly text: string
}

const datesIn = (text: string) => findDates(text, { language: 'en', reference: '2026-06-30' })

/** Digits of the asserted part that are figures: not of a date, a name, or a quotation. */
function figuresIn({ text, asserted }: TrueSentence): readonly { readonly start: number; readonly digits: string }[] {
  const taken = [...datesIn(text), ...findQuotes(text)]
  return findQuantities(text, 'en').flatMap((found) => {
    const match = /\d[\d,.]*\d|\d/.exec(found.raw)
    const start = found.start + (match?.index ?? 0)
    return match === null || isInside(start, taken) || start < asserted.start || start >= asserted.end ? [] : [{ start, digits: match[0] }]
  })
}

const otherDigits = (digits: string): string => {
  const first = digits.search(/[1-9]/)
  const digit = Number(digits[first] ?? '1')
  return put(digits, first, first + 1, String(digit >= 5 ? digit - 3 : digit + 3))
}

function numbers(it: TrueSentence): readonly string[] {
  const spelled = /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/u.exec(it.text.slice(it.asserted.start))
  const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
  const other = spelled === null ? undefined : words[(words.indexOf(spelled[1] ?? '') + 4) % words.length]
  return [
    ...figuresIn(it)
      .filter(({ digits }) => !new RegExp(`(?<![\\d.,])${otherDigits(digits).replaceAll('.', '\\.')}(?![\\d])`).test(it.story))
      .map(({ start, digits }) => put(it.text, start, start + digits.length, otherDigits(digits))),
    ...(spelled === null || other === undefined || isInside(it.asserted.start + spelled.index, findQuotes(it.text))
      ? []
      : [put(it.text, it.asserted.start + spelled.index, it.asserted.start + spelled.index + spelled[0].length, other)]),
  ]
}

const unitSwaps: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d )MW\b/u, 'GW'],
  [/(?<=\d )MW\b/u, 'MWh'],
  [/(?<=\d )GWh\b/u, 'MWh'],
  [/(?<=\d )kV\b/u, 'MW'],
  [/\bEUR(?= \d)/u, 'USD'],
  [/\bUSD(?= \d)/u, 'EUR'],
  [/\bGBP(?= \d)/u, 'EUR'],
  [/(?<=\d)%/u, ' MW'],
  [/(?<=\d )(?:GB300 |B200 )?GPUs\b/u, 'racks'],
  [/(?<=\d )months\b/u, 'years'],
  [/(?<=\d )years\b/u, 'months'],
]
const scaleSwaps: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d )million\b/u, 'billion'],
  [/(?<=\d )billion\b/u, 'million'],
  [/(?<=\d )bn\b/u, 'million'],
]
function swapped(it: TrueSentence, swaps: readonly (readonly [RegExp, string])[]): readonly string[] {
  const taken = findQuotes(it.text)
  const own = it.text.slice(it.asserted.start, it.asserted.end)
  return swaps.flatMap(([pattern, words]) => {
    const match = pattern.exec(own)
    const start = it.asserted.start + (match?.index ?? 0)
    return match === null || isInside(start, taken) ? [] : [put(it.text, start, start + match[0].length, words)]
  })
}
const tenfold = (it: TrueSentence): readonly string[] =>
  figuresIn(it)
    .filter(({ digits }) => !digits.includes('.'))
    .slice(0, 1)
    .map(({ start, digits }) => put(it.text, start, start + digits.length, `${digits}${digits.includes(',') ? ',000' : '0'}`))

function dates(it: TrueSentence): readonly string[] {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
  return datesIn(it.text).flatMap(({ start, end, raw }) => {
    if (isInside(start, findQuotes(it.text))) return []
    const month = months.find((name) => raw.includes(name))
    const later = month === undefined ? undefined : raw.replace(month, months[(months.indexOf(month) + 2) % 12] ?? '')
    const year = /\b20\d\d\b/.exec(raw)?.[0]
    const other = year === undefined ? undefined : raw.replace(year, String(Number(year) - 3))
    const day = /^\d{1,2}(?= \p{L})/u.exec(raw)?.[0]
    const moved = day === undefined ? undefined : raw.replace(day, String((Number(day) % 27) + 2))
    return [later, other, moved]
      .filter((each) => each !== undefined && each !== raw && !it.story.includes(each))
      .map((each) => put(it.text, start, end, each ?? ''))
  })
}

const inventedPeople = ['Dana Whitlock', 'Marcus Fell', 'Olga Brandt']
function names(it: TrueSentence): readonly string[] {
  const quotes = findQuotes(it.text)
  const known = it.entities.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => ({ name, kind: entity.kind })))
  const registered = known
    .filter(({ name }) => it.text.indexOf(name, it.asserted.start) >= 0)
    .toSorted((a, b) => b.name.length - a.name.length)
    .slice(0, 2)
    .flatMap(({ name, kind }, at) => {
      const start = it.text.indexOf(name, it.asserted.start)
      const others = it.others.entities.filter((each) => each.kind === kind)
      const other = others[(it.text.length + at) % Math.max(1, others.length)]
      return other === undefined || isInside(start, quotes) ? [] : [put(it.text, start, start + name.length, other.name)]
    })
  const people = findNames(it.text, 'en')
    .filter(({ kind, start }) => kind === 'person' && start >= it.asserted.start && start < it.asserted.end && !isInside(start, quotes))
    .slice(0, 1)
    .map(({ start, end }) => put(it.text, start, end, inventedPeople[it.text.length % inventedPeople.length] ?? ''))
  return [...registered, ...people]
}

function quotes(it: TrueSentence): readonly string[] {
  return findQuotes(it.text).flatMap(({ start, end }) => {
    const words = [...it.text.slice(start, end).matchAll(/\p{L}{4,}/gu)]
    const word = words[Math.floor(words.length / 2)]
    if (word === undefined) return []
    const at = start + word.index
    return [put(it.text, at, at + word[0].length, 'never'), put(it.text, at, at + word[0].length, `${word[0]} surely`)]
  })
}

function attributions(it: TrueSentence): readonly string[] {
  const start = it.text.indexOf(it.publisher)
  const other = it.others.publishers[it.text.length % Math.max(1, it.others.publishers.length)]
  const company = it.others.entities.find(({ kind }) => kind === 'company' || kind === 'operator')?.name
  if (start < 0) return []
  return [other, company].flatMap((who) => (who === undefined ? [] : [put(it.text, start, start + it.publisher.length, who)]))
}

function roles(it: TrueSentence): readonly string[] {
  const found = it.entities
    .filter(({ kind }) => kind !== 'chip' && kind !== 'model')
    .map(({ name }) => ({ name, start: it.text.indexOf(name, it.asserted.start) }))
    .filter(({ start }) => start >= it.asserted.start && start < it.asserted.end && !isInside(start, findQuotes(it.text)))
    .toSorted((a, b) => a.start - b.start || b.name.length - a.name.length)
  const [first] = found
  const second = found.find(({ start }) => first !== undefined && start > first.start + first.name.length)
  if (first === undefined || second === undefined) return []
  // "Between Hull and Sunderland" says the same the other way round.
  if (/^(?:,? and| or|,)? $/u.test(it.text.slice(first.start + first.name.length, second.start))) return []
  const without = put(it.text, second.start, second.start + second.name.length, first.name)
  return [put(without, first.start, first.start + first.name.length, second.name)]
}

/** The first finite verb of the asserted part, outside quotations. */
function mainVerb(it: TrueSentence) {
  const taken = findQuotes(it.text)
  for (const word of it.text.slice(it.asserted.start, it.asserted.end).matchAll(/(?<![\p{L}’'])\p{Ll}[\p{L}’'-]*/gu)) {
    const start = it.asserted.start + word.index
    const group = isInside(start, taken) ? undefined : verbGroupAt(it.text, start)
    if (group !== undefined && (group.helpers.length > 0 || group.form === 'past' || group.form === 's')) return group
  }
  return undefined
}

function negations(it: TrueSentence): readonly string[] {
  const group = mainVerb(it)
  if (group === undefined) return []
  const denial = /\b(?:not |never )|(?<=\p{L})n[’']t/u.exec(group.text)
  if (denial !== null) return [put(it.text, group.start + denial.index, group.start + denial.index + denial[0].length, '')]
  const [helper] = group.helpers
  if (helper !== undefined) return [put(it.text, group.start + helper.length, group.start + helper.length, ' not')]
  const base = conjugate(group.lemma, 'base')
  if (group.lemma === 'be') return [put(it.text, group.end, group.end, ' not')]
  return [put(it.text, group.start, group.end, group.form === 'past' ? `did not ${base}` : `does not ${base}`)]
}

function modalities(it: TrueSentence): readonly string[] {
  const own = it.text.slice(it.asserted.start, it.asserted.end)
  const swaps: readonly (readonly [RegExp, (lemma: string) => string])[] = [
    // "Does not plan to raise": denied of the plan, and now of the deed.
    [/\b(?:does|do|did) not (?:plan|intend|expect|aim|hope) to (\p{Ll}+)\b/u, (lemma) => `has not ${conjugate(lemma, 'participle')}`],
    [
      /(?<!\bnot )(?<!\b(?:before|until|once|when|if|unless) (?:he|she|it|they) )\b(?:will|would|is to|are to|is due to|are due to|plans to|plan to|intends to|expects to|aims to|hopes to) (\p{Ll}+)\b/u,
      (lemma) => `has ${conjugate(lemma, 'participle')}`,
    ],
    [/\b(?:may|might|could) (\p{Ll}+)\b/u, (lemma) => `will ${lemma}`],
    [/\b(?:reportedly|allegedly) (\p{Ll}+)\b/u, (lemma) => lemma],
  ]
  return swaps.flatMap(([pattern, say]) => {
    const match = pattern.exec(own)
    const lemma = match?.[1]
    if (match === null || lemma === undefined || verbGroupAt(`will ${lemma}`, 0) === undefined || /^(?:be|have)$/.test(lemma)) return []
    const start = it.asserted.start + match.index
    return isInside(start, findQuotes(it.text)) ? [] : [put(it.text, start, start + match[0].length, say(lemma))]
  })
}

function scopes(it: TrueSentence): readonly string[] {
  const group = mainVerb(it)
  const own = it.text.slice(it.asserted.start, it.asserted.end)
  const limit = /\b(?:about|up to|at least|more than|nearly|almost|less than|one of|a third of|part of|some of) /u.exec(own)
  const noun = /\b(?:a|an) (?=\p{Ll})/u.exec(own)
  const at = (match: RegExpExecArray, words: string): string =>
    put(it.text, it.asserted.start + match.index, it.asserted.start + match.index + match[0].length, words)
  const firm = /^(?:up to|at least|more than|less than) /u
  return [
    ...(limit === null || isInside(it.asserted.start + limit.index, findQuotes(it.text))
      ? []
      : firm.test(limit[0])
        ? [at(limit, '')]
        : /of/.test(limit[0])
          ? [at(limit, 'all of ')]
          : []),
    ...(noun === null || isInside(it.asserted.start + noun.index, findQuotes(it.text))
      ? []
      : [at(noun, 'the largest '), at(noun, 'the only ')]),
    ...(group === undefined || it.text.includes('“') ? [] : [put(it.text, it.asserted.end, it.asserted.end, ' at all its sites')]),
  ]
}

const inventedClauses = [
  'after regulators in Brussels dropped their objections',
  'creating hundreds of jobs in the region',
  'despite protests from nearby residents',
  'because its previous supplier went bankrupt',
  'and has hired a former minister as adviser',
  'following months of secret talks with the government',
  'to train the next version of its chatbot',
  'which analysts called a turning point for the industry',
  'while its shares fell sharply in early trading',
  'and will move its headquarters to Zurich',
]
const clauses = (it: TrueSentence): readonly string[] => {
  if (isInside(it.asserted.end - 1, findQuotes(it.text))) return []
  const at = it.asserted.end
  return [0, 3].map((step) => put(it.text, at, at, `, ${inventedClauses[(it.text.length + step) % inventedClauses.length] ?? ''}`))
}

const makers: Readonly<Record<CorruptionKind, (it: TrueSentence) => readonly string[]>> = {
  number: numbers,
  unit: (it) => swapped(it, unitSwaps),
  scale: (it) => [...swapped(it, scaleSwaps), ...tenfold(it)],
  name: names,
  date: dates,
  quote: quotes,
  attribution: attributions,
  roles,
  negation: negations,
  modality: modalities,
  scope: scopes,
  clause: clauses,
  'per-unit': perUnits,
  condition: conditions,
}

/** Every corruption of a sentence that its words allow; each differs from it. */
export function corrupt(it: TrueSentence): readonly Corruption[] {
  return corruptionKinds.flatMap((kind) =>
    [...new Set(makers[kind](it))].filter((text) => text !== it.text).map((text) => ({ kind, text })),
  )
}
