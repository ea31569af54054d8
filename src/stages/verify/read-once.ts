// The readers of text that several checks ask of one passage, and several sentences of one source: each text is read once.
import { type DateContext, type FoundDate, findDates as readDates } from '../../text/dates.ts'
import { type FoundName, findNames as readNames } from '../../text/names.ts'
import { foldName as readFolded, ownStatement as readOwn } from '../../text/own-statement.ts'
import { type Polarity, polarityOf as readPolarity } from '../../text/polarity.ts'
import { type FoundQuantity, findQuantities as readQuantities } from '../../text/quantities.ts'
import { readOnce, readOnceIn } from '../../text/read-once.ts'

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
