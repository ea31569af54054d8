import { type Html, html, jsonLd } from './html.ts'
import type { SiteIdentity } from './parts.ts'

export type PageStatus = 200 | 400 | 404 | 410 | 413 | 422 | 451 | 500 | 503

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
  readonly isFrozen?: boolean
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
  return html`<header class="top"><div class="wrap"><a class="logo" href="/">${site.name}<span aria-hidden="true">.</span></a><nav aria-label="Main">${links}</nav><form role="search" action="/search" method="get"><label class="vh" for="q">Search the archive</label><input id="q" name="q" type="search" placeholder="Search the archive"></form></div></header>`
}

function footer(site: SiteIdentity): Html {
  return html`<footer><div class="wrap"><p>${site.name} summarises and links; it does not republish. Every printed sentence opens its evidence.</p><p><a href="/method">How we write it</a><br><a href="/corrections">Corrections log</a><br><a href="/publishers#notice">Report an error</a><br><a href="/why">Why was this covered, or not?</a></p><p><a href="/publishers">For publishers: opt out or change how we use your work</a><br><a href="/sources">What we read, and whether it answers</a><br><a href="/about">About</a></p><p><a href="/feed.rss">RSS</a> · <a href="/feed.atom">Atom</a> · <a href="/feed.json">JSON Feed</a><br><a href="/llms.txt">For software agents</a></p></div></footer>`
}

function banners(site: SiteIdentity): Html {
  const notice = site.notice?.() ?? null
  const sample = site.isSample
    ? html`<p class="banner wrap" role="note"><strong>Sample data.</strong> Every company, figure and article here is invented.</p>`
    : ''
  return html`${sample}${notice === null ? '' : html`<p class="banner wrap" role="status"><strong>Notice.</strong> ${notice}</p>`}`
}

/** The whole document around a page's main part. */
export function layout(site: SiteIdentity, stylePath: string, page: Page): Html {
  const canonical = `${site.url.replace(/\/$/, '')}${page.path}`
  const twin = page.path === '/' ? '/index.json' : page.path.replace(/(\?|$)/, '.json$1')
  const title = page.path === '/' ? `${site.name}: ${page.title}` : `${page.title} — ${site.name}`
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><meta name="description" content="${page.description ?? page.title}"><link rel="stylesheet" href="${stylePath}"><link rel="icon" href="data:,"><link rel="canonical" href="${canonical}"><link rel="alternate" type="application/json" href="${twin}"><link rel="alternate" type="application/atom+xml" title="${site.name}" href="/feed.atom"><link rel="alternate" type="application/feed+json" title="${site.name}" href="/feed.json"><meta name="theme-color" media="(prefers-color-scheme:light)" content="#fbfaf7"><meta name="theme-color" media="(prefers-color-scheme:dark)" content="#161513">${page.generated === undefined ? '' : html`<meta name="digital-source-type" content="${page.generated}">`}${page.ld === undefined ? '' : jsonLd(page.ld)}</head><body><a class="skip" href="#main">Skip to content</a>${masthead(site, page.nav)}${banners(site)}<main id="main" class="wrap" tabindex="-1">${page.main}</main>${footer(site)}</body></html>`
}
