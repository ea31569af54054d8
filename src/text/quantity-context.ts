// What the words around a figure say of it: how firmly it is meant, and where power is measured.
import type { PowerBasis, Qualifier } from '../domain/quantity.ts'

/** The text just before and just after a quantity. */
interface Around {
  readonly before: string
  readonly after: string
}

/** Words of a hedge, whole: "\b" knows no "ü". */
const hedge = (words: string, tail = ''): RegExp => new RegExp(`${words}\\s*${tail}$`, 'iu')
const from = String.raw`(?<![\p{L}\p{N}])`

/** "No less than" and "no more than" say the opposite of their last two words, and "did not pay more than" of its last three. */
const upTo = hedge(
  String.raw`(?:${from}(?:up to|as (?:many|much|high|large) as|at most|no(?:t)? more than|not (?:to )?exceed(?:ing)?|not (?:above|over)|pas plus de|nicht mehr als|no más de|maximum of|max\.?|(?<!\b(?:no|not|nothing) )(?:less|fewer) than|under|below|capped at|jusqu[’']à|au plus|(?<!\bpas )moins de|bis zu|höchstens|maximal|(?<!\bnicht )weniger als|unter|hasta|como máximo|(?<!\bno )menos de)|(?:\b(?:not|never)|n[’']t) \p{L}+ (?:more than|over)|[<≤])`,
  String.raw`(?:about |around |roughly |some )?`,
)
/** "A contract over 40 MW", "ein Vertrag über 40 MW" say what it is for. */
const atLeast = hedge(
  String.raw`(?:${from}(?:at least|more than|(?<!\b(?:tak(?:e|es|en|ing)|took|hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|pass(?:es|ed|ing)?|carr(?:y|ies|ied)|sign(?:s|ed|ing)?) )over|above|exceed(?:s|ed|ing)?|(?:no|not|nothing) (?:less|fewer) than|minimum of|upwards of|in excess of|surpass(?:es|ed|ing)?|north of|better than|greater than|au moins|plus de|pas moins de|au-delà de|mindestens|nicht weniger als|mehr als|(?<!(?:projekt|projekts|vorhaben|bauvorhaben|bestellung|ausbau|pachtvertrag|mietvertrag|liefervertrag|vertrag|vertrags|auftrag|vereinbarung|kredit|kredits|darlehen|finanzierung|anleihe|abkommen|abkommens|deal|option|leistung|gespräche|gesprächen|rechnung|summe|kauf) )über|al menos|más de|no menos de)|[>≥])`,
)
const approx = hedge(
  String.raw`(?:${from}(?:about|around|roughly|some|approximately|approx\.?|nearly|almost|close to|circa|ca\.?|an? estimated|near|environ|près de|quelque|quelques|autour de|etwa|rund|ungefähr|knapp|gut|zirka|fast|unos|unas|cerca de|casi|alrededor de|aproximadamente)|[~≈∼])`,
)
const option =
  /(?<!\p{L})(?:options?|opci(?:ón|ones))(?!\p{L})[^.;]{0,40}$|\b(?:optional|optionnels?)\s*$|\brights? to (?:take|lease|rent|buy|purchase|acquire|add|reserve|expand(?: (?:it|this|that))?(?: by| to)?)\b[^.;,\d]{0,30}$|\bdroit (?:de|d[’']) ?(?:prendre|louer|acheter|acquérir|réserver)\b[^.;,\d]{0,30}$|\bderecho a (?:tomar|alquilar|comprar|adquirir|reservar)\b[^.;,\d]{0,30}$/iu
/** "An option on 20 MW and leased 10 MW": the second is taken. */
const takenAfterOption = /\d[^.;]*\sand (?:has |have |also )?(?:leased|bought|took|taken|signed|rented|opened|built|purchased) $/i
const optionBehind = /^[^.;,\d]{0,20}\bat (?:its|their|the tenant[’']s) (?:own |sole )?(?:option|discretion)\b/i
const target =
  /\b(?:target(?:s|ed|ing)?|goals?|aim(?:s|ed|ing)?|ambitions?|eventual(?:ly)?|objectif|Ziel|objetivo|called for)\b[^.;,]{0,30}$/i

/** What may follow a bound that stands behind its figure: "40 MW at most in Lyon", never "40 MW at most sites". */
const ends = String.raw`(?=[.,;:!?)]|$|\s(?:at|in|on|from|to|for|by|of|with|over|within|next|this|and|but|à|en|dans|pour|chez|auprès|par|bei|von|für|im|aus|a|con|para|por|al)(?!\p{L}))`
const upToBehind = new RegExp(
  String.raw`^,?\s(?:at (?:the )?(?:most|maximum)|maximum|tops|or (?:less|fewer|below)|au (?:plus|maximum)|ou moins|höchstens|maximal|oder weniger|como (?:máximo|mucho)|o menos)${ends}`,
  'iu',
)
const atLeastBehind = new RegExp(
  String.raw`^(?:\s?(?:\+|-plus\b)|\s(?:or more|and (?:above|up)|ou plus|oder mehr|o más|at (?:the very )?least(?! (?:in (?:part|theory|principle|name)|on paper|for (?:now|the)|to|by))|(?:au|at) minimum|au moins|al menos|como mínimo|mindestens)${ends})`,
  'iu',
)
const approxBehind = /^(?:\s?-odd\b|\s?approximately\b|,? (?:or so|or thereabouts|give or take|environ)\b)/i

/** Option and target weigh most: such figures never enter a total, however they are hedged. */
export function qualifierAround({ before, after }: Around): Qualifier {
  if ((option.test(before) && !takenAfterOption.test(before)) || optionBehind.test(after)) return 'option'
  if (target.test(before)) return 'target'
  if (upTo.test(before) || upToBehind.test(after)) return 'up_to'
  if (atLeast.test(before) || atLeastBehind.test(after)) return 'at_least'
  return approx.test(before) || approxBehind.test(after) ? 'approx' : 'exact'
}

/** @NOTE "IT" must be in capitals: "it" is a pronoun in every second sentence. */
export function basisAround(around: Around): PowerBasis {
  const after = /^[^;,.]{0,50}/.exec(around.after)?.[0] ?? ''
  const before = /[^;,.]{0,40}$/.exec(around.before)?.[0] ?? ''
  if (/^[^\d]{0,25}(?:\bIT\b|\b[Cc]ritical (?:IT|load|power)|\binformatiques?\b|\binform[áa]tica\b)/.test(after)) return 'it'
  if (/\b(?:IT|[Cc]ritical) (?:load|power|capacity)\b[^\d]{0,20}$/.test(before)) return 'it'
  if (/^[^\d]{0,25}\b(?:grid|r[ée]seau|Netz|Netzanschluss|red el[ée]ctrica|interconnection)\b/i.test(after)) return 'grid'
  if (/\b(?:grid (?:connection|capacity|power)|interconnection|substation|raccordement|Netzanschluss)\b[^\d]{0,25}$/i.test(before))
    return 'grid'
  if (/^[^\d]{0,20}\b(?:nameplate|installed capacity)\b/i.test(after) || /\bnameplate\b[^\d]{0,25}$/i.test(before)) return 'nameplate'
  if (/^[^\d]{0,20}\b(?:facility|gross|total site|site) (?:load|power|capacity)\b/i.test(after)) return 'facility'
  if (/\b(?:facility|gross|total site|site) (?:load|power|capacity)\b[^\d]{0,20}$/i.test(before)) return 'facility'
  if (/\b(?:puissance brute|capacidad bruta|potencia bruta|Bruttoleistung)\b[^\d]{0,20}$/i.test(before)) return 'facility'
  return 'unknown'
}
