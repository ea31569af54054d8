// What the lists of the two readings by rule find in a sentence, as signs for the reading that learns.
import { evidence } from './deal-evidence.ts'
import { withoutNames } from './deal-leads.ts'
import { isQuestion, opensWithIf } from './denied.ts'
import { isApproved, isBeingBuilt, isProposed, isRumoured } from './how-far.ts'
import { onPaper, paper, signed, wish } from './how-far-words.ts'
import type { NameAt } from './name-at.ts'
import { cuesIn } from './reading-cues.ts'

/** Asked as of a plain deal: what a cue says of a plan or a stop is learnt. */
const plainDeal = { type: 'capacity_lease', status: 'announced' } as const

/** Signs of evidence, of how far along, and of another reading than "this was done". */
export function ruleSigns(text: string, names: readonly NameAt[]): readonly string[] {
  const bare = withoutNames(text, names)
  const stages = {
    rumour: isRumoured(bare),
    building: isBeingBuilt(bare),
    proposed: isProposed(bare),
    approved: isApproved(bare),
    wish: wish.test(bare),
    paper: paper.test(bare),
    signed: signed.test(bare) || onPaper.test(bare),
    question: isQuestion(text),
    if: opensWithIf(text),
  }
  return [
    ...Object.entries(evidence).flatMap(([name, words]) => (words.test(bare) ? [`E:${name}`] : [])),
    ...Object.entries(stages).flatMap(([name, isSo]) => (isSo ? [`H:${name}`] : [])),
    ...cuesIn(bare, bare, plainDeal).map((cue) => `C:${cue}`),
  ]
}
