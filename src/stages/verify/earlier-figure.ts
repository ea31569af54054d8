// A figure by which a passage only says what was before: "71%, up from 64%" told as "64%".
import { readWords } from './read-words.ts'

const money = String.raw`(?:[A-Z]{3} ?|[A-Z]{0,2}[$£€¥] ?)?`
const rough = String.raw`(?:about |around |roughly |some |nearly |almost |just |an? (?:estimated|average) )?`
const ahead = new RegExp(
  String.raw`\b(?:(?:up|down|improved|increased|reduced|raised|lowered|cut) from|compared (?:with|to)|versus|as against) (?:the )?${rough}${money}$`,
  'iu',
)
/** "From 64% to 71%": the first of two. */
const first = new RegExp(String.raw`\bfrom ${rough}${money}$`, 'iu')
const second = /^\S*(?: (?:percent|per cent|million|billion|trillion|\p{Ll}+))?,? to (?:[A-Z]{3} |[$£€¥])?\d/u
/** Ours says that it was before, or when. */
const before =
  /\b(?:from|compared|versus|against|than|earlier|previous(?:ly)?|prior|before|ago|last|former(?:ly)?|once|until|had|was|were|then|in|since|originally|initially)\b/iu

/** The first figure of ours that every place of the passage gives as what was before, while ours gives it as what is or came about. */
export function earlierFigure(own: string, theirs: string): string | undefined {
  const known = readWords(theirs).filter(({ kind }) => kind === 'figure')
  const isEarlier = (at: number): boolean =>
    ahead.test(theirs.slice(0, at)) || (first.test(theirs.slice(0, at)) && second.test(theirs.slice(at)))
  return readWords(own).find((word) => {
    if (word.kind !== 'figure' || word.value === 1) return false
    const same = known.filter(({ key }) => key === word.key)
    if (same.length === 0 || !same.every(({ at }) => isEarlier(at))) return false
    const start = own.lastIndexOf(';', word.at) + 1
    const end = own.indexOf(';', word.at)
    return !before.test(own.slice(start, end < 0 ? undefined : end))
  })?.text
}
