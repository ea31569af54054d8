// How a case ended for each thing that somebody was charged with: cleared of fraud and convicted of perjury is not convicted of fraud.
import { tellSame } from './near-words.ts'
import { readWords, type Word } from './read-words.ts'

type End = 'cleared' | 'guilty'

const step =
  /\b(?<cleared>cleared|acquitted|acquittal|exonerated|found not guilty|(?:pleaded|pleads|plead|pled) not guilty|not guilty|declined to convict)\b|\b(?<guilty>convicted|conviction|found guilty|(?:pleaded|pleads|plead|pled) guilty|guilty|sentenced|jailed)\b/giu

/** What somebody was charged with, of the words behind an end: "of theft", without the court, the place and the time. */
const chargeIn = (behind: string): string => {
  const charge = /^[^,]{0,40}? (?:of|to|on charges|for|over) (?!\d)/u.exec(behind)
  const [named = ''] = behind
    .slice(charge?.[0].length ?? 0)
    .split(
      /,? (?:by|in|at|after|before|when|while|during|following|who|whose|that|which|on (?=\p{Lu}|appeal)|(?:and|but) (?:his|her|their)) ?/u,
    )
  return named
}

interface Ended {
  readonly end: End
  readonly words: readonly Word[]
}

/** Each end of a case with the words behind it, up to the next one or the end of the sentence. */
function endsIn(text: string): readonly Ended[] {
  return text.split(/(?<=[.;!?])\s+/u).flatMap((sentence) => {
    const steps = [...sentence.matchAll(step)]
    return steps.map(({ 0: said, index, groups }, at): Ended => {
      // "Guilty of perjury but not of fraud": what is denied behind it ended the other way, and says so nowhere else.
      const [behind = ''] = sentence.slice(index + said.length, steps[at + 1]?.index).split(/ (?:but|and|though) not /u)
      const isCleared = groups?.['cleared'] !== undefined
      return { end: isCleared ? 'cleared' : 'guilty', words: readWords(chargeIn(behind)).filter(({ kind }) => kind === 'plain') }
    })
  })
}

/** What ours has somebody guilty of and the passage cleared of alone, or the other way; undefined where the passage knows one end only. */
export function otherEnd(own: string, theirs: string): string | undefined {
  const known = endsIn(theirs)
  const wordsOf = (end: End): readonly Word[] => known.filter((each) => each.end === end).flatMap(({ words }) => words)
  const [cleared, guilty] = [wordsOf('cleared'), wordsOf('guilty')]
  if (cleared.length === 0 || guilty.length === 0) return undefined
  const isIn = (some: readonly Word[], word: Word): boolean => some.some((each) => tellSame(each, word))
  for (const { end, words } of endsIn(own)) {
    const [same, other] = end === 'guilty' ? [guilty, cleared] : [cleared, guilty]
    const wrong = words.find((word) => isIn(other, word) && !isIn(same, word))
    if (wrong !== undefined) return wrong.text
  }
  return undefined
}
