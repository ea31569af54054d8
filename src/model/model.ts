/** A question to a model: a rendered prompt with the schema its answer must fit. */
export interface Question {
  readonly id: string
  readonly version: number
  readonly system: string
  readonly text: string
}

/** The port every model stands behind. No adapter is wired yet: without one each stage takes its pure way. */
export interface Model {
  ask(question: Question, signal: AbortSignal): Promise<unknown>
}
