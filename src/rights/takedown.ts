// A takedown's effect on one address. The text of a notice is never read here: only its state and form fields count.
import type { Signal, TakedownState } from '../domain/rights.ts'

/** Signals of a takedown in the state it is in; none if that state forces nothing (a named block is not the whole address). */
export function takedownSignals(takedown: TakedownState): readonly Signal[] {
  // An appeal stops nothing: what held before it still holds.
  const state = takedown.state === 'appeal' ? (takedown.before ?? 'appeal') : takedown.state
  const base = { signal: 'takedown', raw: `${takedown.state}, asks for ${takedown.wantsLevel}`, where: `notice ${takedown.id}` }
  if (state === 'interim' && takedown.isDomainProved)
    return [{ ...base, cap: 'L1', effect: 'proved publisher asked: link only while a person decides' }]
  if (state === 'upheld' || state === 'confirmed')
    return [{ ...base, cap: takedown.wantsLevel, effect: `takedown ${state}: at most ${takedown.wantsLevel}` }]
  return []
}
