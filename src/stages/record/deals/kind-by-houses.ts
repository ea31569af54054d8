// What two houses deal in with each other, by what kind of houses they are: a lab that deals with a cloud has computing from it, whatever the verb.

import type { FactType } from '../../../domain/fact.ts'
import { type House, houseOf } from './deal-houses.ts'
import { isParty } from './deal-leads.ts'
import { wordy } from './deal-lexicon.ts'
import type { Act } from './deal-pattern.ts'
import { isAhead } from './how-far.ts'
import type { NameAt } from './name-at.ts'

interface Kind {
  readonly act: Act
  readonly type: FactType
}

/** That anything passes between houses at all: a paper, a choice, a price, a use. */
const dealing = wordy(
  String.raw`\b(?:deals?|pact|agree(?:s|d|ments?)|contract\p{L}*|terms|orders?|ordered|award(?:s|ed)?|sign(?:s|ed|ing)?|promis(?:es|ed)|pledg(?:es|ed)|commit(?:s|ted|ments?|ting)?|lock(?:s|ed|ing)? (?:in|up)|book(?:s|ed|ing)?|reserv(?:es?|ed|ing)|secur(?:es|ed|ing)|t(?:akes?|ook|aken|aking)|buys?|bought|buying|sells?|sold|selling|suppl(?:y|ies|ied|ying|ier)|provid(?:es?|ed|ing|er)|deliver(?:s|ed|ing|y)?|furnish\p{L}*|g(?:ives?|ave|iven|iving)|gets?|got|getting|us(?:es?|ed|ing)|cho(?:oses?|se|sen)|pick(?:s|ed)|select(?:s|ed)|tap(?:s|ped)|turn(?:s|ed) to|t(?:ies|ied) up|team(?:s|ed) up|partner(?:s|ed|ship)?|pay(?:s|ing)?|paid|spend(?:s|ing)?|spent|worth|cover(?:s|ed)|serv(?:es?|ed)|hir(?:es?|ed)|w[io]n(?:s)?|land(?:s|ed)|bag(?:s|ged)|grab(?:s|bed)|claim(?:s|ed)|fill(?:s|ed|ing)?|customers?|clients?|confi(?:e|é|er|era)|choisi\p{L}*|retenu|utilis\p{L}*|paie\p{L}*|vers(?:e|er|era)|recour\p{L}*|fourni\p{L}*|obtien\p{L}*|dispos\p{L}*|réserv\p{L}*|accord|contrat|command\p{L}*|nutzt|nutzen|bezieht|erhält|bekommt|vergibt|beauftragt|wählt|bucht|zahlt|stellt|sichert|gesichert|Vertrag|Auftrag|eli(?:ge|gió|gido)|confía|usará?|utiliza\p{L}*|pagar\p{L}*|reserva\p{L}*|dispon\p{L}*|adjudic\p{L}*|contrat\p{L}*|encarg\p{L}*|acuerdo)\b`,
  'iu',
)

const goods = wordy(
  String.raw`\b(?:orders?|ordered|buys?|bought|purchas\p{L}+|ship(?:s|ped)?|suppl(?:y|ies|ied)|deliver(?:s|ed)?|chips?|servers?|racks?|systems?|hardware|command\p{L}*|achat|bestell\p{L}*|Auftrag|pedido|compra\p{L}*)\b`,
  'iu',
)
const spentWith = /\bspen(?:d|ds|t|ding)\b.*\bwith\b/u

/** Undefined where the kinds of the houses tell nothing, or no word says that they deal. */
export function kindByHouses(text: string, houses: readonly (House | undefined)[], of: 'power' | 'chips' | 'money'): Kind | undefined {
  if (houses.length < 2 || !dealing.test(text)) return undefined
  const has = (house: House | undefined): boolean => houses.includes(house)
  const isUser = houses.some((house) => house === 'lab' || house === undefined)
  if (has('lender')) return undefined
  if (of === 'power') {
    if (has('utility')) return houses.some((house) => house !== 'utility') ? { act: 'power', type: 'power_supply' } : undefined
    return has('operator') && (isUser || has('cloud')) ? { act: 'lease', type: 'capacity_lease' } : undefined
  }
  if (of === 'chips') {
    if (has('maker')) return { act: 'order', type: 'hardware_purchase' }
    return (has('cloud') || has('operator')) && isUser ? { act: 'commit', type: 'compute_contract' } : undefined
  }
  if (has('lab') && houses.includes(undefined) && spentWith.test(text)) return { act: 'commit', type: 'compute_contract' }
  if (has('maker') && houses.some((house) => house !== 'maker' && house !== 'utility') && goods.test(text))
    return { act: 'order', type: 'hardware_purchase' }
  return has('cloud') && isUser && !has('maker') && !has('utility') ? { act: 'commit', type: 'compute_contract' } : undefined
}

/** That a house uses what another has. */
export const used = wordy(
  String.raw`\b(?:us(?:es|ed|ing)|rents?|rented|nutzt|nutzen|mietet|bucht|utilise\p{L}*|loue\p{L}*|recour\p{L}*|usará?|utiliza\p{L}*|alquila\p{L}*)\b`,
  'iu',
)

/** That money is put into something. */
export const spent = wordy(
  String.raw`\b(?:spen(?:d|ds|t|ding)|invest\p{L}*|pour(?:s|ed|ing)|commit\p{L}*|inver\p{L}+|invier\p{L}+|consacr\p{L}*)\b`,
  'iu',
)

/** Where computers are put. */
export const siteNoun = /\b(?:data ?cent(?:re|er)|campus|site|centre de données|Rechenzentrum|centro de datos)/iu

/** What will open is still being built, and what a utility agrees to deliver is no space. */
export function withHouses(
  stated: FactType | undefined,
  { text, names, bare, lead }: { readonly text: string; readonly names: readonly NameAt[]; readonly bare: string; readonly lead: string },
): FactType | undefined {
  if (stated === 'capacity_live' && isAhead(lead)) return 'capacity_build'
  // A cloud that supplies chips lends the use of them.
  if (
    stated === 'hardware_purchase' &&
    suppliedAt.test(lead) &&
    names.some((name) => name.end < lead.length && isParty(name) && houseOf(name, text) === 'cloud')
  )
    return 'compute_contract'
  // "Took 4,000 chips from Qualcomm": who makes chips sells them.
  if (
    stated === 'compute_contract' &&
    chipsAreHad.test(bare) &&
    !lentWords.test(bare) &&
    names.some((name) => isParty(name) && houseOf(name, text) === 'maker' && /\bfrom\s$/u.test(text.slice(0, name.start)))
  )
    return 'hardware_purchase'
  return stated === 'capacity_lease' && isOfUtility(text, names, bare) ? 'power_supply' : stated
}

const chipsAreHad = /\d[\d.,]* (?:[\p{L}\d-]+ ){0,3}?(?:GPUs?|chips|accelerators|processors|racks)\b/u
const lentWords = /\b(?:rent\p{L}*|leas\p{L}*|hir\p{L}+|cloud|access|comput\p{L}+|capacity|hours|use of)\b/iu

const suppliedAt = /\b(?:suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)|giv(?:e|es|ing)|gave)$/u

/** What a utility agrees to deliver is power, unless the words are those of a lease. */
const isOfUtility = (text: string, names: readonly NameAt[], bare: string): boolean =>
  names.some((name) => isParty(name) && houseOf(name, text) === 'utility') && !spaceWords.test(bare)
const spaceWords =
  /\b(?:leas\p{L}+|rent(?:s|ed|al|ing)?|let|tenan\p{L}+|space|colocation|hous(?:e|es|ing)|host(?:s|ing)?|loue\p{L}*|location|bail|miet\p{L}*|alquil\p{L}*)\b/iu
