/** What a form sent: one text a name, and all texts of a name that may come more than once. */
export interface Fields {
  readonly texts: Readonly<Record<string, string | undefined>>
  readonly all: (name: string) => readonly string[]
}

const charsMax = 8000
const clean = (it: unknown): readonly string[] =>
  typeof it === 'string' ? [it.replaceAll('\u0000', '').replaceAll('\r\n', '\n').slice(0, charsMax)] : []

/** Takes a parsed body; files and whatever is no text are left out. */
export function fieldsOf(body: Readonly<Record<string, unknown>>): Fields {
  const lists = new Map(Object.entries(body).map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).flatMap(clean)]))
  return {
    texts: Object.fromEntries([...lists].map(([name, values]) => [name, values[0]])),
    all: (name) => lists.get(name) ?? [],
  }
}
