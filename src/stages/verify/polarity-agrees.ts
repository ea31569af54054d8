// "Plans to" is not "did", and "did not" is not "did": ours must be no firmer than the claim, and deny what it denies.
import type { Modality } from '../../domain/claim.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { polarityOf } from '../../text/polarity.ts'
import { type Material, verdict } from './material.ts'

const firmness: Readonly<Record<Modality, number>> = { fact: 3, plan: 2, conditional: 1, possible: 1, rumour: 0 }

/** Compares what we assert with the firmest claim it stands on. */
export function polarityAgrees(sentence: Sentence, material: Material): Verdict {
  const { claims } = material
  if (claims.length === 0 || sentence.kind === 'judgement' || /[“«]/u.test(sentence.text))
    return verdict(sentence, 'polarity', 'supported', 'Nothing to compare.')
  const own = polarityOf(sentence.text)
  if (claims.length === 1 && claims[0]?.negated !== own.negated)
    return verdict(
      sentence,
      'polarity',
      'contradicted',
      own.negated ? 'We deny what the source asserts.' : 'We assert what the source denies.',
    )
  const firmest = Math.max(...claims.map((claim) => firmness[claim.modality]))
  const isTold = sentence.part !== 'headline' || own.modality !== 'fact'
  if (isTold && firmness[own.modality] > firmest)
    return verdict(sentence, 'polarity', 'contradicted', 'We print as done what the source gives as planned or possible.')
  return verdict(sentence, 'polarity', 'supported', 'Negation and firmness agree.')
}

const running = /\b(?:runs|has opened|is operating|operates|opens|is live)\b/iu
const attributed = /\b(?:according to|says?|said|reported|reports|announced|proposes|plans?|adds|gives?)\b/iu

/** The verb must fit the ledger status, and an announced fact must say who announces it. */
export function attributionAgrees(sentence: Sentence, material: Material): Verdict {
  const notLive = material.facts.filter((fact) => ['rumoured', 'proposed', 'announced', 'contracted', 'financed'].includes(fact.status))
  if (notLive.length > 0 && sentence.part !== 'against' && running.test(sentence.text))
    return verdict(sentence, 'attribution', 'contradicted', `The status is ${notLive[0]?.status ?? ''}; the verb says it runs.`)
  const isReport = sentence.part === 'summary' && sentence.kind === 'claim' && sentence.evidence.some((each) => each.kind === 'span')
  if (isReport && !attributed.test(sentence.text))
    return verdict(sentence, 'attribution', 'unsupported', 'The sentence does not say who says so.')
  return verdict(sentence, 'attribution', 'supported', 'The verb fits the status and the speaker is named.')
}
