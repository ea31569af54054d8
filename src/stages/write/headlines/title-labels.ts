// "Stubborn Brandt closes pier": the label an outlet's headline puts before a name is its own view, and no part of whom it tells of.
import { caseIn } from '../../../text/titles.ts'
import { classWords } from '../../../text/word-classes.ts'

const labelled =
  /^(?<how>\p{Lu}\p{Ll}+ly )?(?<label>\p{L}\p{Ll}+(?:-\p{Ll}+)?) (?=(?<name>\p{Lu}\p{Ll}[\p{L}’'-]*)(?: \p{Lu}[\p{L}’'.-]+){0,2} \p{Ll})/u
/** What tells of somebody's place in time or what they are, and no view of them. */
const plain =
  /^(?:executive|detective|representative|operative|fugitive|native|captive|former|acting|late|new|interim|outgoing|incoming|retired|young|deputy|senior|chief|first|black|white|federal|top)$/u

/**
 * The headline without an adjective before the name it opens with.
 *
 * @param text the report, which shows that the word is no part of the name
 */
export function withoutLabel(sentence: string, text: string): string {
  const { how = '', label, name = '' } = labelled.exec(sentence)?.groups ?? {}
  const low = label?.toLowerCase() ?? ''
  if (label === undefined || plain.test(low) || caseIn(label, text) === 'capital' || caseIn(name, text) !== 'capital') return sentence
  const isAdjective =
    /^\p{Ll}{4,}(?:ous|ful|less|ive)$/u.test(low) || (low.length > 4 && /^[AE]$/.test(classWords(`the ${low} man`)[1]?.tag ?? ''))
  return isAdjective ? sentence.slice(how.length + label.length + 1) : sentence
}
