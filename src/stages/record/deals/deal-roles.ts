// The parts parties play in a deal of each type: who acts, and who hosts, supplies or lends.
import type { FactType, Party } from '../../../domain/fact.ts'
import { chips, electricity, lease, wordy } from './deal-lexicon.ts'

interface Roles {
  readonly actor: string
  readonly host?: string
}

const roles: Readonly<Record<FactType, Roles>> = {
  capacity_lease: { actor: 'tenant', host: 'operator' },
  capacity_build: { actor: 'developer', host: 'tenant' },
  capacity_live: { actor: 'operator', host: 'operator' },
  compute_contract: { actor: 'customer', host: 'supplier' },
  hardware_purchase: { actor: 'customer', host: 'supplier' },
  financing: { actor: 'borrower', host: 'lender' },
  offtaker_change: { actor: 'customer', host: 'former customer' },
  power_supply: { actor: 'customer', host: 'supplier' },
  programme_target: { actor: 'programme' },
  cancellation: { actor: 'developer', host: 'partner' },
  estimate: { actor: 'operator', host: 'analyst' },
}
const leased = wordy(lease, 'iu')
const bought = wordy(
  String.raw`(?:\b(?:orders?|commande|Auftrag|Bestellung|pedido|contract|contrat|contrato|PPA)\b|${chips}|${electricity})`,
  'iu',
)

/** What is stopped decides who stops it: a tenant a lease, a customer an order, a developer a site. */
export function rolesOf(type: FactType, words: string): Roles {
  if (type !== 'cancellation') return roles[type]
  if (leased.test(words)) return roles.capacity_lease
  return bought.test(words) ? roles.hardware_purchase : roles.cancellation
}

/** Two who sign, and nothing tells who gives and who gets. */
export const evenRole = 'party'

/** Shares are sold by the one who raises and bought by investors; only debt is borrowed and lent. */
export const asEquity = (parties: readonly Party[]): readonly Party[] =>
  parties.map((party) => ({ ...party, role: party.role === 'borrower' ? 'investee' : party.role === 'lender' ? 'investor' : party.role }))
