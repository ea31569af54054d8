// A sentence with the houses written in that the one before has named: "its supplier", "the campus", "the buyer is", "the deal".
import { isParty } from '../deals/deal-leads.ts'
import { wordy } from '../deals/deal-lexicon.ts'
import { partyOf } from '../deals/deal-names.ts'
import { dealingIn } from '../deals/dealings.ts'
import { isSurely } from '../deals/houses-in-deal.ts'
import type { NameAt } from '../deals/name-at.ts'
import type { SentenceParts } from '../deals/read-deal.ts'
import { topicOf } from './spelled-out.ts'

/** The houses of a sentence, each once; a name that nothing makes a house stands behind "in" and "near" for a place. */
function housesIn({ text, names }: SentenceParts): readonly string[] {
  const isPlace = ({ start }: NameAt): boolean => /\b(?:in|near|outside|on) $/u.test(text.slice(0, start))
  return [...new Set(names.filter((name) => isParty(name) && (isSurely(name, text) || !isPlace(name))).map(partyOf))]
}

/** The words a sentence may stand for, and whether they are of a deal between two. */
export interface Written {
  readonly words: string
  readonly isOfTwo: boolean
}

/**
 * The words a sentence may stand for. Where the one before names one house, "its", "the campus" and "the company" are that one's, and who
 * lends or invests does so to it; where it names two, "the deal" is theirs.
 */
export function withHousesBefore(own: SentenceParts, before: SentenceParts): readonly Written[] {
  const [house, other, ...more] = housesIn(before)
  if (house === undefined || more.length > 0) return []
  const isAgain = own.names.some((name) => isParty(name) && [house, other].includes(partyOf(name)))
  if (isAgain) return []
  const ofTwo = (words: string | undefined): Written | undefined => (words === undefined ? undefined : { words, isOfTwo: true })
  const words = other === undefined ? ofHouse(own, house, topicOf(before) !== undefined) : undefined
  const told =
    other === undefined
      ? [words === undefined ? undefined : { words, isOfTwo: false }, ofTwo(besideRole(own, house)), ofTwo(given(own, before, house))]
      : [ofTwo(between(own, before, house, other))]
  return told.filter((each) => each !== undefined)
}

const opener = String.raw`^((?:(?:Under|In|From|Over|At|As part of|By|For|On|Starting|Beginning|Since|After) [^,]{2,50}, |(?:Now|Last \p{Ll}+|This \p{Ll}+|Next \p{Ll}+) )?)`
const houseNouns =
  'company|group|firm|start-?up|lab|operator|developer|landlord|supplier|provider|utility|chip ?maker|chip designer|fund|bank|lender|investor'
const subject = wordy(String.raw`${opener}(?:[Ii]t|[Tt]he (?:\p{Lu}[\p{Ll}-]+ )?(?:${houseNouns}))(?= \p{Ll})`, 'u')
const possessive = wordy(String.raw`${opener}[Ii]ts(?= \p{Ll})`, 'u')
const ofSite = wordy(
  String.raw`${opener}[Tt]he ((?:[\p{Ll}\d.-]+ |\d[\d.,]* [MG]W ){0,3}?(?:site|campus|field|plot|building|hall|data cent(?:re|er)|facility|scheme|project|complex))(?=,? \p{Ll})`,
  'u',
)

const houseMeant = wordy(
  String.raw`(?<=\b(?:to|from|with|in|into|at|by|of|for)) (?:it(?=[ ,.])|the (?:${houseNouns})(?:(?=[ ,.])|[’']s (?:\p{Ll}+ )?(?:campus|site|halls?|data cent(?:re|er)s?|park|building)))`,
  'u',
)
const loan =
  /^(?:The|Its|This) (?:[\p{Ll}-]+ ){0,3}?(?:loan|credit line|facility|debt|financing) of (?:[$€£]|[A-Z]{3} )?[\d.,]+ ?(?:m|bn|million|billion)(?: euros| dollars| pounds)?(?= (?:is|was|comes|came|will)\b)/u
const there = /(?<=\d(?: [\p{L}]+){1,3}) there(?=[ ,.])/u
const paidTo =
  /(?<=\b(?:pays?|paid|paying|sells?|sold|selling|lends?|lent|lending|gives?|gave|giving|ships?|shipped|shipping)) it(?= [\d$€£])/u

/**
 * "Its supplier, Galewater, …", "The campus will have …", "in the lab", "13 MW there": with the only house before, which "it" means where
 * that is whom the sentence was about.
 */
function ofHouse({ text, names, figures }: SentenceParts, house: string, isTopic: boolean): string | undefined {
  // Money that a house gets has been read with "it" spelled out, and what is open about it seen.
  const isSized = figures.some(({ quantity }) => quantity !== undefined)
  if (isTopic && isSized && subject.test(text)) return text.replace(subject, `$1${house}`)
  if (isSized && possessive.test(text)) return text.replace(possessive, `$1${house}’s`)
  if (ofSite.test(text)) return text.replace(ofSite, `$1${house}’s $2`)
  if (!names.some(isParty)) return undefined
  if (loan.test(text)) return text.replace(loan, (told) => `${told} to ${house}`)
  if (houseMeant.test(text)) return text.replace(houseMeant, ` ${house}`)
  if (paidTo.test(text)) return text.replace(paidTo, ` ${house}`)
  return there.test(text) ? text.replace(there, ` from ${house}`) : undefined
}

const roleNamed = wordy(
  String.raw`^The (?:new |first |future )?(?:(landlord|lessor|host|supplier|seller|vendor|provider)|(?:anchor )?(?:tenant|customer|client|buyer|purchaser|off-?taker|taker)) (?:is|was|will be) (?:[\p{Ll}-]+ ){0,5}$`,
  'u',
)

/** "The buyer is Osprey, which will receive 60 MW": it receives them from the house before. */
function besideRole({ text, names, figures }: SentenceParts, house: string): string | undefined {
  const other = names.find((name) => isParty(name) && roleNamed.test(text.slice(0, name.start)))
  const size = figures.find(({ quantity }) => quantity !== undefined)
  if (
    other === undefined ||
    size === undefined ||
    !/^, (?:which|who) $/u.test(text.slice(other.end, other.end + 8).replace(/(?<=which |who ).*$/u, ''))
  )
    return undefined
  const gives = roleNamed.exec(text.slice(0, other.start))?.[1] !== undefined
  const verb = text.slice(other.end, size.end).replace(/^, (?:which|who)/u, '')
  return `${partyOf(other)}${verb} ${gives ? 'to' : 'from'} ${house}${text.slice(size.end)}`
}

const ofMoney =
  /\b(?:lenders?|loans?|credit|debt|borrow\p{L}*|financ\p{L}+|fund(?:s|ing|ed|raising)?|rais(?:e|es|ed|ing)|round|equity|invest(?!igat)\p{L}*|backers?|shareholders?|money)\b/iu
const ofLoan = /\b(?:lenders?|len[dt]\p{L}*|loans?|credit|debt|borrow\p{L}*)\b/iu
const puts =
  /\b(?:is|are|has|have)?\s?(?:provid(?:es?|ed|ing)|len(?:ds?|t|ding)|put(?:s|ting)?(?: (?:in|up))?|invest(?:s|ed|ing)?|giv(?:es?|en|ing)|gave|contribut(?:es?|ed|ing)|advanc(?:es?|ed|ing))\s$/u

/** "Meridian Bank is providing £220 million": to the house that the sentence before says needs, raises or borrows money. */
function given({ text, names, figures }: SentenceParts, before: SentenceParts, house: string): string | undefined {
  const [sum, more] = figures
  const from = [...new Set(names.filter((name) => isParty(name) && name.end <= (sum?.start ?? 0)).map(partyOf))]
  if (sum?.money === undefined || more !== undefined || from.length === 0 || !ofMoney.test(withoutHouses(before))) return undefined
  const modest =
    /\b(?:up to|about|around|some|nearly|almost|more than|over|at least|another|a further)\s$/u.exec(text.slice(0, sum.start))?.[0] ?? ''
  if (!puts.test(text.slice(0, sum.start - modest.length)) || /\b(?:will|would|may|could|to)\s[^,]*$/u.test(text.slice(0, sum.start)))
    return undefined
  // "Gave $80 million to a hospital": somebody else got it.
  if (/^ (?:to|in|into|for) /u.test(text.slice(sum.end))) return undefined
  const verb = ofLoan.test(`${withoutHouses(before)} ${text}`) ? 'borrowed' : 'raised'
  return `${house} has ${verb} ${modest}${text.slice(sum.start, sum.end)} from ${from.join(' and ')}.`
}
const withoutHouses = ({ text, names }: SentenceParts): string =>
  names
    .filter(isParty)
    .toReversed()
    .reduce((out, { start, end }) => out.slice(0, start) + out.slice(end), text)

const dealOpens = wordy(
  String.raw`^(?:The|Their|This) (?:[\p{L}\d-]+ ){0,3}?(?:deal|contract|lease|agreement|pact|order|accord|arrangement|purchase|transaction)(?: (?:for|of|over) [^,;]{2,40}?)?(?= (?:is|are|was|has|will|covers|runs|comprises|includes)\b)`,
  'u',
)

/** "The three-year deal is worth …", "The order for 5,000 chips is cancelled": of the two houses before, where it names none itself. */
function between(own: SentenceParts, before: SentenceParts, house: string, other: string): string | undefined {
  if (own.names.some(isParty) || !dealOpens.test(own.text)) return undefined
  // Money alone may be for anything that two houses do together.
  if (own.figures.every(({ quantity }) => quantity === undefined) && dealingIn(before) === undefined) return undefined
  return own.text.replace(dealOpens, (opened) => `${opened} of ${house} with ${other}`)
}
