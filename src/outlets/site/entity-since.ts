// What changed about one name since a moment: what was said of it, what came, what was settled.
import type { Fact } from '../../domain/fact.ts'
import type { Reader } from '../../store/store.ts'
import { figureOf, partyNames, placeWords } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import type { Moved, Page } from '../page.ts'
import { capital, count, listLabel, outLink, plainName, section, shortDay, timeOf } from '../wording.ts'
import { elsewhere } from './entity.ts'
import { aheadWords, sinceJson, sinceOf, sinceParts, sinceSections } from './since.ts'

const storiesMax = 200

/** A ledger row with what was said of it after the moment. `isNew`: nothing had been said before. */
interface FactNews {
  readonly fact: Fact
  readonly said: Fact['claims']
  readonly isNew: boolean
}

function factNews(facts: readonly Fact[], since: string): readonly FactNews[] {
  return facts
    .map((fact) => ({ fact, said: fact.claims.filter((it) => (it.withdrawnAt ?? it.publishedAt) > since) }))
    .filter(({ said }) => said.length > 0)
    .map(({ fact, said }) => ({ fact, said, isNew: fact.claims.every((it) => it.publishedAt > since) }))
}

function factSection(title: string, news: readonly FactNews[], names: ReadonlyMap<string, string>): Html {
  const row = ({ fact, said }: FactNews): Html => {
    const place = placeWords(fact)
    const by = said.map(
      (it, i) => html`${i === 0 ? '' : ', '}${outLink(it.url, it.publisher)}${it.withdrawnAt === undefined ? '' : ' (taken back)'}`,
    )
    const replaced = fact.supersededBy === undefined ? '' : html`, <a href="/fact/${fact.supersededBy}">replaced</a>`
    return html`<li><time datetime="${fact.announcedAt}">${shortDay(fact.announcedAt)}</time><span><a href="/fact/${fact.id}">${partyNames(fact, names)}: ${figureOf(fact)}${place === '' ? '' : `, ${place}`}</a> <span class="meta">${plainName(fact.type)}, ${plainName(fact.status)}${replaced}; said by ${by}</span></span></li>`
  }
  return news.length === 0 ? html`` : section(title, String(news.length), html`<ol class="tl">${news.map(row)}</ol>`)
}

/** `/entity/:id/since/:time`: the ledger's news, stories, corrections and watches of one name after a moment. */
export async function entitySincePage(reader: Reader, id: string, since: Date, now: Date): Promise<Page | Moved> {
  const mark = since.toISOString()
  const minute = (at: string): string => `${at.slice(0, 16)}Z`
  const entities = await reader.entities()
  const it = entities.find((one) => one.id === id)
  if (it === undefined) {
    const other = await elsewhere(reader, entities, id)
    return 'kind' in other ? { kind: 'moved', to: `${other.to}/since/${minute(mark)}` } : other
  }
  const [facts, dispatches, watches] = await Promise.all([
    reader.factsOfParties([it.id, it.name]),
    reader.dispatchesOfEntity(it.id, storiesMax),
    reader.watches(),
  ])
  const own = watches.filter((one) => one.entityScope.include.includes(it.id) || one.entityScope.exclude.includes(it.id))
  const found = sinceOf(dispatches, own, mark, now)
  const news = factNews(facts, mark)
  const [fresh, more] = [news.filter((one) => one.isNew), news.filter((one) => !one.isNew)]
  const names = new Map(entities.map((one) => [one.id, one.name]))
  const total = news.length + found.fresh.length + found.changed.length + found.opened.length + found.settled.length
  const dek =
    total === 0
      ? `Nothing about ${it.name}: no story, no ledger row, no question.${aheadWords(since, now)}`
      : `${capital(
          [
            ...(fresh.length === 0 ? [] : [count(fresh.length, 'new ledger row')]),
            ...(more.length === 0 ? [] : [`${count(more.length, 'row')} with more said`]),
            ...sinceParts(found),
          ].join(', '),
        )}.`
  return {
    title: `${it.name}: what changed since ${mark.slice(0, 16).replace('T', ' ')} UTC`,
    path: `/entity/${id}/since/${minute(mark)}`,
    nav: '/entities',
    isThin: true,
    generated: 'algorithmicMedia',
    json: {
      since: mark,
      entity: it.id,
      facts: news.map((one) => ({
        id: one.fact.id,
        isNew: one.isNew,
        said: one.said.map(({ publisher, url, publishedAt }) => ({ publisher, url, publishedAt })),
      })),
      ...sinceJson(found),
    },
    main: html`<div class="lead"><p class="meta kick"><b>What changed</b><span>since ${timeOf(mark)}</span></p>${listLabel}<h1 class="long"><a class="ent" href="/entity/${id}">${it.name}</a></h1><p class="dek">${dek}</p><p class="meta by">The moment stands in the address and nowhere else. <a href="/entity/${id}/since/${minute(now.toISOString())}">Keep this link for next time</a>. <a href="/entity/${id}/timeline/since/${minute(mark)}">Days told since</a>.</p></div>${factSection('New in the ledger', fresh, names)}${factSection('More said', more, names)}${sinceSections(found, mark, now)}`,
  }
}
