// Who holds an office, told behind the name: "FBI Director Lena Brandt" is "Lena Brandt, the FBI director,".
import type { Unfolded } from './equal-relatives.ts'

/** Offices that one person holds at a time, as reports set them before a name. */
const headOf =
  'Prime Minister|Chancellor|Foreign Minister|Finance Minister|Defen[cs]e Minister|Interior Minister|Health Minister|Director|Secretary|Speaker|Majority Leader|Minority Leader|Governor|Mayor|Commissioner|Chairman|Chairwoman|Chair|Administrator|Ambassador|press secretary|Press Secretary|chief of staff|Chief of Staff|chief executive|CEO|President'
/** The same, where the office alone says whose it is. */
const alone =
  'Attorney General|Chief Justice|Secretary of State|Vice President|Prime Minister|special counsel|Special Counsel|House Speaker|press secretary|national security adviser'
const prefix = '(?:(?<was>[Ff]ormer|[Aa]cting|[Dd]eputy|[Ii]nterim) )?'
const word = String.raw`(?:\p{Lu}[\p{L}’-]*|of)`
const name = String.raw`(?<name>\p{Lu}\p{Ll}[\p{L}’-]*(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’-]*\p{Ll}){1,2})`
const whole = new RegExp(
  String.raw`(?<![\p{L}’'] |[\p{L}’'-])(?<the>the )?${prefix}(?<office>(?:${word} ){1,3}(?:${headOf})|${alone}) ${name}(?=[,.]| \p{Ll})(?!(?:, |['’]| and \p{Lu}| \p{Ll}+, (?:the|an?) ))`,
  'gu',
)
const wholeInside = new RegExp(
  whole.source.replace(
    String.raw`(?<![\p{L}’'] |[\p{L}’'-])`,
    String.raw`(?<=\b(?:\p{Ll}[\p{Ll}’-]*|that|and) )(?<!\b(?:of|as|than|or|like|including|a|an) )`,
  ),
  'gu',
)

/** Words of an office that stay large: a house, a country, a body. */
const smallInside = (office: string): string =>
  office.replace(
    /\b(?:Prime Minister|Chancellor|(?:Foreign|Finance|Defen[cs]e|Interior|Health) Minister|Director|Secretary of State|Secretary|Speaker|Majority Leader|Minority Leader|Governor|Mayor|Commissioner|Chairman|Chairwoman|Chair|Administrator|Ambassador|Press Secretary|Chief of Staff|Vice President|President|Attorney General|Chief Justice|Special Counsel)\b/gu,
    (found) => found.toLowerCase(),
  )

/** Every office before a full name in a text, as it is told behind the name. */
export function officesBehind(text: string): readonly Unfolded[] {
  return [...text.matchAll(whole), ...text.matchAll(wholeInside)].flatMap((match) => {
    const { groups, index } = match
    const { office = '', name: who = '', was = '', the = '' } = groups ?? {}
    if (the !== '' || (/^(?:The|A|An|In|On|At|As|But|And|US) /u.test(office) && !/^US /u.test(office))) return []
    // "Press Secretary Brandt and Chair Vega": of two each would be taken for the other's.
    const end = index + match[0].length
    const stop = /^[.]?$/u.test(text.slice(end)) ? '' : ','
    const kept = was === '' ? '' : `${was.toLowerCase()} `
    return [{ start: index, end, to: `${who}, the ${kept}${smallInside(office)}${stop}` }]
  })
}
