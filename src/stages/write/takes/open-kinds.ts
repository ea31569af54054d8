// Kinds of the industry's news, with what each may leave open: a sum, which has a slot that is looked for in every report.
import { partnership, purchase, round, suit } from './open-deals.ts'
import type { OpenKind } from './open-kind.ts'

/** In this order: the kind whose words are rarest comes first. */
export const openKinds: readonly OpenKind[] = [suit, purchase, round, partnership]
