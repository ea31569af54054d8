// The readers of text that several checks ask of one passage, and several sentences of one source: each text is read once.
import { type DateContext, type FoundDate, findDates as readDates } from '../../text/dates.ts'
import { type FoundName, findNames as readNames } from '../../text/names.ts'
import { foldName as readFolded, ownStatement as readOwn } from '../../text/own-statement.ts'
import { type Polarity, polarityOf as readPolarity } from '../../text/polarity.ts'
import { type FoundQuantity, findQuantities as readQuantities } from '../../text/quantities.ts'

const answersMax = 2_000
const charactersMax = 4_500

/**
 * A reader that answers a text it has read before from memory. Only for pure readers: same text, same answer, which nobody changes.
 * It keeps at most 2,000 answers, then forgets them all.
 */
export function readOnce<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (known.has(text)) return known.get(text) as Answer
    const answer = read(text)
    if (text.length > charactersMax) return answer
    if (known.size >= answersMax) known.clear()
    known.set(text, answer)
    return answer
  }
}

/** One memory for each further argument; these are few (languages, days). */
function readOnceIn<Answer>(read: (text: string, more: string) => Answer): (text: string, more: string) => Answer {
  const readers = new Map<string, (text: string) => Answer>()
  return (text, more) => {
    const known = readers.get(more)
    if (known !== undefined) return known(text)
    if (readers.size >= 64) readers.clear()
    const reader = readOnce((each: string) => read(each, more))
    readers.set(more, reader)
    return reader(text)
  }
}

const datesIn = readOnceIn((text, more): readonly FoundDate[] => {
  const [language = '', reference = ''] = more.split('|')
  return readDates(text, { language, reference })
})

export const findDates = (text: string, { language, reference }: DateContext): readonly FoundDate[] =>
  datesIn(text, `${language}|${reference}`)
export const findQuantities: (text: string, language: string) => readonly FoundQuantity[] = readOnceIn(readQuantities)
export const findNames: (text: string, language: string) => readonly FoundName[] = readOnceIn(readNames)
export const polarityOf: (text: string) => Polarity = readOnce(readPolarity)
export const ownStatement: (text: string) => string = readOnce(readOwn)
export const foldName: (text: string) => string = readOnce(readFolded)
