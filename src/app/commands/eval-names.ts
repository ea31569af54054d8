/** The capabilities that can be measured from outside. */
export const evalNames = [
  'extraction',
  'feeds',
  'robots',
  'clustering',
  'copies',
  'entities',
  'quantities',
  'claims',
  'foreign-claims',
  'facts',
  'grounding',
  'corruptions',
  'rewrites',
  'takes',
  'beat',
  'retrieval',
  'timeline',
  'watch',
  'security',
  'plants',
] as const
export type EvalName = (typeof evalNames)[number]
