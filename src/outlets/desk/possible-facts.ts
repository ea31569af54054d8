// Rows of the ledger that were read and not vouched for: a person takes them, or turns them down.
import type { Article } from '../../domain/article.ts'
import type { Fact } from '../../domain/fact.ts'
import { refuse } from '../../domain/refusal.ts'
import type { Reader } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { figureOf, placeWords } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { capital, count, plainName, section, timeOf } from '../wording.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'
import { heldSection } from './held-facts.ts'
import { type Recorded, recorded } from './record.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, folded, form, head, reasonField } from './shell.ts'

const shownMax = 100

/** Takes a row into the ledger as its source states it, or turns it down for good; either is logged. */
export async function decidePossibleFact(
  work: DeskWork,
  decision: Decision & { readonly id: string; readonly verb: 'admit' | 'decline' },
): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const { id, verb } = decision
  const actor = `desk:${decision.by}`
  const done = await work.store.transaction(async (tx): Promise<Recorded> => {
    await tx.holdOrigins()
    // Its report may be taken down at this moment: then it waits no more.
    await tx.holdArticle((await tx.possibleFactById(id))?.articleId ?? '')
    const waiting = await tx.possibleFactById(id)
    if (waiting === null || waiting.state !== 'waiting') return refuse('desk.late', 'This row waits no more.')
    const { fact, doubts } = waiting
    await tx.savePossibleFact({ ...waiting, state: verb === 'admit' ? 'admitted' : 'declined' })
    const detail = { possibleFactId: id, doubts, reason: decision.reason.trim() }
    const name = verb === 'admit' ? 'fact.admitted' : 'fact.declined'
    await tx.appendEvent({ at: work.now().toISOString(), name, subject: fact.id, actor, detail })
    if (verb === 'decline') return recorded('Turned down; it is not proposed again.')
    await tx.enqueue(await work.admit(waiting, actor, tx))
    return recorded('It is in the ledger; what leans on it is told anew.')
  })
  if (done.kind === 'recorded' && verb === 'admit') await work.workOff()
  return done
}

/** The sentences a row was read from, as far as their text is kept: who decides sees them beside the row. */
function passagesOf(fact: Fact, article: Article | undefined): Html | string {
  const wanted = new Set(fact.claims.map((it) => it.spanHash))
  const found = (article?.sentences ?? [])
    .map(({ start, end }) => article?.text.slice(start, end) ?? '')
    .filter((it) => it !== '' && wanted.has(sha256Hex(it)))
  return found.length === 0
    ? html`<p class="meta">The text it was read from is not kept any more.</p>`
    : html`<blockquote>${found.map((it) => html`<p>${it}</p>`)}</blockquote>`
}

export async function possibleFactsPage(reader: Reader, session: Session): Promise<DeskPage> {
  const waiting = await reader.possibleFacts(shownMax)
  const articles = new Map((await reader.articlesById([...new Set(waiting.map((it) => it.articleId))])).map((it) => [it.id, it]))
  const rows = waiting.map((it) => {
    const { fact, doubts, score } = it
    const article = articles.get(it.articleId)
    const place = placeWords(fact)
    const parties = fact.subject.map((party) => `${party.entity} (${party.role})`).join(', ')
    const body = html`${reasonField(`why-${it.id}`)}<div class="row2"><button type="submit" name="verb" value="admit">Take it into the ledger</button><button type="submit" name="verb" value="decline" class="grave">Turn it down</button></div>`
    const link = article === undefined ? '' : html`<a href="${article.url}" rel="noreferrer">${article.title}</a>, `
    return html`<li><strong>${capital(plainName(fact.type))}, ${figureOf(fact)}</strong>, ${plainName(fact.status)}: ${parties === '' ? 'nobody named' : parties}${place === '' ? '' : `; ${place}`}<p class="meta">${link}${timeOf(it.at)}. Explained to ${score.toFixed(2)}. ${doubts.length === 0 ? '' : html`Not explained: ${doubts.join('; ')}.`}</p>${passagesOf(fact, article)}${folded('Decide', ` on ${plainName(fact.type)} ${fact.id}`, form(`/desk/fact/${it.id}`, session, body))}</li>`
  })
  const held = await reader.factsHeld(shownMax)
  const list = rows.length === 0 ? html`<p class="meta">None waits.</p>` : html`<ol class="queue">${rows}</ol>`
  return {
    title: 'Possible facts',
    path: '/desk/facts',
    main: html`${head('Possible facts', 'Rows that were read in a report whose sentence the rules do not wholly explain. No page, figure or feed uses them until a person takes them. Open the report first; parts that are wrong are corrected with the story afterwards.')}${section('Waiting', count(waiting.length, 'row'), list)}${heldSection(held, session)}`,
  }
}
