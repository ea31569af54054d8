// Makes carried claims of the grounding sets false in ways that are known: material to learn from beside the sets' own false claims.
// No chance: the same claim over the same source gives the same false ones.
import { readWords } from '../src/stages/verify/read-words.ts'
import { opposites } from '../src/stages/verify/word-lists.ts'
import { sequence } from './boosted-trees.mjs'

const otherWords = new Map()
for (const [one, other] of opposites) {
  otherWords.set(one, [...(otherWords.get(one) ?? []), other])
  otherWords.set(other, [...(otherWords.get(other) ?? []), one])
}
const months = 'january february march april may june july august september october november december'.split(' ')
const days = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const turns = new Map([
  ['because', 'although'],
  ['although', 'because'],
  ['despite', 'because of'],
  ['before', 'after'],
  ['after', 'before'],
  ['until', 'after'],
  ['while', 'before'],
  ['during', 'after'],
  ['may', 'will'],
  ['might', 'will'],
  ['could', 'will'],
  ['will', 'may'],
  ['some', 'all'],
  ['many', 'few'],
  ['several', 'all'],
  ['most', 'few'],
  ['more', 'less'],
  ['from', 'to'],
  ['to', 'from'],
  ['all', 'some'],
  ['over', 'under'],
  ['about', 'exactly'],
])
const auxiliaries = new Set('is are was were will would can could has have had does did may might should must'.split(' '))
const endings = ['ing', 'ed', 'ly', 'tion', 'er', 'al', 'ous', 'ive', 'ity', 'ment', 's', 'y', 'e']
const endingOf = (text) => endings.find((each) => text.endsWith(each)) ?? ''

const put = (text, at, end, words) => `${text.slice(0, at)}${words}${text.slice(end)}`
const inCaseOf = (old, words) => (/^\p{Lu}/u.test(old) ? words.charAt(0).toUpperCase() + words.slice(1) : words)

/** Runs of name words in a row, as `{ at, end, text }` of the text they stand in. */
function namesOf(words, text) {
  const runs = []
  for (const word of words) {
    const last = runs.at(-1)
    if (word.kind !== 'name') continue
    if (last !== undefined && /^[ -]$/.test(text.slice(last.end, word.at))) last.end = word.end
    else runs.push({ at: word.at, end: word.end })
  }
  return runs.map(({ at, end }) => ({ at, end, text: text.slice(at, end) }))
}

const isDay = (text) => months.includes(text.toLowerCase()) || days.includes(text.toLowerCase())
const isYear = ({ text, value }) => /^\d{4}$/.test(text) && value >= 1900 && value < 2100

/** Before a name that opens a claim's sentence, or stands behind its title: "Architect Ines Holm". */
const opening = /^(.*[.!?]\s+|)(?:\p{Lu}\S*(?: \S+){0,2} )?$/su

const makers = {
  figure({ words, claim, reading, pick }) {
    const word = pick(words.filter(({ kind }) => kind === 'figure'))
    if (word === undefined) return undefined
    const printed = claim.slice(word.at, word.end)
    const others = reading.order.filter(
      (it) =>
        it.kind === 'figure' &&
        it.value !== word.value &&
        isYear(it) === isYear(word) &&
        it.sign === word.sign &&
        /^\d/.test(it.text) === /^\d/.test(printed),
    )
    const other = pick(others)
    const digits = /\d/.test(printed) ? printed.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)) : undefined
    const figure = other === undefined || pick([0, 1]) === 0 ? (digits ?? other?.text) : other.text
    return figure === undefined ? undefined : put(claim, word.at, word.end, figure)
  },
  day({ words, claim, pick }) {
    const word = pick(words.filter(({ kind, text }) => kind === 'name' && isDay(text)))
    if (word === undefined) return undefined
    const list = months.includes(word.text) ? months : days
    return put(claim, word.at, word.end, inCaseOf('A', pick(list.filter((each) => each !== word.text))))
  },
  name({ words, claim, names, pick }) {
    const ours = namesOf(words, claim).filter(({ text }) => !isDay(text))
    const one = pick(ours)
    if (one === undefined) return undefined
    const other = pick(names.filter((text) => !claim.includes(text) && !one.text.includes(text) && !text.includes(one.text)))
    return other === undefined ? undefined : put(claim, one.at, one.end, other)
  },
  roles({ words, claim, pick }) {
    const ours = namesOf(words, claim).filter(({ text }) => !isDay(text))
    const pairs = ours
      .slice(1)
      .flatMap((each, at) => (ours[at].text === each.text || /[.!?]\s/.test(claim.slice(ours[at].end, each.at)) ? [] : [[ours[at], each]]))
    const pair = pick(pairs)
    if (pair === undefined) return undefined
    return put(put(claim, pair[1].at, pair[1].end, pair[0].text), pair[0].at, pair[0].end, pair[1].text)
  },
  pronoun({ words, claim, pick }) {
    const one = namesOf(words, claim).find(({ at, text }) => !isDay(text) && opening.test(claim.slice(0, at)))
    return one === undefined ? undefined : put(claim, opening.exec(claim.slice(0, one.at))[1].length, one.end, pick(['He', 'She', 'They']))
  },
  denial({ words, claim, pick }) {
    const denied = pick(words.filter(({ text }) => text === 'not' || text === "n't"))
    if (denied !== undefined) return put(claim, denied.at - (denied.text === 'not' ? 1 : 0), denied.end, '')
    const word = pick(words.filter(({ text }) => auxiliaries.has(text)))
    return word === undefined ? undefined : put(claim, word.end, word.end, ' not')
  },
  opposite({ words, claim, pick }) {
    const word = pick(words.filter(({ text }) => otherWords.has(text)))
    return word === undefined
      ? undefined
      : put(claim, word.at, word.end, inCaseOf(claim.slice(word.at, word.end), pick(otherWords.get(word.text))))
  },
  turn({ words, claim, pick }) {
    const word = pick(words.filter(({ text }) => turns.has(text)))
    return word === undefined ? undefined : put(claim, word.at, word.end, inCaseOf(claim.slice(word.at, word.end), turns.get(word.text)))
  },
  word({ words, claim, reading, pick }) {
    const word = pick(words.filter((it) => it.kind === 'plain' && it.text.length >= 5))
    if (word === undefined) return undefined
    const ours = new Set(words.map(({ key }) => key))
    const ending = endingOf(word.text)
    const other = pick(
      reading.order.filter((it) => it.kind === 'plain' && it.text.length >= 5 && !ours.has(it.key) && endingOf(it.text) === ending),
    )
    return other === undefined ? undefined : put(claim, word.at, word.end, inCaseOf(claim.slice(word.at, word.end), other.text))
  },
  stranger({ words, claim, strangers, reading, pick }) {
    const word = pick(words.filter((it) => it.kind === 'plain' && it.text.length >= 5))
    if (word === undefined) return undefined
    const ending = endingOf(word.text)
    const other = pick(strangers.filter((text) => endingOf(text) === ending))
    return other === undefined || reading.order.some(({ text }) => text === other)
      ? undefined
      : put(claim, word.at, word.end, inCaseOf(claim.slice(word.at, word.end), other))
  },
}
const kinds = Object.keys(makers)

/**
 * @param claim a claim that its source carries
 * @param reading what `readSources` made of the source
 * @param strangers plain words of other claims, to be put in
 * @param seed a number of the claim's own
 * @returns `{ kind, claim }` for each kind that can be made of it
 */
export function falseClaims(claim, reading, strangers, seed) {
  const next = sequence(seed)
  const pick = (list) => (list.length === 0 ? undefined : list[Math.floor(next() * list.length)])
  const words = readWords(claim)
  const names = [...new Set(reading.sentences.flatMap(({ words: theirs, text }) => namesOf(theirs, text).map((it) => it.text)))].filter(
    (text) => !isDay(text),
  )
  return kinds.flatMap((kind) => {
    const made = makers[kind]({ words, claim, reading, names, strangers, pick })
    return made === undefined || made === claim ? [] : [{ kind, claim: made }]
  })
}
