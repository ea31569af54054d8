// The forms a claim's words can take: what happened meanwhile told first, who says so before, behind or between, and a name without its title.
import type { Claim } from '../../../domain/claim.ts'
import type { Telling } from './claim-clause.ts'
import { withoutTitle } from './names-in-full.ts'
import { countWords } from './phrases.ts'
import type { ReadClaim } from './read-claim.ts'
import type { Speaker } from './who-speaks.ts'

/** A claim's words in three pieces, so that an attribution can stand before, between or after them. */
export interface Content {
  readonly subject: string
  readonly rest: string
  readonly isSpoken: boolean
  /** How far the wording is from the source's own: 0 for its verb and small words. */
  readonly changed: number
  readonly names: readonly (Claim | undefined)[]
  /** Which parts of the clause are told: wordings of one telling share it. */
  readonly telling?: string
  /** Where in `rest` a part begins before which the report may be named: "signed the bill, the Gazette reported, after a vote". */
  readonly late?: number
  /** Who the report has it from, where that is told behind the report's own name. */
  readonly citing?: string
  /** Turned round, so that who did it or what was done waits: told only where no other form can be. */
  readonly isTurned?: true
  /** The rest of its sentence stands behind it in marks. */
  readonly isParted?: true
}

/** "Closed the pier days | before the fair": how long before or after stands with the word it measures. */
const isMeasured = (words: string): boolean =>
  /\b(?:(?:second|minute|hour|day|night|week|month|year|decade|moment)s?|just|shortly|soon|long|only|right|immediately|directly)$/u.test(
    words.trim(),
  )

/** The same words with the places where the report may be named between two of their parts, two at most; none where the wording changed what follows it. */
export function withLatePlace(form: Content, { tails }: Telling): readonly Content[] {
  if (form.isSpoken || form.citing !== undefined) return []
  const middle = form.rest.length / 2
  const places = tails.filter((tail) => form.rest.endsWith(` ${tail}`)).map((tail) => form.rest.length - tail.length)
  return (
    places
      .filter((late) => countWords(form.rest.slice(0, late)) >= 3)
      // "A set of cases testing | whether": the question belongs to the word before it.
      .filter((late) => !/^(?:whether|how|what|who|if|that)\b/u.test(form.rest.slice(late)))
      // "Topics | at issue in the case", "a chance | at a return": the word before it waits for them.
      .filter((late) => !/^at \p{Ll}+(?=$| (?:in|on|of|over|for)\b)/u.test(form.rest.slice(late)))
      .filter(
        (late) =>
          !(
            /^at /u.test(form.rest.slice(late)) &&
            /\b(?:chance|shot|look|go|attempt|stab|anger|outrage)\s*$/u.test(form.rest.slice(0, late))
          ),
      )
      // "After the two failed | to agree" is one deed.
      .filter(
        (late) =>
          !(
            /\b(?:fail|refus|agree|decid|tri|plann|declin|start|want|manag|began)\p{Ll}*\s*$/u.test(form.rest.slice(0, late)) &&
            /^to \p{Ll}/u.test(form.rest.slice(late))
          ),
      )
      .filter((late) => !(isMeasured(form.rest.slice(0, late)) && /^(?:before|after|since)\b/u.test(form.rest.slice(late))))
      .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
      .slice(0, 2)
      .map((late) => ({ ...form, late, changed: form.changed + (countWords(form.rest.slice(late)) < 4 ? 1 : 0) }))
  )
}

/** "After a long illness, X died": what happened before or meanwhile may open the sentence. */
export function withCourseFirst(form: Content, { words, closing }: Telling): readonly Content[] {
  const last = words.at(-1) ?? ''
  if (
    closing === undefined ||
    form.isSpoken ||
    words.length < 2 ||
    countWords(last) < 4 ||
    isMeasured(form.rest.slice(0, -last.length)) ||
    !form.rest.endsWith(last) ||
    /\b(?:he|she|it|they|his|her|its|their)\b/iu.test(last) ||
    new RegExp(`\\b${closing}\\b`, 'u').test(form.rest.slice(0, -last.length))
  )
    return []
  const rest = form.rest.slice(0, -last.length).trim().replace(/,$/u, '')
  return [{ ...form, subject: `${last}, ${form.subject}`, rest, changed: form.changed + 0.8 }]
}

/** "By 15%", "to EUR 3.10 an hour", "from 12": how far something went, and no year. */
const measure =
  /^(?:by|to|from) (?:about |around |nearly |almost |at least |at most |more than |some )?(?!(?:19|20)\d\d\b(?! ?(?:%|[a-z])))(?:(?:[A-Z]{3} |[$€£])?\d[\d.,]*(?: (?:million|billion|trillion|bn|m))?(?: (?:an?|each|per) \p{Ll}+)?|\d[\d.,]*(?:%| per ?cent| (?:MW|GW|GB|TB|hours|days|weeks|months|points)))$/u
/** An object this long may stand behind what it was changed by. */
const longObject = 4

/** "Cut by 15% the hourly price of a server": how far may stand before a long object. */
export function withMeasureFirst(form: Content, { words }: Telling): readonly Content[] {
  const [object = '', ...others] = words
  const next = others.findIndex((part) => !measure.test(part.replace(/,$/u, '')))
  const measures = (next < 0 ? others : others.slice(0, next)).join(' ').replace(/,$/u, '')
  const run = `${object} ${measures}`
  if (
    measures === '' ||
    form.isSpoken ||
    countWords(object) < longObject ||
    !/^(?:the|an?|its|their|his|her|\p{Lu}\S*['’]s?)\s/u.test(object) ||
    /,$/u.test(object) ||
    !form.rest.includes(run)
  )
    return []
  return [
    {
      ...form,
      rest: form.rest.replace(run, () => `${measures}${measures.includes(',') ? ',' : ''} ${object}`),
      changed: form.changed + 1.2,
    },
  ]
}

type Told = Omit<Content, 'isSpoken'>

export function plainForms(told: Told): readonly Content[] {
  const short = withoutTitle(told.subject)
  return [
    { ...told, isSpoken: false },
    ...(short === undefined ? [] : [{ ...told, subject: short, changed: told.changed + 0.3, isSpoken: false }]),
  ]
}

const neutral = /^(?:said|says|say|told|added|reported|announced|stated|noted|confirmed)$/

/** "X said c", "X said that c", "according to X, c". */
export function spokenForms(told: Told, speaker: Speaker, isPronoun: boolean, hadThat: boolean): readonly Content[] {
  const { subject, rest, changed } = told
  const short = withoutTitle(speaker.text)
  const speakers = [{ name: speaker.text, cost: 0 }, ...(short === undefined ? [] : [{ name: short, cost: 0.3 }])]
  const subjects = [{ who: subject, less: 0 }, ...[withoutTitle(subject)].flatMap((who) => (who === undefined ? [] : [{ who, less: 0.3 }]))]
  return speakers.flatMap(({ name, cost }) =>
    subjects.flatMap(({ who, less }) => {
      const base = { ...told, isSpoken: true, subject: name }
      const spent = changed + cost + less
      return [
        { ...base, rest: `${speaker.verb} ${who} ${rest}`, changed: spent + (hadThat ? 0.25 : 0) },
        { ...base, rest: `${speaker.verb} that ${who} ${rest}`, changed: spent + (hadThat ? 0 : 0.25) },
        ...(isPronoun || !neutral.test(speaker.verb)
          ? []
          : [{ ...base, subject: `according to ${name},`, rest: `${who} ${rest}`, changed: spent + 1 }]),
      ]
    }),
  )
}

export const saidThat = (read: ReadClaim): boolean =>
  read.outer !== undefined && /\bthat $/u.test(read.sentence.slice(0, read.clause.subject.start))
