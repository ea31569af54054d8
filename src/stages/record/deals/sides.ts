// Which side of a deal each house stands on, by every sign at once: what it is, what leads to its name, who acts and whether that gives.
import type { FactType, Party } from '../../../domain/fact.ts'
import { speechAfter } from './deal-bystanders.ts'
import { houseOf } from './deal-houses.ts'
import { wordy } from './deal-lexicon.ts'
import { partyOf } from './deal-names.ts'
import { rolesOf } from './deal-roles.ts'
import { builtFor } from './houses-in-deal.ts'
import type { NameAt } from './name-at.ts'
import { housesThatGive } from './who-gives.ts'

const small = String.raw`(?:(?:the|its|an?|le|la|un|une|dem|der|den|das|el|los|las)\s|l[’'])?(?:\p{Ll}[\p{L}-]*\s){0,3}$`
const fromLead = wordy(String.raw`(?:\b(?:from|at|inside|chez|bei|beim|von|auprès de|de)\s|\bd[’'])${small}`, 'iu')
const withLead = wordy(String.raw`\b(?:with|con|avec|mit)\s${small}`, 'iu')
const toLead = wordy(String.raw`\b(?:to|for|an|für|pour|para)\s${small}`, 'iu')
/** "Loue 10 MW à Kestrel" is had from it, "fournira à Orion" is given to it. */
const aLead = wordy(String.raw`\b(?:à|a)\s${small}`, 'iu')
/** "900 millions d'euros dans Corvid": what money goes into. */
const intoLead = wordy(String.raw`\b(?:in|into|dans|en)\s${small}`, 'iu')
/** "An order from", "a deal from": who sends it gets what is ordered. */
const orderLead = wordy(String.raw`\b(?:orders?|deal|contract|commande|pedido|Auftrag)\b.{0,40}$`, 'iu')
const byLead = wordy(String.raw`\b(?:by|par|durch|por)\s${small}`, 'iu')
const ownsPlace = wordy(
  String.raw`^[’']s?\s(?:[\p{L}\d-]+\s){0,4}(?:campus|site|facility|building|hall|data ?cent(?:re|er)s?|location|floor)\b`,
  'iu',
)
const calledGetter = [
  wordy(String.raw`\b(?:tenant|customer|client|borrower|locataire|Mieter|Kunde|inquilino|cliente),?\s$`, 'iu'),
  wordy(String.raw`^,?\sas (?:its |the |an? )?(?:\p{Ll}+ )?(?:tenant|customer|client|user|occupant)\b`, 'iu'),
] as const
const calledGiver = [
  wordy(String.raw`\b(?:landlord|supplier|lender|bailleur|fournisseur|Vermieter|proveedora?|arrendador),?\s$`, 'iu'),
  wordy(
    String.raw`^(?:,?\sas (?:its |the |an? )?(?:\p{Ll}+ )?(?:supplier|provider|landlord|host|cloud)|\s(?:has |have )?(?:lost|loses) (?:its|the|an?))\b`,
    'iu',
  ),
] as const

/** Whoever acts in these gives; in any other deed of two sides it gets. */
const gives = wordy(
  String.raw`\b(?:hosts?|hosting|hous(?:e|es|ing)|suppl(?:y|ies|ied)|provid(?:e|es|ed|ing)|deliver(?:s|ed)?|sell(?:s)?|sold|ship(?:s|ped)?|lets?|lends?|lent|land(?:s|ed)|w[io]n(?:s)?|book(?:s|ed) .{0,30}order|scor(?:es|ed)|bag(?:s|ged)|make[s]? .{0,40}available|lease[sd]? (?:(?!\bfrom\b).){0,60}\bto (?!\d)|has let|grant(?:s|ed)?|(?:to|will) power|powers|powered|feeds?|(?:receiv|secur)\p{L}* .{0,30}order|reçu .{0,30}commande|recibi\p{L}* .{0,30}pedido|accueill\p{L}*|héberg\p{L}*|fourni\p{L}*|livr\p{L}*|vend\p{L}*|prête|vermietet|liefert|beliefert|verkauft|stellt|acog\p{L}*|aloj\p{L}*|suministr\p{L}*|abastec\p{L}*|entreg\p{L}*|vende\p{L}*|invests?|invest(?:ed|ing|ir|ira|it)|injec\p{L}+|apport\p{L}*|pours|poured|pumps|pumped|ploughs|backs|backed|commit(?:s|ted)? .{0,60}(?:in return|stake|shares|equity)|underwr\p{L}+|arrang(?:es|ed)|finances|financed|beteiligt|investiert|steckt|inyect\p{L}*|invierte|invertirá|aporta\p{L}*|sinks|put(?:s)? .{0,40}into|extend(?:s|ed)|(?:pick|select|choos|chos)\p{L}* (?:to|by)|tenant (?:for|in))\b(?! (?:by|with))`,
  'iu',
)

/** The part of each house in a deal of the type, by the weight of its signs; undefined where a handing over does not say who leaves. */
export function partsInDeal(
  { text, type }: { readonly text: string; readonly type: FactType },
  houses: readonly NameAt[],
): readonly Party[] | undefined {
  if (type === 'offtaker_change') return handedOver(text, houses)
  const roles = rolesOf(type, text)
  if (roles.host === undefined || (type.startsWith('capacity_') && type !== 'capacity_lease' && houses.length === 1))
    return houses.map((name) => ({ entity: partyOf(name), role: roles.actor }))
  if (type === 'capacity_build') {
    const isGuest = (name: NameAt): boolean => builtFor.test(text.slice(0, name.start))
    return houses.map((name) => ({ entity: partyOf(name), role: isGuest(name) ? (roles.host ?? roles.actor) : roles.actor }))
  }
  const actor = houses.find((name) => actsIn(text, name))
  const weights = new Map(houses.map((name) => [name, weightOf({ text, type, name, acts: name === actor, isAlone: houses.length === 1 })]))
  const giver = houses.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))[0]
  const isGiver = (name: NameAt): boolean => (houses.length === 1 || type === 'financing' ? (weights.get(name) ?? 0) > 0 : name === giver)
  return houses.map((name) => ({ entity: partyOf(name), role: isGiver(name) ? (roles.host ?? roles.actor) : roles.actor }))
}

/** Whoever no preposition leads to and who does not only tell what another does. */
function actsIn(text: string, name: NameAt): boolean {
  const lead = text.slice(Math.max(0, name.start - 60), name.start)
  const after = text.slice(name.end)
  if ([fromLead, withLead, toLead, aLead, byLead].some((words) => words.test(lead))) return false
  return !speechAfter.test(after) || /^[^.;]{0,30}\b(?:it|they|its|their)\b/u.test(after)
}

function weightOf(it: {
  readonly text: string
  readonly type: FactType
  readonly name: NameAt
  readonly acts: boolean
  readonly isAlone: boolean
}): number {
  const { text, type, name, acts } = it
  const lead = text.slice(Math.max(0, name.start - 60), name.start)
  const after = text.slice(name.end, name.end + 60)
  const house = houseOf(name, text)
  const byHouse =
    type === 'financing'
      ? house === 'lender'
        ? it.isAlone
          ? 2
          : 4
        : house === undefined
          ? 0
          : it.isAlone
            ? -1
            : -2
      : 3 * (housesThatGive(type, house) - 1)
  const isGiving = gives.test(text)
  const isPutInto = type === 'financing' && house !== 'lender' && intoLead.test(lead)
  const byWords = isPutInto
    ? -3
    : fromLead.test(lead)
      ? isGiving && orderLead.test(lead)
        ? -2
        : 2
      : withLead.test(lead)
        ? type === 'financing'
          ? 1
          : 0.5
        : byLead.test(lead)
          ? isGiving || type === 'financing'
            ? 2
            : -1
          : toLead.test(lead)
            ? -2
            : aLead.test(lead)
              ? isGiving
                ? -2
                : 2
              : 0
  const byName =
    calledGetter[0].test(lead) || calledGetter[1].test(after) ? -4 : calledGiver[0].test(lead) || calledGiver[1].test(after) ? 4 : 0
  const byDeed = acts ? (gives.test(text.slice(name.end, name.end + 110)) ? 2 : -2) : 0
  return byHouse + byWords + byName + byDeed + (ownsPlace.test(after) ? 2 : 0)
}

const leavesBefore = wordy(
  String.raw`(?:\b(?:from|replac\p{L}+|in place of|place of|instead of|steps? in for|stepped in for|meant for|reserved for|intended for|earmarked for|anstelle von|statt|à la place de|en lugar de|held (?:until now |so far )?by|(?:lease|place|space|contract|bail|tenancy) (?:of|de|von|du)|inherits?|inherited|(?:dropped|vacated|given up|relinquished|surrendered|abandoned|handed back) by|relev\p{L}+)\s)(?:the\s)?$`,
  'iu',
)
const leavesAfter = wordy(
  String.raw`^(?:[’']s?\s(?:\d|lease|place|space|contract)|\s(?:gave|gives|has given|is giving|had given) (?:back|up)|\sgone,|\s(?:had|once|originally) |\s(?:has |have |had |is |was |will )(?:be |been )?replaced|\s(?:is |has |will )?(?:hand|pass|transfer|assign|cède|cédé|cede|tritt|gibt))`,
  'iu',
)

/** Who takes over, who leaves and whose place it is; undefined where no word tells who leaves. */
function handedOver(text: string, houses: readonly NameAt[]): readonly Party[] | undefined {
  const leavers = houses.filter(
    (name) =>
      leavesBefore.test(text.slice(Math.max(0, name.start - 40), name.start)) || leavesAfter.test(text.slice(name.end, name.end + 40)),
  )
  const isHost = (name: NameAt): boolean =>
    houseOf(name, text) === 'operator' ||
    /\b(?:at|with|chez|bei)\s$/u.test(text.slice(0, name.start)) ||
    ownsPlace.test(text.slice(name.end, name.end + 60)) ||
    /^[’']s? (?:[\p{L}-]+ )?tenant\b/u.test(text.slice(name.end))
  const former = leavers.find((name) => !isHost(name)) ?? leavers[0]
  const rest = houses.filter((name) => name !== former)
  // "The 40 MW that Orion had leased from Kestrel will be used by Vega": both are told of with what is left.
  const host = rest.length > 1 ? (rest.find(isHost) ?? rest.find((name) => leavers.includes(name))) : undefined
  const taker = rest.find((name) => name !== host)
  if (former === undefined || taker === undefined || houses.length > 3 || houseOf(former, text) === 'operator') return undefined
  return [
    { entity: partyOf(taker), role: 'customer' },
    { entity: partyOf(former), role: 'former customer' },
    ...(host === undefined ? [] : [{ entity: partyOf(host), role: 'operator' }]),
  ]
}
