// One amount at one place: a sign, a number, a multiplier, a unit. Ranges and qualifiers are quantities.ts.

import type { Holder } from './chip-holders.ts'
import { holderAfter } from './chip-holders.ts'
import { foldOf, unitOfNoun } from './implied-units.ts'
import { letterMultipliers } from './number-multipliers.ts'
import { readNumber } from './numbers.ts'
import { perAt } from './per-units.ts'
import type { Unit } from './units.ts'
import { signBefore, unitAt } from './units.ts'
import type { Token } from './words.ts'

/** `from` and `next` are token indexes (next exclusive); `value` is before unit factors. */
export interface Amount {
  readonly from: number
  readonly next: number
  readonly value: number
  readonly mantissa: number
  readonly inDigits: boolean
  readonly isFraction: boolean
  readonly isNegative: boolean
  readonly isPlain: boolean
  /** How firmly the figure's own words mean it: "10+ MW", "une quarantaine". */
  readonly hedge?: 'approx' | 'at_least'
  readonly unit?: Unit
  readonly noun?: string
  readonly per?: string
}

const ofWhole = /^(?:of|d|de|du|des|del|der|von|the)$/i
const connectors = /^(?:d|de|of|an|von|US)$/i
const nounStops = new Set(
  `a an the and or but of in on at to from by for with as than that which who whom whose is are was were be been being has have had will
  would can could may might must should did do does said says not no nor so if when while where after before during since until over
  under more less fewer other others this these those it its their his her our my your they we he she you i into out up down off per
  via about around between against among across through also only just even still now then there here all both each every yet ago
  each plus minus down old wide long high tall deep away earlier later last next total worth too because though although
  et ou de des du en dans sur pour par avec und oder für mit auf im am der die das y o del los las por con sin le la les l un une el
  bei von zu zur zum durch nach über um bis seit aus gegen al para desde hasta entre chez auprès à au aux vers depuis
  cheaper higher lower bigger smaller faster slower better worse stronger weaker grew rose fell led won lost started brings means makes remains shows comes goes gets takes gives lives represents equals raising using including adding starting ahead early late today yesterday tomorrow behind back compared`.split(
    /\s+/,
  ),
)

/** Reads the amount whose number begins at token `at`; undefined where there is none, or only a name, date or version. */
export function readAmount(text: string, tokens: readonly Token[], at: number, language: string): Amount | undefined {
  const number = readNumber(tokens, at, language)
  if (number === undefined) return foldAt(tokens, at)
  // "$-50.8bn"
  const minus =
    /^[-−]$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.end === tokens[at]?.start ? signBefore(text, tokens, at - 1) : undefined
  const sign = signBefore(text, tokens, at) ?? minus
  const isMoney = sign !== undefined || endsRangeOfMoney(text, tokens, at)
  const counted = suffixAt(text, tokens, number.next, isMoney, number.inDigits)
  const plus = plusAt(tokens, counted.next)
  const suffix = { ...counted, next: plus ?? counted.next }
  const hedge: Amount['hedge'] = plus !== undefined ? 'at_least' : number.isRough === true ? 'approx' : undefined
  const value = tidy(number.value * suffix.factor)
  // "A third of the racks": what a part is of is no unit of it.
  const isShare = number.isFraction && ofWhole.test(tokens[suffix.next]?.text ?? '')
  const found =
    sign !== undefined
      ? { unit: sign.unit, next: afterSign(tokens, suffix.next) }
      : isShare
        ? undefined
        : unitAfter(text, tokens, suffix.next)
  const next = found?.next ?? suffix.next
  const base = {
    from: sign?.from ?? at,
    value,
    mantissa: number.mantissa,
    inDigits: number.inDigits,
    isFraction: number.isFraction,
    isNegative: minus !== undefined,
    ...(hedge === undefined ? {} : { hedge }),
  }
  const isPlain = suffix.factor === 1 && number.value === number.mantissa
  if (found === undefined && isPlain && !Number.isInteger(value) && number.inDigits && !number.isFraction) return { ...base, next, isPlain }
  if (found === undefined) return withNoun(text, tokens, { ...base, next, isPlain })
  const holder = holderAfter(text, tokens, found)
  if (holder !== undefined) return withHolder(text, tokens, { ...base, isPlain, next }, { from: suffix.next, holder })
  if (found.unit.unit === 'GPU') return withModel(text, tokens, { ...base, isPlain, next, unit: found.unit }, suffix.next)
  const per = perAt(text, tokens, next)
  return { ...base, isPlain, unit: found.unit, next: per?.next ?? next, ...(per === undefined ? {} : { per: per.per }) }
}

/** "Threefold": a number and its unit in one word. */
function foldAt(tokens: readonly Token[], at: number): Amount | undefined {
  const fold = foldOf(tokens[at]?.text)
  const state = { inDigits: false, isFraction: false, isNegative: false, isPlain: true }
  return fold && { from: at, next: at + 1, mantissa: fold.value, ...state, ...fold }
}

/** "10+ MW", "10-plus MW", "$1 billion-plus": the index after the sign; undefined for a sum ("10+5"). */
function plusAt(tokens: readonly Token[], at: number): number | undefined {
  const [before, sign, word] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (sign === undefined || sign.start !== before?.end) return undefined
  if (sign.text === '+') return word?.kind === 'number' && word.start === sign.end ? undefined : at + 1
  return sign.text === '-' && word?.text === 'plus' && word.start === sign.end ? at + 2 : undefined
}

/** "EUR 600–640 m": the second end of a range whose first has a sign. */
const endsRangeOfMoney = (text: string, tokens: readonly Token[], at: number): boolean =>
  /^[-–]$/.test(tokens[at - 1]?.text ?? '') && /^\d/.test(tokens[at - 2]?.text ?? '') && signBefore(text, tokens, at - 2) !== undefined

/** "500 B200 servers": what is counted is the machine, in racks where it is one. */
function withHolder(
  text: string,
  tokens: readonly Token[],
  amount: Omit<Amount, 'unit' | 'noun'>,
  { from, holder }: { readonly from: number; readonly holder: Holder },
): Amount {
  const first = tokens[tokens[from]?.kind === 'word' ? from : from + 1]
  const noun = text.slice(first?.start ?? 0, tokens[holder.next - 1]?.end ?? 0)
  return { ...amount, next: holder.next, noun, ...(holder.unit === undefined ? {} : { unit: holder.unit }) }
}

/** "450,000 GB200 GPUs" is one unit with its model as noun. */
function withModel(text: string, tokens: readonly Token[], amount: Amount, from: number): Amount {
  const again = unitAt(text, tokens, amount.next)
  const next = again?.unit.unit === 'GPU' ? again.next : amount.next
  const first = tokens[tokens[from]?.kind === 'word' ? from : next - 1]
  const per = perAt(text, tokens, next)
  const noun = text.slice(first?.start ?? 0, tokens[next - 1]?.end ?? 0)
  return { ...amount, next: per?.next ?? next, noun, ...(per === undefined ? {} : { per: per.per }) }
}

/** Multiplying decimals leaves dust: 1.1 million is 1,100,000 and not 1,100,000.0000000001. */
export function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(14)) : value
}

function suffixAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  isMoney: boolean,
  inDigits: boolean,
): { next: number; factor: number } {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || before === undefined || !inDigits) return { next: at, factor: 1 }
  const attached = token.start === before.end
  const followed = tokens[at + 1]
  // "EUR 640 m": behind a currency nobody counts metres.
  const isMillion = token.text === 'm' && (isMoney || (attached && (isMoneyNext(text, tokens, at + 1) || isMillionNoun(before, followed))))
  const factor = isMillion ? 1e6 : letterMultipliers.get(token.text)
  if (factor === undefined) return { next: at, factor: 1 }
  // "250 M€": the sign stands on the multiplier.
  const isSigned = isMoneyNext(text, tokens, at + 1) && followed?.start === token.end
  const safe = attached || isMoney || isSigned || /^(?:bn|tn|mn|mln|trn|B)$/.test(token.text)
  return safe ? { next: at + 1, factor } : { next: at, factor: 1 }
}

/** "2.7m sales", "10m users" are millions; "50m sprint" and "1.5m long" are metres. */
function isMillionNoun(number: Token, followed: Token | undefined): boolean {
  if (followed?.kind !== 'word' || nounStops.has(followed.text.toLowerCase()) || /^(?:high|thick|x)$/.test(followed.text)) return false
  return /[a-z]s$|^people$/.test(followed.text) || (/[.,]/.test(number.text) && /^\p{Ll}{3}/u.test(followed.text))
}

function isMoneyNext(text: string, tokens: readonly Token[], at: number): boolean {
  return unitAt(text, tokens, at)?.unit.kind === 'money'
}

/** "$500 US", "$5 USD", "$ 3 dollars": what repeats the sign belongs to the amount. */
function afterSign(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token === undefined) return at
  return token.text === 'USD' || token.text === 'AUD' ? at + 1 : at
}

function unitAfter(text: string, tokens: readonly Token[], from: number): { unit: Unit; next: number } | undefined {
  const token = tokens[from]
  if (token === undefined) return undefined
  const gap = token.start - (tokens[from - 1]?.end ?? 0)
  if (token.text === '-' && gap === 0) return unitAt(text, tokens, from + 1)
  if (gap > 2) return undefined
  if (token.text === 'p' && gap <= 1) return { unit: { unit: 'GBX', kind: 'money', base: 'GBP', factor: 0.01 }, next: from + 1 }
  if (token.text === "'" && gap === 0 && !/\p{L}/u.test(text[token.end] ?? ' ')) {
    return { unit: { unit: 'foot', kind: 'length', base: 'm', factor: 0.3048 }, next: from + 1 }
  }
  const direct = unitAt(text, tokens, from)
  if (direct !== undefined) return isUnitWord(text, tokens, from, gap) ? direct : undefined
  // "22 premiers mégawatts", "30 weitere MW", "14 additional MW"
  if (furtherWords.test(token.text) || (/^an?$/i.test(token.text) && /^half$/i.test(tokens[from - 1]?.text ?? ''))) {
    const measured = unitAt(text, tokens, from + 1)
    return measured?.unit.kind === 'power' ? measured : undefined
  }
  if (!connectors.test(token.text)) return undefined
  const apostrophe = /^['’]$/.test(tokens[from + 1]?.text ?? '') ? 2 : 1
  const later = unitAt(text, tokens, from + apostrophe)
  return later !== undefined && /^(?:money|count|power|energy)$/.test(later.unit.kind) ? later : undefined
}

const furtherWords =
  /^(?:first|further|additional|extra|new|more|premiers?|premières?|nouveaux|derniers|ersten|weiteren?|zusätzlichen?|neuen?|primeros|nuevos|adicionales)$/i

const multiplied = /^(?:million|billion|trillion|bn|m|Millionen|Milliarden?|Mio|Mrd)$/i

/** One-letter units stand close to their number, or are no units: "3 s" is rare, "a 5 V supply" is not "Henry 5 V". */
function isUnitWord(text: string, tokens: readonly Token[], at: number, gap: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  // "135 million rand", "3 Millionen Pfund": behind a multiplier it is the money.
  if (/^(?:rand|Pfund)$/i.test(token.text) && multiplied.test(tokens[at - 1]?.text ?? '')) return true
  if (/^(?:in|an|min|To|Go|Mo|Pfund|won|rand|tag|mes|t)$/i.test(token.text) && !/^(?:TO|t|an|min|mes|tag|won)$/.test(token.text))
    return gap === 0 || /^(?:To|Go|Mo|Tag)$/.test(token.text)
  if (/^[AFV]$/.test(token.text)) return gap <= 1 && !/^\s?[\p{Lu}\p{N}]/u.test(text.slice(token.end)) && text[token.end] !== '-'
  if (token.text === 'won' || token.text === 'an') return token.text === 'won' || !/^\p{L}+/u.test(text.slice(token.end + 1))
  return !/^(?:s|x|G|m|g|J)$/.test(token.text) || gap === 0 || (token.text === 'm' && gap === 1)
}

/** Up to four words that a bare number counts, as far as the head noun; a counted unit inside them ("Nvidia GB300 GPUs") gives the unit. */
function withNoun(text: string, tokens: readonly Token[], amount: Omit<Amount, 'unit' | 'noun'>): Amount {
  let at = amount.next
  if (tokens[at]?.text === '-' && tokens[at]?.start === tokens[at - 1]?.end) at += 1
  else if (amount.isFraction && /^the$/i.test(tokens[at]?.text ?? '')) at += 1
  else if (amount.isFraction && /^of$/i.test(tokens[at]?.text ?? ''))
    at += /^(?:the|those|all|its)$/i.test(tokens[at + 1]?.text ?? '') ? 2 : 1
  else if (amount.value === 1 && /^of$/i.test(tokens[at]?.text ?? ''))
    at += /^(?:the|our|its|his|her|their|my)$/i.test(tokens[at + 1]?.text ?? '') ? 2 : 1
  else if (/^(?:d|de)$/.test(tokens[at]?.text ?? '') && (!amount.isPlain || amount.hedge === 'approx'))
    at += /^['’]$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1
  return readNoun(text, tokens, at, amount)
}

const chips = /^(?:puces|chips|cartes|processeurs|accélérateurs|tarjetas|procesadores|aceleradores)$/iu
/** "30 newly built oil-fired ferry engines" has five. */
const nounWordsMax = 5

function readNoun(text: string, tokens: readonly Token[], from: number, amount: Omit<Amount, 'unit' | 'noun'>): Amount {
  const words: Token[] = []
  let at = from
  while (words.length < nounWordsMax) {
    const token = tokens[at]
    // "63,000 Model 3 sedans", "two new 737 Max jets": a number inside a name, before the noun that is counted.
    if (isNameNumber(tokens, at, words)) {
      words.push({ ...(token ?? words[0]), kind: 'word' } as Token)
      at += 1
      continue
    }
    if (token?.kind !== 'word' || nounStops.has(token.text.toLowerCase())) break
    const last = words.at(-1)
    const unit = unitAt(text, tokens, at)
    // "18 000 puces GB300": French and Spanish set the model behind.
    const isModel = unit?.unit.unit === 'GPU' && chips.test(last?.text ?? '')
    if (last !== undefined && (token.start - last.end !== 1 || (isHeadNoun(last.text) && !isModel))) break
    if (!amount.isFraction && unit?.unit.kind === 'count' && unit.unit.unit !== 'point' && unit.unit.unit !== 'times') {
      const holder = holderAfter(text, tokens, unit)
      if (holder !== undefined) return withHolder(text, tokens, amount, { from, holder })
      const again = unitAt(text, tokens, unit.next)
      const next = again?.unit.unit === unit.unit.unit ? again.next : unit.next
      return { ...amount, next, unit: unit.unit, noun: text.slice(words[0]?.start ?? token.start, tokens[next - 1]?.end ?? token.end) }
    }
    const whole = hyphenated(tokens, at)
    words.push({ ...token, end: tokens[whole - 1]?.end ?? token.end, text: text.slice(token.start, tokens[whole - 1]?.end ?? token.end) })
    at = whole
  }
  const head = words.at(-1)
  const first = words[0]
  if (head === undefined || first === undefined || (words.length === 1 && /(?:[^e]ed|ing)$/.test(head.text))) return amount
  // "517 rushing yards": a kind of yards is yards.
  const measure = words.length === 2 && /ing$/.test(first.text) ? unitAt(text, tokens, at - 1) : undefined
  if (measure?.unit.kind === 'length' && measure.next === at) return { ...amount, next: at, unit: measure.unit }
  const per = perAt(text, tokens, at)
  const noun = text.slice(first.start, head.end)
  const unit = unitOfNoun(noun)
  return { ...amount, next: per?.next ?? at, noun, ...(unit && { unit }), ...(per && { per: per.per }) }
}

/** Whether the token at `at` is a small number that a name holds: after a word that is no plural, before a capital or the head noun. */
function isNameNumber(tokens: readonly Token[], at: number, words: readonly Token[]): boolean {
  const [token, next, last] = [tokens[at], tokens[at + 1], words.at(-1)]
  if (token?.kind !== 'number' || last === undefined || next?.kind !== 'word' || !/^\d{1,3}$/.test(token.text)) return false
  const isInName = /^(?:Model|Series|Type|Class|Boeing|Airbus)$/.test(last.text) || (last.text === 'new' && /^\p{Lu}/u.test(next.text))
  return isInName && token.start - last.end === 1 && next.start - token.end === 1
}

/** "first-team", "coal-fired": the index after the last part. */
function hyphenated(tokens: readonly Token[], at: number): number {
  let next = at + 1
  while (
    tokens[next]?.text === '-' &&
    tokens[next + 1]?.kind === 'word' &&
    tokens[next]?.start === tokens[next - 1]?.end &&
    tokens[next + 1]?.start === tokens[next]?.end
  )
    next += 2
  return next
}

function isHeadNoun(word: string): boolean {
  return (/[^s]s$/.test(word) && !/(?:ous|ss|us|is)$/.test(word)) || /^(?:people|men|women|children|staff)$/i.test(word)
}
