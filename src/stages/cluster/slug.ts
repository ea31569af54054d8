/** A short name for an address: at most eight words and 64 characters of a title; `suffix` keeps two alike apart. */
export function slugOf(title: string, suffix: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’]/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words.slice(0, 8)) {
    if (slug.length + word.length > 56) break
    slug = slug === '' ? word : `${slug}-${word}`
  }
  return slug === '' ? `story-${suffix}` : `${slug}-${suffix}`
}
