// Which of two parties gives and which gets, where the words name both alike: a contract "with", a lease "between".
import type { FactType } from '../../../domain/fact.ts'
import { type House, houseOf } from './deal-houses.ts'
import type { PartyQuestion } from './deal-leads.ts'
import type { NameAt } from './name-at.ts'

/** How much a house is one that gives in a deal of the type; one that nothing is known of stands in the middle. */
const givers: Readonly<Partial<Record<FactType, Readonly<Partial<Record<House, number>>>>>> = {
  capacity_lease: { lab: 0, operator: 2 },
  compute_contract: { lab: 0, cloud: 2, operator: 2, maker: 2 },
  hardware_purchase: { lab: 0, maker: 2 },
  power_supply: { utility: 2 },
}
const middle = 1

/** 0 for a house that gets in a deal of the type, 2 for one that gives, 1 where it may do either. */
export const housesThatGive = (type: FactType, house: House | undefined): number =>
  (house === undefined ? undefined : givers[type]?.[house]) ?? middle

const soft =
  /(?<!\p{L})(?:with|avec|mit|con|and|et|und|y|between|entre|zwischen|a)\s(?:(?:the|its|le|la|dem|der|den|el)\s|l[’'])?(?:[\p{L}-]+,?\s){0,3}$/u

function weightOf({ type, text }: PartyQuestion, name: NameAt): number {
  return housesThatGive(type, houseOf(name, text))
}

/** Who gives, by what kind of house it is, though the sentence names it first: a cloud "signs a contract with" a lab. */
export function isGiver(question: PartyQuestion, first: NameAt | undefined, second: NameAt | undefined): boolean {
  if (first === undefined || second === undefined || givers[question.type] === undefined) return false
  const known: readonly string[] = ['operator', 'cloud', 'chip_maker', 'utility', 'investor']
  if (second.entity?.kind === 'ai_lab' && known.includes(first.entity?.kind ?? '')) return true
  if (!soft.test(question.text.slice(Math.max(0, second.start - 60), second.start))) return false
  return weightOf(question, first) > weightOf(question, second)
}

/** Two who sign or agree side by side, where nothing tells who gives. */
export function standEven(question: PartyQuestion, first: NameAt | undefined, second: NameAt | undefined): boolean {
  if (first === undefined || second === undefined || givers[question.type] === undefined) return false
  const { text, trigger } = question
  const [left, right] = first.start < second.start ? [first, second] : [second, first]
  const isBeside = /^(?:,\s[^,;]{3,60},)?\s(?:and|et|und|y)\s(?:(?:the|its|le|la|der|die|el)\s|l[’'])?(?:[\p{L}-]+\s){0,2}$/u.test(
    text.slice(left.end, right.start),
  )
  return isBeside && /^(?:sign|power|replace|lease|order)$/.test(trigger.act) && weightOf(question, first) === weightOf(question, second)
}
