/** What a model may propose: claims of an article, and words, take and watches of a story. */
export const modelTasks = ['claims', 'summary', 'take', 'watches'] as const
export type ModelTask = (typeof modelTasks)[number]

const isTask = (it: string): it is ModelTask => (modelTasks as readonly string[]).includes(it)

/** Reads a list such as "claims summary"; null when a word of it is no task. */
export function parseModelTasks(text: string): readonly ModelTask[] | null {
  const given = text.split(/[\s,]+/).filter((it) => it !== '')
  return given.every(isTask) ? [...new Set(given)] : null
}
