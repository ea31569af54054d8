// Where a reading of an XML feed stands: what is open, what is being filled, what names mean here.
import type { FeedFormat, RawNode, RawPerson } from './feed-types.ts'
import { makeRawNode } from './feed-types.ts'
import type { Capture } from './text-capture.ts'

/** One open element: what closing it means, and what was in force before it. */
export interface Frame {
  readonly act: 'enter' | 'item' | 'text' | 'person' | 'skip'
  readonly name: string
  readonly base: string
  readonly lang: string | undefined
  readonly outer: ReadonlyMap<string, string> | undefined
}

export interface Reading {
  root: string
  format: FeedFormat | undefined
  isAtom: boolean
  readonly feed: RawNode
  readonly items: RawNode[]
  readonly notes: Set<string>
  readonly frames: Frame[]
  readonly dropUnknown: boolean
  item: RawNode | undefined
  person: RawPerson | undefined
  capture: Capture | undefined
  scope: ReadonlyMap<string, string>
  names: Map<string, string>
  base: string
  lang: string | undefined
  /** Elements open beyond the depth we look at. */
  beyond: number
  /** A cap was met: nothing more is read. */
  isOver: boolean
}

/** Nothing is read yet. */
export function startReading(base: string, dropUnknown: boolean): Reading {
  const notes = new Set<string>(dropUnknown ? ['doctype-entities-ignored'] : [])
  return {
    root: '',
    format: undefined,
    isAtom: false,
    feed: makeRawNode(base),
    items: [],
    notes,
    frames: [],
    dropUnknown,
    item: undefined,
    person: undefined,
    capture: undefined,
    scope: new Map(),
    names: new Map(),
    base,
    lang: undefined,
    beyond: 0,
    isOver: false,
  }
}
