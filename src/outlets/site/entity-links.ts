// Names of the registry inside our own sentences, as links. Only names the dispatch itself lists as mentions are looked for.
import type { Dispatch } from '../../domain/dispatch.ts'
import { literal } from '../../text/literal.ts'
import { type Html, html } from '../html.ts'
import { figuresWhole } from '../wording.ts'

/** Turns names in a text into links; each entity is linked once per linker, at its first place. */
export type Linker = (text: string) => Html

/**
 * A linker for one block of text. Longer names win over names inside them; a name counts only as a whole word, also in scripts
 * with other letters than ours.
 *
 * @param outlets names that say who reports: what they hold is no mention (New York in "New York Post")
 */
export function linkerOf(mentions: Dispatch['mentions'], outlets: readonly string[] = []): Linker {
  const byName = new Map(mentions.filter((it) => it.name.length > 1).map((it) => [it.name, it.entityId]))
  if (byName.size === 0) return figuresWhole
  const names = [...byName.keys(), ...outlets.filter((it) => it !== '')].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const linked = new Set<string>()
  return (text) => {
    const pieces: (Html | string)[] = []
    let from = 0
    for (const match of text.matchAll(pattern)) {
      const id = byName.get(match[0])
      if (id === undefined || linked.has(id)) continue
      linked.add(id)
      pieces.push(figuresWhole(text.slice(from, match.index)), html`<a class="ent" href="/entity/${id}">${match[0]}</a>`)
      from = match.index + match[0].length
    }
    return html`${pieces}${figuresWhole(text.slice(from))}`
  }
}
