// Whether a ledger row's size meets what a watch asks for: each of its quantities in the watch's unit, the cautious end counted (watch.md 6.6).
import type { Fact } from '../domain/fact.ts'
import type { Watch } from '../domain/watch.ts'
import { hardwareSets } from './hardware.ts'
import { gpusToMw } from './mw-to-compute.ts'

interface Size {
  readonly lo: number
  readonly hi: number
  readonly qualifier: string
}

/** What is hoped for, allowed or at most meant is no size that was reached. */
const blocked: ReadonlySet<string> = new Set(['option', 'target', 'up_to'])
const megawatts: Readonly<Record<string, number>> = { kW: 0.001, MW: 1, GW: 1_000 }

function sizesIn(unit: string, fact: Fact): readonly Size[] {
  const [asked, all] = [megawatts[unit], fact.quantity ?? []]
  const same = all.flatMap((it): readonly Size[] => {
    const own = megawatts[it.unit]
    const factor = it.unit === unit ? 1 : asked === undefined || own === undefined ? undefined : own / asked
    return factor === undefined ? [] : [{ lo: it.lo * factor, hi: it.hi * factor, qualifier: it.qualifier }]
  })
  if (same.length > 0 || unit !== 'MW') return same
  const counts = [...(fact.hardware ?? []).flatMap(({ count }) => count ?? []), ...all].filter((it) => it.unit === 'GPU')
  return counts.flatMap(({ lo, hi, qualifier }) => {
    const [low, high] = [gpusToMw({ gpus: lo, set: hardwareSets.all }), gpusToMw({ gpus: hi, set: hardwareSets.all })]
    return 'kind' in low || 'kind' in high ? [] : [{ lo: low.mwLo, hi: high.mwHi, qualifier }]
  })
}

/** Both ends of a range must meet the threshold, since either may be the true one. */
const holds: Readonly<Record<NonNullable<Watch['op']>, (size: Size, value: number) => boolean>> = {
  '>=': ({ lo }, value) => lo >= value,
  '>': ({ lo }, value) => lo > value,
  '<=': ({ hi, qualifier }, value) => hi <= value && qualifier !== 'at_least',
  '<': ({ hi, qualifier }, value) => hi < value && qualifier !== 'at_least',
  '=': ({ lo, hi, qualifier }, value) => lo === value && hi === value && qualifier !== 'at_least',
}

/** True for a watch that asks for no size; an option, a target and "up to" meet none. */
export function meetsSize({ op = '>=', value, unit }: Pick<Watch, 'op' | 'value' | 'unit'>, fact: Fact): boolean {
  if (value === undefined || unit === undefined) return true
  return sizesIn(unit, fact).some((size) => !blocked.has(size.qualifier) && holds[op](size, value))
}
