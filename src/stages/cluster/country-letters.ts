// When "US" and its like are the country: not where they are a small word among capitals, or the opening of a house's name.
import { orgCues, personTitles } from '../../text/name-cues.ts'
import type { NamePlace } from './common-words.ts'
import { deed } from './common-words.ts'

/** Letters that are a small word too, or open the names of many houses. */
const lettersOfMany = /^(?:USA?|U\.S\.|UK|U\.K\.|WHO)$/u
/** Names that go on from the country's: houses, prints, a tournament; and its money. */
const goesOn =
  /^(?:\$|[\s\u00a0]?\$|[\s\u00a0-][Dd]ollars?(?![\p{L}])|\s(?:Steel|Bank|Bancorp|Foods|Open|Airways|News|Cellular|Masters|Xpress|Today|Weekly)(?![\p{L}]))/u
const goesOnInCapitals = /^\s(?:STEEL|BANK|BANCORP|FOODS|OPEN|AIRWAYS|NEWS|CELLULAR|MASTERS|TODAY|WEEKLY|DOLLARS?)(?![\p{L}])/u

/** "Contact US: press office", "Give US the tools", "Trust US to build": what only "us" is asked of. */
const callsOnUs = /(?<![\p{L}])(?:give|contact|join|follow|email|e-mail|call|write to|visit|trust|help|tell|let|ask|show|support) $/iu
/** "Both of US", "them against US", "Toys R US", and a line that is no more than "About US". */
const isPronoun = ({ before, behind }: NamePlace): boolean =>
  /(?<![\p{L}])(?:(?:both|all|many|some|most|each|none|one|two|three|few|any|neither|either) of|(?:them|you|me|him|her) (?:against|versus|vs\.?|and|or)|R|["“”']R["“”']) $/iu.test(
    before,
  ) ||
  (/(?:^|\n)\s*(?:about|with|for|by|like|behind|near|around|why) $/iu.test(before) && /^\s*(?:[|–—:•\n]|$)/u.test(behind))

/** Words behind the country's name that are an office of it, a part of it or its people, and begin no house's name. */
const publicWord =
  /^(?:Senate|House|Congress|Capitol|Vice|First|Treasury|Department|State|Defen[cs]e|Army|Navy|Air|Marines?|Coast|Space|Force|Supreme|Federal|District|Circuit|Court|Attorney|Justice|Commerce|Trade|Customs|Immigration|Environmental|Food|Securities|Patent|Chamber|Democrats?|Republicans?|Sen|Rep|Gov|Geological|Bureau|Census|National|Fed|Labor|Education|Interior|Homeland|Special|Central|Strategic|Forest|Postal|Secret|Nuclear|Agency|Embassy|Consul|Marshals?|Olympian|Constitution|Office|Government|Administration|Parliament|Labour|Conservatives?|Tory|Tories|Home|Foreign|Health|Prime|Cabinet|Speaker|Envoy|Southern|Northern|Western|Eastern|West|East|North|South|Gulf|Pacific|Midwest|Christmas|Independence|Supply|Competition|Big|Tech|Internal|Citizenship|Park|Commission|Council|Service|Survey|Authority|Command|Cyber|Board|Committee|Corps|Guard|Enforcement|Drug|Muslims?|Jews)$/u
const houseCue = /^(?:inc|corp|corporation|ltd|llc|plc|holdings|partners|ventures|systems|technologies|airlines|industries|magazine)$/u
const run = /^ (\p{Lu}\p{Ll}[\p{L}]*(?: \p{Lu}[\p{L}]+){0,3})(?=(?<tail>[^\n]{0,40}))/u
const didSo = /^(?: \p{Ll}{2,}ed| (?:fell|rose|shut|left|grew|ran|beat|named|fired|hit))(?![\p{L}])/u

/** A house has no article; and behind the last dot of "in the U.S." or "from U.S." another sentence may begin. */
const takesLand = /(?<![\p{L}])(?:the|all) $/iu
const ofLand = /(?<![\p{L}])(?:in|to|of|from|into|across|for|with|by|on|than|and) $/iu

/** "US Ecology sold a site", "USA Rugby said so": capitals behind that are nothing of the state's, and then a house's cue or its deed. */
function isHouse(name: string, { before, behind }: NamePlace): boolean {
  if (takesLand.test(before) || (name.includes('.') && ofLand.test(before))) return false
  const match = run.exec(behind)
  const words = (match?.[1] ?? '').split(' ')
  const [last = ''] = words.slice(-1)
  if (match === null || words.some((it) => publicWord.test(it) || personTitles.has(it.toLowerCase()))) return false
  if (words.length > 1 && houseCue.test(last.toLowerCase()) && orgCues.has(last.toLowerCase())) return true
  const isPlural = /[^s]s$/u.test(last) && words.length === 1
  const tail = match.groups?.['tail'] ?? ''
  return !isPlural && (deed.test(tail) || didSo.test(tail))
}

/** In a headline in capitals: it opens the line and does something, stands beside another country, or is what somebody goes to law or war with. */
const actsInCapitals = ({ before, behind }: NamePlace): boolean =>
  !goesOnInCapitals.test(behind) &&
  ((/(?:^|\n)["“‘'\s]*$/u.test(before) &&
    /^(?:\s\p{Lu}{2,}|-\p{Lu}|,\s\p{Lu})/u.test(behind) &&
    !/^ (?:AND|OR) (?:THEM|YOU)/u.test(behind)) ||
    /(?<![\p{L}])(?:SUES?|SUED|ACCUSES?|WARNS?|URGES?|DEFIES|BLAMES?|THREATENS?|BANS?|SANCTIONS?) $/u.test(before) ||
    new RegExp(`(?<![\\p{L}])(?:${neighbours})(?:,| AND|-| VS\\.?) ?$`, 'u').test(before) ||
    new RegExp(`^(?:,| AND|-) ?(?:${neighbours})(?![\\p{L}])`, 'u').test(behind))
const neighbours =
  'CHINA|RUSSIA|IRAN|ISRAEL|INDIA|JAPAN|CANADA|MEXICO|BRITAIN|UK|EU|FRANCE|GERMANY|UKRAINE|TAIWAN|SOUTH KOREA|NORTH KOREA|CUBA|VENEZUELA|SAUDI ARABIA|UAE|QATAR|TURKEY|POLAND|ITALY|SPAIN|BRAZIL'

/**
 * Whether "US", "UK" and "WHO" are anything but the country and the body: a small word where everything, or the word before, is in capitals
 * ("JOIN US", "WHO PAYS FOR IT"), a pronoun ("About US"), or the opening of another's name ("US Steel", "US$ 4 million").
 */
export function isLettersOnly(name: string, placeOf: () => NamePlace): boolean {
  if (!lettersOfMany.test(name)) return false
  const place = placeOf()
  const { before, behind, sentence } = place
  if (name !== 'WHO' && (goesOn.test(behind) || isHouse(name, place))) return true
  if (name !== 'US' && name !== 'WHO') return false
  if (isPronoun(place) || (callsOnUs.test(before) && /^(?:[:.,!?]|$|\s(?:the|an?|on|at|by|your|all|to)\s)/u.test(behind))) return true
  if (!/\p{Ll}{2}/u.test(sentence)) return name !== 'US' || !actsInCapitals(place)
  return /(?<![\p{L}\p{N}.-])\p{Lu}{3,}\s$/u.test(before) || /^\s\p{Lu}{4,}\s\p{Lu}{2,}/u.test(behind)
}
