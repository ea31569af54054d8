import { z } from 'zod'
import { fenced } from './prompt.ts'

/** One verified claim as a model sees it: parts that were found in a span of a source, under a short id. */
export interface ClaimLine {
  readonly id: string
  readonly publisher: string
  readonly date: string
  readonly who: string
  /** Who that is, where it is a "he" or "the company" of an earlier sentence. */
  readonly meaning?: string
  readonly verb: string
  readonly what: string
  /** Its place, where neither subject nor object names it. */
  readonly where?: string
  /** Its dates, each day of the week with the date it means. */
  readonly when?: string
  readonly saidBy?: string
  readonly status: string
}

const claimCharactersMax = 200

/** The short ids an answer names. */
export const claimIds = (max: number) => z.array(z.string().max(8)).min(1).max(max)

/** One line a claim; what came from outside stands in fences. */
export function renderClaims(claims: readonly ClaimLine[]): readonly string[] {
  return claims.map((it) =>
    [
      `${it.id}: report by ${fenced(it.publisher, 60)} dated ${it.date}`,
      `who ${fenced(it.who, claimCharactersMax)}${it.meaning === undefined ? '' : ` meaning ${fenced(it.meaning, 80)}`}`,
      `does ${fenced(it.verb, 80)}`,
      `what ${fenced(it.what, claimCharactersMax)}`,
      ...(it.where === undefined ? [] : [`where ${fenced(it.where, 80)}`]),
      ...(it.when === undefined ? [] : [`when ${fenced(it.when, 80)}`]),
      ...(it.saidBy === undefined ? [] : [`according to ${fenced(it.saidBy, 80)}`]),
      `status ${it.status}`,
    ].join('; '),
  )
}
