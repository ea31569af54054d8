// How likely a summary sentence is one that an editor lets stand, from the doubts about it (docs/decisions/0025).
import type { SentenceDoubt } from '../wording/doubt-names.ts'
import { gateBase, gateWeights } from './gate-weights.ts'

/** From 0 to 1: of sentences with such doubts, the share that was let stand when they were read one by one. */
export function confidenceOf(doubts: readonly SentenceDoubt[]): number {
  return 1 / (1 + Math.exp(-doubts.reduce((sum, name) => sum + gateWeights[name], gateBase)))
}
