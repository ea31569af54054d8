/** One marked sentence; `mustNot` must give no fact at all. A fact is written as `type | status | figures | parties`. */
export interface MarkedSentence {
  readonly set: string
  readonly language: string
  readonly text: string
  readonly mustNot: boolean
  readonly expected: readonly string[]
}

/** A fact in that writing, the same whatever order its figures and parties came in. */
export function factLine([type = '', status = '', figures = '', parties = '']: readonly string[]): string {
  const sorted = (list: string): string =>
    list
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join(', ')
  return [type.trim(), status.trim(), sorted(figures), sorted(parties)].join(' | ')
}
