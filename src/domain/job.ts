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

/** Upkeep: works like a stage and gives nothing to read. */
export type ChoreName =
  | 'prove-domain'
  | 'withdraw'
  | 'withdraw-rows'
  | 'recheck-rights'
  | 'seal-log'
  | 'ask-hub'
  | 'ping-hub'
  | 'send-hook'
  | 'own-prose'

/** Whatever a job may ask for. */
export type WorkName = StageName | ChoreName

/** A request that a stage look at one subject. It carries no payload: load finds the rest. */
export interface Job {
  readonly stage: WorkName
  readonly subject: string
  readonly key?: string
  readonly notBefore?: string
  /** Below 0: behind the others of its stage, the lower the further; 0 if left out. Kept when it is put off. */
  readonly priority?: number
}
