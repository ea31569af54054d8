// Why two articles cannot be of one event, whatever their words say.
import type { SketchedArticle } from '../../domain/sketch.ts'
import { marksClash } from './marks.ts'
import { particularsClash } from './particulars.ts'

/** What they differ in, in words, or null if nothing speaks against one event. Symmetric. */
export function clashOf(one: SketchedArticle, other: SketchedArticle): string | null {
  return marksClash(one.sketch.marks, other.sketch.marks) ?? particularsClash(one, other)
}
