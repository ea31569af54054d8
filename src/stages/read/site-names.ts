// What a page calls its site, and titles without it.
import { squash } from './block-text.ts'
import { decodeEntities, titleKey } from './title-key.ts'

/** Words between a headline and the name of its site; a colon and a hyphen only with a blank before them. */
const divider = String.raw`\s*(?:[|•»·«<]|::|\s[:–—-]+(?=\s))\s*`
const dividerEnd = new RegExp(`${divider}$`, 'u')
const dividerStart = new RegExp(`^${divider}`, 'u')
const nameCharactersMin = 3
/** What is left of a title without its site's name must still be a title. */
const titleCharactersMin = 8

export type SiteNames = {
  /** Whether a heading is the site's own name, which blogs print as the first heading of every page. */
  readonly includes: (heading: string) => boolean
  /** A title without the names before or after it. */
  readonly dropFrom: (title: string) => string
}

/** The site's names by what the page says: stated, as the end of its title, as a heading that is also that end, or as its host. */
export function findSiteNames(page: {
  readonly stated: string | undefined
  readonly pageTitle: string | undefined
  readonly headings: readonly string[]
  readonly host: string
}): SiteNames {
  const host = page.host.replace(/^www\./, '')
  const includes = (heading: string): boolean => {
    const mine = titleKey(heading)
    if (page.stated !== undefined && mine === titleKey(page.stated)) return true
    if (host.length > nameCharactersMin && bare(mine) === bare(host)) return true
    const whole = titleKey(page.pageTitle ?? '')
    if (whole.length >= mine.length + titleCharactersMin && whole.endsWith(mine) && dividerEnd.test(whole.slice(0, -mine.length)))
      return true
    return whole.length > mine.length && whole.includes(` : ${mine} `)
  }
  const names = [page.stated, ...page.headings.filter(includes), host].flatMap((name) =>
    name === undefined || titleKey(name).length < nameCharactersMin ? [] : [titleKey(name)],
  )
  return { includes, dropFrom: (title) => dropNames(squash(decodeEntities(title)), names, page.stated) }
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function dropNames(title: string, names: readonly string[], stated: string | undefined): string {
  for (const name of names) {
    const shorter = withoutName(title, name)
    if (shorter !== undefined) return dropNames(shorter, names, stated)
  }
  return dropShortTail(title, stated)
}

/** The title before the name, with all that follows it, or after the name; undefined when it does not stand there. */
function withoutName(title: string, name: string): string | undefined {
  const mine = titleKey(title)
  // Offsets of the key are those of the title only while both are equally long.
  if (mine.length !== title.length) return undefined
  const at = mine.indexOf(name, titleCharactersMin)
  const before = at === -1 ? '' : mine.slice(0, at)
  const after = at === -1 ? '' : mine.slice(at + name.length)
  const cut = dividerEnd.exec(before)
  if (cut !== null && cut.index >= titleCharactersMin && (after === '' || dividerStart.test(after))) return title.slice(0, cut.index)
  const rest = mine.startsWith(name) ? dividerStart.exec(mine.slice(name.length)) : null
  if (rest === null || mine.length - name.length - rest[0].length < titleCharactersMin) return undefined
  return title.slice(name.length + rest[0].length)
}

function dropShortTail(title: string, stated: string | undefined): string {
  const found = /^(.*\S)\s+(?:[|•»·–—-]|::)\s+(\S[^|]*)$/u.exec(title)
  if (found === null) return title
  const [, front = title, tail = ''] = found
  const isSite = stated !== undefined && (titleKey(stated).includes(titleKey(tail)) || titleKey(tail).includes(titleKey(stated)))
  const isShort = tail.split(/\s+/).length <= 4 && front.split(/\s+/).length >= 3 && /\s[|•»·]\s|::/.test(title.slice(front.length))
  return isSite || isShort ? dropShortTail(front, stated) : title
}
