// Weights of the pair model: log-odds that two articles are of one event. Written by scripts/train-clustering.mjs; do not edit.

/** With both articles in the factor model. */
export const factorWeights = {
  base: -3.91,
  words: 2.07,
  title: 2.05,
  bridge: 1.93,
  factors: 5.19,
  apart: -0.62,
  gapDays: -1.5,
  undated: -1.37,
} as const
/** By words alone: a young archive, or words the model does not know. */
export const wordWeights = {
  base: -1.55,
  words: 5.52,
  title: 2.85,
  bridge: 3.83,
  factors: 0,
  apart: -1.39,
  gapDays: -1.43,
  undated: -1.51,
} as const
