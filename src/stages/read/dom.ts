// The few parts of the DOM that reading needs, typed by hand, and a walk over them that no depth of nesting can overflow.
import { parseHTML } from 'linkedom'

export type PageNode = {
  readonly nodeType: number
  readonly textContent: string | null
  readonly parentNode: PageElement | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  remove(): void
}

export type PageElement = PageNode & {
  readonly localName: string
  readonly tagName: string
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
}

export type PageDocument = PageNode & {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  cloneNode(deep: boolean): PageDocument
}

const elementType = 1
const textType = 3

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === elementType
}

export function isText(node: PageNode): boolean {
  return node.nodeType === textType
}

/** Parses a page; markup without an `html` element is wrapped, so that a body can be found. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as PageDocument
}

/**
 * Visits a tree in document order without recursion. `enter` may return `'skip'` to leave a subtree out, or `'remove'` to
 * delete it; `leave` follows an element's children.
 */
export function walk(
  root: PageNode,
  enter: (node: PageNode) => 'skip' | 'remove' | undefined,
  leave: (element: PageElement) => void = () => undefined,
): void {
  // A document starts at its root element: what follows a doctype is not reachable from it in every parser.
  let node: PageNode | null = 'documentElement' in root ? (root as PageDocument).documentElement : root.firstChild
  while (node !== null && node !== root) {
    const answer = enter(node)
    if (answer === undefined && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    if (answer === undefined && isElement(node)) leave(node)
    node = following(node, root, { leave, removing: answer === 'remove' })
  }
}

/** The next node once `node` is done: its sibling, or that of the nearest ancestor which has one. */
function following(
  node: PageNode,
  root: PageNode,
  how: { readonly leave: (element: PageElement) => void; readonly removing: boolean },
): PageNode | null {
  let at: PageNode = node
  let next = at.nextSibling
  let parent: PageElement | null = at.parentNode
  if (how.removing) at.remove()
  while (next === null) {
    if (parent === null || parent === root) return null
    how.leave(parent)
    at = parent
    next = at.nextSibling
    parent = at.parentNode
  }
  return next
}
