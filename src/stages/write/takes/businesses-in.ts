// Which claims lead a story, and which businesses a sentence names, in its order.
import { businessKinds } from '../../../domain/entity.ts'
import type { News, Said } from './news-plan.ts'

/** Sentences this early tell the news. */
export const positionMax = 4

/** Told as it is, near the top. */
export const isLead = ({ claim, isNews }: Said): boolean =>
  (isNews || claim.position < positionMax) && !claim.negated && claim.modality !== 'rumour' && claim.modality !== 'possible'

/** The businesses that a text names, in its order, by their registered names; outlets are none. */
export function businessesIn(
  text: string,
  { dossier }: News,
): readonly { readonly name: string; readonly at: number; readonly aliases: readonly string[] }[] {
  const outlets = new Set(dossier.sources.flatMap(({ source }) => [source.name, source.owner]))
  return dossier.entities
    .filter(({ kind, name }) => businessKinds.has(kind) && !outlets.has(name))
    .flatMap(({ name, aliases }) => {
      const found = [name, ...aliases].map((each) =>
        text.search(new RegExp(String.raw`(?<![\p{L}\d])${each.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\p{L}\d])`, 'u')),
      )
      const at = Math.min(...found.filter((each) => each >= 0))
      return Number.isFinite(at) ? [{ name, at, aliases: [name, ...aliases] }] : []
    })
    .toSorted((a, b) => a.at - b.at)
}
