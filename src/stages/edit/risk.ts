// Which drafts may run by rule alone, and which a person sees first (DK-1). Decided from what the dossier holds, never from its words.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { RiskKind, RiskPolicy } from '../../domain/risk.ts'
import { isByModel } from '../../domain/sentence.ts'

type Test = (draft: Draft, dossier: Dossier) => string | null

const tests: Readonly<Record<RiskKind, Test>> = {
  'one-source': (_, { significance }) => (significance.isSingleSource ? 'It stands on one source' : null),
  unconfirmed: (_, { significance }) => (significance.isPrimaryOnly ? 'Only a party to the news reports it' : null),
  unlisted: (_, { sources }) => (sources.every(({ source }) => !source.allowlisted) ? 'No source of it is on the operator’s list' : null),
  model: (draft) => ([draft.headline, ...draft.summary, ...draft.take].some(isByModel) ? 'A language model wrote part of it' : null),
  'first-version': (_, { story }) => (story.state === 'published' ? null : 'It is the first version of its story'),
}

/** The reason a draft waits for a person, with the rule's name; null when it may run by rule. */
export function riskOf(input: { readonly draft: Draft; readonly dossier: Dossier; readonly risks: RiskPolicy }): string | null {
  const { draft, dossier, risks } = input
  const { score } = dossier.significance
  if (risks.above !== null && score > risks.above) return `Significance ${score.toFixed(2)} is over ${risks.above}: a person decides.`
  for (const kind of risks.kinds) {
    const found = tests[kind](draft, dossier)
    if (found !== null) return `${found}: a person decides (risk rule ${kind}).`
  }
  return null
}
