// Bodies by the initials that the sources' own headlines have for them: readers know them so, and their whole names leave no room.

const named = /(?<![\p{L}’'-])\p{Lu}\p{Ll}+(?: (?:(?:and|of|for|the) )*\p{Lu}\p{Ll}+){2,6}(?![\p{L}-])/gu
const initialsOf = (name: string): string => (name.match(/(?<![\p{L}’'-])\p{Lu}/gu) ?? []).join('')

/**
 * The words with such names by their initials; a name that only begins or ends like one stays.
 *
 * @param titles the sources' own headlines
 */
export const byTitleInitials = (text: string, titles: readonly string[]): string =>
  text.replace(named, (name) => {
    const initials = initialsOf(name)
    return titles.some((title) => new RegExp(String.raw`(?<![\p{L}\p{N}])${initials}(?![\p{L}\p{N}])`, 'u').test(title)) ? initials : name
  })
