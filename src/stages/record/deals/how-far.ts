// How far along a deal is, by its own words and the hedges around it: the one place that decides it for both readings.
import type { FactType, Status } from '../../../domain/fact.ts'
import { wordy } from './deal-lexicon.ts'
import type { Act } from './deal-pattern.ts'
import { ahead, approved, building, onPaper, paper, proposed, reportedTalks, rumour, signed, wish } from './how-far-words.ts'

export const isRumoured = (text: string): boolean => rumour.test(text) || reportedTalks.test(text)
export const isBeingBuilt = (text: string): boolean => building.test(text)
export const isProposed = (text: string): boolean => proposed.test(withoutPlants(text))
export const isApproved = (text: string): boolean => approved.test(text)
/** "Will open", "soll ans Netz gehen": what is not running yet. */
export const isAhead = (lead: string): boolean => ahead.test(lead)
const isWished = (text: string): boolean => wish.test(withoutPlants(text.replace(plannedThing, ' ').replace(shownPlans, ' ')))
const isSigned = (text: string): boolean => signed.test(text) || onPaper.test(text)

/** English has plants where German plans: "the Susquehanna plant", "a nuclear plant". */
export const withoutPlants = (text: string): string => text.replace(plantOfPower, ' ')
const plantOfPower =
  /(?:\b(?:[Tt]he|[Aa]n?|its|their|this|that|each|from|one|nuclear|power|gas|coal|steel|chip|car)\s(?:[\p{L}-]+\s){0,3}?|[’']s?\s(?:[\p{L}-]+\s){0,3}?)plant\b/gu
/** "Its planned campus": a thing, and no wish. */
const plannedThing = /(?:[’']s?|\b(?:the|its|their|an?))\s(?:planned|proposed)\b/gu

/** "Unveiled plans for": what is shown is announced. */
const shownPlans = wordy(String.raw`\b(?:unveil|announc|present|reveal|outlin)\p{L}* (?:its |the |their )?plans\b`, 'gu')

const reportedWould =
  /(?:(?<=\b(?:said|says|told|announced|confirmed|added)\b.{0,60}\b(?:it|they|that|he|she|company|group) )|(?<=\b[Uu]nder (?:the|an?|its|their) [^,]{3,40}, .{2,50} ))would(?! like)\b/gu

/** "Said Hetzner would take", "announced that it had leased": what is reported is told a tense back, and is neither a wish nor long ago. */
const reportedTense = wordy(
  String.raw`(?<=\b(?:said|says|told|announced|confirmed|added|disclosed|reported|shows?|showed|[Uu]nder (?:the|an?|its|their) (?:deal|agreement|accord|contract|terms|plan|lease)|(?:deal|agreement|accord|contract|pact) under which)\b.{0,70})\b(?:would(?! (?:like|have|be (?:a|an|enough|the)|rather)\b)|had(?! (?:been expected|no|not|hoped|planned|wanted)\b))\b`,
  'gu',
)
export const inDirectSpeech = (text: string): string => text.replace(reportedTense, (word) => (word === 'had' ? 'has' : 'will'))

const onContract = wordy(String.raw`\b(?:sign\p{L}*|contract\p{L}*|agreement|deal|contrats?|\p{L}*[Vv]ertrag\p{L}*|contratos?)\b`, 'u')

/** What is asked of a deal: its act and type, the words of its clause, those before and of its deed, and all that is said beside it. */
interface Told {
  readonly act: Act
  readonly type: FactType
  readonly words: string
  readonly lead: string
  readonly whole?: string
}

export function stageOf({ act, type, words, lead, whole = words }: Told): Status {
  if (act === 'pause') return 'paused'
  if (act === 'cancel') return 'cancelled'
  if (isRumoured(whole)) return 'rumoured'
  if (act === 'option') return 'proposed'
  if (type === 'programme_target' || type === 'offtaker_change') return 'announced'
  // "Said it would ship" is a plan told in the past, not a wish.
  const isWish = isWished(lead.replace(reportedWould, ''))
  if (type === 'capacity_build') return stageOfBuild(words, whole, isWish || act === 'propose')
  if (isWish || paper.test(words)) return 'proposed'
  if (type === 'capacity_live') return isAhead(lead) ? 'announced' : 'live'
  if (type === 'financing') return 'financed'
  // An order won is no contract yet.
  if (type === 'hardware_purchase' && !onContract.test(words)) return 'announced'
  return isSigned(words) ? 'contracted' : 'announced'
}

/** What may be built is announced, what is being built is under construction, what is asked for or thought of is proposed. */
function stageOfBuild(words: string, whole: string, isWish: boolean): Status {
  if (approved.test(words)) return 'announced'
  if (building.test(whole)) return 'under_construction'
  return isWish || isProposed(words) ? 'proposed' : 'announced'
}
