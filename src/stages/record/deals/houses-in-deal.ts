// Which houses of a sentence have a part in its deal: by what is known of each, what is said beside it, and how many sides the deal has.
import type { FactType } from '../../../domain/fact.ts'
import { isBystander, speechAfter } from './deal-bystanders.ts'
import { houseOf, isSpokenOfAsHouse } from './deal-houses.ts'
import { isParty, joinedTo } from './deal-leads.ts'
import { wordy } from './deal-lexicon.ts'
import { partyOf } from './deal-names.ts'
import type { NameAt } from './name-at.ts'

const twoSided: readonly FactType[] = ['capacity_lease', 'compute_contract', 'hardware_purchase', 'power_supply']

const officer = String.raw`(?:chief executive|chief \p{Ll}+ officer|CEO|CFO|chair(?:man|woman)?|founder|co-founder|president|(?:managing )?director|boss|head|spokes(?:man|woman|person)|mayor|minister|PDG|président\p{L}*|directeur|directrice|Vorstandschef\p{L}*|Geschäftsführer\p{L}*|Chef\p{L}*|consejer[oa] delegad[oa]|director[a]?|president[ea])`
const personBefore = wordy(String.raw`\b${officer}(?: \p{Ll}+){0,2},?\s$`, 'iu')
const personAfter = wordy(String.raw`^,\s(?:its|the|their|a|le|la|der|die|el|son|sa)?\s?(?:\p{L}+\s){0,2}${officer}\b`, 'iu')
const toldTo = wordy(String.raw`\b(?:told|tells|to reporters|(?:first )?reported by|according to|citing)\s(?:the\s)?$`, 'iu')
const where = /(?:^|[\s(])(?:in|near|outside|à|près de|im|nahe|en|cerca de)\s(?:\p{Lu}[\p{L}-]+,\s)?$/iu

/** Each name that may be a company with a part in a deal, once: nobody quoted, compared or in an office, no place. */
export function candidatesIn(text: string, names: readonly NameAt[]): readonly NameAt[] {
  const seen = new Set<string>()
  const found = names.filter((name) => {
    const lead = text.slice(Math.max(0, name.start - 50), name.start)
    const after = text.slice(name.end, name.end + 80)
    if (!isParty(name) || seen.has(partyOf(name)) || (isBystander(text, name) && !speaksOfItself.test(after))) return false
    if (personBefore.test(lead) || personAfter.test(after) || toldTo.test(lead)) return false
    if (!isSurely(name, text) && (where.test(lead) || isTitleOfSite(text, name))) return false
    seen.add(partyOf(name))
    return true
  })
  // "4,000 Nvidia GPUs hosted by Nebius": whose make the goods are, where two others deal in them.
  const dealing = found.filter((name) => !goods.test(text.slice(name.end)))
  return dealing.length > 1 ? dealing : found
}

const goods =
  /^(?:[’']s?)?\s(?:(?!(?:to|will|has|have|had|is|are|and|for|from|of|in|with|by|ordered|orders?|buys?|sells?|bought|sold)\b)[\p{L}\d-]+\s){0,2}?(?:turbines?|engines|reactors?|batteries|GPUs?|chips|accelerators|servers|racks|systems|processors|boards)\b/u

/** "Calloway Energy said it had agreed": who speaks is who acts. */
const speaksOfItself =
  /^(?:,\s[^,]{2,60},)?\s(?:said|says|announced|confirmed|told \p{L}+|a (?:annoncé|indiqué)|dijo|anunció)\s(?:on \p{Lu}\p{Ll}+\s|in an? \p{Ll}+\s|\p{Lu}\p{Ll}+day\s)?(?:that\s|que\s|qu[’'])?(?:it|they|its|their|elle|il)\b/u

export const isSurely = (name: NameAt, text: string): boolean =>
  name.entity !== undefined ||
  houseOf(name, text) !== undefined ||
  isSpokenOfAsHouse(name, text) ||
  speaksOfItself.test(text.slice(name.end))

interface Asked {
  readonly text: string
  readonly names: readonly NameAt[]
  readonly type: FactType
  readonly bare: string
}

/** Who is in a deal of the type: both sides of one that has two, the one who builds and whoever is joined to it in another. */
export function sidesOf({ text, names, type, bare }: Asked, all: readonly NameAt[]): readonly NameAt[] {
  const isLender = (name: NameAt): boolean => houseOf(name, text) === 'lender'
  const isSided =
    twoSided.includes(type) ||
    (type === 'cancellation' && /\b(?:lease|rights|order|contract|bail|commande|Mietvertrag|Auftrag|pedido|contrato)\b/iu.test(bare))
  const fit =
    type.startsWith('capacity_') && all.some((name) => !isLender(name))
      ? all.filter((name) => !isLender(name) || all.some((other) => !isLender(other) && isBeside(text, all, other, name)))
      : all
  const certain = fit.filter((name) => isSurely(name, text))
  const sure = fit.filter((name) => certain.includes(name) || certain.some((other) => isBeside(text, fit, name, other)))
  const isLent = type === 'financing' && sure.length > 0 && sure.every(isLender)
  const wanted = type === 'offtaker_change' ? 3 : isLent ? sure.length + 1 : isSided ? 2 : 1
  const weak = fit.filter((name) => !sure.includes(name))
  const sides = sure.length >= wanted ? sure : inOrder([...sure, ...weak.slice(0, wanted - sure.length)])
  if (type !== 'financing' && !isSided && wanted === 1 && sides.length > 1) return ownersOf(text, sides)
  if (sides.length >= wanted) return sides
  // "10 MW à Kestrel": from whom, or where? "4 000 GPU à Corvid": chips stand nowhere.
  const toward = names.find((name) => isParty(name) && !sides.includes(name) && ambiguous.test(text.slice(0, name.start)))
  if (toward !== undefined && type === 'capacity_lease') return []
  if (toward !== undefined && (isSided || isLent)) return inOrder([...sides, toward])
  return withTeller(text, names, sides)
}

const ambiguous = /(?:^|\s)(?:à|a)\s$/iu
const inOrder = (names: readonly NameAt[]): readonly NameAt[] => names.toSorted((a, b) => a.start - b.start)
const isBeside = (text: string, all: readonly NameAt[], a: NameAt, b: NameAt): boolean =>
  joinedTo(text, all, a) === b || joinedTo(text, all, b) === a

/** "44 MW Tallow Road extension": the name is the place's. */
const isTitleOfSite = (text: string, { start }: NameAt): boolean =>
  /\d\s?(?:MW|GW)\s$|\b(?:megawatts?|gigawatts?)\s$/u.test(text.slice(0, start))

/** The one who builds or runs a place: the surest name, whoever is joined to it, and for whom it is built. */
function ownersOf(text: string, sides: readonly NameAt[]): readonly NameAt[] {
  const rank = (name: NameAt): number => (name.entity !== undefined || houseOf(name, text) !== undefined ? 1 : 0)
  const isGuest = (name: NameAt): boolean => builtFor.test(text.slice(0, name.start))
  const first = sides.toSorted((a, b) => Number(isGuest(a)) - Number(isGuest(b)) || rank(b) - rank(a) || a.start - b.start)[0]
  const group: NameAt[] = []
  for (let next = first; next !== undefined; next = joinedTo(text, sides, next)) group.push(next)
  for (const name of sides) {
    const next = joinedTo(text, sides, name)
    if (next === first && !group.includes(name)) group.unshift(name)
  }
  const guest = sides.find((name) => !group.includes(name) && rank(name) > 0 && builtFor.test(text.slice(0, name.start)))
  return guest === undefined ? group : [...group, guest]
}
/** "A campus for Orion": who moves in. */
export const builtFor = /(?:\bfor|pour|für|para)\s(?:the\s)?(?:\p{Ll}+\s){0,2}$/u

/** "… has been suspended, Calder Yard said": a house tells of its own in the passive; people are said to. */
const isTold = /\b(?:has|have|was|were|is|are) (?:been )?\p{L}+(?:ed|en|n|t)\b.*,\s$/u

/** Who tells of a deal of which a side is not named is that side, unless it is a newspaper. */
function withTeller(text: string, names: readonly NameAt[], parties: readonly NameAt[]): readonly NameAt[] {
  const teller = names.find(
    (name) =>
      (isParty(name) ||
        (name.entity === undefined && /^\ssaid[.”"]*$/u.test(text.slice(name.end)) && isTold.test(text.slice(0, name.start))) ||
        (name.entity === undefined && /^\ssaid .*\b(?:its|their)\b/u.test(text.slice(name.end)))) &&
      !parties.includes(name) &&
      speechAfter.test(text.slice(name.end)) &&
      !/^\s(?:reported|reports|understands|wrote)\b/u.test(text.slice(name.end)) &&
      !/\b[Tt]he\s$/u.test(text.slice(0, name.start)),
  )
  return teller === undefined ? parties : inOrder([...parties, teller])
}
