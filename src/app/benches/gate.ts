// What the gate costs: every check of verify on every sentence of the corruption set, timed alone.
import { verifySentence } from '../../stages/verify/verify-draft.ts'
import { gateCandidates } from '../evals/corruptions.ts'

export interface GateCost {
  readonly sentences: number
  readonly perCpuSecond: number
}

const warmUp = 500

/** Reads the sample and makes its sentences first; only the checks are timed, after some that are not counted. */
export async function gateCost(): Promise<GateCost> {
  const candidates = await gateCandidates()
  const check = (at: readonly (typeof candidates)[number][]): void => {
    for (const { sentence, dossier } of at) verifySentence(sentence, dossier, dossier.receipt.sentence, new Map())
  }
  check(candidates.slice(0, warmUp))
  const began = process.cpuUsage()
  check(candidates)
  const { user, system } = process.cpuUsage(began)
  return { sentences: candidates.length, perCpuSecond: candidates.length / ((user + system) / 1e6) }
}
