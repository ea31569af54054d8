import { cancelOf, type Stone, statusOf } from '../domain/dispatch.ts'
import { type Html, html } from './html.ts'
import type { Method } from './methods.ts'
import type { Page, PageStatus } from './page.ts'
import { outLink, shortDay } from './wording.ts'

/** A page that only says why there is nothing else: each with words and a way on. */
export function messagePage(status: PageStatus, path: string, title: string, words: string, more: Html | string = ''): Page {
  return {
    status,
    title,
    path,
    json: { error: { status, title, detail: words } },
    main: html`<div class="lead"><p class="meta kick"><b>${status}</b></p><h1>${title}</h1><p class="dek">${words}</p>${more}<p class="meta by"><a href="/">Today’s stories</a>, <a href="/search">search the archive</a>, or <a href="/why">ask why an address was or was not covered</a>.</p></div>`,
  }
}

/** What somebody sent is larger than any of its forms can fill. */
export function tooLarge(path: string, bytesMax: number): Page {
  const words = `At most ${Math.round(bytesMax / 1024)} KB fit into this form, and nothing of what was sent was kept. Please shorten it and send it again.`
  return messagePage(413, path, 'The form is too large', words)
}

/** What a reader may have meant by an address of a kind, and where such are listed. */
const meant: Readonly<Record<string, readonly [string, string, string]>> = {
  entity: ['Our registry knows nobody by this name.', '/entities', 'The names that it knows'],
  beat: ['There is no such beat.', '/feeds', 'The beats, and their feeds'],
  fact: [
    'The ledger holds no row of this number. Rows are replaced, never erased, so the address may be mistyped.',
    '/ledger',
    'The ledger',
  ],
  watch: [
    'No question has this number. Questions are never erased, so the address may be mistyped.',
    '/watch',
    'All questions, open and settled',
  ],
  edition: ['No edition came out that day.', '/editions', 'The days that had one'],
  evidence: ['No record has this number: the address may be mistyped, or what it supported was removed.', '/search', 'Search the stories'],
  query: [
    'No search of the archive has this number: the address may be mistyped, or its story was removed.',
    '/search',
    'Search the stories',
  ],
}

export function notFound(path: string): Page {
  const [, kind = '', name = '', part] = path.split('/')
  const [words, to, where] = meant[kind] ?? [
    'Story addresses never change, so the address may be mistyped. Removed stories leave a page that says so.',
    ...(kind === 'story' && part !== undefined ? [`/story/${name}`, 'The story as it stands'] : []),
  ]
  return messagePage(
    404,
    path,
    'Nothing is at this address',
    words,
    to === undefined ? '' : html`<p class="by"><a href="${to}">${where}</a></p>`,
  )
}

/** A version that a story does not have: which it has, and the way to the newest. */
export function noSuchVersion(path: string, slug: string, newest: number): Page {
  const has = newest === 1 ? 'version 1 alone' : `versions 1 to ${newest}`
  const way = html`<p class="by"><a href="/story/${slug}">The story as it stands</a></p>`
  return messagePage(404, path, 'There is no such version', `This story has ${has}, and each stays at its address.`, way)
}

/** Something is at the address, and it does not take what was sent. */
export function wrongMethod(path: string, method: string, allow: readonly Method[]): Page {
  const words = `This address does not answer ${method.slice(0, 20)}. It answers ${allow.join(', ')}.`
  return messagePage(405, path, 'That cannot be done here', words)
}

/** What stands where a story stood: when and why it went, and links to the publishers who still allow one. */
export function tombstonePage(path: string, it: Stone): Page {
  const links = it.links ?? []
  const more =
    links.length === 0
      ? ''
      : html`<p class="by">Read it at its publisher:</p><ul class="list">${links.map((one) => html`<li>${outLink(one.url, one.publisher)}</li>`)}</ul>`
  const words = `${it.reason} Removed on ${shortDay(it.killedAt)}. The address stays, so that links to it do not lie.`
  const page = messagePage(statusOf(it), path, it.legal ? 'Removed for legal reasons' : 'This story was removed', words, more)
  return {
    ...page,
    json: {
      error: { status: page.status, title: page.title, detail: words },
      tombstone: { ...cancelOf(it), links },
    },
  }
}

/** A version whose source has since been withdrawn by its publisher. */
export function withheldPage(path: string): Page {
  const story = /^\/story\/[^/]+/.exec(path)?.[0] ?? '/'
  return messagePage(
    410,
    path,
    'This version was withdrawn',
    'A source of this version is used no more, at its publisher’s wish or because its origin is under quarantine, so its words are gone. The current version stands without them.',
    html`<p class="by"><a href="${story}">The story as it stands</a></p>`,
  )
}
