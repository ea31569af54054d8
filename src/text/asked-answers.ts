// Whether a sentence may answer a question that somebody left unanswered: "how many customers use the agent".
import { dated, money, numeral } from './datum-signs.ts'
import { stemOf } from './stems.ts'

const prefix = 'asked:'
/** The slot of a question: what an absence is about. */
export const askedSlot = (question: string): string => `${prefix}${question}`

const stopwords =
  /^(?:how|many|much|what|when|whether|who|which|where|will|would|could|can|may|might|should|have|has|had|been|being|were|was|are|the|that|this|these|those|with|from|into|for|and|but|not|its|their|them|they|there|than|then|own|any|all|each|get|gets|got|made|make|makes|said|says|say|new)$/u
const contentOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}[\p{L}\d-]{2,}/gu) ?? []).filter((word) => !stopwords.test(word)).map((word) => stemOf(word, 'en')),
  )
const denies =
  /\b(?:(?:did|does|do|would|will|has|have|had|could)(?: not|n['’]t)|declin\w+|refus\w+|neither|nobody|without)\b[^.;]{0,30}\b(?:say|said|saying|tell|told|disclos\w+|nam(?:e|es|ed|ing)|reveal\w*|give|given|giving|comment\w*)\b/iu
const date =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|20[2-4]\d|next (?:week|month|quarter|year)|(?:first|second|third|fourth) (?:quarter|half))\b/u

const users = 'users?|customers?|clients?|subscribers?|companies|firms|people|accounts|developers|buyers|members|patients'
const someOf = new RegExp(String.raw`\b(?:${users})\b`, 'iu')
/** "40,000 paying users": a count of those who use a thing, whatever the question calls them. */
const counted = new RegExp(
  String.raw`(?:\d|\b(?:ten|hundred|thousand|million|half|third|most|dozens?))(?: of)?(?: \p{L}+){0,3} (?:${users})\b`,
  'iu',
)

/** Whether a sentence may answer the question of a slot; undefined for a slot that asks none. */
export function mayAnswer(slot: string, sentence: string): boolean | undefined {
  if (!slot.startsWith(prefix)) return undefined
  const question = slot.slice(prefix.length)
  if (denies.test(sentence)) return false
  const [asked, own] = [contentOf(question), contentOf(sentence)]
  const shared = [...asked].filter((stem) => own.has(stem)).length
  const bare = sentence.replace(dated, '')
  if (/\b(?:pay|pays|paid|costs?|earn\w*|worth|valued|charg\w+|spen[dt]\w*|price\w*|sum)\b/iu.test(question)) return money.test(bare)
  if (/^(?:how (?:many|much)|what (?:share|part))\b/u.test(question))
    return numeral.test(bare) && (shared >= Math.ceil(asked.size / 2) || (someOf.test(question) && counted.test(bare)))
  if (/^when\b/u.test(question)) return shared > 0 && date.test(sentence)
  return shared >= (asked.size <= 2 ? asked.size : Math.ceil(0.6 * asked.size))
}
