// The commonest kinds of the industry's news, with what each may leave open: a datum names whom or what it is of, and has a slot that is looked for.
import { incident, outage, rule, study, survey } from './open-cases.ts'
import { departure, partnership, purchase, round, suit } from './open-deals.ts'
import type { OpenKind } from './open-kind.ts'
import { layoffs, release, results, supply, usage } from './open-products.ts'

/** In this order: the kind whose words are rarest comes first. */
export const openKinds: readonly OpenKind[] = [
  suit,
  outage,
  incident,
  survey,
  study,
  purchase,
  round,
  departure,
  rule,
  layoffs,
  supply,
  results,
  release,
  partnership,
  usage,
]
