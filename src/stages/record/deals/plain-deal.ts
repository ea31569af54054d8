// A deal of two houses in the plainest words: who takes how much of what from whom, and how far along it is.
import { type FigureAt, isChips, isPower } from './deal-figures.ts'
import { type House, houseOf } from './deal-houses.ts'
import { withoutNames } from './deal-leads.ts'
import { partyOf } from './deal-names.ts'
import type { Dealing } from './dealings.ts'
import { isProposed, isRumoured, stageOf } from './how-far.ts'
import type { SentenceParts } from './read-deal.ts'
import { figuresOfOneDeal } from './second-reading.ts'

type Kind = 'capacity_lease' | 'compute_contract' | 'hardware_purchase' | 'power_supply'

const electricity =
  /\b(?:electric(?:al|ity)?|power(?! (?:capacity|density))|hydropower|renewable|wind|solar|nuclear|gas|gas-fired|geothermal|turbines?|baseload|energy|reactors?|grid power|fuel cells?|PPA|dam)\b/iu
const ofElectricity = /^ of (?:[\p{L}-]+ ){0,4}?(?:power|electricity|energy|hydropower)\b/u
const currentOf = /\b(?:electricity|hydropower|(?:wind|solar|nuclear|hydro|source of) power)\b/u
/** "30 MW of batteries": what is counted is no space. */
const ofOther =
  /^ (?:of|worth of) (?!(?:[\p{L}-]+ ){0,3}?(?:capacity|space|load|colocation|comput(?:e|ing)|data cent(?:re|er)s?|halls?|room|IT|servers?|racks|machines|infrastructure|it|that|this|the|its|their)\b)/u
const machines =
  /\b(?:buy|buys|bought|buying|order|orders|ordered|ordering|purchas\p{L}+|ship(?:s|ped|ping|ments?)?|shop(?:s|ped|ping)?|deliver(?:s|y|ed|ies)?|sell|sells|sold|sale)\b/iu
const hired =
  /\b(?:rent\p{L}*|hir(?:e|es|ed|ing)|book\p{L}*|reserv\p{L}*|access|cloud|hours?|us(?:e|es|ing) of|host\p{L}*|capacity|comput(?:e|ing))\b/iu
const built =
  /\b(?:become|build|builds|building|built|erect\p{L}*|construct\p{L}*|open(?:s|ed|ing)?|switch\p{L}* on|go(?:es)? live|raise[sd]?|took back|takes? back|first halls?|energi[sz]ed|are running|borrow\p{L}*|loan|option|target|aims?|goal|acquir\p{L}+|stake|shares?|drop\p{L}*|cancel\p{L}*|paus\p{L}*|giv(?:e|es|ing) up|reserved with|joint venture|together with|alongside)\b/iu

/** ", with the first hall due in March": when it starts. */
const begins =
  /,? with the first (?:hall|phase|block|tranche|part|\d[\d.,]* MW)s? (?:due|expected|ready|available|to follow|to be ready|from)\b[^,;]*/u

/** What is dealt in, by the words beside the figure and what the giver is; undefined where they leave it open. */
function kindOf(figure: FigureAt, house: House | undefined, text: string, whole: string): Kind | undefined {
  if (isPower(figure)) {
    if (house === 'utility' || ofElectricity.test(text.slice(figure.end))) return 'power_supply'
    if (electricity.test(text) || ofOther.test(text.slice(figure.end))) return undefined
    // "Has secured electricity for its sites. Fossheim delivers 28 MW": what it is, the sentence before tells.
    return currentOf.test(whole) ? 'power_supply' : 'capacity_lease'
  }
  if (figure.quantity?.unit === 'rack') return 'hardware_purchase'
  if (!isChips(figure)) return undefined
  const isMaker = house === 'maker' || /\bits (?:\p{Ll}+ )?(?:accelerators|chips|processors)\b/u.test(text)
  if (isMaker && !hired.test(text)) return 'hardware_purchase'
  if (house === 'cloud' || house === 'operator') return machines.test(text) ? undefined : 'compute_contract'
  if (hired.test(text) === machines.test(text)) return undefined
  return hired.test(text) ? 'compute_contract' : 'hardware_purchase'
}

const words: Readonly<Record<Kind, readonly [verb: string, participle: string, of: string]>> = {
  capacity_lease: ['lease', 'leased', ''],
  compute_contract: ['rent', 'rented', ''],
  hardware_purchase: ['order', 'ordered', ''],
  power_supply: ['buy', 'bought', ' of electricity'],
}

const modest = /\b(?:up to|as much as|as many as|about|around|some|nearly|almost|roughly|more than|over|at least|between)\s$/u

const modestBefore = ({ start }: FigureAt, text: string): string => modest.exec(text.slice(0, start))?.[0] ?? ''
const computing = /\b(?:comput(?:e|ing)|cloud) (?:power|capacity|services|resources|time|infrastructure)\b|\bcomput(?:e|ing)\b/u

/** The plain sentence; undefined where the figures are not those of one deal of two, or the words tell of something else. */
export function plainDeal({ text, names, figures }: SentenceParts, { giver, taker }: Dealing, whole: string): string | undefined {
  if (giver === undefined || taker === undefined) return undefined
  // "Compute" and "Energy" in a house's name tell nothing of what it deals in.
  const bare = withoutNames(text, names)
  if (built.test(bare.replace(begins, ''))) return undefined
  const sizes = figuresOfOneDeal(text, figures)
  const size = sizes.find((figure) => figure.quantity !== undefined)
  const price = sizes.find((figure) => figure.money !== undefined)
  // Money alone is for computing where the words say so and nothing else is sold.
  if (size === undefined && price !== undefined && sizes.length === 1 && houseOf(giver, whole) === 'cloud' && computing.test(whole)) {
    if (isRumoured(whole) || isProposed(text)) return undefined
    const isSigned = stageOf({ act: 'commit', type: 'compute_contract', words: text, lead: text, whole }) === 'contracted'
    const paper = isSigned ? ' under a contract signed this week' : ''
    return `${partyOf(taker)} will pay ${partyOf(giver)} ${modestBefore(price, text)}${text.slice(price.start, price.end)} for computing power${paper}.`
  }
  if (size === undefined || size.standing !== 'own' || sizes.length > (price === undefined ? 1 : 2)) return undefined
  const kind = kindOf(size, houseOf(giver, whole), bare, whole)
  if (kind === undefined) return undefined
  const [verb, participle, of] = words[kind]
  const spelled = (figure: FigureAt): string => modestBefore(figure, text) + text.slice(figure.start, figure.end)
  const stage = stageOf({ act: 'lease', type: kind, words: text, lead: text, whole })
  const opens = isRumoured(whole)
    ? `is in talks to ${verb}`
    : stage === 'proposed' || isProposed(text)
      ? `plans to ${verb}`
      : `has ${participle}`
  const chips = isChips(size) && !/\b(?:GPUs?|TPUs?|chips|accelerators|processors)\b/u.test(spelled(size)) ? ' GPUs' : ''
  const deal = price === undefined ? '' : ` in a deal worth ${spelled(price)}`
  const signed = stage === 'contracted' && kind !== 'hardware_purchase' ? ' under a contract signed this week' : ''
  return `${partyOf(taker)} ${opens} ${spelled(size)}${chips}${of} from ${partyOf(giver)}${deal}${signed}.`
}
