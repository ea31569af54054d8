// What the corrections log says of what takes two persons: who asked, who confirmed or refused it, and what fell unconfirmed.
import type { Overruling } from '../../domain/overruling.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { section, timeOf } from '../wording.ts'

const overrulingsMax = 200

export interface OverrulingTold extends Overruling {
  /** The question of a watch; a notice is not named, since its sender is not (rights 9.4). */
  readonly statement?: string
}

export async function overrulingsTold(reader: Reader): Promise<readonly OverrulingTold[]> {
  const all = await reader.overrulings(overrulingsMax)
  return Promise.all(
    all.map(async (it): Promise<OverrulingTold> => {
      const statement = it.kind === 'watch' ? (await reader.watchById(it.subject))?.statement : undefined
      return statement === undefined ? it : { ...it, statement }
    }),
  )
}

const nameOf = (actor: string): string => actor.replace(/^desk:/, '')

function endOf({ state, answer, expiresAt }: Overruling): Html {
  if (state === 'waiting') return html`It waits for a second person until ${timeOf(expiresAt)}.`
  if (answer === undefined) return html`Nobody confirmed it by ${timeOf(expiresAt)}, so it fell.`
  const verb = { confirmed: 'Confirmed', refused: 'Refused', withdrawn: 'Taken back', lapsed: 'Fallen' }[state]
  return html`${verb} by ${nameOf(answer.by)}, ${timeOf(answer.at)}`
}

function item(it: OverrulingTold): Html {
  if (it.kind === 'notice')
    return html`<li id="${it.id}">${nameOf(it.by)} asked, ${timeOf(it.at)}, to lift a takedown that was in force in full. ${endOf(it)}${it.answer === undefined ? '' : '.'}</li>`
  const why = it.answer === undefined ? '' : `: ${it.answer.reason}`
  return html`<li id="${it.id}">${nameOf(it.by)} asked, ${timeOf(it.at)}, to open a settled watch again, <a href="/watch/${it.subject}">${it.statement ?? it.subject}</a> Why: ${it.reason} <span class="meta">${endOf(it)}${why}</span></li>`
}

/** As data: of a notice only who and when. */
export const overrulingJson = ({ id, kind, by, at, reason, expiresAt, state, answer, subject }: OverrulingTold) => ({
  ...{ id, kind, by, at, expiresAt, state },
  ...(kind === 'watch'
    ? { watch: `/watch/${subject}`, reason, answer: answer ?? null }
    : { answer: answer === undefined ? null : { by: answer.by, at: answer.at } }),
})

/** Nothing where nothing was ever filed. */
export const overrulingSection = (all: readonly OverrulingTold[]): Html | '' =>
  all.length === 0
    ? ''
    : section('What takes two persons', 'Filed by one, confirmed by another', html`<ul class="list">${all.map(item)}</ul>`, 'two')
