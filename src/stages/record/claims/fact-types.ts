// Which ledger type and status a sentence states, when its words are sure; otherwise none.
import type { FactType, Status } from '../../../domain/fact.ts'

export interface SentenceType {
  readonly type: FactType
  readonly status: Status
}

const compute =
  /\b(?:MW|GW|megawatts?|gigawatts?|GPUs?|TPUs?|data cent(?:re|er)s?|compute|campus|site|hall|capacity|racks?|chips?|cluster|supercomputer|B200s?|GB[23]00s?|H[12]00s?)\b/iu
/** Ordered: the first pattern that fits a sentence names its type. */
const types: readonly (readonly [FactType, RegExp])[] = [
  [
    'cancellation',
    /\b(?:cancel(?:l?ed|s)?|scrap(?:ped|s)|abandon(?:ed|s)|called off|shelved)\b.{0,60}\b(?:plan|project|deal|lease|site|campus|data cent|contract)/iu,
  ],
  [
    'financing',
    /\b(?:raised|raises|has raised|secured|secures|closed|closes|borrow(?:s|ed))\b.{0,60}\b(?:debt|loans?|financing|credit facility|bonds?|funding|equity|series [a-h])\b/iu,
  ],
  [
    'capacity_lease',
    /\b(?:leas(?:e|es|ed|ing)|rent(?:s|ed|ing)?|secur(?:e|es|ed|ing)|takes?|taken|took|will take|book(?:s|ed)|reserv(?:e|es|ed))\b.{0,80}\b(?:MW|GW|megawatts?|gigawatts?)\b/iu,
  ],
  [
    'hardware_purchase',
    /\b(?:order(?:s|ed)|buy(?:s|ing)?|bought|purchas(?:e|es|ed))\b.{0,60}\b(?:GPUs?|TPUs?|chips?|accelerators?|G?[BH]\d{3}s?)\b/iu,
  ],
  [
    'compute_contract',
    /\b(?:contract|deal|agreement)\b.{0,80}\b(?:worth|valued|compute|cloud|capacity|GPUs?)\b|\b(?:valued at|worth)\b.{0,40}\b(?:contract|deal)\b|\b(?:signed|signs)\b.{0,60}\b(?:compute|cloud|GPU|capacity)\b.{0,20}\b(?:contract|deal|agreement)\b/iu,
  ],
  [
    'capacity_live',
    /\b(?:open(?:s|ed)|went live|goes live|is live|switched on|began operat\w+|now runs)\b.{0,80}\b(?:MW|GW|megawatts?|gigawatts?)\b/iu,
  ],
  ['capacity_lease', /\boption (?:on|for)\b.{0,40}\b(?:MW|GW|megawatts?|gigawatts?)\b/iu],
  ['power_supply', /\b(?:power purchase agreement|PPA|supply)\b.{0,60}\b(?:MW|GW|megawatts?)\b.{0,40}\b(?:power|electricity|energy)\b/iu],
  [
    'capacity_build',
    /\b(?:build(?:s|ing)?|built|construct(?:s|ed|ing)?|develop(?:s|ed|ing)?|plans?|planned|announced|announces|break(?:s|ing) ground|expand(?:s|ing)?|campus|site|phase one)\b.{0,90}\b(?:MW|GW|megawatts?|gigawatts?)\b|\b(?:MW|GW|megawatts?|gigawatts?)\b.{0,40}\b(?:data cent(?:re|er)|campus|site|hall)\b/iu,
  ],
]

/** Talk that names figures without stating a deal: comparison, what power would do, what a market analyst reckons. */
const noDeal =
  /\b(?:would be enough|enough (?:power|electricity)|could rival|rival(?:s|ling)?|compared (?:to|with)|equivalent to|as much as|homes|households|per (?:MW|megawatt)|implies|brings the total|in total)\b/iu

function statusOf(sentence: string): Status {
  if (/\bpaus(?:e|ed|es|ing)\b/iu.test(sentence)) return 'paused'
  if (/\b(?:cancel(?:l?ed|s)|scrapped|abandoned|called off|shelved)\b/iu.test(sentence)) return 'cancelled'
  if (/\b(?:rumou?r(?:ed|s)?|is said to|reportedly|people familiar|talks (?:with|to|over)|in talks)\b/iu.test(sentence)) return 'rumoured'
  if (/\b(?:would|could|may|might|proposes?|proposed|considers?|considering|weighs|wants to|hopes to|plans? to|planned)\b/u.test(sentence))
    return 'proposed'
  if (/\b(?:under construction|is building|are building|began construction|broke ground|breaking ground)\b/iu.test(sentence))
    return 'under_construction'
  if (/\b(?:went live|is live|has opened|opened|switched on|now runs)\b/iu.test(sentence)) return 'live'
  if (/\b(?:raised|has raised|closed (?:a|its) (?:loan|round|debt|financing)|debt round)\b/iu.test(sentence)) return 'financed'
  if (/\b(?:signed|has signed|signs)\b.{0,40}\b(?:contract|lease|deal|agreement)\b/iu.test(sentence)) return 'contracted'
  return 'announced'
}

/** The type and status a sentence states; undefined when the words are not sure. */
export function typeOfSentence(sentence: string): SentenceType | undefined {
  if (noDeal.test(sentence)) return undefined
  if (/\bpaus(?:ed|es)\b.{0,60}\b(?:project|site|campus|plan|data cent|build)/iu.test(sentence))
    return { type: 'capacity_build', status: 'paused' }
  const found = types.find(([, pattern]) => pattern.test(sentence))
  return found === undefined || !compute.test(sentence) ? undefined : { type: found[0], status: statusOf(sentence) }
}
