// The few parts of the DOM that reading needs, and a walk over them that no depth of nesting can overflow.
const elementType = 1
const textType = 3
const documentType = 9

export type Attribs = Record<string, string | undefined>

/**
 * A text, an element or the document. One class for all three, so that every look at a node takes the same quick path.
 * It carries as much of the standard as Readability touches.
 */
export class PageNode {
  /** Readability may then rename an element in place instead of copying it. */
  readonly __JSDOMParser__ = true
  parentNode: PageNode | null = null
  firstChild: PageNode | null = null
  lastChild: PageNode | null = null
  previousSibling: PageNode | null = null
  nextSibling: PageNode | null = null
  readonly nodeType: number
  localName: string
  tagName: string | undefined
  data: string
  attribs: Attribs

  constructor(nodeType: number, name: string, data = '', attribs: Attribs = {}) {
    this.nodeType = nodeType
    this.localName = name
    this.tagName = nodeType === elementType ? name.toUpperCase() : undefined
    this.data = data
    this.attribs = attribs
  }

  get nodeName(): string {
    return this.tagName ?? this.localName
  }
  get childNodes(): PageNode[] {
    const nodes: PageNode[] = []
    for (let at = this.firstChild; at !== null; at = at.nextSibling) nodes.push(at)
    return nodes
  }
  get children(): PageNode[] {
    const nodes: PageNode[] = []
    for (let at = this.firstChild; at !== null; at = at.nextSibling) if (at.nodeType === elementType) nodes.push(at)
    return nodes
  }
  get firstElementChild(): PageNode | null {
    let at = this.firstChild
    while (at !== null && at.nodeType !== elementType) at = at.nextSibling
    return at
  }
  get nextElementSibling(): PageNode | null {
    let at = this.nextSibling
    while (at !== null && at.nodeType !== elementType) at = at.nextSibling
    return at
  }
  get previousElementSibling(): PageNode | null {
    let at = this.previousSibling
    while (at !== null && at.nodeType !== elementType) at = at.previousSibling
    return at
  }
  get textContent(): string {
    if (this.nodeType === textType) return this.data
    let text = ''
    for (let at = nextIn(this, this); at !== null; at = nextIn(at, this)) if (at.nodeType === textType) text += at.data
    return text
  }
  get id(): string {
    return this.attribs['id'] ?? ''
  }
  set id(value: string) {
    this.attribs['id'] = value
  }
  get className(): string {
    return this.attribs['class'] ?? ''
  }
  set className(value: string) {
    this.attribs['class'] = value
  }
  get src(): string {
    return this.attribs['src'] ?? ''
  }
  get srcset(): string {
    return this.attribs['srcset'] ?? ''
  }
  get attributes(): { readonly name: string; readonly value: string }[] {
    return Object.entries(this.attribs).map(([name, value = '']) => ({ name, value }))
  }
  getAttribute(name: string): string | null {
    return this.attribs[name] ?? null
  }
  hasAttribute(name: string): boolean {
    return this.attribs[name] !== undefined
  }
  setAttribute(name: string, value: string): void {
    this.attribs[name] = value
  }
  removeAttribute(name: string): void {
    if (this.attribs[name] !== undefined) delete this.attribs[name]
  }
  /** Elements below this one by name, in document order; `*` for all. */
  getElementsByTagName(name: string): PageNode[] {
    const found: PageNode[] = []
    for (let at = nextIn(this, this); at !== null; at = nextIn(at, this))
      if (at.nodeType === elementType && (at.localName === name || name === '*')) found.push(at)
    return found
  }
  /** Only lists of names ("h1,h2"): no other selector is ever asked for here. */
  querySelectorAll(names: string): PageNode[] {
    if (!names.includes(',')) return this.getElementsByTagName(names)
    const wanted = names.toLowerCase().split(',')
    const found: PageNode[] = []
    for (let at = nextIn(this, this); at !== null; at = nextIn(at, this)) if (wanted.includes(at.localName)) found.push(at)
    return found
  }
  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this
    if (parent === null) return
    if (before === null) parent.firstChild = after
    else before.nextSibling = after
    if (after === null) parent.lastChild = before
    else after.previousSibling = before
    this.parentNode = null
    this.previousSibling = null
    this.nextSibling = null
  }
  removeChild(child: PageNode): PageNode {
    child.remove()
    return child
  }
  appendChild(child: PageNode): PageNode {
    child.remove()
    child.parentNode = this
    child.previousSibling = this.lastChild
    if (this.lastChild === null) this.firstChild = child
    else this.lastChild.nextSibling = child
    this.lastChild = child
    return child
  }
  replaceChild(fresh: PageNode, old: PageNode): PageNode {
    fresh.remove()
    fresh.parentNode = this
    fresh.previousSibling = old.previousSibling
    fresh.nextSibling = old.nextSibling
    if (fresh.previousSibling === null) this.firstChild = fresh
    else fresh.previousSibling.nextSibling = fresh
    if (fresh.nextSibling === null) this.lastChild = fresh
    else fresh.nextSibling.previousSibling = fresh
    old.parentNode = null
    old.previousSibling = null
    old.nextSibling = null
    return old
  }
  /** A copy of this node and all below it; what a reader of the page hung on the nodes stays behind. */
  copy(): PageNode {
    const twin = new PageNode(this.nodeType, this.localName, this.data, this.nodeType === textType ? noAttributes : { ...this.attribs })
    for (let at = this.firstChild; at !== null; at = at.nextSibling) twin.appendChild(at.copy())
    return twin
  }
  /** A snapshot that can be set again; never a string, since nobody looks into it. */
  get innerHTML(): unknown {
    return this.copy()
  }
  set innerHTML(snapshot: unknown) {
    while (this.firstChild !== null) this.firstChild.remove()
    if (!(snapshot instanceof PageNode)) return
    for (const child of snapshot.copy().childNodes) this.appendChild(child)
  }
}

const noAttributes: Attribs = Object.freeze({})
export type PageElement = PageNode

/** A whole page; `html` and `body` are always there. */
export class PageDocument extends PageNode {
  readonly documentElement: PageElement = new PageNode(elementType, 'html')
  readonly body: PageElement = new PageNode(elementType, 'body')
  readonly baseURI = ''
  readonly documentURI = ''
  constructor() {
    super(documentType, '#document')
    this.appendChild(this.documentElement)
  }
  get title(): string {
    return this.getElementsByTagName('title')[0]?.textContent ?? ''
  }
  createElement(name: string, attribs: Attribs = {}): PageElement {
    return new PageNode(elementType, name.toLowerCase(), '', attribs)
  }
  createTextNode(data: string): PageNode {
    return new PageNode(textType, '#text', data, noAttributes)
  }
}

export function isElement(node: PageNode): boolean {
  return node.nodeType === elementType
}

export function isText(node: PageNode): boolean {
  return node.nodeType === textType
}

/** The node after `node` in document order, within `root`. */
function nextIn(node: PageNode, root: PageNode): PageNode | null {
  if (node.firstChild !== null) return node.firstChild
  let at: PageNode | null = node
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling
    at = at.parentNode
  }
  return null
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
  let node: PageNode | null = root.firstChild
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
  let next = node.nextSibling
  let parent: PageNode | null = node.parentNode
  if (how.removing) node.remove()
  while (next === null) {
    if (parent === null || parent === root) return null
    how.leave(parent)
    next = parent.nextSibling
    parent = parent.parentNode
  }
  return next
}
