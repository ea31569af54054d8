import { outletNames, outletWords } from '../../domain/freeze.ts'
import type { Reader } from '../../store/store.ts'
import { html } from '../html.ts'
import type { WebParts } from '../parts.ts'
import { section, timeOf } from '../wording.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { freeze, thaw } from './freeze.ts'
import { saidOf } from './record-routes.ts'
import type { DeskRouter } from './router.ts'
import type { Session } from './sessions.ts'
import { type DeskPage, form, formSection, head, reasonField, select } from './shell.ts'

const choices = {
  wire: 'Everything: nothing is published',
  ...Object.fromEntries(outletNames.map((it) => [it, `${outletWords[it]} alone`])),
}

export async function freezePage(reader: Reader, session: Session): Promise<DeskPage> {
  const held = await reader.freezes()
  const rows = held.map((it) => {
    const body = html`<input type="hidden" name="outlet" value="${it.what}">${reasonField(`thaw-${it.what}`, 'Why it may go on; for the log')}<button type="submit">Thaw<span class="vh">: ${outletWords[it.what]}</span></button>`
    return html`<li><strong>${outletWords[it.what]}</strong>: frozen since ${timeOf(it.since)} by ${it.by.replace(/^desk:/, '')}. ${it.reason}<p class="meta">${it.isReasonPublic ? 'Readers are told why.' : 'Readers are told since when, not why.'}</p>${form('/desk/thaw', session, body)}</li>`
  })
  const body = html`${select('outlet', 'outlet', 'What', choices)}${reasonField('why-freeze', 'Why; for the log')}<div><label><input type="checkbox" name="public" value="yes"> Tell readers why</label></div><button type="submit" class="grave">Freeze</button>`
  return {
    title: 'Freeze',
    path: '/desk/freeze',
    main: html`${head('Freeze', 'While publishing is frozen no story, version, edition, mail or message goes out; reading, sorting and recording go on, and removals go through. On the thaw what waited goes out once, in order.')}${section('Frozen now', '', rows.length === 0 ? html`<p class="meta">Nothing.</p>` : html`<ol class="queue">${rows}</ol>`)}${formSection('Freeze', '', form('/desk/freeze', session, body))}`,
  }
}

export function freezeRoutes(router: DeskRouter, { store, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  router.page('/desk/freeze', ({ session }) => freezePage(store, session))
  router.act('/desk/freeze', async ({ session, fields }) => {
    const { reason = '', outlet = '' } = fields.texts
    const done = await freeze(desk.work, { by: session.name, reason, outlet, isReasonPublic: fields.texts['public'] === 'yes' })
    return { filed: saidOf(done), page: await freezePage(store, session) }
  })
  router.act('/desk/thaw', async ({ session, fields }) => {
    const { reason = '', outlet = '' } = fields.texts
    const done = await thaw(desk.work, { by: session.name, reason, outlet })
    return { filed: saidOf(done), page: await freezePage(store, session) }
  })
}
