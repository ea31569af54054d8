// Removes from a page what is not its article, before the article is looked for: furniture.
import { isElement, isText, type PageElement, type PageNode, walk } from './dom.ts'
import { isConsentBox } from './drop-strangers.ts'

const furnitureTags = new Set('nav aside form footer figure figcaption'.split(' '))
const furnitureRoles = new Set('navigation complementary banner contentinfo search dialog alert menu menubar toolbar tooltip'.split(' '))
/** Whole words of a class or id that name furniture; a compound like `share-tools` or `relatedLinks` is split first. */
const furnitureWords = new Set(
  (
    'related relatedlinks recirc recirculation recommended recommendations recommendation promo promos promoted promotion share sharing ' +
    'shares sharebar social socials sociallinks byline bylines caption captions credit credits bio comment comments disqus newsletter ' +
    'newsletters subscribe subscription signup breadcrumb breadcrumbs tags taglist tagcloud advert adverts advertisement advertising ad ' +
    'ads sponsor sponsored sponsors outbrain taboola teads widget widgets sidebar navigation nav menu footer cookie cookies consent gdpr onetrust ' +
    'popular trending mostread toolbar pagination pager copyright disclaimer dateline timestamp readmore readnext ' +
    'followus follow print jumplink skiplink masthead popup modal overlay tooltip donate donation upsell cta rating ratings addthis sharedaddy ' +
    'authorbox authorbio popover hovercard rollover flyout offscreen'
  ).split(' '),
)
const furniturePhrases =
  /(?:read|more|next|also)[-_ ]?(?:more|next|stories|articles|news|on|from|also|like)\b|author[-_]?(?:bio|box|info|card|desc\w*|about|profile|details|meta)|about[-_]?author|post[-_]?(?:meta|tags|nav\w*|footer|author|share)|entry[-_]?(?:meta|footer|tags)|article[-_]?(?:meta|footer|tags|info|tools|actions|byline|date)|published|screen-?reader|sr-only|visually-?hidden|mol-|img-?credit|photo-?credit|you-?may|most-(?:read|viewed|popular)|jp-relatedposts|wp-caption|in-?article-?(?:ad|promo)|email-?sign|back-?to-?top/i
/** A paragraph is furniture only by a name that no paragraph of an article is given. */
const besideProse = /caption|photo-?credit|image-?credit|author[-_]?(?:bio|box|info|desc)|disclaimer/i
/** A piece of furniture may hold at most this share of the page's prose; more, and the name must be wrong. */
const shareMax = 0.15
const centreShare = 0.7
/** Words outside links below each element, and in the whole. */
type Prose = { readonly words: ReadonlyMap<PageNode, number>; readonly total: number }

/** Counts prose once, so that every later question about an element is a look-up. */
export function countProse(root: PageNode): Prose {
  const words = new Map<PageNode, number>()
  const counts = [0]
  let linkDepth = 0
  walk(
    root,
    (node) => {
      if (isElement(node)) {
        if (node.localName === 'a') linkDepth += 1
        if (node.firstChild !== null) counts.push(0)
      } else if (isText(node) && linkDepth === 0) counts[counts.length - 1] = (counts.at(-1) ?? 0) + countWords(node.textContent)
      return undefined
    },
    (element) => {
      if (element.localName === 'a') linkDepth -= 1
      if (element.firstChild === null) return
      const own = counts.pop() ?? 0
      words.set(element, own)
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + own
    },
  )
  return { words, total: counts[0] ?? 0 }
}

/** The smallest element that still holds most of the prose: from the body down, while one child holds 70 % of what is left. */
export function findCentre(body: PageElement, prose: Prose): PageElement {
  let centre = body
  for (;;) {
    const words = (prose.words.get(centre) ?? prose.total) * centreShare
    let child: PageNode | null = centre.firstChild
    while (child !== null && !(isElement(child) && words > 0 && (prose.words.get(child) ?? 0) >= words)) child = child.nextSibling
    if (child === null || !isElement(child)) return centre
    centre = child
  }
}

/** Deletes furniture: elements whose tag, role, class or id says so, unless they hold too much of the page's prose. */
export function pruneFurniture(body: PageElement, prose: Prose): number {
  const wordsMax = Math.max(12, prose.total * shareMax)
  let removed = 0
  walk(body, (node) => {
    if (!isElement(node) || !isFurniture(node)) return undefined
    if ((prose.words.get(node) ?? 0) > wordsMax && !isConsentBox(node)) return undefined
    removed += 1
    return 'remove'
  })
  return removed
}

function isFurniture(element: PageElement): boolean {
  const name = element.localName
  if (name === 'p') return besideProse.test(element.className)
  if (name === 'article' || name === 'main' || name === 'h1') return false
  if (furnitureTags.has(name)) return true
  const role = element.getAttribute('role')
  if (role !== null && furnitureRoles.has(role)) return true
  const label = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (label.length < 3) return false
  return furniturePhrases.test(label.replace(/\S*[:[\]]\S*/g, ' ')) || splitLabel(label).some((word) => furnitureWords.has(word))
}

/** Single words of class and id. Utility classes with a variant (`print:hidden`, `[&_h4]:mt-2`) name a style, not a part. */
function splitLabel(label: string): readonly string[] {
  return label
    .replace(/\S*[:[\]]\S*/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}

function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const blank = code <= 32 || code === 160
    // CJK has no blanks: two characters are about a word.
    if (code >= 0x3040 && code <= 0x9fff) count += 0.5
    if (!blank && !inside) count += 1
    inside = !blank
  }
  return count
}
