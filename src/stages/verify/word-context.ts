// How much of what stands around a word of ours also stands around it in the source: a word put into a sentence has a stranger's company.
import type { Reading, Word } from './read-words.ts'

/** A word of ours that the source has, and the greatest share of its neighbours in ours that one sentence of the source with it has. */
export interface WordContext {
  readonly kind: Word['kind']
  readonly share: number
}

const sentencesMax = 30
const nextDoor = 0.5
/** A neighbour three words away counts half of one beside. */
const halved = 3

/** The contexts of the words of one sentence of ours; the sentence next to one counts half. */
export function contextOf(content: readonly Word[], { places, sentences, sentenceAt }: Reading): readonly WordContext[] {
  const width = sentences.length
  const has = new Uint8Array(content.length * width)
  for (const [at, { key }] of content.entries()) for (const place of places.get(key) ?? []) has[at * width + (sentenceAt[place] ?? 0)] = 1
  return content.flatMap(({ key, kind }, at) => {
    if (!places.has(key)) return []
    let [share, seen] = [0, 0]
    for (let sentence = 0; sentence < width && seen < sentencesMax; sentence += 1) {
      if (has[at * width + sentence] === 0) continue
      seen += 1
      share = Math.max(share, shareIn(sentence, at, { has, width }))
    }
    return [{ kind, share }]
  })
}

/** `has` holds a row of `width` sentences for each word. */
function shareIn(sentence: number, at: number, { has, width }: { readonly has: Uint8Array; readonly width: number }): number {
  let [sum, total] = [0, 0]
  for (let other = 0, row = 0; row < has.length; other += 1, row += width) {
    if (other === at) continue
    const weight = 1 / (1 + Math.abs(other - at) / halved)
    total += weight
    if (has[row + sentence] === 1) sum += weight
    else if ((sentence > 0 && has[row + sentence - 1] === 1) || (sentence + 1 < width && has[row + sentence + 1] === 1))
      sum += weight * nextDoor
  }
  return total === 0 ? 1 : sum / total
}
