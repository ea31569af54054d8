// The figures that a report gives in headline and lead, known among the terms of its sketch.
import type { Sketch, SketchedArticle } from '../../domain/sketch.ts'
import { hashOf } from '../../text/terms.ts'

/** A year dates a report and is no figure of it. */
const [firstYear, lastYear] = [1900, 2099]
/** Figures are known in the forms that reports write: "52", "6.1", "6,1", "2,400", "2.400". */
const wholeMax = 10_000
const tenthsMax = 1_000
const hundredsMax = 1_000
const read = new WeakMap<Sketch['terms'], ReadonlySet<number>>()
let figures: ReadonlySet<number> | null = null

function figureTerms(): ReadonlySet<number> {
  const all = new Set<number>()
  for (let i = 10; i < wholeMax; i++) if (i < firstYear || i > lastYear) all.add(hashOf(String(i)))
  for (let i = 1; i < tenthsMax; i++) for (const mark of '.,') all.add(hashOf(`${Math.floor(i / 10)}${mark}${i % 10}`))
  for (let i = 10; i < hundredsMax; i++) for (const mark of '.,') all.add(hashOf(`${Math.floor(i / 10)}${mark}${i % 10}00`))
  return all
}

/** Terms of headline and lead that are figures of two digits or more, as hashes. What stands further down counts half there. */
function toldFigures({ sketch: { terms, counts } }: SketchedArticle): ReadonlySet<number> {
  const had = read.get(terms)
  if (had !== undefined) return had
  figures ??= figureTerms()
  const told = new Set<number>()
  for (let i = 0; i < terms.length; i++) if ((counts[i] as number) >= 1 && figures.has(terms[i] as number)) told.add(terms[i] as number)
  read.set(terms, told)
  return told
}

const apartMax = 6

/** How many figures the one that gives fewer gives alone, at most 6: two reports of one event share some. */
export function figuresApart(one: SketchedArticle, other: SketchedArticle): number {
  const [mine, theirs] = [toldFigures(one), toldFigures(other)]
  const [fewer, more] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine]
  let apart = 0
  for (const it of fewer) if (!more.has(it)) apart += 1
  return Math.min(apartMax, apart)
}
