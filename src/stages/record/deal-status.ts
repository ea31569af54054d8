// How far along an act is by its own words, and what it makes of the figures it comes with.
import type { FactType, Status } from '../../domain/fact.ts'
import { type Act, lease, loan, wordy } from './deal-words.ts'

const rumour = wordy(
  String.raw`\b(?:rumou?r(?:ed|s)?|is said to|are said to|reportedly|people familiar|people with knowledge|sources? (?:close|familiar)|in talks|talks (?:with|to|over)|serait|selon des sources|soll angeblich|Insidern zufolge|se rumorea|según fuentes)\b`,
  'iu',
)
const wish = wordy(
  String.raw`\b(?:would|could|may|might|proposes?|proposed|considers?|considering|weighs|wants to|hopes to|expects to|plans? to|plans (?:for|a)|planned|intends to|pourrait|prévoit|plant|prevé|proyecta|envisage|könnte|möchte|podría|estudia)\b`,
  'u',
)
const paper = wordy(String.raw`\b(?:letters? of intent|memorandum|lettre d[’']intention|Absichtserklärung|carta de intenciones)\b`, 'iu')
const building = wordy(
  String.raw`\b(?:under construction|is (?:building|constructing)|are (?:building|constructing)|began construction|has begun (?:construction|building)|(?:has )?started (?:construction|building)|construit(?=\s)|broke ground|breaks ground|en construction|im Bau|en construcción)\b`,
  'iu',
)

const firm: Readonly<Record<Act, Status>> = {
  pause: 'paused',
  cancel: 'cancelled',
  swap: 'announced',
  option: 'proposed',
  lease: 'announced',
  take: 'announced',
  sign: 'contracted',
  replace: 'contracted',
  commit: 'announced',
  live: 'live',
  build: 'announced',
  approve: 'announced',
  order: 'announced',
  raise: 'financed',
  borrow: 'financed',
  power: 'announced',
  target: 'announced',
  draw: 'announced',
}

/** How far along the act is, by its own words and the hedges around it. */
export function statusOf(act: Act, words: string, lead: string): Status {
  if (act === 'pause' || act === 'cancel') return firm[act]
  if (rumour.test(words)) return 'rumoured'
  const isWish = wish.test(lead) || paper.test(words)
  if (act === 'option' || (act !== 'live' && act !== 'target' && isWish)) return 'proposed'
  if ((act === 'build' || act === 'draw') && building.test(words)) return 'under_construction'
  if (
    act === 'power' &&
    wordy(String.raw`\b(?:sign(?:ed|s)|agreed (?:an? )?(?:PPA|power)|struck|inked|signé|unterzeichnet|geschlossen|firmado)\b`).test(words)
  )
    return 'contracted'
  return firm[act]
}

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
      return has.power ? 'capacity_lease' : has.chips ? 'compute_contract' : undefined
    case 'sign':
    case 'replace':
      return typeOfPaper(words, has)
    case 'commit':
      return 'compute_contract'
    case 'live':
      return 'capacity_live'
    case 'build':
    case 'approve':
      if (has.chips && !has.power) return 'compute_contract'
      return has.power || isSite(words) ? 'capacity_build' : undefined
    case 'order':
      return 'hardware_purchase'
    case 'raise':
    case 'borrow':
      return 'financing'
    case 'power':
      return 'power_supply'
    case 'target':
      return 'programme_target'
    case 'draw':
      return has.power ? 'capacity_build' : undefined
  }
}

const isSite = (words: string): boolean =>
  /\b(?:data cent(?:re|er)|campus|site|hall|facility|supercomputer|centre de données|Rechenzentr\w+|Anlage|centro de datos)\b/iu.test(words)

function typeOfPaper(words: string, has: { readonly power: boolean; readonly chips: boolean }): FactType | undefined {
  if (wordy(String.raw`\b${lease}\b`, 'iu').test(words)) return 'capacity_lease'
  if (wordy(String.raw`\b${loan}\b`, 'iu').test(words)) return 'financing'
  if (/\b(?:acquire|buy|merge|takeover|acquisition|rachat|Übernahme|adquisición)\b/iu.test(words)) return undefined
  const computing = wordy(
    String.raw`\b(?:comput\w+|cloud|capacity|GPUs?|chips?|accelerators?|calcul|Rechen\w*|cómputo|nube|capacité|Kapazität|capacidad)\b`,
    'iu',
  )
  if (
    has.power &&
    /\b(?:wind|solar|nuclear|hydro|renewable|gas|geothermal)[ -](?:power|energy|electricity)\b|\bof (?:electricity|energy)\b/iu.test(words)
  )
    return 'power_supply'
  if (has.power) return 'capacity_lease'
  return has.chips || computing.test(words) ? 'compute_contract' : undefined
}
