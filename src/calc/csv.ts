/**
 * Reads comma-separated text (RFC 4180): quoted fields, doubled quotes, line breaks inside quotes, CRLF or LF, a byte
 * order mark. Never throws; an unclosed quote runs to the end.
 *
 * @returns rows of fields; blank lines are left out
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const endRow = (): void => {
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  // @NOTE each match is one field with what ends it, so the whole text is walked once.
  const field = /(?:"((?:[^"]|"")*)(?:"|$)([^,\r\n]*)|([^,\r\n]*))(,|\r?\n|\r|$)/y
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  while (field.lastIndex < body.length) {
    const match = field.exec(body)
    if (match === null) break
    const [, quoted, rest, plain, end] = match
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"') + (rest ?? ''))
    if (end !== ',') endRow()
    else if (field.lastIndex === body.length) row.push('')
  }
  if (row.length > 0) endRow()
  return rows
}
