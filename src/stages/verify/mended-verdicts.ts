// A mended version: what stands in it was checked while its reports' text was held, and only what is new is checked now.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { CheckName, Verdict } from '../../domain/verdict.ts'

/** Checks of a value: they need the row and no text. All others read the words of a report, which are the same but for the value. */
const ofValues: ReadonlySet<CheckName> = new Set(['figures', 'dates', 'sums', 'receipt', 'house-style'])

/** What else is judged again where a name took the place of another, against the row and what the claims keep of their passages. */
const ofNames: ReadonlySet<CheckName> = new Set(['names', 'roles'])

/** Whether the text of every report under a sentence is held. */
const isHeld = ({ evidence }: Sentence, { sources }: Dossier): boolean =>
  evidence.every((it) => it.kind !== 'span' || sources.some(({ article }) => article.id === it.articleId && article.text !== ''))

/**
 * The verdicts on a draft that mends a version: those that stood on what stands, and those made now on what is new. A sentence told with
 * a new value in the words of one that was checked keeps the verdicts on those words where the text they were held against is gone.
 */
export function asMended(fresh: readonly Verdict[], stood: readonly Verdict[], draft: Draft, dossier: Dossier): readonly Verdict[] {
  const { kept = [], reworded = {}, renamed = [] } = draft.mends ?? {}
  const isKept = new Set(kept)
  const isJudgedAgain = (id: string, check: CheckName): boolean => ofValues.has(check) || (renamed.includes(id) && ofNames.has(check))
  const inOldWords = [draft.headline, ...draft.summary, ...draft.take].flatMap((it) => {
    const old = reworded[it.id]
    return old === undefined || isHeld(it, dossier) ? [] : [{ id: it.id, old }]
  })
  const carried = inOldWords.flatMap(({ id, old }) =>
    stood.filter(({ sentenceId, check }) => sentenceId === old && !isJudgedAgain(id, check)).map((it) => ({ ...it, sentenceId: id })),
  )
  const isCarried = new Set(inOldWords.map(({ id }) => id))
  return [
    ...stood.filter(({ sentenceId }) => isKept.has(sentenceId)),
    ...carried,
    ...fresh.filter(({ sentenceId, check }) => !isKept.has(sentenceId) && (!isCarried.has(sentenceId) || isJudgedAgain(sentenceId, check))),
  ]
}
