// What we read and why: feed health, one address, one day's edition.
import type { Feed } from '../../domain/feed.ts'
import type { Reader } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { canonicalUrl, hostOf } from '../../text/urls.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import { count, dayOf, outLink, plainName, section, table, timeOf } from '../wording.ts'
import { notFound } from './messages.ts'

const states: Readonly<Record<Feed['state'], { readonly glyph: string; readonly word: string; readonly tone: string }>> = {
  new: { glyph: '○', word: 'Not asked yet', tone: 'open' },
  ok: { glyph: '●', word: 'Answering', tone: 'met' },
  failing: { glyph: '×', word: 'Failing', tone: 'no' },
  paused: { glyph: '–', word: 'Paused', tone: 'void' },
  dead: { glyph: '×', word: 'Gone', tone: 'no' },
  refused: { glyph: '–', word: 'Asks not to be read', tone: 'void' },
}

/** `/sources`: every feed, whether it answers, why not, since when, and its last item. */
export async function sourcesPage(reader: Reader): Promise<Page> {
  const [feeds, sources] = await Promise.all([reader.feeds(), reader.sources()])
  const names = new Map(sources.map((it) => [it.id, it]))
  const rows = feeds.map((it) => {
    const { glyph, word, tone } = states[it.state]
    const source = names.get(it.sourceId)
    return [
      html`<a href="/publishers/${source?.host ?? it.host}">${source?.name ?? it.host}</a><br>${outLink(it.url, it.url)}`,
      html`<span class="st ${tone}"><span class="g" aria-hidden="true">${glyph}</span>${word}</span>`,
      it.reason === '' ? 'nothing to report' : it.reason,
      timeOf(it.stateSince),
      it.lastItemAt === undefined ? 'none yet' : timeOf(it.lastItemAt),
      it.itemsSeen,
    ]
  })
  const answering = feeds.filter((it) => it.state === 'ok').length
  return {
    title: 'What we read',
    path: '/sources',
    json: {
      feeds: feeds.map((it) => ({
        publisher: names.get(it.sourceId)?.name ?? it.host,
        url: it.url,
        state: it.state,
        reason: it.reason,
        since: it.stateSince,
        lastItemAt: it.lastItemAt ?? null,
        nextPollAt: it.nextPollAt,
        itemsSeen: it.itemsSeen,
      })),
    },
    main: html`<div class="lead"><h1>What we read</h1><p class="dek">${answering} of ${count(feeds.length, 'feed')} answering.</p></div>${table('Feeds and whether they answer', ['Feed', 'State', 'Why', 'Since', 'Last item', 'Items seen'], rows)}`,
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

/** `/edition/:day`: the day's bundle, in order, with an end. A closed edition never changes. */
export async function editionPage(reader: Reader, day: string): Promise<Page> {
  const edition = /^\d{4}-\d{2}-\d{2}$/.test(day) ? await reader.editionOfDay(day) : null
  const path = `/edition/${day}`
  if (edition === null) return notFound(path)
  const found = (await Promise.all(edition.storyIds.map((id) => reader.dispatchOfStory(id))))
    .filter((it) => it !== null)
    .filter((it) => it.status === 'usable')
  const isRemoved = found.length < edition.storyIds.length
  const body =
    edition.text !== undefined && !isRemoved
      ? html`<pre class="calc">${edition.text}</pre>`
      : html`<p class="ailabel"><i>AI</i> Each story carries its own label.</p><ol class="list">${found.map((it) => html`<li><a href="/story/${it.slug}">${it.headline.text}</a><br><span class="meta">${it.label}</span></li>`)}</ol><p>— end —</p>`
  return {
    title: `Edition of ${day}`,
    path,
    json: {
      edition: isRemoved ? { ...edition, text: undefined } : edition,
      stories: found.map((it) => ({ slug: it.slug, label: it.label, headline: it.headline.text })),
    },
    main: html`<div class="lead"><p class="meta kick"><b>Edition</b><span>${edition.closedAt === undefined ? 'open: it still changes today' : html`closed ${timeOf(edition.closedAt)}`}</span></p><h1>Edition of ${dayOf(day)}</h1></div>${section('Stories', count(found.length, 'story', 'stories'), body)}`,
  }
}
