// Why a statement waits for a second origin, in plain words.
import type { LedgerClaim } from '../domain/fact.ts'
import { type HeldPart, jumpOver, partsHeld, sumOverUsd } from '../domain/held.ts'
import { plainName, printValue } from './wording.ts'

const parts: Readonly<Record<HeldPart['field'], string>> = {
  mw: 'the power',
  gpus: 'the number of chips',
  value: 'the sum',
  status: 'the stage',
}

function whyHeld({ why, was }: HeldPart): string {
  if (why === 'sum') return `a sum over USD ${sumOverUsd / 1e9} bn needs a second independent origin`
  if (why === 'steps') return `it is two steps or more past “${plainName(was ?? '')}”, which the ledger held`
  return `it is more than ${jumpOver} times, or less than a third of, the ${was ?? 'figure'} that the ledger held`
}

interface Amount {
  readonly lo: number
  readonly hi: number
  readonly unit?: string
  readonly currency?: string
}
const isAmount = (it: unknown): it is Amount => typeof it === 'object' && it !== null && 'lo' in it && 'hi' in it

function said(value: unknown): string {
  if (Array.isArray(value)) return value.map(said).join('; ')
  if (!isAmount(value)) return typeof value === 'string' ? plainName(value) : printValue(value)
  const range = value.lo === value.hi ? value.hi.toLocaleString('en') : `${value.lo.toLocaleString('en')}–${value.hi.toLocaleString('en')}`
  return value.currency === undefined ? `${range} ${value.unit ?? ''}`.trim() : `${value.currency} ${range}`
}

/** "Courier says 440 MW: it is more than 3 times …". One line for each part that is held now. */
export const heldLines = (claim: LedgerClaim): readonly string[] =>
  partsHeld(claim).map((part) => `${claim.publisher} gives ${parts[part.field]} as ${said(claim.says[part.field])}; ${whyHeld(part)}`)
