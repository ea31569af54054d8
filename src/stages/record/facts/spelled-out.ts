// "It", "the company", "the server maker": the house of the sentence before, written out, so that a deal told in two sentences is read as in one.
import { isParty } from '../deals/deal-leads.ts'
import { wordy } from '../deals/deal-lexicon.ts'
import { partyOf } from '../deals/deal-names.ts'
import { isSurely } from '../deals/houses-in-deal.ts'
import type { NameAt } from '../deals/name-at.ts'
import type { SentenceParts } from '../deals/read-deal.ts'

/** Whom the sentence is about, if it opens with a house: what "it" in the next one means. */
export function topicOf({ text, names }: SentenceParts): NameAt | undefined {
  const first = names.find(isParty)
  if (first === undefined || first.start >= 40 || !isSurely(first, text)) return undefined
  return /\b(?:from|with|by|at|of|to|for|in|[’']s)\s$/iu.test(text.slice(0, first.start)) || /^[’']/u.test(text.slice(first.end))
    ? undefined
    : first
}

/** Who opens the sentence without a name and can be nobody but whom the one before is about. */
const opens =
  /^(?:(?:In|On|At|By|From|Since|Im|Am|Ab|En|Dès) [^,]{2,30}?,? )?(?:[Ii]t|[Tt]he (?:\p{Lu}[\p{Ll}-]+ )?(?:company|group|firm|start-?up)|Elle|Il|L[’']entreprise|Le groupe|La (?:société|empresa|compañía)|Das Unternehmen)\s(?!\p{Lu}|(?:is|was|remains|has been|will be) (?:not|unclear|unknown|the|an?)\b)/u

const houseNoun =
  '(?:it|the (?:server ?maker|chip ?maker|chip designer|start-?up|lab|laboratory|operator|developer|company|group|firm|landlord|utility|cloud (?:company|provider|firm)|data cent(?:er|re) (?:operator|company|developer)|carmaker|bank|supplier))'
/** "Are lending it NOK 2.4 billion", "from the server maker": the other side of the deal. */
const meant = wordy(
  String.raw`(?:(?<=\b(?:lend|lent|lending|sell|sold|selling|give|gives|gave|giving|supply|supplies|supplied|supplying|provide|provides|provided|providing|let|letting|grant|grants|granted|ship|ships|shipped|shipping) )it|(?<=\b(?:from|to|with) )${houseNoun})(?=[\s.,])(?!\s(?:said|says|that|which|whose|of|is|was|has|had|will|would|can|\p{L}+ed)\b)`,
  'u',
)

/** The words of the sentence with the house before written in, where it has a figure and does not name that house itself. */
export function spelledOut({ text, language, names, figures }: SentenceParts, before: NameAt | undefined): string {
  if (before === undefined || figures.length === 0 || text.includes(before.text)) return text
  if (names.some((name) => partyOf(name) === partyOf(before))) return text
  const opened = opens.exec(text)?.[0]
  if (opened !== undefined) {
    const lead = opened.replace(/(?:[Ii]t|[Tt]he (?:\p{Lu}\S+ )?\S+|Elle|Il|L[’']entreprise|Le \S+|La \S+|Das \S+)\s$/u, '')
    // "From Quartz it has ordered": two names would run into one.
    return `${lead.replace(/(?<=\p{Lu}\S*) $/u, ', ')}${before.text} ${text.slice(opened.length)}`
  }
  const [first, second] = names.filter(isParty)
  const found = language.startsWith('en') ? meant.exec(text) : null
  // Of two who are named already, neither needs a third.
  if (found === null || first === undefined || second !== undefined || first.start > found.index) return text
  const end = found.index + found[0].length
  const given = figures.find((figure) => figure.start === end + 1)
  // "Lending it NOK 2.4 billion": lending that much to it.
  if (found[0] === 'it' && given !== undefined && /(?<!from|to|with)\s$/u.test(text.slice(0, found.index)))
    return `${text.slice(0, found.index)}${text.slice(given.start, given.end)} to ${before.text}${text.slice(given.end)}`
  return text.slice(0, found.index) + before.text + text.slice(end)
}

const giver =
  '(?:landlord|owner|operator|lessor|supplier|seller|vendor|maker|provider|host|Vermieter(?:in)?|Betreiber(?:in)?|Eigentümer(?:in)?|Lieferant|Verkäufer|Anbieter|bailleur|propriétaire|exploitant|fournisseur|vendeur|arrendador|propietari[oa]|operador|proveedor|vendedor)'
const taker =
  '(?:tenant|lessee|occupant|buyer|customer|client|Mieter(?:in)?|Käufer(?:in)?|Kunde|locataire|acheteur|client|inquilin[oa]|arrendatari[oa]|comprador|cliente)'
const named = (role: string): RegExp =>
  wordy(
    String.raw`^(?:The |Its |Der |Die |Le |La |L[’']|El |Son |Su )?(?:new |neue[rn]? )?${role} (?:is|will be|ist|wird|est|sera|es|será) (?:the |die |der |das |le |la |el )?(?:(?:operator|company|group|start-?up) )?((?:\p{Lu}[\p{L}\d.&-]*)(?: \p{Lu}[\p{L}\d.&-]*){0,3})(?=[,.]|$)`,
    'u',
  )
const [giverNamed, takerNamed] = [named(giver), named(taker)]
const preps: Readonly<Record<string, readonly [from: string, to: string]>> = {
  en: ['from', 'to'],
  de: ['bei', 'an'],
  fr: ['chez', 'à'],
  es: ['a', 'a'],
}

/** "Orion has leased 12 MW in Lund. The landlord is Kestrel.": the sentence with the other side that only the next one names. */
export function withSideNamed(words: string, next: string, language: string): string {
  const from = giverNamed.exec(next)?.[1]
  const name = from ?? takerNamed.exec(next)?.[1]
  const prep = preps[language.slice(0, 2)]
  if (name === undefined || prep === undefined || words.includes(name) || !/\d/.test(words)) return words
  return words.replace(/[.\s]*$/u, ` ${from === undefined ? prep[1] : prep[0]} ${name}.`)
}
