// Reading an RSL document into plain terms. No DTD, no entities beyond XML's five, 256 KiB.
import { Parser } from 'htmlparser2'
import { limits } from '../domain/limits.ts'

/** Tokens by type (`usage`, `user`, `geo`), lower case. */
type RslTerms = ReadonlyMap<string, ReadonlySet<string>>

export interface RslLicence {
  readonly permits: RslTerms
  readonly prohibits: RslTerms
  readonly payments: readonly string[]
  readonly hasReporting: boolean
}

export interface RslContent {
  readonly url: string
  readonly hasServer: boolean
  readonly licences: readonly RslLicence[]
}

/** A document's terms, or why they cannot be known. */
export type RslDocument =
  | { readonly kind: 'terms'; readonly contents: readonly RslContent[] }
  | { readonly kind: 'unknown'; readonly why: string }

interface OpenLicence {
  permits: Map<string, Set<string>>
  prohibits: Map<string, Set<string>>
  payments: string[]
  hasReporting: boolean
}

interface OpenContent {
  url: string
  hasServer: boolean
  licences: OpenLicence[]
}

interface Reading {
  readonly contents: OpenContent[]
  why: string
  sawRoot: boolean
  /** Text of the open permits or prohibits element. */
  tokens: { readonly into: Map<string, Set<string>>; readonly type: string; text: string } | undefined
}

type Attributes = Readonly<Record<string, string | undefined>>

const namespaceForm = /^https?:\/\/rslstandard\.org\/rsl\/?$/
/** Elements whose meaning is known and changes nothing for us by itself. */
const neutralElements = new Set(['amount', 'standard', 'custom', 'legal', 'copyright', 'terms', 'schema', 'alternate'])
const depthMax = 64

function openElement(reading: Reading, name: string, attributes: Attributes): void {
  const content = reading.contents.at(-1)
  const licence = content?.licences.at(-1)
  if (name === 'rsl') reading.sawRoot = true
  else if (name === 'content') {
    const server = (attributes['server'] ?? '').trim()
    const encrypted = (attributes['encrypted'] ?? '').trim().toLowerCase()
    reading.sawRoot = true
    reading.contents.push({ url: (attributes['url'] ?? '').trim(), hasServer: server !== '' || encrypted === 'true', licences: [] })
  } else if (name === 'license' && content !== undefined) {
    content.licences.push({ permits: new Map(), prohibits: new Map(), payments: [], hasReporting: false })
  } else if ((name === 'permits' || name === 'prohibits') && licence !== undefined) {
    reading.tokens = { into: licence[name], type: (attributes['type'] ?? 'usage').trim().toLowerCase(), text: '' }
  } else if (name === 'payment' && licence !== undefined) licence.payments.push((attributes['type'] ?? 'free').trim().toLowerCase())
  else if (name === 'reporting' && licence !== undefined) licence.hasReporting = true
  else if (!neutralElements.has(name)) reading.why = `unknown or misplaced element ${name.slice(0, 40)}`
}

function closeElement(reading: Reading, name: string): void {
  if ((name !== 'permits' && name !== 'prohibits') || reading.tokens === undefined) return
  const { into, type, text } = reading.tokens
  const known = into.get(type) ?? new Set<string>()
  for (const token of text.toLowerCase().split(/[\s,]+/)) if (token !== '') known.add(token)
  into.set(type, known)
  reading.tokens = undefined
}

/** Local name if the element is RSL's own, given the prefixes in force; undefined for other vocabularies. */
function rslName(name: string, prefixes: ReadonlyMap<string, string>): string | undefined {
  const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name]
  const namespace = prefixes.get(prefix)
  // Without any namespace the author still meant these terms.
  if (namespace === undefined) return prefix === '' || prefix === 'rsl' ? local : undefined
  return namespaceForm.test(namespace) ? local : undefined
}

function prefixesOf(attributes: Attributes, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declared = Object.entries(attributes).filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  return new Map([...outer, ...declared.map(([key, value]): [string, string] => [key.slice(6), (value ?? '').trim()])])
}

/**
 * Reads an RSL document.
 *
 * @returns `unknown` if it is too large, not well-formed, has a DTD, or says something in RSL's namespace that we do not know.
 * @throws never
 * Source: RSL 1.0 (10 December 2025).
 */
export function parseRslDocument(text: string): RslDocument {
  if (text.length > limits.net.policyFileBytesMax) return { kind: 'unknown', why: 'too large' }
  const reading: Reading = { contents: [], why: '', sawRoot: false, tokens: undefined }
  const scopes: ReadonlyMap<string, string>[] = [new Map()]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const scope = prefixesOf(attributes, scopes.at(-1) ?? new Map())
        scopes.push(scope)
        if (scopes.length > depthMax) {
          reading.why = 'nested too deep'
          parser.pause()
        }
        const local = rslName(name, scope)
        if (local !== undefined) openElement(reading, local, attributes)
      },
      onclosetag(name, isImplied) {
        // An empty element closes itself and counts as implied too; there the tag ends in a slash.
        if (isImplied && text[parser.endIndex - 1] !== '/') reading.why = 'not well-formed'
        const local = rslName(name, scopes.pop() ?? new Map())
        if (local !== undefined) closeElement(reading, local)
      },
      ontext(data) {
        if (reading.tokens !== undefined) reading.tokens.text += data
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) reading.why = 'has a DTD'
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  try {
    parser.write(text)
    if (scopes.length > 1) reading.why = 'not well-formed'
    parser.end()
  } catch {
    return { kind: 'unknown', why: 'not readable' }
  }
  if (reading.why !== '') return { kind: 'unknown', why: reading.why }
  return reading.sawRoot ? { kind: 'terms', contents: reading.contents } : { kind: 'unknown', why: 'no RSL document' }
}
