// Machines and hours named by the chip in them: "500 B200 servers" are no 500 chips.
import type { Unit } from './units.ts'
import { unitAt } from './units.ts'
import type { Token } from './words.ts'

/** Ends before token `next`; `unit` is the rack where the machine is one. */
export interface Holder {
  readonly next: number
  readonly unit?: Unit
}

/** In the plural alone: "an 8 GPU server" has eight of them. German "Server" is a plural behind a hyphen. */
const machines =
  /^(?:servers|nodes|systems|clusters|boxes|trays|pods|superpods|instances|machines|supercomputers|workstations|hours|racks|cabinets|serveurs|nœuds|systèmes|servidores|nodos|sistemas)$/i
const hyphened = /^(?:Servern?|Knoten|Systemen?|Rechnern?|Stunden|Racks|Schränken?|Cluster|hours)$/
const racks = /^(?:racks|Racks|cabinets|Schränken?)$/i
/** Seventy-two GPUs on one fabric fill a rack; NVL8 is a server. */
const rackScale = /^NVL(?:36|72|144|576)s?$/

/** The machine that a chip named just before it stands in; undefined where chips are counted. */
export function holderAfter(
  text: string,
  tokens: readonly Token[],
  chip: { readonly unit: Unit; readonly next: number },
): Holder | undefined {
  if (chip.unit.unit !== 'GPU' && chip.unit.unit !== 'TPU') return undefined
  const rack = rackUnit(text, tokens, chip.next)
  if (rack !== undefined) return rack
  const model = /^(?:HGX|DGX|NVL\d+|SXM\d?|PCIe)$/.test(tokens[chip.next]?.text ?? '') ? 1 : 0
  // "B200 GPU servers": the chip is named twice.
  const again = unitAt(text, tokens, chip.next + model)
  const at = again?.unit.unit === chip.unit.unit ? again.next : chip.next + model
  const isHyphened = tokens[at]?.text === '-' && tokens[at]?.start === tokens[at - 1]?.end
  const word = tokens[isHyphened ? at + 1 : at]
  if (word === undefined || !(isHyphened ? hyphened : machines).test(word.text)) return undefined
  const next = isHyphened ? at + 2 : at + 1
  return racks.test(word.text) ? { next, unit: rackOf } : { next }
}

const rackOf: Unit = { unit: 'rack', kind: 'count', base: 'rack', factor: 1 }

function rackUnit(text: string, tokens: readonly Token[], at: number): Holder | undefined {
  const skip = tokens[at]?.text === '-' ? 1 : 0
  if (!rackScale.test(tokens[at + skip]?.text ?? '')) return undefined
  const after = at + skip + 1
  const word =
    unitAt(text, tokens, after)?.unit.unit === 'rack' || /^(?:systems|servers|cabinets|systèmes|sistemas)$/i.test(tokens[after]?.text ?? '')
  return { next: word ? after + 1 : after, unit: rackOf }
}
