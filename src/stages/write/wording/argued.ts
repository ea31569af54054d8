// Whether a text argues and does not report: its writer speaks for himself or tells what ought to be, and nobody else is heard in it.

/** Words of others in marks are no words of the writer's. */
const marked = /[“"][^”"\n]{0,600}[”"]/gu
/** A line of a transcript is its speaker's. */
const transcript = /^[\p{Lu} .'’-]{3,40}: .*$/gmu
const self = /(?<![\p{L}’'])(?:I|my|me|we|our|us|ourselves|myself)(?!\p{L})/gu
const ought = /\b(?:should|must|ought)\b/gu
const heard = /\b(?:said|says|told|tweeted|wrote|according to|announced|spokesman|spokeswoman|spokesperson)\b/gu

const wordsMin = 330
/**
 * Counts in a thousand words, and in all: set by reading the texts of 220 stories that lie within them, which are essays, editorials and
 * talk among a paper's own writers, with some explainers.
 */
const heardMax = 2.6
const argueMin = 4
const selfMin = 3
const oughtMin = 4

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether a report's text is an argument of its writer. */
export function isArgued(text: string): boolean {
  const own = text.replace(marked, ' ').replace(transcript, ' ')
  const words = own.split(/\s+/u).length
  if (words < wordsMin) return false
  const [selves, oughts] = [count(own, self), count(own, ought)]
  const rate = (of: number): number => (1000 * of) / words
  return rate(count(own, heard)) < heardMax && rate(selves + oughts) >= argueMin && (selves >= selfMin || oughts >= oughtMin)
}
