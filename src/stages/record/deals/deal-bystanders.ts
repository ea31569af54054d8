// Names that stand beside a deal and are no party to it: who speaks, who is compared, the town it is in.
import type { FactType } from '../../../domain/fact.ts'
import { houseOf } from './deal-houses.ts'
import type { Trigger } from './deal-words.ts'
import type { NameAt } from './name-at.ts'

/** Behind a name: that it speaks. */
export const speechAfter =
  /^(?:[’']s?(?:\s\p{Ll}+){1,4}(?=\s(?:said|says|told|sagte|dijo)\b))?\s?(?:,\s[^,]{2,60},\s)?(?:said|says|told|reported|reports|understands|has learn(?:ed|t)|wrote|announced that|confirmed that|a indiqué|a annoncé que|sagte|teilte|dijo|informó|anunció que)(?!\p{L})/u
/** Named beside a deal and no party to it: what is compared, who is quoted, who owns a party, whose rival it is. */
const bystanderBefore =
  /(?:\b(?:than|like|unlike|near|beside|(?:analysts?|economists?|strategists?|researchers?) (?:at|of|with)|rivals?|competitors?|backed by|owned by|according to|next to|founded by|spun (?:out|off) (?:of|from)|founded at|alumni of|graduates of|listed on|led by (?:former|ex-)\p{L}+|selon|d[’']après|laut|según|rival de|concurrent de|soutenu par|filiale de|propiedad de|after|since|[Aa]près|[Dd]epuis|[Nn]ach|[Ss]eit|[Tt]ras|[Dd]esde)\s(?:(?:the|of|le|la|les|der|die|das|dem|el|los|las)\s|l[’'])?)$/iu

/** "Gridline's count", "Caldermere's rent": what someone reckons, or pays, is no deal with it. */
const asideAfter =
  /^-(?:backed|owned|led|controlled|funded|supported|based|listed|run|built|made|designed|branded|style|like)\b|^[’']s? (?:\p{Ll}+ ){0,2}(?:counts?|tally|estimates?|figures|analysts?|reckoning|rent|payments|promise)\b/u
/** Who arranged, advised, published, speaks, or is a former one. */
const asideBefore =
  /(?:,\s(?:arranged|advised|underwritten|managed)\sby|\b(?:spokes(?:man|woman|person)|director|founder|analyst),|promised (?:it )?to|(?:filing|statement|report|letter|release|document|estimate|figures)s? (?:by|from|of|published by)(?: the)?|anunció|informó|dijo|explicó|(?:según )?comunicó(?: (?:este|el) \p{L}+)?|a (?:indiqué|annoncé|déclaré|précisé))\s$/u

/** Whether a name is quoted, compared or only owns a party. */
export const isBystander = (text: string, name: NameAt): boolean => {
  const lead = text.slice(Math.max(0, name.start - 40), name.start)
  const after = text.slice(name.end, name.end + 80)
  return bystanderBefore.test(lead) || speechAfter.test(after) || asideAfter.test(after) || asideBefore.test(lead)
}

const townBefore =
  /(?:(?<!\p{L})(?:near|outside|près de|près des|près du|près d[’']|cerca de|cerca del|nahe|(?:son|sa|ses|leur) (?:site|campus|centre|centre de données) de|su (?:campus|centro|sede|centro de datos) de|Standort)\s?)$/iu
/** "À Lyon", "a Madrid" name a party only where something is had from it or given to it. */
const toGive: readonly FactType[] = [
  'capacity_lease',
  'compute_contract',
  'hardware_purchase',
  'power_supply',
  'financing',
  'offtaker_change',
]

/** An unknown name that stands where a town would. */
export function isTown(text: string, name: NameAt, { type, trigger }: { readonly type: FactType; readonly trigger: Trigger }): boolean {
  const { entity, start } = name
  if (entity !== undefined) return false
  const lead = text.slice(Math.max(0, start - 40), start)
  if (townBefore.test(lead)) return true
  if (/^(?:take|live|build|draw)$/.test(trigger.act) && /(?<!\p{L})(?:à|aux?)\s$/iu.test(lead)) return true
  if (trigger.act === 'approve' && /(?<!\p{L})(?:à|a)\s$/iu.test(lead) && start - trigger.end <= 3) return false
  const isTo = /(?<!\p{L})(?:à|a)\s$/iu.test(lead)
  if (isTo && (!toGive.includes(type) || /(?:site|campus|centre|centro|données|datos)\s(?:à|a)\s$/u.test(lead))) return true
  return (
    type.startsWith('capacity_b') &&
    houseOf(name, text) === undefined &&
    /\b(?:campus|project|data cent(?:re|er)|facility|site|plans) for\s$/u.test(lead)
  )
}
