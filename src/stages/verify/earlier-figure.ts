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
  /\b(?:from|compared|versus|against|than|earlier|previous(?:ly)?|prior|before|ago|last|former(?:ly)?|once|until|then|since|originally|initially|in (?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December))\b/iu
const past = /\b(?:had|was|were|stood)\b/iu
/** The figure of now is told as past itself: "was 71%, compared with 64%". */
const nowAsPast = new RegExp(String.raw`\b(?:had|was|were|stood at) ${rough}${money}\d`, 'iu')
/** "The $12 fee to $15", "prices between $20 and $90": both are told, in their order. */
const pair = new RegExp(String.raw`^(?:[^.;]{0,60}? to|[^.;,]{0,30}? and) ${rough}${money}(?<later>\d[\d.,]*\d|\d)`, 'iu')
/** A range is of one time. */
const ranging =
  /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|run(?:s|ning)?|opens?|leads?|stretch(?:es|ed)?|aged?|with|hours?|daily|anywhere|everything|children|people|those)(?: \p{Ll}+)? $/iu

function isFirst(theirs: string, at: number): boolean {
  const [from] = first.exec(theirs.slice(Math.max(0, at - 60), at)) ?? []
  return from !== undefined && second.test(theirs.slice(at)) && !ranging.test(theirs.slice(Math.max(0, at - 60), at).slice(0, -from.length))
}

/** The first figure of ours that every place of the passage gives as what was before, while ours gives it as what is or came about. */
export function earlierFigure(own: string, theirs: string): string | undefined {
  const known = readWords(theirs).filter(({ kind }) => kind === 'figure')
  const isEarlier = (at: number): boolean => ahead.test(theirs.slice(Math.max(0, at - 60), at)) || isFirst(theirs, at)
  return readWords(own).find((word) => {
    if (word.kind !== 'figure' || word.value === 1) return false
    const same = known.filter(({ key }) => key === word.key)
    if (same.length === 0 || !same.every(({ at }) => isEarlier(at))) return false
    const start = own.lastIndexOf(';', word.at) + 1
    const end = own.indexOf(';', word.at)
    const clause = own.slice(start, end < 0 ? undefined : end)
    const later = pair.exec(own.slice(word.end))?.groups?.['later']
    if (later !== undefined && theirs.includes(later)) return false
    return !before.test(clause) && (nowAsPast.test(theirs) || !past.test(clause))
  })?.text
}
