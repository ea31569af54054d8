// What the words around a figure say of it: how firmly it is meant, and where power is measured.
import type { PowerBasis, Qualifier } from '../domain/quantity.ts'

/** The text just before and just after a quantity. */
interface Around {
  readonly before: string
  readonly after: string
}

const upTo =
  /(?:\b(?:up to|as (?:many|much|high|large) as|at most|no more than|not more than|maximum of|max\.?|less than|fewer than|under|below|capped at|jusqu[’']à|au plus|moins de|bis zu|höchstens|maximal|weniger als|unter|hasta|como máximo|menos de)|[<≤])\s*(?:about |around |roughly |some )?$/i
const atLeast =
  /(?:\b(?:at least|more than|(?<!\b(?:tak(?:e|es|en|ing)|took|hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|pass(?:es|ed|ing)?|carr(?:y|ies|ied)|sign(?:s|ed|ing)?) )over|above|exceed(?:s|ed|ing)?|no (?:less|fewer) than|minimum of|upwards of|in excess of|surpass(?:es|ed|ing)?|north of|better than|greater than|au moins|plus de|au-delà de|mindestens|mehr als|über|al menos|más de)|[>≥])\s*$/i
const approx =
  /(?:\b(?:about|around|roughly|some|approximately|approx\.?|nearly|almost|close to|circa|ca\.?|an? estimated|near|environ|près de|quelque|quelques|autour de|etwa|rund|ungefähr|knapp|zirka|fast|unos|unas|cerca de|casi|alrededor de|aproximadamente)|[~≈∼])\s*$/i
const option = /\boptions?\b[^.;]{0,40}$|\b(?:optional|optionnels?)\s*$/i
const target =
  /\b(?:target(?:s|ed|ing)?|goals?|aim(?:s|ed|ing)?|ambitions?|eventual(?:ly)?|objectif|Ziel|objetivo|called for)\b[^.;,]{0,30}$/i

/** Option and target weigh most: such figures never enter a total, however they are hedged. */
export function qualifierAround(around: Around): Qualifier {
  const before = around.before
  if (option.test(before)) return 'option'
  if (target.test(before)) return 'target'
  if (upTo.test(before)) return 'up_to'
  if (atLeast.test(before) || /^\s?(?:\+|or more\b|and above\b|ou plus\b|oder mehr\b|o más\b)/i.test(around.after)) return 'at_least'
  if (approx.test(before) || /^\s?(?:or so\b|-odd\b|approximately\b)/i.test(around.after)) return 'approx'
  return 'exact'
}

/** @NOTE "IT" must be in capitals: "it" is a pronoun in every second sentence. */
export function basisAround(around: Around): PowerBasis {
  const after = /^[^;,.]{0,50}/.exec(around.after)?.[0] ?? ''
  const before = /[^;,.]{0,40}$/.exec(around.before)?.[0] ?? ''
  if (/^[^\d]{0,25}(?:\bIT\b|\b[Cc]ritical (?:IT|load|power)|\binformatiques?\b)/.test(after)) return 'it'
  if (/\b(?:IT|[Cc]ritical) (?:load|power|capacity)\b[^\d]{0,20}$/.test(before)) return 'it'
  if (/^[^\d]{0,25}\b(?:grid|r[ée]seau|Netz|Netzanschluss|red el[ée]ctrica|interconnection)\b/i.test(after)) return 'grid'
  if (/\b(?:grid (?:connection|capacity|power)|interconnection|substation|raccordement|Netzanschluss)\b[^\d]{0,25}$/i.test(before))
    return 'grid'
  if (/^[^\d]{0,20}\b(?:nameplate|installed capacity)\b/i.test(after) || /\bnameplate\b[^\d]{0,25}$/i.test(before)) return 'nameplate'
  if (/^[^\d]{0,20}\b(?:facility|gross|total site|site) (?:load|power|capacity)\b/i.test(after)) return 'facility'
  return 'unknown'
}
