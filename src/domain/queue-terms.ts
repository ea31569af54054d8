import type { WorkName } from './job.ts'

/**
 * On which terms jobs of one kind are worked. `keyedBy`: at most one runs at once for each subject, host or story, or one in all, over
 * all processes. `limits`: a run is told to stop after so many seconds, and is tried so often.
 */
export interface QueueTerms {
  readonly keyedBy: 'subject' | 'host' | 'story' | 'all'
  readonly limits: { readonly seconds: number; readonly attempts: number }
}

/**
 * The terms of all work, in the order of the pipeline and then of upkeep. They stand apart from what works, so that a program that only
 * opens the archive and its queue loads no stage. Reading: 15 s of fetching, the gap between two requests and the parsing, with room;
 * what may ask a model or send mail has 180 s.
 */
export const queueTerms: Readonly<Record<WorkName, QueueTerms>> = {
  poll: { keyedBy: 'host', limits: { seconds: 60, attempts: 1 } },
  read: { keyedBy: 'host', limits: { seconds: 90, attempts: 3 } },
  cluster: { keyedBy: 'all', limits: { seconds: 60, attempts: 3 } },
  record: { keyedBy: 'story', limits: { seconds: 180, attempts: 5 } },
  rank: { keyedBy: 'subject', limits: { seconds: 30, attempts: 3 } },
  recall: { keyedBy: 'subject', limits: { seconds: 60, attempts: 3 } },
  write: { keyedBy: 'subject', limits: { seconds: 180, attempts: 3 } },
  verify: { keyedBy: 'subject', limits: { seconds: 180, attempts: 3 } },
  edit: { keyedBy: 'subject', limits: { seconds: 30, attempts: 3 } },
  publish: { keyedBy: 'subject', limits: { seconds: 30, attempts: 5 } },
  resolve: { keyedBy: 'subject', limits: { seconds: 60, attempts: 3 } },
  deliver: { keyedBy: 'subject', limits: { seconds: 180, attempts: 3 } },
  'prove-domain': { keyedBy: 'subject', limits: { seconds: 60, attempts: 3 } },
  'recheck-rights': { keyedBy: 'host', limits: { seconds: 120, attempts: 3 } },
  withdraw: { keyedBy: 'subject', limits: { seconds: 30, attempts: 5 } },
  'withdraw-rows': { keyedBy: 'subject', limits: { seconds: 30, attempts: 5 } },
  'seal-log': { keyedBy: 'all', limits: { seconds: 60, attempts: 3 } },
  'ask-hub': { keyedBy: 'subject', limits: { seconds: 60, attempts: 3 } },
  'ping-hub': { keyedBy: 'subject', limits: { seconds: 120, attempts: 3 } },
  'send-hook': { keyedBy: 'subject', limits: { seconds: 180, attempts: 3 } },
  'own-prose': { keyedBy: 'subject', limits: { seconds: 60, attempts: 3 } },
}
