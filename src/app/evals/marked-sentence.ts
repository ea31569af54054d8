/**
 * One marked sentence; `mustNot` must give no fact at all. A fact is written as `type | status | figures | parties`, and who plays
 * which part in it as `type | party: role`, one line a party.
 */
export interface MarkedSentence {
  readonly set: string
  readonly language: string
  readonly text: string
  readonly mustNot: boolean
  readonly expected: readonly string[]
  /** Absent where the sentence does not say which party plays which part. */
  readonly roles?: readonly string[]
}

/** A fact in that writing, the same whatever order its figures and parties came in; the roles of the parties are left out. */
export function factLine([type = '', status = '', figures = '', parties = '']: readonly string[]): string {
  const bare = partiesIn(parties).map(([name]) => name)
  return [type.trim(), status.trim(), sorted(parts(figures)), sorted(bare)].join(' | ')
}

/** The roles a fact gives: "Orion:tenant, Kestrel:operator" in a lease. */
export function roleLines([type = '', , , parties = '']: readonly string[]): readonly string[] {
  return partiesIn(parties).map(([name, role = 'no role']) => `${type.trim()} | ${name}: ${role}`)
}

const parts = (list: string): readonly string[] =>
  list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
const sorted = (list: readonly string[]): string => list.toSorted((a, b) => (a < b ? -1 : 1)).join(', ')
const partiesIn = (list: string): readonly (readonly [string, string?])[] =>
  parts(list).map((each): readonly [string, string?] => {
    const at = each.lastIndexOf(':')
    return at < 0 ? [each] : [each.slice(0, at), each.slice(at + 1)]
  })
