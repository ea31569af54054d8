// How a deed of a deal is written down in the lists of each language.

/** `use`, `take` and `give` leave it to the figures what is had: chips, space or power. */
export type Act =
  | 'pause'
  | 'cancel'
  | 'swap'
  | 'option'
  | 'lease'
  | 'take'
  | 'use'
  | 'give'
  | 'sign'
  | 'replace'
  | 'commit'
  | 'live'
  | 'propose'
  | 'build'
  | 'approve'
  | 'order'
  | 'raise'
  | 'borrow'
  | 'fund'
  | 'power'
  | 'target'
  | 'draw'

/** The act, the words it is told in (case counts, the sentence's first letter is small), and whether the giver comes first or a noun tells it. */
export type Pattern = readonly [act: Act, source: string, voice?: 'turned' | 'noun']
