import { type Html, html, jsonLd } from './html.ts'
import type { SiteIdentity } from './parts.ts'

export type PageStatus = 200 | 400 | 404 | 405 | 410 | 413 | 422 | 429 | 451 | 500 | 503

/** One page in both of its forms: `main` for people, `json` for programs; the same facts. */
export interface Page {
  readonly status?: PageStatus
  readonly title: string
  readonly description?: string
  /** Canonical path on this site. */
  readonly path: string
  readonly main: Html
  readonly json: unknown
  readonly ld?: unknown
  readonly nav?: string
  /** IPTC code of generated text on the page. */
  readonly generated?: string
  /** Path of the fixed version this page shows, for `rel="cite-as"`. */
  readonly citeAs?: string
  /** Feeds of this page's own, e.g. of an entity: path without its ending, what stands behind that, and a title. */
  readonly feed?: { readonly path: string; readonly query?: string; readonly title: string }
  /** True for what only whoever has its address should see: kept by no cache, listed by no search engine. */
  readonly isPrivate?: boolean
  /** True for pages search engines should leave out. */
  readonly isThin?: boolean
}

/** A page that sends the reader elsewhere for good, e.g. a merged story. */
export interface Moved {
  readonly kind: 'moved'
  readonly to: string
}

const nav = [
  ['/', 'Stories'],
  ['/ledger', 'Ledger'],
  ['/watch', 'Watch'],
  ['/entities', 'Entities'],
  ['/corrections', 'Corrections'],
  ['/method', 'Method'],
] as const

function masthead(site: SiteIdentity, current: string | undefined): Html {
  const links = nav.map(([href, words]) =>
    href === current ? html`<a href="${href}" aria-current="page">${words}</a>` : html`<a href="${href}">${words}</a>`,
  )
  return html`<header class="top"><div class="wrap"><a class="logo" href="/">${site.name}<span aria-hidden="true">.</span></a><nav aria-label="Main">${links}</nav><form role="search" action="/search" method="get"><label class="vh" for="q">Search the archive</label><input id="q" name="q" type="search" dir="auto" placeholder="Search the archive"></form></div></header>`
}

function footer(site: SiteIdentity): Html {
  return html`<footer><div class="wrap"><p>${site.name} summarises and links; it does not republish. Every printed sentence opens its evidence.</p><ul aria-label="About this wire"><li><a href="/method">How we write it</a></li><li><a href="/corrections">Corrections log</a></li><li><a href="/publishers?kind=error#notice">Report an error</a></li><li><a href="/why">Why was this covered, or not?</a></li><li><a href="/about">About, label and licence</a></li></ul><ul aria-label="Reading on">${site.hasCompute === true ? html`<li><a href="/compute">Where AI compute is</a></li><li><a href="/calc">What a megawatt buys</a></li>` : ''}<li><a href="/editions">Daily editions</a></li><li><a href="/sources">What we read, and whether it answers</a></li><li><a href="/publishers">For publishers: opt out or change use</a></li><li><a href="/terms">Terms in plain words</a></li></ul><ul aria-label="Other forms"><li><a href="/feeds">Feeds</a>${site.hasMail === true ? html` · <a href="/join">E-mail</a>` : ''}</li><li><a href="/api">API</a> · <a href="/api#mcp">MCP</a> · <a href="/llms.txt">llms.txt</a></li></ul></div></footer>`
}

function banners(site: SiteIdentity): Html {
  const notice = site.notice?.() ?? null
  const sample = site.isSample
    ? html`<div class="banner" role="note"><p class="wrap"><strong>Sample data.</strong> Every article and deal here is invented; names and constants in the registry may be real.</p></div>`
    : ''
  const frozen = (site.frozen?.() ?? Promise.resolve(null)).then((it) =>
    it === null ? '' : html`<div class="banner" role="status"><p class="wrap"><strong>Frozen.</strong> ${it}</p></div>`,
  )
  return html`${sample}${frozen}${notice === null ? '' : html`<div class="banner" role="status"><p class="wrap"><strong>Notice.</strong> ${notice}</p></div>`}`
}

function headLinks(site: SiteIdentity, page: Page): Html {
  const { path, query = '', title } = page.feed ?? { path: '/feed', title: site.name }
  const twin = (ending: string): string => (page.path === '/' ? `/index.${ending}` : page.path.replace(/(\?|$)/, `.${ending}$1`))
  // What says that nothing is here is no page that others should keep an address of.
  const own =
    (page.status ?? 200) >= 400
      ? ''
      : html`<link rel="canonical" href="${site.url.replace(/\/$/, '')}${page.path}"><link rel="alternate" type="application/json" href="${twin('json')}"><link rel="alternate" type="text/markdown" href="${twin('md')}">`
  return html`${own}<link rel="alternate" type="application/rss+xml" title="${title}" href="${path}.rss${query}"><link rel="alternate" type="application/atom+xml" title="${title}" href="${path}.atom${query}"><link rel="alternate" type="application/feed+json" title="${title}" href="${path}.json${query}">`
}

/** Asks for the faces before the stylesheet has been read. */
export const fontLinks = (paths: readonly string[]): readonly Html[] =>
  paths.map((it) => html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${it}">`)

/** The whole document around a page's main part. */
export function layout(
  site: SiteIdentity,
  assets: { readonly stylePath: string; readonly fontPaths: readonly string[] },
  page: Page,
): Html {
  const title = page.path === '/' ? `${site.name}: ${page.title}` : `${page.title} — ${site.name}`
  const marks = page.generated === undefined ? '' : html`<meta name="digital-source-type" content="${page.generated}">`
  const robots = page.isThin === true ? html`<meta name="robots" content="noindex">` : ''
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><meta name="description" content="${page.description ?? page.title}">${fontLinks(assets.fontPaths)}<link rel="stylesheet" href="${assets.stylePath}"><link rel="icon" href="data:,">${headLinks(site, page)}<meta name="theme-color" media="(prefers-color-scheme:light)" content="#fbfaf7"><meta name="theme-color" media="(prefers-color-scheme:dark)" content="#161513">${marks}${robots}${page.ld === undefined ? '' : jsonLd(page.ld)}</head><body><a class="skip" href="#main">Skip to content</a>${masthead(site, page.nav)}${banners(site)}<main id="main" class="wrap" tabindex="-1">${page.main}</main>${footer(site)}</body></html>`
}
