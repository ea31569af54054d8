// What our verbs have beside them in the source: who does it and what it is done to, and whether it is done or only to come.

import type { VerbGroup } from '../../text/verbs.ts'
import { verbsOf } from './firmer-verb.ts'
import type { Reading, SourceSentence, Word } from './read-words.ts'
import { widerWord } from './scope-agrees.ts'
import type { Signs } from './sign-names.ts'

/** A verb as it stands in the source. */
interface VerbPlace {
  readonly sentence: SourceSentence
  readonly number: number
  readonly group: VerbGroup
  readonly isSoft: boolean
}
type VerbPlaces = ReadonlyMap<string, readonly VerbPlace[]>

/** Helpers as much as verbs: what stands beside them is another verb's. */
const light = /^(?:be|have|do)$/
const readVerbs = new WeakMap<Reading, VerbPlaces>()

/** The verbs of a source by lemma, read when first asked for. */
function verbsIn(reading: Reading): VerbPlaces {
  const known = readVerbs.get(reading)
  if (known !== undefined) return known
  const places = new Map<string, VerbPlace[]>()
  for (const [number, sentence] of reading.sentences.entries()) {
    for (const { group, isSoft } of verbsOf(sentence.text)) {
      const same = places.get(group.lemma) ?? []
      same.push({ sentence, number, group, isSoft })
      places.set(group.lemma, same)
    }
  }
  readVerbs.set(reading, places)
  return places
}

const isContent = ({ kind }: Word): boolean => kind !== 'function'

/** Whether a word of ours stands on that side of the verb at any of its places: before it, or behind it where one of the two is passive. */
function standsBeside(word: Word | undefined, side: 'before' | 'behind', ours: VerbGroup, places: readonly VerbPlace[]): boolean {
  if (word === undefined) return true
  return places.some(({ sentence, group }) => {
    const isBefore = (side === 'before') === (ours.passive === group.passive)
    return sentence.words.some(({ key, at, end }) => key === word.key && (isBefore ? end <= group.start : at >= group.end))
  })
}

/** A sentence of ours, and the numbers of the two sentences of the source that it stands on. */
export interface PlacedSentence {
  readonly text: string
  readonly words: readonly Word[]
  readonly best: number
  readonly second: number
}

type VerbSigns = Pick<Signs, 'verbSides' | 'verbFirmness' | 'widerWords'>

/**
 * What the verbs of our sentences say.
 *
 * `verbSides`: words next to our verbs that no place of that verb in the source has on that side of it, two a verb at the most, by the
 * number of verbs. `verbFirmness`: verbs told as done that are only to come, planned or possible where our sentence stands in the
 * source, or the other way. `widerWords`: sentences with a word of width ("all", "only") that their place in the source has not.
 */
export function verbSigns(sentences: readonly PlacedSentence[], reading: Reading): VerbSigns {
  let [verbs, sides, verbFirmness, widerWords] = [0, 0, 0, 0]
  for (const { text, words, best, second } of sentences) {
    const picked = [reading.sentences[best], reading.sentences[second]].flatMap((each) => each?.text ?? [])
    if (widerWord(text, picked.join(' '), false) !== undefined) widerWords += 1
    for (const { group, isSoft } of verbsOf(text)) {
      if (light.test(group.lemma)) continue
      verbs += 1
      const places = verbsIn(reading).get(group.lemma)
      if (places === undefined) continue
      sides += strangeSides(words, group, places)
      const near = places.filter(({ number }) => number === best || number === second)
      if (!(near.length > 0 ? near : places).some((each) => each.isSoft === isSoft)) verbFirmness += 1
    }
  }
  return { verbSides: verbs === 0 ? 0 : sides / verbs, verbFirmness, widerWords }
}

function strangeSides(words: readonly Word[], ours: VerbGroup, places: readonly VerbPlace[]): number {
  const before = words.findLast((word) => isContent(word) && word.end <= ours.start)
  const behind = words.find((word) => isContent(word) && word.at >= ours.end)
  return Number(!standsBeside(before, 'before', ours, places)) + Number(!standsBeside(behind, 'behind', ours, places))
}
