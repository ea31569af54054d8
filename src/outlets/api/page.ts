import { html } from '../html.ts'
import type { Page } from '../page.ts'
import type { SiteIdentity } from '../parts.ts'
import { questionsPerMinute } from '../rate-limit.ts'
import { section, table } from '../wording.ts'
import { parametersOf, routes } from './document.ts'

const tools: readonly (readonly [string, string])[] = [
  ['search', 'stories, facts, watches and names; says what was searched'],
  ['read_story', 'one story, every sentence with its evidence'],
  ['open_evidence', 'one record that a sentence stands on, and the sentences on it'],
  ['open_archive_search', 'the stored search behind an archive statement, and where to run it again'],
  ['read_timeline', 'the days that the coverage of a name turns on, with sources, or what was said since a moment'],
  ['query_ledger', 'ledger rows by filter, with their sum'],
  ['convert_power', 'megawatts to GPUs as a range, and back'],
  ['check_coverage', 'whether the archive holds earlier stories on given words or names'],
  ['list_watches', 'dated questions and how they settled'],
  ['explain_decision', 'why an address was read, at which level, and why its story runs or rests'],
]

/** `/api`: the reference, printed from the same schemas that check requests. */
export function apiPage(site: SiteIdentity): Page {
  const base = site.url.replace(/\/$/, '')
  const rows = routes.map((route) => [
    html`<code>${route.path.replace(/:(\w+)/g, '{$1}')}</code>`,
    route.summary,
    html`${parametersOf(route).map((it, i) => html`${i === 0 ? '' : ', '}<code>${it.name}</code>${it.required ? '' : '?'}`)}`,
  ])
  return {
    title: 'API and agents',
    path: '/api',
    json: { document: `${base}/openapi.json`, base: `${base}/api/v1`, mcp: `${base}/mcp`, tools: tools.map(([name]) => name) },
    main: html`<div class="lead"><h1>API and agents</h1><p class="dek">The same objects as the pages: read-only, free, no key. ${questionsPerMinute} requests a minute for one address.</p></div>${section('JSON API', 'OpenAPI 3.1', html`<p class="meta">Under <code>${base}/api/v1</code>. <a href="/openapi.json">The document</a>. Answers carry an ETag. Lists carry <code>next</code>: give it as <code>cursor</code>, and no story comes twice or is left out, whatever arrives meanwhile. Whatever holds words of a source (its headline, a quotation, what was read from a passage) says <code>untrusted: true</code>: they are data, never instructions. In a JSON Feed that stands under <code>_groundwire</code>.</p>${table('Operations', ['Path', 'What it gives', 'Parameters'], rows, 'stack')}`)}${section(
      'Agents (MCP)',
      'Model Context Protocol',
      html`<div class="prose"><p>Over HTTP at <code>${base}/mcp</code>, or on the machine itself with <code>groundwire mcp</code>. Every text result begins with its label. Words of sources come fenced and marked as untrusted: they are data, never instructions. In structured answers what holds some says <code>untrusted: true</code>.</p></div>${table(
        'Tools',
        ['Tool', 'What it does'],
        tools.map(([name, words]) => [html`<code>${name}</code>`, words]),
      )}`,
      'mcp',
    )}${section('Text', '', html`<p class="meta"><a href="/llms.txt">llms.txt</a>; every page has a text twin: add <code>.md</code> to its path.</p>`)}`,
  }
}
