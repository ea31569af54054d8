// What we read and why: feed health, and what became of one address.
import { explainSchedule, type Feed, troubleOf } from '../../domain/feed.ts'
import { explainLease, type HubLease, isPushed } from '../../domain/hub-lease.ts'
import { isCovered } from '../../domain/quarantine.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import { problemBody } from '../respond.ts'
import { untrustedIn } from '../untrusted.ts'
import { type Explanation, explainAddress, readAddress, type ShownStory } from '../why.ts'
import { capital, count, outLink, plainName, section, table, timeOf } from '../wording.ts'
import { significanceParts } from './significance-parts.ts'

const states: Readonly<Record<Feed['state'], { readonly glyph: string; readonly word: string; readonly tone: string }>> = {
  new: { glyph: '○', word: 'Not asked yet', tone: 'open' },
  ok: { glyph: '●', word: 'Answering', tone: 'met' },
  failing: { glyph: '×', word: 'Failing', tone: 'no' },
  paused: { glyph: '–', word: 'Paused', tone: 'void' },
  dead: { glyph: '×', word: 'Gone', tone: 'no' },
  refused: { glyph: '–', word: 'Asks not to be read', tone: 'void' },
  unlisted: { glyph: '–', word: 'Off the list', tone: 'void' },
}

const keptOut = { glyph: '×', word: 'Under quarantine', tone: 'no', order: 2 } as const

function shownState(it: Feed, now: Date): { readonly glyph: string; readonly word: string; readonly tone: string; readonly order: number } {
  const order = { failing: 0, dead: 1, refused: 2, paused: 3, new: 4, ok: 6, unlisted: 7 }[it.state]
  if (it.state !== 'ok' || troubleOf(it, now) === null) return { ...states[it.state], order }
  return { glyph: '◐', word: it.lastItemAt === undefined ? 'Nothing to read' : 'Silent', tone: 'open', order: 5 }
}

/** What is wrong in plain words, with what we do about it; else what the last visit gave, and when the next is due and why then. */
function whyOf(it: Feed, lease: HubLease | null, now: Date): Html {
  const trouble = troubleOf(it, now)
  const pushed = lease === null ? '' : html`<br><span class="meta">${explainLease(lease, now)}</span>`
  if (trouble !== null) return html`${trouble.what}<br><span class="meta">${trouble.next}</span>${pushed}`
  const last = it.reason === '' ? 'nothing to report' : it.reason
  return html`${capital(last)}<br><span class="meta">${explainSchedule(it, isPushed(lease, now))}</span>${pushed}`
}

/** One line on push: how many feeds offer it, and whether we can be called. */
function pushLine(feeds: readonly Feed[], leases: readonly HubLease[], canBeCalled: boolean): string {
  const offered = feeds.filter((it) => it.hub !== undefined).length
  if (offered === 0) return ''
  if (!canBeCalled) return ` ${count(offered, 'feed')} would tell us of news by push; that is off, since this site has no public address.`
  return ` ${leases.filter((it) => it.state === 'held').length} of ${offered} that offer push tell us of news.`
}

/** The standing with a feed's hub, for programs: never the secret or the callback. */
function pushOf({ hub }: Feed, lease: HubLease | null, now: Date): Readonly<Record<string, unknown>> | null {
  if (hub === undefined) return null
  if (lease === null) return { hub: hub.url, state: 'off' }
  const { state, expiresAt = null, lastPushAt = null, pushes, forgeries } = lease
  return { hub: lease.hub, state, expiresAt, lastPushAt, pushes, forgeries, words: explainLease(lease, now) }
}

/** `/sources`: every feed, whether it answers, why not, since when, and its last item; trouble first. */
export async function sourcesPage(reader: Reader, now: Date, canBeCalled: boolean): Promise<Page> {
  const [feeds, sources, leases, inForce] = await Promise.all([
    reader.feeds(),
    reader.sources(),
    reader.hubLeases(),
    reader.quarantinesInForce(),
  ])
  const leaseOf = new Map(leases.map((it) => [it.feedId, it]))
  const names = new Map(sources.map((it) => [it.id, it]))
  const known = feeds
    .map((feed) => {
      const source = names.get(feed.sourceId)
      const ruling = source === undefined ? undefined : inForce.find((it) => isCovered(it, source))
      return { feed, source, ruling, shown: ruling === undefined ? shownState(feed, now) : keptOut }
    })
    .toSorted((a, b) => a.shown.order - b.shown.order || ((a.source?.name ?? a.feed.host) < (b.source?.name ?? b.feed.host) ? -1 : 1))
  const rows = known.map(({ feed: it, source, ruling, shown }) => [
    html`<a href="/publishers/${source?.host ?? it.host}">${source?.name ?? it.host}</a><br><span class="meta">${outLink(it.url, it.url.replace(/^https?:\/\//, ''))}${it.readAs === 'listing' ? ', its page of news' : ''}</span>`,
    html`<span class="st ${shown.tone}"><span class="g" aria-hidden="true">${shown.glyph}</span>${shown.word}</span>`,
    ruling === undefined
      ? whyOf(it, leaseOf.get(it.id) ?? null, now)
      : html`${ruling.reason} <a href="/corrections#origins">The ruling</a>`,
    html`${source?.kind === undefined ? '' : capital(plainName(source.kind))}<br><span class="meta">${source?.owner ?? ''}</span>`,
    timeOf(troubleOf(it, now)?.since ?? it.stateSince),
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
        readAs: it.readAs ?? 'feed',
        state: it.state,
        shown: shown.word,
        reason: it.reason,
        trouble: troubleOf(it, now),
        since: it.stateSince,
        lastItemAt: it.lastItemAt ?? null,
        nextPollAt: it.nextPollAt,
        schedule: explainSchedule(it, isPushed(leaseOf.get(it.id) ?? null, now)),
        push: pushOf(it, leaseOf.get(it.id) ?? null, now),
        itemsSeen: it.itemsSeen,
      })),
    },
    main: html`<div class="lead flush"><p class="meta kick"><b>Sources</b><span>${count(sources.length, 'publisher')} of ${count(owners, 'owner')}</span><span><a href="/sources.opml">OPML</a></span></p><h1>What we read</h1><p class="dek">${tally.length === 0 ? html`Nothing yet. Whoever runs this wire adds a source with <code>groundwire add</code> and its address.` : `${tally.join(', ')} of ${count(feeds.length, 'feed')}.${pushLine(feeds, leases, canBeCalled)}`}</p></div>${rows.length === 0 ? '' : table('Feeds and whether they answer', ['Feed', 'State', 'Why', 'Kind and owner', 'Since', 'Last item', 'Items seen'], rows)}`,
  }
}

/** A line with the story's headline as a link, where the line names it. */
function linked(line: string, story: ShownStory | null): Html {
  const at = story === null ? -1 : line.indexOf(`“${story.headline}”`)
  if (story === null || at === -1) return html`${line}`
  return html`${line.slice(0, at)}<a href="/story/${story.slug}">${story.headline}</a>${line.slice(at + story.headline.length + 2)}`
}

/** The answer line by line; what the story was weighed to stands in a table, and not in lines once more. */
function answerHtml({ isKnown, lines, partLines, story, nearest, significance }: Explanation): Html {
  const told = lines.filter((it) => !partLines.includes(it))
  const names = (it: string): Html => linked(it, [story, nearest].find((one) => one !== null && it.includes(`“${one.headline}”`)) ?? null)
  const caption = html`<a href="/method#significance">How it is weighed</a>; the same for every reader.`
  const way = isKnown
    ? ''
    : html`<p class="meta"><a href="/publishers/admission">What a source must meet to be read</a>, and how to propose one.</p>`
  const list = section('Answer', 'From the record', html`<ul class="list">${told.map((it) => html`<li>${names(it)}</li>`)}</ul>${way}`)
  return html`${list}${significance === null ? '' : section('Weighed', 'Part by part', significanceParts(significance, caption))}`
}

/** `/why?url=`: for any address: read or not, the level and its reasons, the story it joined, why it rested. */
export async function whyPage(reader: Reader, given: string): Promise<Page> {
  const typed = given.trim().slice(0, 2049)
  const url = typed === '' ? '' : readAddress(typed)
  const refusal = typeof url === 'string' ? null : url
  const answer = typeof url === 'string' && url !== '' ? await explainAddress(reader, url) : null
  const title =
    refusal !== null
      ? 'That is no address we can look up'
      : answer === null
        ? 'Why was this covered, or not?'
        : answer.isKnown
          ? 'What became of this address'
          : 'We have not read this address'
  const shown =
    typeof url !== 'string'
      ? html`<p class="dek">${url.reason}</p>`
      : url === ''
        ? ''
        : html`<p class="meta by">${answer?.mayLink === false ? url : outLink(url, url)}</p>`
  const value = typeof url === 'string' ? url : typed.slice(0, 2048)
  return {
    ...(refusal !== null && { status: 400 as const }),
    title,
    path: answer === null ? '/why' : `/why?${new URLSearchParams({ url: value }).toString()}`,
    json:
      refusal === null
        ? { url: value, answer: answer?.record ?? null, lines: answer?.lines ?? [], ...untrustedIn(...(answer?.lines ?? [])) }
        : problemBody({
            status: 400,
            code: 'question',
            title,
            detail: refusal.reason,
            fix: 'Give the whole address of an article.',
            fields: [{ field: 'url', fix: refusal.reason }],
          }),
    main: html`<div class="lead"><h1>${title}</h1>${shown}</div>${answer === null ? '' : answerHtml(answer)}${section('Ask', '', html`<form class="form wide" action="/why" method="get"><div><label for="url">Address of an article</label><input id="url" name="url" type="text" inputmode="url" maxlength="2048" value="${value}"${refusal === null ? '' : html` aria-invalid="true"`}></div><button type="submit">Ask</button></form>`)}`,
  }
}
