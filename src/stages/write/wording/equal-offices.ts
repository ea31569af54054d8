// Who holds an office, told behind the name: "FBI Director Lena Brandt" is "Lena Brandt, the FBI director,".
import type { Unfolded } from './equal-relatives.ts'

/** Offices that one person holds at a time where it is told of what, as reports set them before a name. */
const held =
  '(?:Prime|Foreign|Finance|Defen[cs]e|Interior|Health) Minister|Chancellor|Director|Secretary|Speaker|(?:Majority|Minority) Leader|Governor|Mayor|Commissioner|Chair(?:man|woman)?|Administrator|Ambassador|[Pp]ress [Ss]ecretary|[Cc]hief of [Ss]taff|chief executive|CEO|President'
/** The same, where the office alone tells of what. */
const alone =
  'Attorney General|Chief Justice|Secretary of State|Vice President|Prime Minister|[Ss]pecial [Cc]ounsel|House Speaker|press secretary|national security adviser'
const office = String.raw`(?<office>(?!of )(?:(?:(?!The |An? |In |On |At |As |But |And )\p{Lu}[\p{L}’-]*|of) ){1,3}(?:${held})|${alone})`
const name = String.raw`(?<name>\p{Lu}\p{Ll}[\p{L}’-]*(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’-]*\p{Ll}){1,2})`
/** The office opens the sentence, or stands behind a small word that does not make it one of several: "as Director Brandt", "a Governor". */
const opens = String.raw`(?:(?<![\p{L}’'] |[\p{L}’'-])|(?<=\b\p{Ll}[\p{Ll}’-]* )(?<!\b(?:of|as|than|or|like|including|an?|the|former|acting|deputy|interim|then|outgoing|incoming) )(?<!\p{Lu}[\p{L}’-]* and ))`
/** What follows must not be the name's own, nor of two the other's: "Press Secretary Brandt and Chair Vega". */
const goesOn = String.raw`(?=[,.]| \p{Ll})(?!(?:, |['’]| and \p{Lu}| \p{Ll}+, (?:the|an?) ))`
const anywhere = new RegExp(`${held}|${alone}`, 'u')
const whole = new RegExp(`${opens}(?:(?<was>[Ff]ormer|[Aa]cting|[Dd]eputy|[Ii]nterim) )?${office} ${name}${goesOn}`, 'gu')

/** Words of an office; what stands beside them, a house, a country or a body, stays large. */
const ofOffice =
  /\b(?:(?:Prime|Foreign|Finance|Defen[cs]e|Interior|Health) Minister|Chancellor|Director|Press Secretary|Secretary(?: of State)?|Speaker|(?:Majority|Minority) Leader|Governor|Mayor|Commissioner|Chair(?:man|woman)?|Administrator|Ambassador|Chief of Staff|(?:Vice )?President|Attorney General|Chief Justice|Special Counsel)\b/gu

/** Every office before a full name in a text, as it is told behind the name. */
export const officesBehind = (text: string): readonly Unfolded[] =>
  [...(anywhere.test(text) ? text.matchAll(whole) : [])].map(({ 0: found, index, groups }) => {
    const end = index + found.length
    const told = [groups?.['was']?.toLowerCase(), groups?.['office']?.replace(ofOffice, (word) => word.toLowerCase())]
    const isLast = /^[.]?$/u.test(text.slice(end))
    return {
      start: index,
      end,
      to: `${groups?.['name'] ?? ''}, the ${told.filter((each) => each !== undefined).join(' ')}${isLast ? '' : ','}`,
    }
  })
