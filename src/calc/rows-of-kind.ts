// Whether the ledger keeps rows of a kind of matter at all: its rows counted by type, as they stood when the search was run.

/** How many of the ledger's rows are of the kind that was looked for. */
export interface RowsOfKind {
  readonly function: 'rows_of_kind'
  readonly version: 1
  readonly n: number
  /** All rows that were looked through. */
  readonly of: number
  readonly print: string
}

/**
 * Looks for a kind of matter among the types of the ledger's rows (`rows_of_kind` v1). The ledger's types are closed (decision 0019), so for a vote or
 * a ruling the answer tells how many rows were looked through and of which types, and is not expected to be other than none.
 *
 * @param question.sought the kind of matter in plain words: "vote", "fine"
 * @param question.rows the ledger's rows in force by type, with how many there are of each
 */
export function rowsOfKind(question: {
  readonly sought: string
  readonly rows: readonly { readonly type: string; readonly n: number }[]
}): RowsOfKind {
  const { sought, rows } = question
  const count = (those: typeof rows): number => those.reduce((sum, { n }) => sum + n, 0)
  const n = count(rows.filter(({ type }) => type.replaceAll('_', ' ') === sought))
  const of = count(rows)
  return { function: 'rows_of_kind', version: 1, n, of, print: `n = ${n} of ${of}, sought: ${sought}` }
}
