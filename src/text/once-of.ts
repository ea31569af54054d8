// Answers worked out once for each thing they are about (a story's dossier, its reports), and held as long as that thing is.

/** A reader that works each answer out once for a thing and a key. Only for pure readers: same thing, same key, same answer. */
export function onceOf<Of extends object, Key, Answer>(work: (of: Of, key: Key) => Answer): (of: Of, key: Key) => Answer {
  const answersBy = new WeakMap<Of, Map<Key, Answer>>()
  return (of, key) => {
    const answers = answersBy.get(of) ?? new Map<Key, Answer>()
    if (answers.size === 0) answersBy.set(of, answers)
    const known = answers.get(key)
    if (known !== undefined || answers.has(key)) return known as Answer
    const answer = work(of, key)
    answers.set(key, answer)
    return answer
  }
}
