// A sentence of ours without the words that say who reports it and when: what is left is what we assert of the world.
import { readOnce } from './read-once.ts'

const lead =
  /^[^,“«]{0,80}?\b(?:reported (?:on \d{1,2} \p{L}+ \d{4}|that day)(?::|, citing [^“]{2,80}?:| that| on) |reports that |reported that |(?:reports|says)(?:, citing [^“]{2,80}?)?: |says that |adds that |reports? on )/u
const frame = String.raw`, (?:[^,“”]{2,60} reported on \d{1,2} \p{Lu}\p{L}+ \d{4}|the report says|according to [^,]{2,60})`
const middle = new RegExp(`${frame}(?=, )`, 'u')
/** "Signed the bill, the Gazette reported on 3 May 2026, after a vote": what goes on small belongs to what stood before the frame. */
const between = new RegExp(`${frame}, (?=\\p{Ll})(?!the report says)`, 'u')
const tail =
  /,? (?:according to (?:a|the) (?:report|filing|statement)[^,.;]*|according to [^,.;]{1,60}|(?:[^,.;“”]|\.(?=\p{L})){1,60} (?:reported on \d{1,2} \p{L}+ \d{4}|reported that day|reported|reports|adds|added|says|said|the report says))\.?$/u

/** "…, A reported on 3 May 2026; B also reports it." */
const alsoReported = /; [^;“”]{2,120} also reports? it\.?$/u

/** The frame of the outlet alone cut: a source that the passage itself names ("according to a joint statement") stays. */
export function statementWithSource(text: string): string {
  const without = text.replace(lead, '')
  return middle.test(without) ? without.replace(tail, '') : ownStatement(text)
}

/** Cuts the reporting frame: "X reports that A", "A, according to X", "A, X reported on 3 May 2026" all give A. */
export const ownStatement: (text: string) => string = readOnce(withoutFrame)

function withoutFrame(text: string): string {
  const without = text.replace(alsoReported, '').replace(lead, '').replace(between, ' ').replace(middle, '')
  const cut = without.replace(tail, '')
  return cut.split(/\s+/).length >= 3 ? cut : without
}

const speech =
  'says|said|reports|reported|adds|added|confirms|confirmed|told|tells|announced|announces|warns|warned|argues|argued|claims|claimed|states|stated|expects|writes|wrote'
const speakerForms = [/\baccording to (?<who>[^,.;]{1,60})/giu, new RegExp(`(?:^|, |; )(?<who>[^,.;“”"]{1,60}?) (?:${speech})\\b`, 'gu')]
/** "The report", "a filing dated 3 May 2026", "he": no name of anybody. */
const generic =
  /^(?:and |but )?(?:a|an|the|its|no|none|half|two|three|most|some|their|his|her|one|it|he|she|they|both|neither|who|which|that)\b/iu

/** The names that our sentence makes speakers, without titles in front of them. */
export function namedSpeakers(text: string): readonly string[] {
  const outside = text.replace(/[“"«][^”"»]*[”"»]/gu, ' ')
  return speakerForms
    .flatMap((form) =>
      [...outside.matchAll(form)].map((match) => (match.groups?.['who'] ?? '').replace(/ (?:had|has|have) ?$/u, '').trim()),
    )
    .filter((who) => who !== '' && !generic.test(who) && /\p{Lu}/u.test(who))
}

/** Letters and digits in lower case without accents, possessives and dots, for comparing names. */
export const foldName: (text: string) => string = readOnce((text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[’'.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)
