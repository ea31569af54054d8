/** The capabilities that can be measured from outside. */
export const evalNames = [
  'extraction',
  'feeds',
  'robots',
  'clustering',
  'copies',
  'entities',
  'quantities',
  'grounding',
  'corruptions',
  'retrieval',
  'timeline',
  'watch',
  'security',
] as const
export type EvalName = (typeof evalNames)[number]
