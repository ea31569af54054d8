// Names of authors out of bylines as they are printed.

const leadIn =
  /^\s*(?:(?:written|reported|posted|published|story|text|words|reviewed)\s+)?(?:by|von|par|por|di|door|av|af|от|author|autor|auteur|autore|writer|texte|redaktion|foto)\s*[:\s]\s*/iu
const separator = /\s*(?:[,;|•·/]|\s(?:and|und|et|y|e|en|och|og|&|with|mit|avec)\s)\s*/iu
const tailOff = /\s*(?:\(.*|\bfor\s+\p{Lu}.*|\s[-–—]\s.*|\s(?:@|updated|published|posted|aktualisiert|mis à jour|le|am|on)\s.*|@\S+.*)$/u
const noName =
  /https?:|www\.|@|\d|\b(?:staff|admin|administrator|editor|editors|newsroom|redaktion|redacción|redaccion|rédaction|redazione|correspondent|reporter|contributor|team|updated|published|minutes|read|share|comments?|follow|view|all posts|author|guest|says|sagt|name|publiziert|alle|getty|image|photo|courtesy)\b/iu
const degrees = /^(?:MS|MA|PhD|MD|RD|RDN|LD|MPH|CPA|MBA|BSc|MSc|FAND|JD|Esq|DO|RN|Jr|Sr|II|III|Ph\.D|M\.D)\.?$/i

/**
 * Splits a byline into names: lead-in words ("By", "Von") and dates go, several authors come apart.
 *
 * @param how.outlet names that are never a person here, such as the site's own
 * @param how.isExplicit the markup says that this is the author, so one word is name enough (a pen name)
 */
export function namesInByline(text: string, how: { readonly outlet: readonly string[]; readonly isExplicit: boolean }): string[] {
  const bare = text.replace(leadIn, '')
  const names = bare.split(separator).map((part) => part.replace(leadIn, '').replace(tailOff, '').trim())
  return distinct(names.filter((name) => isName(name, how.isExplicit ? 1 : 2) && !how.outlet.some((other) => same(other, name))))
}

/** Whether a line of visible text opens as a byline does: a lead-in word and then a capital. */
export function isBylineLine(line: string): boolean {
  return /^\s*(?:(?:written|reported|posted)\s+by|by|von|par|por)\s*:?\s+\p{Lu}/iu.test(line) && /^\S+\s+(?:\S+\s+)?\p{Lu}/u.test(line)
}

/** Tidies names that were given one by one; a list in one string comes apart, an organisation stays whole. */
export function tidyNames(given: readonly string[]): string[] {
  const names = given.flatMap((name) => {
    const bare = name
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(leadIn, '')
      .replace(/^["'“”]+|["'“”]+$/g, '')
    const parts = bare.split(separator).map((part) => part.trim())
    const kept = parts.filter((part) => part !== '' && !degrees.test(part))
    return kept.length > 1 && kept.every((part) => /^\S+(?:\s\S+){1,3}$/u.test(part)) ? kept : bare === '' ? [] : [bare]
  })
  return distinct(
    names.filter((name) => name.length <= 100 && !/https?:|www\.|\S@\S|^\W*\d+\W*$|^(?:admin|author|editor|user)$/i.test(name)),
  )
}

function isName(name: string, wordsMin: number): boolean {
  const words = name.split(/\s+/)
  return (
    name.length >= 3 &&
    name.length <= 60 &&
    words.length >= wordsMin &&
    words.length <= 5 &&
    !noName.test(name) &&
    (wordsMin === 1 || /^[\p{Lu}\p{Lo}]/u.test(name))
  )
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
