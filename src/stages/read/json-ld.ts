// The article a page describes in JSON-LD, read leniently: graphs, lists, names as text or objects.

export type LdArticle = {
  readonly headline?: string
  readonly authors: readonly string[]
  /** The newsroom's own type, not that of a blog or a page. */
  readonly isNews: boolean
  readonly published?: string
  readonly modified?: string
  readonly publisher?: string
  readonly language?: string
  readonly body?: string
  readonly wordCount?: number
  readonly isAccessibleForFree?: boolean
}

const articleTypes = /(?:Article|BlogPosting|LiveBlog|Report|NewsItem|Review|Column)/
const weakTypes = /(?:WebPage|CreativeWork|VideoObject|Product|Event|Recipe)/
const depthMax = 6
const nodesMax = 500

type LdNode = Readonly<Record<string, unknown>>

/** The best described article of a page's JSON-LD blocks, or undefined when none is described. */
export function findLdArticle(jsonLd: readonly unknown[]): LdArticle | undefined {
  const nodes: LdNode[] = []
  collect(jsonLd, nodes, 0)
  const named = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && node['name'] !== undefined ? [[node['@id'], node] as const] : [])),
  )
  const ranked = nodes.filter((node) => rank(node) > 0).sort((a, b) => rank(b) - rank(a))
  const best = ranked[0]
  return best === undefined ? undefined : readArticle(best, named)
}

function collect(value: unknown, nodes: LdNode[], depth: number): void {
  if (depth > depthMax || nodes.length >= nodesMax || value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1)
    return
  }
  const node = value as LdNode
  nodes.push(node)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'creator', 'publisher', 'hasPart'])
    collect(node[key], nodes, depth + 1)
}

function rank(node: LdNode): number {
  const type = listOf(node['@type']).join(' ')
  const facts = ['headline', 'datePublished', 'author', 'articleBody'].filter((key) => node[key] !== undefined).length
  if (articleTypes.test(type)) return 10 + facts
  return weakTypes.test(type) && facts > 0 ? facts : 0
}

function readArticle(node: LdNode, named: ReadonlyMap<string, LdNode>): LdArticle {
  const text = (key: string) => textOf(node[key])
  const free = node['isAccessibleForFree']
  const authors = namesOf(node['author'] ?? node['creator'], named)
  const words = Number(node['wordCount'])
  return {
    authors,
    isNews: /NewsArticle|LiveBlog/.test(listOf(node['@type']).join(' ')),
    ...optional('headline', text('headline') ?? (articleTypes.test(listOf(node['@type']).join(' ')) ? text('name') : undefined)),
    ...optional('published', text('datePublished') ?? text('dateCreated') ?? text('uploadDate')),
    ...optional('modified', text('dateModified')),
    ...optional('publisher', namesOf(node['publisher'], named)[0]),
    ...optional('language', text('inLanguage')),
    ...optional('body', text('articleBody')),
    ...optional('wordCount', Number.isFinite(words) && words > 0 ? words : undefined),
    ...optional('isAccessibleForFree', typeof free === 'boolean' ? free : typeof free === 'string' ? !/false/i.test(free) : undefined),
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V })
}

function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string')
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  if (Array.isArray(value)) return textOf(value[0])
  if (value !== null && typeof value === 'object') return textOf((value as LdNode)['@value'] ?? (value as LdNode)['name'])
  return undefined
}

function namesOf(value: unknown, named: ReadonlyMap<string, LdNode>): string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.slice(0, 30).flatMap((item) => namesOf(item, named))
  if (typeof value === 'string') return value.trim() === '' || /^https?:/.test(value) ? [] : [value.trim()]
  if (typeof value !== 'object') return []
  const node = value as LdNode
  const id = node['@id']
  const full = node['name'] === undefined && typeof id === 'string' ? named.get(id) : node
  const name = full?.['name']
  if (Array.isArray(name)) return name.filter((item): item is string => typeof item === 'string')
  return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name.trim()) ? [name.trim()] : []
}
