import type { WebParts } from '../parts.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { draftPage, heldDraft, printedOf, sentencePage } from './draft-page.ts'
import { queuePage } from './queue-page.ts'
import type { DeskRouter } from './router.ts'
import { type DraftVerb, draftVerbs, ruleOnDraft } from './rule-draft.ts'
import { isReviewed, noteOpened, type Sessions } from './sessions.ts'
import { type DeskPage, nothing } from './shell.ts'

const gone: DeskPage = nothing(
  'It does not wait any more',
  'Another ruling was made on this draft, or a newer draft took its place. The queue has what waits now.',
)
const isVerb = (it: string): it is DraftVerb => (draftVerbs as readonly string[]).includes(it)

/** A held draft, its evidence, and the answer to it. */
export function draftRoutes(
  router: DeskRouter,
  { store, now, desk, site }: WebParts & { readonly desk: DeskOnWeb },
  sessions: Sessions,
): void {
  router.page('/desk/draft/:id', async ({ c, session }) => {
    const held = await heldDraft(store, c.req.param('id') ?? '')
    if (held === null) return gone
    noteOpened(session, held.draft.id, performance.now())
    return draftPage(held, session, sessions.besides(session.name, held.draft.id))
  })
  router.page('/desk/draft/:id/sentence/:sentence', async ({ c, session }) => {
    const held = await heldDraft(store, c.req.param('id') ?? '')
    if (held === null) return gone
    const sentence = c.req.param('sentence') ?? ''
    noteOpened(session, held.draft.id, performance.now(), sentence)
    return sentencePage(held, sentence)
  })
  router.act('/desk/draft/:id', async ({ c, session, fields }) => {
    const draftId = c.req.param('id') ?? ''
    const held = await heldDraft(store, draftId)
    const verb = fields.texts['verb'] ?? ''
    if (held === null || !isVerb(verb))
      return {
        filed: { tone: 'refused', words: held === null ? 'The draft does not wait any more.' : 'Choose an answer.' },
        page: await queuePage(store, session, now()),
      }
    const leaveOut = fields.all('leaveOut')
    const printed = printedOf(held)
      .map((it) => it.id)
      .filter((id) => !leaveOut.includes(id))
    const ticked = fields.all('checks')
    const review = isReviewed(session, draftId, { printed, ticked, nowMs: performance.now(), responsible: site.responsible })
    const reason = fields.texts['reason'] ?? ''
    const filed = await ruleOnDraft(desk.work, { by: session.name, reason, draftId, verb, leaveOut, isReviewed: review.ok })
    if (filed.kind === 'refused') {
      const still = await heldDraft(store, draftId)
      return { filed, page: still === null ? gone : draftPage(still, session, []) }
    }
    const note =
      verb !== 'pass'
        ? ''
        : review.ok
          ? ` It is printed as reviewed by ${session.name}.`
          : ticked.length > 0
            ? ` It runs as not reviewed: ${review.missing}.`
            : ' It runs as not reviewed.'
    return { filed: { tone: 'done', words: `Ruling ${filed.ruling.id}: ${verb}.${note}` }, page: await queuePage(store, session, now()) }
  })
}
