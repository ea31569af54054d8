// Weights of the pair model: log-odds that two articles are of one event. Written by scripts/train-clustering.ts; do not edit.

/** With both articles in the factor model. */
export const factorWeights = { base: -4.06, words: 2.09, title: 2.07, bridge: 2.02, factors: 5.33, gapDays: -1.5, undated: -1.4 } as const
/** By words alone: a young archive, or words the model does not know. */
export const wordWeights = { base: -1.77, words: 5.84, title: 2.97, bridge: 4.27, factors: 0, gapDays: -1.43, undated: -1.62 } as const
