// Where the parties of a deal stand in its sentence: before its words, or behind the small words that lead to a name.
import type { FactType } from '../../../domain/fact.ts'
import { speechAfter } from './deal-bystanders.ts'
import { wordy } from './deal-lexicon.ts'
import type { Trigger } from './deal-words.ts'
import type { NameAt } from './name-at.ts'

/** Small words between a preposition and the name it leads to. */
const small = String.raw`(?:(?:the|its|an?|le|la|l[’']|un|une|dem|der|den|das|el|los|las)\s?)?(?:(?:French|German|Swedish|Finnish|Dutch|Spanish|British|American|Norwegian|London|Paris|operator|developer|landlord|lab|rival|supplier|provider|utility|lender|exploitant|opérateur|Betreiber|Anbieter|operador|operadora)\s){0,2}`
const prepositionBefore = wordy(
  String.raw`(?:\b(?:of|from|at|with|by|for|to|in|near|inside|than|as|like|between|via|after|over|chez|de|du|des|avec|par|pour|à|auprès de|bei|von|vom|mit|aus|für|an|durch|über|con|por|para|en|a)\s|\bd[’'])${small}$`,
  'u',
)
export const isParty = (name: NameAt): boolean => name.role === 'party'

const passiveBefore = wordy(
  String.raw`\b(?:been|was|were|is|are|be|being|été|est|sont|sera|seront|wird|werden|wurde|wurden|worden|sido|será|serán|fue|fueron|ha sido)\s(?:\p{L}+ly\s|once\s|also\s)?$`,
  'u',
)

/** "Has been leased", "wird angemietet"; "is leasing" is none. */
export const isPassiveAt = (text: string, { start, end }: Trigger): boolean =>
  !/^\p{L}+ing\b/u.test(text.slice(start, end)) && passiveBefore.test(text.slice(Math.max(0, start - 24), start))

export interface PartyQuestion {
  readonly text: string
  readonly language: string
  readonly inside: readonly NameAt[]
  readonly names: readonly NameAt[]
  readonly trigger: Trigger
  readonly from: number
  readonly type: FactType
  readonly words: string
  /** Whether something named earlier acts: then nobody named here is put in its place. */
  readonly isAnaphoric: boolean
}

/** Who acts before a trigger: the first party that no preposition leads to, that owns nothing and that is not speaking. */
export function actorBefore(question: PartyQuestion, names: readonly NameAt[], to: number): NameAt | undefined {
  const { text, from } = question
  const earlier = names.filter((name) => name.start >= from && name.end <= to)
  const free = earlier.filter((name) => {
    const lead = text.slice(Math.max(0, name.start - 40), name.start)
    const after = text.slice(name.end, name.end + 80)
    // "A subsidiary of Torvald" acts for Torvald.
    const isArm =
      /\b(?:(?:subsidiary|arm|unit|affiliate|filiale|Tochter|filial|joint venture|consortium|partnership) (?:of|between|de|von)|(?:consortium|syndicate|group|konsortium|Führung) (?:led by|headed by|under|der|von))\s$/u.test(
        lead,
      )
    return (isArm || !prepositionBefore.test(lead)) && !/^[’']s?\s/u.test(after) && !speechAfter.test(after)
  })
  // "Comes from Aurelis, which will pay": who the relative clause tells of; "que ha encargado Halyard": who stands behind its verb.
  const told = earlier.find((name) => /^,\s(?:which|who|qui|que|die|der|das)\s(?:\p{Ll}+\s){0,3}$/u.test(text.slice(name.end, to)))
  const behind = /\bque\s(?:ha\s|han\s|a\s|ont\s)?$/u.test(text.slice(Math.max(0, to - 12), to))
    ? names.find((name) => name.start > to && /^\p{L}*\s$/u.test(text.slice(question.trigger.end, name.start)))
    : undefined
  if (told !== undefined || behind !== undefined) return told ?? behind
  return free[0] ?? spokenFor(question, to) ?? earlier.find((name) => /^[’']s?\s/u.test(text.slice(name.end, name.end + 4)))
}

const ownWord = wordy(
  String.raw`\b(?:it|they|its|their|that it|the (?:company|group|firm|operator|lab|start-up|developer)|qu[’']il|qu[’']elle|il|elle|dass (?:es|man|das Unternehmen)|man|es|que)\b`,
  'iu',
)

/** "Orion said on Monday it had signed", "Orion told investors it would add": who speaks is who acts. */
function spokenFor({ text, names, from, trigger }: PartyQuestion, to: number): NameAt | undefined {
  const teller = names.find(
    (name) =>
      isParty(name) &&
      name.end <= to &&
      /^(?:[’']s (?:\p{Ll}+\s){1,4})?\s?(?:said|says|told|announced|confirmed|added|a (?:indiqué|annoncé|déclaré)|teilte|erklärte|kündigte|dijo|anunció|informó|aseguró)(?!\p{L})/u.test(
        text.slice(name.end),
      ),
  )
  const isOf = (name: NameAt): boolean =>
    /\b(?:spokes(?:man|woman|person)|chief executive|head|director) (?:for|of|at) $/u.test(text.slice(0, name.start))
  const voice = teller ?? names.find((name) => isParty(name) && name.end <= to && isOf(name))
  return voice !== undefined && voice.end >= from - 2 && ownWord.test(text.slice(voice.end, trigger.end)) ? voice : undefined
}

/** "Arden and Sable", "from Pelican and Caldera": the party that "and" sets beside another. */
export function joinedTo(text: string, inside: readonly NameAt[], name: NameAt | undefined): NameAt | undefined {
  if (name === undefined) return undefined
  return inside.find(
    (other) =>
      isParty(other) &&
      other.start > name.end &&
      (isListed(text, name, other) ||
        /^(?:,\s[^,;]{3,60},)?\s(?:and|et|und|y)\s(?:(?:the|its|le|la|les|der|die|el)\s)?(?:(?:\p{Ll}+|\p{Lu}[\p{L}\d]*-(?:backed|owned|based|led|listed))\s){0,3}$/u.test(
          text.slice(name.end, other.start),
        )),
  )
}

/** "Temasek, Mubadala and MGX": a comma sets two beside each other where an "and" ends the list. */
const isListed = (text: string, name: NameAt, other: NameAt): boolean =>
  text.slice(name.end, other.start) === ', ' && /^(?:, \p{Lu}[^,;]{1,30})*,? (?:and|et|und|y) \p{Lu}/u.test(text.slice(other.end))

/** The party a preposition leads to, after the trigger first. */
export function partyAfter(
  text: string,
  names: readonly NameAt[],
  lead: RegExp,
  trigger: Trigger,
  except: NameAt | undefined,
): NameAt | undefined {
  const fits = (name: NameAt): boolean => name !== except && lead.test(text.slice(Math.max(0, name.start - 60), name.start))
  const from = trigger.act === 'replace' ? trigger.end - 5 : trigger.start
  return (
    names.find((name) => name.start >= from && fits(name)) ??
    names.find((name) => name.start < 12 && name.end < trigger.start && fits(name)) ??
    // "In talks with Kestrel to lease": the other party stands before the deed.
    names.find((name) => /^\s(?:to|over|about)?\s?$/u.test(text.slice(name.end, trigger.start)) && fits(name))
  )
}

const noun = String.raw`(?:(?:the|its|an?|le|la|dem|der|den|das|el)\s|l[’'])?(?:[\p{L}-]+,?\s){0,3}`
export const leadOf = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:(?:${words})\s|d[’'])${noun}$`, 'u')
export const withLead = leadOf('from|with|avec|chez|auprès de|von|mit|bei|beim|con')
export const looseLead = leadOf('at|inside|in|à|de|a')
const orderLead = leadOf('from|with|auprès de|chez|bei|von|à|a|de')
const raiseLead = leadOf('led by|from|with|by|angeführt von|mené(?:e)? par|auprès de|liderada por|de|von|bei')
export const forLead = leadOf('for|pour|für|para|with')
export const toLead = leadOf('to|à|an|a|in|dans|en')
export const byLead = leadOf('by|par|durch|von|por')
export const leads: Readonly<Partial<Record<Trigger['act'], RegExp>>> = {
  commit: toLead,
  order: orderLead,
  raise: raiseLead,
  borrow: raiseLead,
}

/** The same text with blanks for its parties' names. */
export function withoutNames(text: string, names: readonly NameAt[]): string {
  return names
    .filter(isParty)
    .toReversed()
    .reduce((bare, { start, end }) => bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end), text)
}
