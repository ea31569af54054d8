// Verb groups wherever they stand in a text, of ours or of a model's, also where no clause can be parsed.

import { readOnce } from '../../text/read-once.ts'
import { type VerbForm, type VerbGroup, verbReadings } from '../../text/verbs.ts'

const modal = /^(?:will|would|shall|should|may|might|could|can|must|to)$|^(?:wo|would|could|ca|should)n[’']t$/
const helper = /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did)$|^(?:is|are|was|were|has|have|had|do|does|did)n[’']t$/
const between = /^(?:not|never|also|now|already|still|only|just|soon|then|\p{L}{3,}ly)$/u
const wordsMax = 8

/** The verb group that begins at a word: helpers, then a verb in a form that fits the last of them. Undefined where none begins. */
export function verbGroupAt(text: string, from: number): VerbGroup | undefined {
  const words = [...text.slice(from, from + 160).matchAll(/[\p{L}’'-]+|[^\s\p{L}]/gu)].slice(0, wordsMax)
  const helpers: string[] = []
  for (const word of words) {
    const written = word[0].toLowerCase()
    const isHelper = modal.test(written) || helper.test(written) || (helpers.length > 0 && between.test(written))
    const last = helpers.findLast((each) => !between.test(each))
    const main = readMain(written, last)
    if (main !== undefined && !(isHelper && hasVerbBehind(words.slice(words.indexOf(word) + 1), written))) {
      const end = from + word.index + word[0].length
      const passive = main.form === 'participle' && last !== undefined && /^(?:is|are|was|were|be|been|being)/.test(last)
      return { start: from, end, text: text.slice(from, end), helpers, ...main, passive }
    }
    if (!isHelper) return undefined
    helpers.push(written)
  }
  return undefined
}

function hasVerbBehind(words: readonly RegExpExecArray[], last: string): boolean {
  for (const word of words) {
    const written = word[0].toLowerCase()
    if (readMain(written, last) !== undefined) return true
    if (!between.test(written) && !modal.test(written) && !helper.test(written)) return false
  }
  return false
}

function readMain(word: string, last: string | undefined): { readonly lemma: string; readonly form: VerbForm } | undefined {
  const readings = verbReadings(word)
  const pick = (...forms: readonly VerbForm[]) => forms.flatMap((form) => readings.find((each) => each.form === form) ?? [])[0]
  if (last === undefined) return pick('past', 's')
  if (modal.test(last) || /^(?:do|does|did)/.test(last)) return pick('base')
  return /^(?:has|have|had)/.test(last) ? pick('participle') : pick('ing', 'participle')
}

/** Every verb group of a text in reading order, without overlaps. */
export const findVerbGroups: (text: string) => readonly VerbGroup[] = readOnce(verbGroupsIn)

function verbGroupsIn(text: string): readonly VerbGroup[] {
  const found: VerbGroup[] = []
  let from = 0
  for (const word of text.matchAll(/(?<![\p{L}’'-])\p{L}[\p{L}’'-]*/gu)) {
    const group = word.index < from ? undefined : verbGroupAt(text, word.index)
    if (group === undefined) continue
    from = group.end
    found.push(group)
  }
  return found
}
