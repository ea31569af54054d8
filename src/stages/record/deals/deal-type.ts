// What a deed is of: the act, and the figures and words it comes with, make the type of the row.
import type { FactType } from '../../../domain/fact.ts'
import { computing, electricity, equity, lease, loan, wordy } from './deal-lexicon.ts'
import type { Act } from './deal-pattern.ts'

/** What the act makes of the figures it comes with. */
export function typeOf(act: Act, words: string, has: { readonly power: boolean; readonly chips: boolean }): FactType | undefined {
  switch (act) {
    case 'pause':
      return 'capacity_build'
    case 'cancel':
      return 'cancellation'
    case 'swap':
      return 'offtaker_change'
    case 'option':
    case 'lease':
      return has.power || !has.chips ? 'capacity_lease' : 'compute_contract'
    case 'take':
    case 'give':
      if (has.chips && !has.power && /\borders?\b/u.test(words)) return 'hardware_purchase'
      if (has.power && isElectricity(words)) return 'power_supply'
      return has.power ? 'capacity_lease' : has.chips ? 'compute_contract' : undefined
    case 'use':
      return has.chips ? 'compute_contract' : has.power ? 'capacity_lease' : undefined
    case 'sign':
    case 'replace':
      return typeOfPaper(words, has)
    case 'commit':
      // "Has committed 900 million in return for a stake": capital, and no price.
      return /\b(?:stake|equity|shares)\b/u.test(words) ? undefined : 'compute_contract'
    case 'live':
      return isPlant(words) ? undefined : 'capacity_live'
    case 'build':
    case 'propose':
    case 'approve':
      if (has.chips && !has.power) return act === 'approve' && boughtWords.test(words) ? 'hardware_purchase' : 'compute_contract'
      if (act === 'build' && /\b(?:an?|the|its) (?:[\p{L}\d-]+ ){0,3}(?:lease|letting)\b|\bby (?:renting|leasing)\b/u.test(words))
        return 'capacity_lease'
      if (isPlant(words)) return undefined
      return has.power || isSite(words) ? 'capacity_build' : undefined
    case 'order':
      if (has.power && !has.chips) return isElectricity(words) ? 'power_supply' : undefined
      return has.chips && isAccess(words) ? 'compute_contract' : 'hardware_purchase'
    case 'raise':
    case 'fund':
    case 'borrow':
      // "Invertirá 600 millones en un centro de datos": what is put into a site is its price.
      if (act === 'fund' && putIntoSite.test(words) && !capitalWords.test(words)) return 'capacity_build'
      // "Receives 380 million for computing power": a price, and no capital.
      return servedWords.test(words) && !capitalWords.test(words) ? 'compute_contract' : 'financing'
    case 'power':
      return 'power_supply'
    case 'target':
      return 'programme_target'
    case 'draw':
      return has.power ? 'capacity_build' : undefined
  }
}

const siteWords = wordy(
  String.raw`\b(?:data ?cent(?:re|er)s?|campus|sites?|halls?|facility|supercomputer|cluster|centres? de (?:données|calcul)|Rechenzentr\p{L}+|Anlage|Standort|centros? de datos)\b`,
  'iu',
)
/** Makes or stores power, or makes goods: a row of its own only where it feeds computers. */
const plantWords = wordy(
  String.raw`\b(?:(?:wind|solar) (?:farms?|parks?)|(?:storage|battery|power|nuclear|gas) (?:plants?|stations?)|electrolyser|parcs? (?:éoliens?|solaires?)|centrales? (?:solaires?|nucléaires?|à gaz)|Wind-?parks?|Solar-?parks?|Kraftwerk\p{L}*|parques? (?:eólicos?|solares?)|centrales? (?:eléctricas?|nucleares?))\b`,
  'iu',
)
const computers = wordy(
  String.raw`\b(?:data ?cent(?:re|er)s?|datacent\p{L}+|campus|AI|IT|comput\p{L}+|supercomputer|centres? de (?:données|calcul)|Rechenzentr\p{L}+|centros? de (?:datos|cálculo))\b`,
  'iu',
)
const isPlant = (words: string): boolean => {
  const at = plantWords.exec(words)?.index
  return at !== undefined && !computers.test(words.slice(0, at))
}
const isSite = (words: string): boolean => siteWords.test(words)
const electric = wordy(electricity, 'u')
const putIntoSite = wordy(
  String.raw`\b(?:invest\p{L}*|inver\p{L}+|invier\p{L}+|consacr\p{L}*|steckt|spend\p{L}*)\b.*\b(?:data ?cent(?:re|er)s?|campus|centres? de données|centros? de datos|Rechenzentr\p{L}+)\b`,
  'u',
)
const isElectricity = (words: string): boolean => electric.test(words)
const isAccess = (words: string): boolean => /(?<!\p{L})(?:access to|l[’']accès|accès à|Zugang|Zugriff|acceso)(?!\p{L})/u.test(words)
const servedWords = wordy(
  String.raw`\b(?:(?:cloud|computing|compute) (?:services|power|capacity|time)|puissance de calcul|services? (?:de |d[’'])?(?:cloud|nuage|calcul)|Rechen(?:leistung|zeit|kapazität)|Cloud-(?:Leistung|Dienst)\p{L}*|servicios de (?:nube|cómputo)|capacidad de cómputo)\b`,
  'iu',
)
const capitalWords = wordy(String.raw`(?:${equity}|${loan}|\b(?:investors?|inversores|Investoren|investisseurs)\b)`, 'iu')
const leaseWords = wordy(lease, 'iu')
const boughtWords = /\bto (?:buy|import|purchase|acquire|order)\b/u
const loanWords = wordy(loan, 'iu')
const computingWords = wordy(String.raw`(?:${computing}|\b(?:models?|modèles?|Modelle|modelos?|training)\b)`, 'iu')

const orderOfGoods = wordy(
  String.raw`\b(?:orders?|commande|Auftrag|pedido)\b.{0,40}\b(?:servers?|serveurs|Servern?|servidores|chips?|puces|accelerators?|GPUs?(?! (?:capacity|time|hours|access)\b)|systems)\b(?!.{0,30}\bcloud\b)`,
  'iu',
)

/** A contract by which chips change hands. */
const goodsWords = wordy(
  String.raw`\b(?:to (?:buy|purchase|acquire|order|supply|deliver|sell)|for the (?:purchase|supply|delivery|sale) of|(?:supply|purchase|procurement|sales) (?:contract|agreement|deal|order)|(?:contrat|commande) (?:d[’']achat|de fourniture)|(?:Kauf|Liefer)vertrag|contrato de (?:compra|suministro))\b`,
  'iu',
)

function typeOfPaper(words: string, has: { readonly power: boolean; readonly chips: boolean }): FactType | undefined {
  if (has.power && isElectricity(words)) return 'power_supply'
  if (leaseWords.test(words)) return has.chips && !has.power ? 'compute_contract' : 'capacity_lease'
  if (loanWords.test(words)) return 'financing'
  if (!has.power && orderOfGoods.test(words)) return 'hardware_purchase'
  if (has.chips && !has.power && goodsWords.test(words)) return 'hardware_purchase'
  if (/\b(?:acquire|buy (?!\d|[$€£])|merge|takeover|acquisition|rachat|Übernahme|adquisición)\b/iu.test(words)) return undefined
  if (has.power) return 'capacity_lease'
  return has.chips || computingWords.test(words) ? 'compute_contract' : undefined
}
