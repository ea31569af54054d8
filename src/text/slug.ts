/** Letters that no decomposition turns into plain ones. */
const plain = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
])

/** A short name for an address: at most eight words and 64 characters of a title; `suffix` keeps two alike apart. */
export function slugOf(title: string, suffix: string): string {
  const words =
    title
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}'’]/gu, '')
      .replace(/[ßæœøłđðþı]/g, (letter) => plain.get(letter) ?? '')
      .match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words.slice(0, 8)) {
    if (slug.length + word.length > 56) break
    slug = slug === '' ? word : `${slug}-${word}`
  }
  return slug === '' ? `story-${suffix}` : `${slug}-${suffix}`
}
