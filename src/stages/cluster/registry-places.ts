// Sites and places of the registry that an article's headline names, behind a preposition or not, under whichever of their names.
import type { Article } from '../../domain/article.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Sketch } from '../../domain/sketch.ts'
import { type AliasIndex, linkMentions } from './link-mentions.ts'
import { placeMark } from './places.ts'

/** The sketch with a mark for each; what one place is called here and there is then one place. */
export function withRegistryPlaces(
  sketch: Sketch,
  { id, title, language }: Article,
  index: AliasIndex,
  byId: ReadonlyMap<string, Entity>,
): Sketch {
  const marks = linkMentions(id, title, index, language).flatMap(({ entityId = '', surface }) => {
    const entity = byId.get(entityId)
    if (entity?.kind !== 'site' && entity?.kind !== 'place' && entity?.kind !== 'country') return []
    return [...new Set([entity.name, surface])].flatMap((name) => placeMark(name, language) ?? [])
  })
  return marks.length === 0 ? sketch : { ...sketch, marks: [...new Set([...sketch.marks, ...marks])] }
}
