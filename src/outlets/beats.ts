import type { Dispatch } from '../domain/dispatch.ts'
import { beatsOf } from '../text/beats.ts'

const known = new WeakMap<Dispatch, readonly string[]>()

/** The parts of the news a story belongs to, the strongest first. The names it mentions are left out: "Veld Research" may let a hall. */
export function beatsOfStory(it: Dispatch): readonly string[] {
  const found = known.get(it)
  if (found !== undefined) return found
  const names = it.mentions.map((one) => one.name).toSorted((a, b) => b.length - a.length)
  const without = (text: string): string => names.reduce((left, name) => left.replaceAll(name, ' '), text)
  const made = beatsOf(without(it.headline.text), without(it.summary.map((one) => one.text).join(' ')))
  known.set(it, made)
  return made
}
