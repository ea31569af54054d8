import type { Notice } from '../../domain/notice.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { lowersUse } from '../lowers-use.ts'
import { capital, outLink, plainName, section, timeOf } from '../wording.ts'
import { mayAct } from './acts.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, form, head, reasonField, select } from './shell.ts'

const levels = { '': 'what was asked', L0: 'L0: nothing', L1: 'L1: headline and link', L2: 'L2: facts', L3: 'L3: summary' }

async function storyLinks(it: Notice, reader: Reader): Promise<readonly Html[]> {
  const slugs = it.urls.flatMap((url) => /\/story\/([a-z0-9-]{1,200})/.exec(URL.parse(url)?.pathname ?? '')?.[1] ?? [])
  const stories = await Promise.all([...new Set(slugs)].slice(0, 5).map((slug) => reader.storyBySlug(slug)))
  return stories.flatMap((story) => (story === null ? [] : [html` <a href="/desk/story/${story.id}">correct “${story.title}”</a>`]))
}

async function noticeBlock(it: Notice, reader: Reader, session: Session): Promise<Html> {
  const isAppeal = it.state === 'appeal'
  const verbs: Readonly<Record<string, string>> = isAppeal
    ? {
        confirm: 'Confirm the decision',
        restore: `Restore: the appeal is right${it.answer?.level === 'L0' ? '; a second person confirms it' : ''}`,
      }
    : {
        uphold:
          it.kind === 'error' ? 'Accept: a correction follows' : it.kind === 'source' ? 'Accept: taken on or off under Sources' : 'Uphold',
        reject: 'Reject',
      }
  const lowers = lowersUse(it.kind)
  const mayDecide = mayAct(session, `/desk/notice/${it.id}`)
  const level = lowers ? select(`level-${it.id}`, 'level', 'Grant', levels) : ''
  const body = html`${select(`verb-${it.id}`, 'verb', 'Decision', verbs)}${level}${reasonField(`why-${it.id}`, 'Answer to the sender: what was decided, on which facts and ground')}<button type="submit">Decide and answer</button>`
  const proof = it.isDomainProved
    ? `domain ${it.domain} proved by ${it.provedBy ?? 'desk'}`
    : it.domain === ''
      ? 'no domain given'
      : `domain ${it.domain} not proved`
  const appeal = it.appeal === undefined ? '' : html`<p>Appeal of ${timeOf(it.appeal.at)}: ${it.appeal.text}</p>`
  return html`<li><strong>${capital(plainName(it.kind))}</strong>, ${timeOf(it.receivedAt)}, ${plainName(it.state)}${lowers ? `; wants ${it.wantsLevel}` : ''}; ${proof}${mayDecide ? html`<p class="meta">From ${it.name === '' ? 'somebody without a name' : it.name}${it.email === '' ? ', no address left' : `, ${it.email}`}. Receipt ${it.receiptCode}.</p>` : ''}<p>${it.reason}</p>${appeal}<ul class="list">${it.urls.slice(0, 10).map((url) => html`<li>${outLink(url, url)}</li>`)}</ul>${await storyLinks(it, reader)}${it.answer === undefined ? '' : html`<p class="meta">Answered by ${it.answer.by}: ${it.answer.text}</p>`}${form(`/desk/notice/${it.id}`, session, body)}</li>`
}

export async function noticesDeskPage(reader: Reader, session: Session): Promise<DeskPage> {
  const [waiting, all] = await Promise.all([reader.noticesWaiting(), reader.notices()])
  const blocks = await Promise.all(waiting.slice(0, 50).map((it) => noticeBlock(it, reader, session)))
  const done = all.filter((it) => it.answer !== undefined && it.state !== 'appeal').slice(0, 50)
  const rows = done.map(
    (it) =>
      html`<li>${capital(plainName(it.kind))} of ${timeOf(it.receivedAt)}: <strong>${plainName(it.state)}</strong>${it.answer?.level === undefined ? '' : `, ${it.answer.level}`} by ${it.answer?.by ?? ''}. ${it.answer?.text ?? ''}</li>`,
  )
  return {
    title: 'Notices',
    path: '/desk/notices',
    main: html`${head('Notices', 'What publishers and readers ask. Their words change nothing but through your decision.')}${section('To decide', 'Oldest first', blocks.length === 0 ? html`<p class="meta">None.</p>` : html`<ol class="queue">${blocks}</ol>`)}${section('Decided', '', rows.length === 0 ? html`<p class="meta">None yet.</p>` : html`<ol class="queue">${rows}</ol>`)}`,
  }
}
