import { html } from '../html.ts'
import type { Page, PageStatus } from '../page.ts'

/** A page that only says why there is nothing else: each with words and a way on. */
export function messagePage(status: PageStatus, path: string, title: string, words: string): Page {
  return {
    status,
    title,
    path,
    json: { error: { status, title, detail: words } },
    main: html`<div class="lead"><p class="meta kick"><b>${status}</b></p><h1>${title}</h1><p class="dek">${words}</p><p class="meta by"><a href="/">Today’s stories</a>, <a href="/search">search the archive</a>, or <a href="/why">ask why an address was or was not covered</a>.</p></div>`,
  }
}

export function notFound(path: string): Page {
  return messagePage(
    404,
    path,
    'Nothing is at this address',
    'Story addresses never change, so the address may be mistyped. Removed stories leave a page that says so.',
  )
}
