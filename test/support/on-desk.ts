// What journeys of the desk ask of a wire: what waits, what stands, and where a story is told.
import assert from 'node:assert/strict'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { OutletAsked } from './every-outlet.ts'
import type { TestWire } from './open-wire.ts'

/** The draft that waits for a person and whose headline has the words. */
export async function heldOn({ wire }: TestWire, words: RegExp): Promise<{ readonly draftId: string; readonly storyId: string }> {
  for (const ruling of await wire.store.rulingsHolding(100)) {
    const draft = await wire.store.draftById(ruling.draftId ?? '')
    if (draft !== null && words.test(draft.headline.text)) return { draftId: draft.id, storyId: draft.storyId }
  }
  return assert.fail(`no draft waits on ${words}`)
}

export async function onWire({ wire }: TestWire, storyId: string): Promise<Dispatch> {
  return (await wire.store.dispatchOfStory(storyId)) ?? assert.fail('nothing on the wire')
}

/** Where every outlet finds the story. */
export function askedOf({ url, wire }: TestWire, { slug, storyId, version, mentions }: Dispatch): OutletAsked {
  return { url, wire, slug, storyId, version, entityId: mentions[0]?.entityId ?? assert.fail('the story names nobody') }
}
