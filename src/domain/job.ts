export type StageName =
  | 'poll'
  | 'read'
  | 'cluster'
  | 'record'
  | 'rank'
  | 'recall'
  | 'write'
  | 'verify'
  | 'edit'
  | 'publish'
  | 'resolve'
  | 'deliver'

/** A request that a stage look at one subject. It carries no payload: load finds the rest. */
export interface Job {
  readonly stage: StageName
  readonly subject: string
  readonly key?: string
  readonly notBefore?: string
}
