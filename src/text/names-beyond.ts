// Names that a text has and a longer one below it has nowhere: what only a headline says of whom or where.
import { findNames } from './names.ts'
import { foldName } from './own-statement.ts'

/** So short a word may begin any other. */
const stemMin = 5

/** "America" of Americans, "20-State" of states: one name in another form. */
function isHeld(word: string, known: string): boolean {
  const folded = foldName(word)
  const stem = folded.replace(/s$/u, '')
  return known.includes(` ${folded} `) || (stem.length >= stemMin && known.includes(` ${stem}`))
}

/** The names in `own` of which no word stands in a text, `folded` as names are. */
export function namesBeyond(own: string, folded: string): readonly string[] {
  const known = ` ${folded} `
  // "Outrage grows over fares": a single capital that the place in the line gives is no name.
  return findNames(own, 'en')
    .filter(({ text, start }) => start > 0 || text.includes(' '))
    .map(({ text }) => text.replace(/[’']s$/u, ''))
    .filter((name) => !name.split(/[\s-]+/u).some((word) => foldName(word) !== '' && isHeld(word, known)))
}
