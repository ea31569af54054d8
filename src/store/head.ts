// A row of the wire named without its text.

/** A row of the wire without its text. `row` changes with every change of the row, also where its version stays. */
export interface Head {
  readonly storyId: string
  readonly version: number
  readonly row: string
}

/** A head as a search names it. */
export function headOf(key: string): Head {
  const [storyId = '', version = '', row = ''] = key.split(' ')
  return { storyId, version: Number(version), row }
}
