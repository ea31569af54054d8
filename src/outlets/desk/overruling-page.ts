// What waits for a second person, on the page that everybody at the desk opens first; and the two answers to it.
import type { Overruling } from '../../domain/overruling.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { count, section, timeOf } from '../wording.ts'
import { nameOf, overrulingWords } from './overrule.ts'
import type { Session } from './sessions.ts'
import { folded, form, reasonField } from './shell.ts'

async function about({ kind, subject }: Overruling, reader: Reader): Promise<Html | string> {
  if (kind === 'watch') {
    const watch = await reader.watchById(subject)
    return watch === null ? subject : html`<a href="/watch/${subject}">${watch.statement}</a>`
  }
  const notice = await reader.noticeById(subject)
  return notice === null ? subject : html`<a href="/desk/notices">${notice.domain === '' ? subject : notice.domain}</a>`
}

function answerForm(it: Overruling, session: Session): Html | '' {
  const isOwn = it.by === `desk:${session.name}`
  const confirm = isOwn ? '' : html`<button type="submit" name="verb" value="confirm">Confirm: it is done in both names</button>`
  const no = html`<button type="submit" name="verb" value="refuse" class="grave">${isOwn ? 'Take it back' : 'Refuse'}</button>`
  const body = html`${reasonField(`second-${it.id}`)}<div class="row2">${confirm}${no}</div>`
  const shown = form(`/desk/overruling/${it.kind}/${it.id}`, session, body)
  return folded(isOwn ? 'You filed it; another person confirms it. Take it back' : 'Decide as the second person', ` on ${it.id}`, shown)
}

/** Nothing where nothing waits. */
export async function overrulingSection(reader: Reader, session: Session, now: Date): Promise<Html | ''> {
  const waiting = (await reader.overrulingsWaiting()).filter((it) => now.toISOString() < it.expiresAt)
  if (waiting.length === 0) return ''
  const rows = await Promise.all(
    waiting.map(
      async (it) =>
        html`<li><strong>${nameOf(it.by)} asks ${overrulingWords[it.kind]}</strong>: ${await about(it, reader)}<p>${it.reason}</p><p class="meta">Filed ${timeOf(it.at)}; it falls ${timeOf(it.expiresAt)} unless a second person confirms it.</p>${answerForm(it, session)}</li>`,
    ),
  )
  return section('For a second person', count(waiting.length, 'matter'), html`<ol class="queue">${rows}</ol>`)
}
