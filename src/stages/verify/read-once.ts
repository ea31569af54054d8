// The days of a text, which several checks ask of one passage, and several sentences of one source: each text is read once.
import { type DateContext, type FoundDate, findDates as readDates } from '../../text/dates.ts'
import { readOnceIn } from '../../text/read-once.ts'

const datesIn = readOnceIn((text, more): readonly FoundDate[] => {
  const [language = '', reference = ''] = more.split('|')
  return readDates(text, { language, reference })
})

export const findDates = (text: string, { language, reference }: DateContext): readonly FoundDate[] =>
  datesIn(text, `${language}|${reference}`)
