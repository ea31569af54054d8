// A reader that answers a text it has read lately from memory.

/** A longer text is read anew each time. */
const charactersMax = 4_500
/** A reader that holds so much in texts sets them aside; what is not asked for again by the time it holds as much anew is forgotten. */
const charactersKept = 150_000
/** What an answer costs besides its text, counted as characters, so that many short texts are bounded too. */
const charactersAnAnswer = 100

type Kept<Answer> = Map<string, Map<string, Answer>>

/** Both generations together: the answers for what was asked last, told apart by a few further arguments (languages, days). */
export function readOnceIn<Answer>(read: (text: string, more: string) => Answer): (text: string, more: string) => Answer {
  let kept: Kept<Answer> = new Map()
  let aside: Kept<Answer> = new Map()
  let held = 0
  const keep = (text: string, more: string, answer: Answer): void => {
    const size = text.length + charactersAnAnswer
    if (held + size > charactersKept) {
      aside = kept
      kept = new Map()
      held = 0
    }
    held += size
    const answers = kept.get(more)
    if (answers === undefined) kept.set(more, new Map([[text, answer]]))
    else answers.set(text, answer)
  }
  return (text, more) => {
    const known = kept.get(more)?.get(text)
    if (known !== undefined) return known
    const earlier = aside.get(more)?.get(text)
    const answer = earlier === undefined ? read(text, more) : earlier
    if (text.length <= charactersMax) keep(text, more, answer)
    return answer
  }
}

/** A reader that answers a text it has read lately from memory. Only for pure readers: same text, same answer, which nobody changes. */
export function readOnce<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = readOnceIn((text) => read(text))
  return (text) => known(text, '')
}
