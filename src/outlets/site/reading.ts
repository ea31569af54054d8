// What we read and why: feed health, and what became of one address.
import type { Feed } from '../../domain/feed.ts'
import type { Reader } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { canonicalUrl, hostOf } from '../../text/urls.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import { count, outLink, plainName, table, timeOf } from '../wording.ts'

const states: Readonly<Record<Feed['state'], { readonly glyph: string; readonly word: string; readonly tone: string }>> = {
  new: { glyph: '○', word: 'Not asked yet', tone: 'open' },
  ok: { glyph: '●', word: 'Answering', tone: 'met' },
  failing: { glyph: '×', word: 'Failing', tone: 'no' },
  paused: { glyph: '–', word: 'Paused', tone: 'void' },
  dead: { glyph: '×', word: 'Gone', tone: 'no' },
  refused: { glyph: '–', word: 'Asks not to be read', tone: 'void' },
}

/** A feed that answers but has brought nothing for this long is silent, and shown as such. */
const silentDays = 14

function shownState(it: Feed, now: Date): { readonly glyph: string; readonly word: string; readonly tone: string; readonly order: number } {
  const last = it.lastItemAt === undefined ? Number.NaN : Date.parse(it.lastItemAt)
  const isSilent = it.state === 'ok' && now.getTime() - last > silentDays * 86_400_000
  const order = { failing: 0, dead: 1, refused: 2, paused: 3, new: 4, ok: 6 }[it.state]
  return isSilent ? { glyph: '◐', word: 'Silent', tone: 'open', order: 5 } : { ...states[it.state], order }
}

/** `/sources`: every feed, whether it answers, why not, since when, and its last item; trouble first. */
export async function sourcesPage(reader: Reader, now: Date): Promise<Page> {
  const [feeds, sources] = await Promise.all([reader.feeds(), reader.sources()])
  const names = new Map(sources.map((it) => [it.id, it]))
  const known = feeds
    .map((feed) => ({ feed, source: names.get(feed.sourceId), shown: shownState(feed, now) }))
    .toSorted((a, b) => a.shown.order - b.shown.order || ((a.source?.name ?? a.feed.host) < (b.source?.name ?? b.feed.host) ? -1 : 1))
  const rows = known.map(({ feed: it, source, shown }) => [
    html`<a href="/publishers/${source?.host ?? it.host}">${source?.name ?? it.host}</a><br><span class="meta">${outLink(it.url, it.url.replace(/^https?:\/\//, ''))}</span>`,
    html`<span class="st ${shown.tone}"><span class="g" aria-hidden="true">${shown.glyph}</span>${shown.word}</span>`,
    it.reason === '' ? 'nothing to report' : it.reason,
    html`${source?.kind === undefined ? '' : plainName(source.kind)}<br><span class="meta">${source?.owner ?? ''}</span>`,
    timeOf(it.stateSince),
    it.lastItemAt === undefined ? 'none yet' : timeOf(it.lastItemAt),
    it.itemsSeen,
  ])
  const tally = [...new Set(known.map((it) => it.shown.word))].map(
    (word) => `${known.filter((it) => it.shown.word === word).length} ${word.toLowerCase()}`,
  )
  const owners = new Set(sources.map((it) => it.owner)).size
  return {
    title: 'What we read',
    path: '/sources',
    json: {
      feeds: known.map(({ feed: it, source, shown }) => ({
        publisher: source?.name ?? it.host,
        owner: source?.owner ?? null,
        url: it.url,
        state: it.state,
        shown: shown.word,
        reason: it.reason,
        since: it.stateSince,
        lastItemAt: it.lastItemAt ?? null,
        nextPollAt: it.nextPollAt,
        itemsSeen: it.itemsSeen,
      })),
    },
    main: html`<div class="lead"><p class="meta kick"><b>Sources</b><span>${count(sources.length, 'publisher')} of ${count(owners, 'owner')}</span><span><a href="/sources.opml">OPML</a></span></p><h1>What we read</h1><p class="dek">${tally.length === 0 ? 'No feed yet.' : `${tally.join(', ')} of ${count(feeds.length, 'feed')}.`}</p></div>${table('Feeds and whether they answer', ['Feed', 'State', 'Why', 'Kind and owner', 'Since', 'Last item', 'Items seen'], rows)}`,
  }
}

interface Answer {
  readonly found: boolean
  readonly lines: readonly Html[]
  readonly json: unknown
}

async function explain(reader: Reader, given: string): Promise<Answer> {
  const url = canonicalUrl(given) ?? given
  let articleId: string | null = null
  for (const key of new Set([url, given, sha256Hex(url)])) articleId ??= await reader.articleIdOfUrl(key)
  const article = articleId === null ? null : await reader.articleById(articleId)
  if (article === null) {
    const refusals = (await Promise.all([...new Set([url, given])].map((it) => reader.refusalsOf(it)))).flat()
    const host = hostOf(url)
    const source = host === undefined ? null : await reader.sourceOfHost(host)
    const lines =
      refusals.length > 0
        ? refusals.map((it) => html`Not read: ${it.reason} (${it.code}, ${timeOf(it.at)})`)
        : [
            source === null
              ? html`We do not read this publisher, or no feed of ours has listed the address.`
              : html`We read ${source.name}, but none of its feeds has listed this address to us.`,
          ]
    return { found: refusals.length > 0, lines, json: { read: false, refusals } }
  }
  const [coverage, refusals] = await Promise.all([reader.coverageOfArticle(article.id), reader.refusalsOf(article.id)])
  const story = coverage === null ? null : await reader.storyById(coverage.storyId)
  const dispatch = coverage === null ? null : await reader.dispatchOfStory(coverage.storyId)
  const lines = [
    html`Read on ${timeOf(article.fetchedAt)}: “${article.title}”, reading ${article.version}.`,
    html`Level ${article.level}. ${article.decision.reasons.length === 0 ? 'No signal lowered it.' : article.decision.reasons.map((it) => html`<br>${it.effect} <span class="meta">(${it.signal}, ${it.where})</span>`)}`,
    ...refusals.map((it) => html`Refused at ${it.stage}: ${it.reason} (${it.code})`),
    coverage === null
      ? html`It waits for its place in a story.`
      : html`It joined the story${dispatch?.status === 'usable' ? html` <a href="/story/${dispatch.slug}">${dispatch.headline.text}</a>` : story === null ? '' : html` “${story.title}”`} as ${plainName(coverage.role)}: ${coverage.reasons.join('; ')}.`,
    story?.significance === undefined
      ? html``
      : html`Significance ${story.significance.score.toFixed(2)}, floor ${story.significance.floor}: ${story.significance.reason}`,
    dispatch === null ? html`The story is not published${story === null ? '' : ` (${plainName(story.state)})`}.` : html``,
  ]
  const { text: _text, minhash: _minhash, runHashes: _runs, sentences: _spans, terms: _terms, ...shown } = article
  return {
    found: true,
    lines: lines.filter((it) => String(it) !== ''),
    json: {
      read: true,
      article: shown,
      coverage,
      refusals,
      significance: story?.significance ?? null,
      story: dispatch === null ? null : `/story/${dispatch.slug}`,
    },
  }
}

/** `/why?url=`: for any address: read or not, the level and its reasons, the story it joined, why it rested. */
export async function whyPage(reader: Reader, given: string): Promise<Page> {
  const url = given.trim().slice(0, 2048)
  const answer = url === '' ? null : await explain(reader, url)
  const title =
    answer === null ? 'Why was this covered, or not?' : answer.found ? 'What became of this address' : 'We have not read this address'
  return {
    title,
    path: url === '' ? '/why' : `/why?${new URLSearchParams({ url }).toString()}`,
    json: { url, answer: answer?.json ?? null },
    main: html`<div class="lead"><h1>${title}</h1>${url === '' ? '' : html`<p class="meta by">${outLink(url, url)}</p>`}</div>${answer === null ? '' : html`<ul class="list">${answer.lines.map((it) => html`<li>${it}</li>`)}</ul>`}<form class="form" action="/why" method="get"><div><label for="url">Address of an article</label><input id="url" name="url" type="url" value="${url}"></div><button type="submit">Ask</button></form>`,
  }
}
