// Houses in parts that their kind hardly ever plays: a lab that lets space, a bank that borrows. Where the other side would fit, the sides are turned.
import type { Fact, FactType } from '../../../domain/fact.ts'
import { type House, houseOf } from './deal-houses.ts'
import { partyOf } from './deal-names.ts'
import type { NameAt } from './name-at.ts'

/** Houses that hardly ever play a part. */
const oddFor: Readonly<Record<string, readonly House[]>> = {
  tenant: ['operator', 'utility', 'maker', 'lender'],
  operator: ['lab', 'utility', 'maker', 'lender'],
  developer: ['maker', 'lender'],
  lender: ['lab', 'cloud', 'operator', 'maker', 'utility'],
  borrower: ['lender'],
  investee: ['lender', 'utility'],
  investor: ['lab', 'operator', 'utility'],
  analyst: ['lab', 'cloud', 'operator', 'maker', 'utility'],
  programme: ['lender'],
  'former customer': ['operator', 'utility', 'lender'],
}
const oddIn: Readonly<Partial<Record<FactType, Readonly<Record<string, readonly House[]>>>>> = {
  compute_contract: { customer: ['operator', 'utility', 'lender'], supplier: ['lab', 'utility', 'lender'] },
  hardware_purchase: { customer: ['maker', 'utility', 'lender'], supplier: ['lab', 'operator', 'utility', 'lender'] },
  power_supply: { customer: ['utility', 'maker', 'lender'], supplier: ['lab', 'cloud', 'operator', 'maker', 'lender'] },
}

interface Sentence {
  readonly text: string
  readonly names: readonly NameAt[]
}

/** What each side of a deal is when the sides are turned. */
const turned: Readonly<Record<string, string>> = {
  tenant: 'operator',
  operator: 'tenant',
  customer: 'supplier',
  supplier: 'customer',
  borrower: 'lender',
  lender: 'borrower',
  investee: 'investor',
  investor: 'investee',
}
const sided: readonly FactType[] = ['capacity_lease', 'compute_contract', 'hardware_purchase', 'power_supply', 'financing']

/** How many parties of a row are in a part their house hardly ever plays. */
export function oddParts({ type, subject, object = [] }: Pick<Fact, 'type' | 'subject' | 'object'>, { text, names }: Sentence): number {
  return [...subject, ...object].filter(({ entity, role }) => {
    const name = names.find((each) => partyOf(each) === entity)
    const house = name === undefined ? undefined : houseOf(name, text)
    if (type === 'estimate' && role === 'operator') return false
    return house !== undefined && (oddIn[type]?.[role] ?? oddFor[role] ?? []).includes(house)
  }).length
}

/** The same row with its sides turned where every party then plays a part that fits its house, and one did not before. */
export function withLikelyParts(fact: Fact, sentence: Sentence): Fact {
  if (!sided.includes(fact.type) || fact.subject.length < 2 || oddParts(fact, sentence) === 0) return fact
  const other = { ...fact, subject: fact.subject.map((party) => ({ ...party, role: turned[party.role] ?? party.role })) }
  return oddParts(other, sentence) === 0 && hasLikelyGiver(other, sentence) ? other : fact
}

/** Who is known to give in such deals: a side is turned only towards one. */
const givers: Readonly<Record<string, readonly House[]>> = { operator: ['operator'], lender: ['lender'], investor: ['lender'] }
const suppliers: Readonly<Partial<Record<FactType, readonly House[]>>> = {
  compute_contract: ['cloud'],
  hardware_purchase: ['maker'],
  power_supply: ['utility'],
}
const hasLikelyGiver = ({ type, subject }: Fact, { text, names }: Sentence): boolean =>
  subject.some(({ entity, role }) => {
    const name = names.find((each) => partyOf(each) === entity)
    const house = name === undefined ? undefined : houseOf(name, text)
    return house !== undefined && (role === 'supplier' ? (suppliers[type] ?? []) : (givers[role] ?? [])).includes(house)
  })

/** "Some 350 million has been lent by Banque Orla": the one house named is a bank, which lends, and who borrows is not told. */
export const isOfBankAlone = (fact: Fact, sentence: Sentence): boolean =>
  fact.type === 'financing' && fact.subject.length === 1 && fact.subject[0]?.role === 'borrower' && oddParts(fact, sentence) > 0
