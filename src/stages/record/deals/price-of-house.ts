// A price that is paid for a house itself and not for what it lets, sells or serves.
import { isParty } from './deal-leads.ts'
import type { NameAt } from './name-at.ts'

interface Told {
  readonly text: string
  readonly names: readonly NameAt[]
}

/** "Will pay 6.8 billion for Aldmoor Halls": a takeover, and no contract for what Aldmoor Halls offers. */
const isPaidFor = (name: NameAt, text: string): boolean =>
  /\bpa(?:y|ys|id|ying)\b[^;]{0,60}\bfor (?:the |its |rival )?$/u.test(text.slice(0, name.start)) &&
  /^(?:$|[.,;]| (?:in|from|on|and|after|before|if|when|under|as)\b)/u.test(text.slice(name.end))

/** "Has agreed to buy Aldmoor Halls, the operator of 19 data centres, for 6.8 billion in cash and shares". */
const isBought = (name: NameAt, text: string): boolean =>
  /\b(?:buy|buys|buying|bought|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|tak(?:e|es|ing) over|took over) (?:the |its |rival |all of |[\p{Ll}-]+ ){0,4}$/u.test(
    text.slice(0, name.start),
  ) && /^(?:, [^,;]{3,80},)? for (?:about |some |around |up to )?(?:[A-Z]{3} ?|[$€£])\d/u.test(text.slice(name.end))

export const paysForHouse = ({ text, names }: Told): boolean =>
  names.some((name) => isParty(name) && (isPaidFor(name, text) || isBought(name, text)))
