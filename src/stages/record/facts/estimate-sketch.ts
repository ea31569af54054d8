// An estimate of an article, as it stands before it is a row.
import type { Claim } from '../../../domain/claim.ts'
import type { Estimate } from '../deals/estimates.ts'
import { goOnWithin } from './deals-go-on.ts'
import type { Sketch } from './fact-sketch.ts'

/** An estimate is a row of its own; only figures whose sum comes out keep the sum. */
export function estimateOf(
  { parties, figures, money, check }: Estimate,
  { claim, position }: { readonly claim?: Claim; readonly position: number },
): Sketch {
  return {
    act: 'draw',
    type: 'estimate',
    status: 'announced',
    parties,
    figures,
    terms: { ...(money !== undefined && { money }) },
    claims: claim === undefined ? [] : [claim],
    ...(check !== undefined && { check }),
    position,
    lastPosition: position - goOnWithin,
  }
}
