// The figures of a sentence that belong to its deal; those that compare, illustrate, price by the unit or sum up are left out.
import type { Money } from '../../../domain/money.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import type { FoundQuantity } from '../../../text/quantities.ts'
import { findQuantities } from '../../../text/quantities.ts'
import { moneyOf, quantityOf } from '../claims/slots.ts'

/** A figure with what it is to the deal: its own size, the whole it is a part of, one of several equal parts, or a total. */
export interface FigureAt {
  /** The chip a count is of, by the words beside it. */
  readonly model?: string
  readonly start: number
  readonly end: number
  readonly quantity?: Quantity
  readonly money?: Money
  readonly standing: 'own' | 'whole' | 'eventual' | 'part' | 'former'
}

/** Below these a figure is a server's or a card's, not a site's or a deal's. */
const megawattsMin = 0.05
const moneyMin = 100_000
export const models = /\b(?:G?B[23]00|GH200|H[12]00|A100|MI3\d{2}X?|Vera Rubin|Rubin|Trainium\d?)(?=s?\b)/u
const comparedBefore =
  /(?:\b(?:after|since|means|rivals?|rival(?:s|ling)? the|(?<!\b(?:more|less|fewer|greater) )than|compared (?:with|to)|against|versus|equivalent to|enough for|instead of|rather than|unlike|twice|half of|worth of|like the|beside the|next to the|similar to the|gegenüber|statt|que les|frente a)\s(?:the\s|its\s|a\s|about\s|some\s)*)$/iu
const formerBefore =
  /(?:\b(?:(?:the|its|their|(?:earlier|original|previous|old)) (?:\p{Ll}+ )?plans? (?:for|of)|plan was for|letter of intent for|replac(?:es|ed|ing) (?:its|the|a)(?: \p{L}+){0,3}(?: (?:for|of))?|up from|down from|from(?! an? )|former|earlier|previous(?:ly)?|instead of|not put|was to (?:hold|have)|added to \p{L}+[’']s|and \p{L}+[’']s)\s(?:the\s|its\s|a\s|about\s|some\s)*)$/iu
const wholeBefore =
  /(?:\b(?:of|out of)\s(?:the|its|their|his)\s(?:site[’']s\s|campus[’']s\s|lease[’']s\s|total\s|planned\s|full\s)?|(?:\d|MW|GW|load|capacity|Last|informatique)\s(?:of|out of|sur|von|de)\s(?:the\s|its\s|les\s|ses\s|los\s|las\s|sus\s|den\s|der\s|insgesamt\s)?)$/iu
const eventualBefore =
  /\b(?:(?:first|initial|opening|second|next) (?:phase|stage|building|hall) (?:of|in) (?:an?|its|the|what will be an?) (?:planned|proposed|larger|future|eventual)|eventual(?:ly)?|ultimate(?:ly)?|planned total of|to reach|grow to|rise to|à terme|langfristig|eventuales?)\s(?:about\s|an?\s)?$/iu
const totalAround =
  /\b(?:in all|in total|altogether|together(?! AI\b)|brings? the total|total(?:s|ling)?|insgesamt|zusammen|au total|en tout|en total|in conjunto)\b/iu
const soleSize = /\b(?:in all|altogether|insgesamt|au total|en tout|en total)\b/iu
const leftAround =
  /^\s?(?:MW |megawatts? )?(?:already |remain|left|free\b(?! of)|still |to let|unused|of rights|of connection|a year\b|per year|de droits|frei\b|libres\b|quedan)/iu
/** "Is taking the remaining 66 MW": what was left is what is had. */
const takesRest =
  /\b(?:t(?:ake|akes|aking|ook|aken)|leas(?:e|es|ed|ing)|rent(?:s|ed|ing)?|book(?:s|ed)|secur(?:e|es|ed|ing)|fill(?:s|ed)?) (?:up )?(?:the|its) remaining\s$/u
const leftBefore =
  /\b(?:remaining|leaving [^,;]{2,40} with|leaves?(?: just)?|auction|the other|spare|unused|sobrantes|restants|bleiben|quedan|last year[’']s)\s$/iu
const thresholdBefore =
  /\b(?:above|over|exceeding|below|under|supérieurs à|über|más de|beyond|larger than|connections? above|lots? of)\s$/iu
const usesAfter = /^\s?(?:of (?:solar )?panels|homes|households|foyers|Haushalte|hogares|line\b|feeder|cable|substation|generator)/iu

function standingOf(sentence: string, found: FoundQuantity): FigureAt['standing'] | undefined {
  const before = sentence.slice(Math.max(0, found.start - 60), found.start)
  const after = sentence.slice(found.end, found.end + 40)
  if (found.per !== undefined || comparedBefore.test(before) || usesAfter.test(after)) return undefined
  if (
    /^\s?(?:each|apiece|chacune?|je\b|cada una?)/iu.test(after) ||
    /\b(?:blocks?|tranches|Blöcken|bloques|buildings|lots) (?:of|de|à|von|zu je)\s$/iu.test(before)
  )
    return 'part'
  // "With 30 MW of that firm": a part of the figure before.
  if (/^\s?(?:MW |GW |megawatts )?of (?:that|which) (?:firm|fixed|committed|guaranteed|certain)\b/u.test(after)) return undefined
  if (eventualBefore.test(before)) return 'eventual'
  if (formerBefore.test(before)) return 'former'
  if (wholeBefore.test(before) && !isOwnCapacity(sentence, found.start)) return 'whole'
  const isOption = /\boptions?\b/iu.test(before)
  if (!isOption && !takesRest.test(before) && (leftAround.test(after) || leftBefore.test(before))) return undefined
  return found.kind === 'power' && thresholdBefore.test(before) && !/\bwell over\s$/iu.test(before) ? atLeast(before) : 'own'
}

/** "Will have a capacity of 18 MW" is no part of anything, unless a figure stands before it. */
const isOwnCapacity = (sentence: string, start: number): boolean =>
  /(?:capacity|load|Last|informatique) (?:of|von|de) (?:\p{L}+ )?$/u.test(sentence.slice(0, start)) && !/\d/.test(sentence.slice(0, start))

/** "over 20 MW" may be how firmly a figure is meant; "connections above 20 MW" is a rule's threshold. */
const atLeast = (before: string): 'own' | undefined =>
  /\b(?:connections?|raccordements|Anschlüsse|users?|sites|anything|rule|draft|applies) (?:above |over |supérieurs à |über )$/iu.test(
    before,
  )
    ? undefined
    : 'own'

/**
 * Figures of one sentence in reading order: power, chips, racks and money. Vague counts are none.
 *
 * @param context words that decide what money pays for
 */
export function figuresIn(sentence: string, language: string): readonly FigureAt[] {
  const isSum = totalAround.test(sentence)
  if (
    /^(?:Together(?! AI\b)|Taken together|In all|In total|Altogether|With the|Insgesamt|Zusammen mit|Au total|Avec les|En total|Con los)\b/u.test(
      sentence,
    )
  )
    return []
  const quantities = findQuantities(sentence, language).filter((each) => each.kind !== 'time')
  const read = quantities.flatMap((found): readonly FigureAt[] => {
    const standing = standingOf(sentence, found)
    if (standing === undefined) return []
    // "45 MW in all" is a size where no other figure adds up to it.
    const isSole = soleSize.test(sentence.slice(Math.max(0, found.start - 12), found.end + 14)) && quantities.length === 1
    const isTotal = isSum && !isSole && totalAround.test(sentence.slice(Math.max(0, found.start - 30), found.end + 12))
    const figure = isTotal ? undefined : figureOf(found, sentence)
    return figure === undefined ? [] : [{ ...figure, standing }]
  })
  return read.map((figure, at) => (isHolder(sentence, figure, read.slice(0, at)) ? { ...figure, standing: 'whole' } : figure))
}

/** "… its accelerators: 6,000 of them": chips that were named before. */
const ofThem = (sentence: string, { start, end }: FoundQuantity): boolean =>
  /^ of (?:them|these|those)\b(?! (?:\p{Ll}+ )?(?:were|was|had been|have been|are|went|stood|sat|failed|broke|lay)\b)/u.test(
    sentence.slice(end),
  ) && /\b(?:accelerators|chips|GPUs|processors)\b[^.;\d]{0,40}$/u.test(sentence.slice(0, start))

/** "8,000 of its H200 chips": a count of someone's chips. */
function someOf(found: FoundQuantity, sentence: string): Quantity | undefined {
  const { lo, hi, kind, end, qualifier, basis } = found
  const isChips =
    kind !== 'money' &&
    (ofThem(sentence, found) ||
      /^(?:-(?:GPU|TPU|chip|accelerator|card)\b| (?:\p{Lu}[\p{L}\d-]* |\d[\dA-Z]* ){1,4}(?:accelerators|chips|GPUs|processors)\b| (?:of (?:its|the|their|those|\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*){0,2}[’']s?)|de (?:ses|sus)|seiner|ihrer) (?:[\p{L}\d-]+ ){0,2}(?:chips|GPUs?|TPUs?|accelerators|processors|accélérateurs|puces|aceleradores|Chips|Beschleuniger|boards|cards)\b)/u.test(
        sentence.slice(end, end + 60),
      ))
  const unit = /^[^,;.]*?\bTPUs?\b/u.test(sentence.slice(end, end + 60)) ? 'TPU' : 'GPU'
  return isChips ? { lo, hi, unit, qualifier, basis } : undefined
}

/** "Sixty GB300 NVL72 racks": what is counted are racks, whatever chip stands in them. */
function ofRacks({ lo, hi, unit, noun, kind, end, qualifier, basis }: FoundQuantity, sentence: string): Quantity | undefined {
  const isModel = kind === 'count' && (unit === 'GPU' || /^G?[BH]\d{3}/u.test(noun ?? ''))
  return isModel && /^ (?:NVL\d+ )?racks?\b/u.test(sentence.slice(end, end + 16)) ? { lo, hi, unit: 'rack', qualifier, basis } : undefined
}

/** Where the number of a figure begins: "over" may stand in the figure's own words. */
const leadEnd = (sentence: string, start: number): number => start + (/^over /iu.exec(sentence.slice(start))?.[0].length ?? 0)

/** A quantity as money, power or chips with the model it is of; undefined where it is too small for a site or a deal. */
export function figureOf(found: FoundQuantity, sentence: string): FigureAt | undefined {
  const { start, end } = found
  const own = { start, end, standing: 'own' as const }
  if (found.kind === 'money') return found.base.hi < moneyMin ? undefined : { ...own, money: moneyOf(found, sentence) }
  const quantity = ofRacks(found, sentence) ?? quantityOf(found) ?? someOf(found, sentence)
  if (quantity === undefined || quantity.hi <= 0 || (quantity.unit === 'MW' && quantity.hi < megawattsMin)) return undefined
  const model = models.exec(sentence.slice(start, end + 24))?.[0]
  const isTaken =
    quantity.qualifier === 'option' &&
    /\b(?:exercis(?:es?|ed|ing) (?:its|an|the|that) |(?:convert|turn)(?:s|ed|ing)? (?:its|an|the|that) options? .{0,30}\binto an? )/u.test(
      sentence.slice(0, start),
    )
  // "In talks over 35 MW", "a lease over 35 MW": what is talked of or signed.
  const isTopic =
    quantity.qualifier === 'at_least' &&
    /\b(?:(?:talks|negotiations|discussions|negotiating)\b.{0,60}|(?:leases?|contracts?|agreements?|deals?|options?) )\bover $/iu.test(
      sentence.slice(0, leadEnd(sentence, start)),
    )
  return { ...own, quantity: isTaken || isTopic ? { ...quantity, qualifier: 'exact' } : quantity, ...(model !== undefined && { model }) }
}

/** "… and the first hall of 20 MW is full": the hall the deal's own megawatts are in. */
function isHolder(sentence: string, figure: FigureAt, before: readonly FigureAt[]): boolean {
  const lead = sentence.slice(Math.max(0, figure.start - 24), figure.start)
  return isPower(figure) && before.some((it) => isPower(it) && it.standing === 'own') && /\b(?:hall|building|site|campus) of $/u.test(lead)
}

export const isPower = (figure: FigureAt): boolean => figure.quantity?.unit === 'MW' || figure.quantity?.unit === 'GW'
export const isChips = (figure: FigureAt): boolean => figure.quantity?.unit === 'GPU' || figure.quantity?.unit === 'TPU'

/** The same figures with their places counted from a later start. */
export const countedFrom = (figures: readonly FigureAt[], start: number): readonly FigureAt[] =>
  figures.map((figure) => ({ ...figure, start: figure.start - start, end: figure.end - start }))
