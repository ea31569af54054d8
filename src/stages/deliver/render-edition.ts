import type { Dispatch } from '../../domain/dispatch.ts'
import type { Edition } from '../../domain/edition.ts'

/** The edition as plain text, label first, with an end mark. Links are paths of the site. */
export function renderEdition(edition: Edition, dispatches: readonly Dispatch[]): string {
  const parts = edition.storyIds.flatMap((id) => {
    const it = dispatches.find((dispatch) => dispatch.storyId === id)
    if (!it) return []
    const summary = it.summary.map((sentence) => sentence.text).join(' ')
    const context = it.archive.map((sentence) => sentence.text).join(' ')
    return [[it.headline.text, summary, context, `/story/${it.slug}`].filter((line) => line !== '').join('\n')]
  })
  const label = 'Assembled by software from the sources and ledger rows listed. No language model was used.'
  return [`Edition of ${edition.day}`, label, ...parts, '— end —'].join('\n\n')
}
