// What an editor sees beside a sentence: the passage itself while its text is kept, else where it stood.
import type { Article } from '../../domain/article.ts'
import type { Draft } from '../../domain/draft.ts'
import { type Evidence, isOfSource } from '../../domain/evidence.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { figureOf } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { outLink, plainName, printValue, timeOf } from '../wording.ts'

/** All that the evidence of one draft points to. */
export interface EvidenceRoom {
  readonly articles: ReadonlyMap<string, Article>
  readonly facts: ReadonlyMap<string, Fact>
}

export async function evidenceRoom(reader: Reader, draft: Draft): Promise<EvidenceRoom> {
  const all = [draft.headline, ...draft.summary, ...draft.take, ...draft.archive].flatMap((it) => it.evidence)
  const articleIds = all.flatMap((it) => (isOfSource(it) ? [it.articleId] : it.kind === 'absence' ? it.articleIds : []))
  const factIds = all.flatMap((it) => (it.kind === 'ledger' ? [it.factId] : []))
  const [articles, facts] = await Promise.all([reader.articlesById([...new Set(articleIds)]), reader.factsById([...new Set(factIds)])])
  return { articles: new Map(articles.map((it) => [it.id, it])), facts: new Map(facts.map((it) => [it.id, it])) }
}

/** Where it stood among words, as far as there were any on that side. */
function besides({ prefix, suffix }: { readonly prefix: string; readonly suffix: string }): string {
  const [before, after] = [prefix.trim(), suffix.trim()]
  if (before === '') return after === '' ? '' : `, before “${after}…”`
  return after === '' ? `, after “…${before}”` : `, between “…${before}” and “${after}…”`
}

/** @param around characters of the source shown before and after the passage */
export function evidenceBlock(it: Evidence, room: EvidenceRoom, around: number): Html {
  switch (it.kind) {
    case 'clip':
    case 'span': {
      const article = room.articles.get(it.articleId)
      const text = article?.text ?? ''
      const passage =
        text === ''
          ? html`<p class="meta">The source’s text is not kept any more; the passage stood at characters ${it.start} to ${it.end}${besides(it)}.</p>`
          : html`<p>${text.slice(Math.max(0, it.start - around), it.start)}<mark>${text.slice(it.start, it.end)}</mark>${text.slice(it.end, it.end + around)}</p>`
      return html`<blockquote>${passage}<p class="meta">${outLink(it.url, it.publisher)}, ${timeOf(it.publishedAt)}, level ${it.level}${it.kind === 'clip' ? html`, of <a href="/story/${it.slug}">an earlier story</a>` : ''}${it.state === 'ok' ? '' : html`, <strong>${plainName(it.state)}</strong>`}</p></blockquote>`
    }
    case 'title':
      return html`<blockquote><p>${room.articles.get(it.articleId)?.title ?? html`<span class="meta">The source’s headline is not kept any more.</span>`}</p><p class="meta">The headline of ${outLink(it.url, it.publisher)}, ${timeOf(it.publishedAt)}, level ${it.level}${it.state === 'ok' ? '' : html`, <strong>${plainName(it.state)}</strong>`}</p></blockquote>`
    case 'ledger': {
      const fact = room.facts.get(it.factId)
      const said = fact?.claims.map((claim) => claim.publisher).join(', ') ?? ''
      return html`<blockquote><p>${fact === undefined ? 'This row is not in the ledger any more.' : `${plainName(fact.type)}, ${plainName(fact.status)}: ${figureOf(fact)}`}</p><p class="meta">Ledger row <a href="/fact/${it.factId}">${it.factId}</a>, version ${it.version}${said === '' ? '' : `; said by ${said}`}</p></blockquote>`
    }
    case 'calculation':
      return html`<blockquote><p>${plainName(it.function)} (version ${it.version}) = ${printValue(it.result).slice(0, 400)}</p><p class="meta">From ${printValue(it.inputs).slice(0, 160)}</p></blockquote>`
    case 'receipt':
      return html`<blockquote><p>A search of the archive, stored: <a href="/query/${it.receiptId}">run it again</a>.</p></blockquote>`
    case 'absence':
      return html`<blockquote><p>Looked for ${it.slots.map(plainName).join(', ')} and not found in: ${it.articleIds.map((id) => room.articles.get(id)?.title ?? id).join('; ')}.</p></blockquote>`
  }
}
