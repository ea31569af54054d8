// Takes out of a page what is whole in itself and not its article: other articles printed below it, and consent dialogues.
import { isElement, type PageElement, walk } from './dom.ts'

/** Consent boxes can hold more prose than the article, and their names are never used for anything else. */
const consentName =
  /onetrust|\bot-(?:sdk|main|pc)\b|cookie-?(?:banner|consent|notice|law)|didomi|usercentrics|cybot|truste|qc-cmp|sp_message/i
/** An article with fewer words may be the head of a page that goes on in other elements. */
const mainWordsMin = 40
/** A heading names the article when one of the two holds the other and is at least half as long. */
const sameTitleShare = 0.5
const titleCharactersMin = 8

export function isConsentBox(element: PageElement): boolean {
  return element.localName !== 'body' && consentName.test(`${element.className} ${element.id}`)
}

/**
 * Removes consent boxes, and where a page holds several `article` elements and a heading of one names the page, the others
 * that are stories of their own: with an `h1`, with articles inside, or opening with a heading that leads elsewhere.
 * Elements that merely split one article stay.
 */
export function dropStrangers(body: PageElement, title: string): void {
  walk(body, (node) => (isElement(node) && node.localName === 'div' && isConsentBox(node) ? 'remove' : undefined))
  const articles = body.getElementsByTagName('article').filter((it) => !isWithin(it.parentNode, 'article'))
  const main = articles.length < 2 ? undefined : articles.find((it) => isNamed(it, title))
  if (main === undefined || (main.textContent.match(/\S+/g)?.length ?? 0) < mainWordsMin) return
  for (const other of articles) if (other !== main && isOwnStory(other)) other.remove()
}

function isNamed(article: PageElement, title: string): boolean {
  const wanted = bare(title)
  return article.querySelectorAll('h1,h2').some((heading) => {
    const mine = bare(heading.textContent)
    const [less, more] = [Math.min(mine.length, wanted.length), Math.max(mine.length, wanted.length)]
    return less >= titleCharactersMin && less >= more * sameTitleShare && (mine.includes(wanted) || wanted.includes(mine))
  })
}

function isOwnStory(article: PageElement): boolean {
  if (article.getElementsByTagName('h1').length > 0 || article.getElementsByTagName('article').length > 1) return true
  const heading = article.querySelectorAll('h2,h3,h4')[0]
  return heading !== undefined && (isWithin(heading, 'a') || heading.getElementsByTagName('a').length > 0)
}

function isWithin(node: PageElement | null, name: string): boolean {
  for (let at = node; at !== null; at = at.parentNode) if (at.localName === name) return true
  return false
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
