// What the checks left out and why: the list an editor reads to see whether the gate is too strict or too lax.
import type { CutMade } from '../../store/desk.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { count, plainName, section, table, timeOf } from '../wording.ts'
import { type DeskPage, head } from './shell.ts'

const countedMax = 5_000
const shownMax = 200

/** The check stands before the first colon of a reason. */
const checkOf = ({ reason }: CutMade): string => reason.slice(0, Math.max(0, reason.indexOf(':'))) || 'other'

function row(it: CutMade): Html {
  return html`<li><p class="words">${it.text}</p><p class="meta bad">${it.reason}</p><p class="meta"><a href="/desk/story/${it.storyId}">${it.slug}</a>, ${plainName(it.ruling)}, ${timeOf(it.at)}</p></li>`
}

/** The newest sentences cut, and how many each check cut; with `check` only those of one check. */
export async function cutsPage(reader: Reader, check: string): Promise<DeskPage> {
  const all = await reader.cutsMade(countedMax)
  const byCheck = [...Map.groupBy(all, checkOf)].toSorted((a, b) => b[1].length - a[1].length)
  const chosen = check === '' ? all : all.filter((it) => checkOf(it) === check)
  const rows = byCheck.map(([name, its]) => [
    html`<a href="/desk/cuts?check=${encodeURIComponent(name)}">${plainName(name)}</a>`,
    its.length,
  ])
  const none = html`<p class="meta">None.</p>`
  return {
    title: 'Cuts',
    path: '/desk/cuts',
    main: html`${head('Cuts', html`${all.length === countedMax ? 'At least ' : ''}${count(all.length, 'sentence')} left out, each with its reason. All of them as lines: <code>groundwire export cuts</code>.`)}${section('By check', '', rows.length === 0 ? none : table('Sentences cut by each check', ['Check', 'Sentences'], rows))}${section(check === '' ? 'Newest' : `Cut by ${plainName(check)}`, count(chosen.length, 'sentence'), chosen.length === 0 ? none : html`<ol class="queue">${chosen.slice(0, shownMax).map(row)}</ol>`)}`,
  }
}
