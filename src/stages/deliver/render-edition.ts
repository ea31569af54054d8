import type { Dispatch } from '../../domain/dispatch.ts'
import type { Edition } from '../../domain/edition.ts'

/** The edition as plain text, label first and one for each story, since their writers differ; with an end mark. Links are paths of the site. */
export function renderEdition(edition: Edition, dispatches: readonly Dispatch[]): string {
  const parts = edition.storyIds.flatMap((id) => {
    const it = dispatches.find((dispatch) => dispatch.storyId === id)
    if (!it) return []
    const summary = it.summary.map((sentence) => sentence.text).join(' ')
    const context = it.archive.map((sentence) => sentence.text).join(' ')
    return [[it.label, it.headline.text, summary, context, `/story/${it.slug}`].filter((line) => line !== '').join('\n')]
  })
  return [`Edition of ${edition.day}`, 'Assembled by software; each story carries its own label.', ...parts, '— end —'].join('\n\n')
}
