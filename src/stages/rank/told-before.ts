// Whether an earlier claim already said what a claim says: the same words, names and figures, as firmly.
import type { Claim, ToldClaim } from '../../domain/claim.ts'
import { mayCount } from '../../text/number-signs.ts'
import { readNumber } from '../../text/numbers.ts'
import { termsOf } from '../../text/terms.ts'
import { tokensOf } from '../../text/words.ts'

/** A claim as it is compared: its keys (stems and figures) with what each counts. */
export interface ClaimKeys {
  readonly keys: ReadonlyMap<string, number>
  /** Those of the keys that are figures: an earlier claim without one of them did not say it. */
  readonly figures: readonly string[]
  /** Those that are no figures and no names: what is done, and to what. */
  readonly deeds: () => readonly string[]
  /** Entities it names, by id: the same in every language. */
  readonly names: readonly string[]
  readonly language: string
  readonly negated: boolean
  readonly firmness: number
}

const firmness: Readonly<Record<Claim['modality'], number>> = { fact: 3, plan: 2, possible: 1, conditional: 1, rumour: 1 }
const slotCharactersMax = 300
/** How much of a claim an earlier one must hold, and how many keys at the least. */
const heldMin = 0.6
const keysMin = 3
/** Of what is done and to what, so much; names alone say who, and not what. */
const deedsMin = 0.5
const figureWeight = 2

/**
 * The keys of a claim; none for what is no statement, such as a sentence of which only the names were read.
 *
 * @param language of the article it was read from
 */
export function keysOf(claim: ToldClaim, language: string): ClaimKeys {
  const parts = claim.verb.text === '' ? [] : [claim.subject, claim.verb, claim.object, claim.recipient]
  const text = parts.map((it) => it?.text.slice(0, slotCharactersMax) ?? '').join('; ')
  const figures = numbersIn(text, language)
  const terms = termsOf(text, language)
  const keys = new Map<string, number>()
  for (const it of terms) keys.set(it, 1)
  for (const it of figures) keys.set(it, figureWeight)
  return {
    keys,
    figures,
    // Only asked of the claim that is looked up, and most are looked up in.
    deeds: () => {
      const named = new Set(claim.names.flatMap((it) => termsOf(it.text, language)))
      return terms.filter((it) => !named.has(it) && !/\d/.test(it))
    },
    names: keys.size === 0 ? [] : [...new Set(claim.names.flatMap((it) => it.entityId ?? []))],
    language: language.slice(0, 2),
    negated: claim.negated,
    firmness: firmness[claim.modality],
  }
}

/** Numbers by what they are worth, in digits or words: "seven" is 7, "$5.6 billion" 5,600,000,000. One and its parts are often no number. */
function numbersIn(text: string, language: string): readonly string[] {
  if (!mayCount(text, language)) return []
  const tokens = tokensOf(text, { blankGroups: !language.startsWith('en') })
  const found: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const number = readNumber(tokens, at, language)
    if (number !== undefined && (number.inDigits || number.value > 1)) found.push(`=${number.value}`)
    at = Math.max(at + 1, number?.next ?? 0)
  }
  return found
}

/** Earlier claims, found by their keys. */
export interface ToldIndex<T> {
  add(keys: ClaimKeys, of: T): void
  /** Whoever told the claim, first found first; each once. */
  tellersOf(keys: ClaimKeys): readonly T[]
}

/** An empty index; looking up costs as much as the claims that share a key. */
export function makeToldIndex<T>(): ToldIndex<T> {
  const claims: { readonly keys: ClaimKeys; readonly of: T }[] = []
  const byKey = new Map<string, number[]>()
  return {
    add(keys, of) {
      const at = claims.push({ keys, of }) - 1
      for (const key of keys.keys.keys()) byKey.set(key, [...(byKey.get(key) ?? []), at])
    },
    tellersOf(asked) {
      const held = new Map<number, { weight: number; keys: number }>()
      for (const [key, weight] of asked.keys)
        for (const at of byKey.get(key) ?? []) {
          const it = held.get(at) ?? { weight: 0, keys: 0 }
          held.set(at, { weight: it.weight + weight, keys: it.keys + 1 })
        }
      const told = [...held].filter(([at, it]) => {
        const earlier = claims[at]?.keys
        return earlier !== undefined && isEnough(asked, earlier, it) && isAsFirm(asked, earlier)
      })
      return [...new Set(told.toSorted(([a], [b]) => a - b).flatMap(([at]) => claims[at]?.of ?? []))]
    },
  }
}

function isEnough(asked: ClaimKeys, earlier: ClaimKeys, held: { readonly weight: number; readonly keys: number }): boolean {
  // Words of another language do not match: what does are names and figures, and then all of them, two at least.
  if (asked.language !== earlier.language)
    return (
      asked.figures.length > 0 &&
      asked.names.length + asked.figures.length >= keysMin - 1 &&
      asked.names.every((it) => earlier.names.includes(it))
    )
  const weight = [...asked.keys.values()].reduce((sum, it) => sum + it, 0)
  if (held.keys < Math.min(keysMin, asked.keys.size) || held.weight < heldMin * weight) return false
  const deeds = asked.deeds()
  return deeds.filter((it) => earlier.keys.has(it)).length >= deedsMin * deeds.length
}

const isAsFirm = (asked: ClaimKeys, earlier: ClaimKeys): boolean =>
  asked.negated === earlier.negated && earlier.firmness >= asked.firmness && asked.figures.every((it) => earlier.keys.has(it))
