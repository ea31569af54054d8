// Statements that wait for a second independent origin: a person may let one count.
import type { Fact } from '../../domain/fact.ts'
import { partsHeld } from '../../domain/held.ts'
import { refuse } from '../../domain/refusal.ts'
import { placeWords } from '../fact-words.ts'
import { heldLines } from '../held-words.ts'
import { type Html, html } from '../html.ts'
import { capital, count, plainName, section, timeOf } from '../wording.ts'
import { type Decision, type DeskWork, reasonFault } from './filing.ts'
import { type Recorded, recorded } from './record.ts'
import type { Session } from './sessions.ts'
import { folded, form, reasonField } from './shell.ts'

/** Lets a held statement count as if a second origin had said it; logged with the reason. */
export async function letHeldClaim(
  work: DeskWork,
  decision: Decision & { readonly factId: string; readonly claimId: string },
): Promise<Recorded> {
  const fault = reasonFault(decision)
  if (fault !== null) return fault
  const { factId, claimId } = decision
  const actor = `desk:${decision.by}`
  const done = await work.store.transaction(async (tx): Promise<Recorded> => {
    // Nobody takes anything from the row between this look and what is saved.
    await tx.holdOrigins()
    await tx.takeFacts([factId])
    const fact = await tx.factById(factId)
    const claim = fact?.claims.find(({ id }) => id === claimId)
    if (fact === null || claim === undefined || partsHeld(claim).length === 0) return refuse('desk.late', 'This statement is held no more.')
    const detail = { claimId, publisher: claim.publisher, held: heldLines(claim), reason: decision.reason.trim() }
    await tx.appendEvent({ at: work.now().toISOString(), name: 'fact.let', subject: factId, actor, detail })
    await tx.enqueue(await work.letHeld(fact, claimId, actor, tx))
    return recorded('It counts from now on; what leans on it is told anew.')
  })
  if (done.kind === 'recorded') await work.workOff()
  return done
}

export function heldSection(facts: readonly Fact[], session: Session): Html {
  const rows = facts.flatMap((fact) =>
    fact.claims
      .filter((claim) => partsHeld(claim).length > 0)
      .map((claim) => {
        const id = `${fact.id}-${claim.id}`
        const body = html`<input type="hidden" name="claim" value="${claim.id}">${reasonField(`let-${id}`)}<button type="submit">Let it count</button>`
        const parties = fact.subject.map((party) => party.entity).join(', ')
        const place = placeWords(fact)
        return html`<li><strong><a href="/fact/${fact.id}">${capital(plainName(fact.type))}</a></strong>: ${parties === '' ? 'nobody named' : parties}${place === '' ? '' : `; ${place}`}<p class="meta">${heldLines(claim).join('. ')}. ${claim.url === '' ? '' : html`<a href="${claim.url}" rel="noreferrer">The report</a>, `}${timeOf(claim.publishedAt)}.</p>${folded('Decide', ` on what ${claim.publisher} says of row ${fact.id}`, form(`/desk/held/${fact.id}`, session, body))}</li>`
      }),
  )
  const list = rows.length === 0 ? html`<p class="meta">None is held.</p>` : html`<ol class="queue">${rows}</ol>`
  return section('Held for a second origin', count(rows.length, 'statement'), list)
}
