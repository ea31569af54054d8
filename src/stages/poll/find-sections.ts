// From a site's front page to the pages on which it lists its news.
import { Parser } from 'htmlparser2'
import { canonicalUrl, hostOf } from '../../text/urls.ts'
import { decodeEntities, resolveBase, resolveUrl, squash } from './feed-text.ts'

const sectionsMax = 4
const htmlCharsMax = 2 * 1024 * 1024
const labels =
  /^(?:(?:all|latest|company|our) )?(?:news(?:room)?|blog|press(?: (?:releases?|room|centre|center))?|announcements|updates|research|stories|media|actualités|communiqués|presse|aktuelles|neuigkeiten|meldungen|pressemitteilungen|noticias|prensa|novedades|blogue)$/i
const paths =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:news(?:room)?|blog|press|announcements|updates|research|presse|aktuelles|actualites|noticias|prensa)\/?$/i

/**
 * Pages of the site that its own links call news, blog, press or the like, in four languages; at most four, news before the rest.
 * @throws never
 */
export function findSections(html: string, pageUrl: string): readonly string[] {
  const found = new Map<string, number>()
  let [base, href, text] = [pageUrl, '', '']
  const end = (): void => {
    const url = href === '' ? undefined : canonicalUrl(resolveUrl(decodeEntities(href), base))
    const isOwn = url !== undefined && hostOf(url) === hostOf(pageUrl) && url !== canonicalUrl(pageUrl)
    const isNamed = labels.test(squash(decodeEntities(text)))
    if (isOwn && (isNamed || paths.test(URL.parse(url)?.pathname ?? '')) && !found.has(url))
      found.set(url, /news|actual|aktuel|notic/i.test(url + text) ? 0 : 1)
    href = ''
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes: Readonly<Record<string, string | undefined>>) {
        if (tag === 'base') base = resolveBase(attributes['href'] ?? '', pageUrl)
        if (tag === 'a') [href, text] = [attributes['href'] ?? '', '']
      },
      ontext(data) {
        if (text.length < 200) text += data
      },
      onclosetag(tag) {
        if (tag === 'a') end()
      },
    },
    { decodeEntities: false },
  )
  parser.end(html.slice(0, htmlCharsMax))
  return [...found]
    .toSorted((a, b) => a[1] - b[1])
    .map(([url]) => url)
    .slice(0, sectionsMax)
}
