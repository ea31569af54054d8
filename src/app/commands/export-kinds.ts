/** What `groundwire export` writes, one JSON line a row. */
export const exportKinds = ['articles', 'stories', 'sentences', 'facts', 'possible-facts', 'watches', 'refusals', 'cuts'] as const
export type ExportKind = (typeof exportKinds)[number]
