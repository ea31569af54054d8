// What the corrections log says of origins under quarantine: since when, why, and what went with them (security 4.5).
import { accountDue, type Quarantine } from '../../domain/quarantine.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { count, section, timeOf } from '../wording.ts'

/** What became of the stories that stood on an origin. */
interface Fates {
  readonly retold: number
  readonly withdrawn: number
  readonly waiting: number
}

export interface QuarantineTold extends Fates {
  readonly ruling: Quarantine
}

async function fatesOf({ stories }: Quarantine, reader: Reader): Promise<Fates> {
  const now = await Promise.all(stories.map(async (it) => ({ before: it.version, now: await reader.dispatchOfStory(it.storyId) })))
  const withdrawn = now.filter((it) => it.now?.status !== 'usable').length
  const retold = now.filter((it) => it.now?.status === 'usable' && it.now.version > it.before).length
  return { retold, withdrawn, waiting: stories.length - retold - withdrawn }
}

/** A page that was wrongly held to print our own words; moments are ISO UTC. */
interface NoCopyTold {
  readonly url: string
  readonly heldAt: string
  readonly clearedAt: string
  readonly reason: string
}
const noCopiesMax = 100

export const quarantinesTold = async (reader: Reader): Promise<readonly QuarantineTold[]> =>
  Promise.all((await reader.quarantines()).map(async (ruling) => ({ ruling, ...(await fatesOf(ruling, reader)) })))

/** The same for programs; who ruled is not named to readers. */
export function quarantineJson({ ruling, retold, withdrawn, waiting }: QuarantineTold): unknown {
  const { id, name, since, reason, counts, lifted, account } = ruling
  const outlets = ruling.sourceIds.length
  const end = lifted === undefined ? null : { at: lifted.at, reason: lifted.reason, claimsCameBack: lifted.withClaims }
  return {
    id,
    origin: name,
    outlets,
    since,
    reason,
    ...counts,
    storiesRetold: retold,
    storiesWithdrawn: withdrawn,
    storiesUnchanged: waiting,
    lifted: end,
    account: account === undefined ? null : { at: account.at, cause: account.cause, test: account.test },
    accountDueBy: accountDue(ruling),
  }
}

function accountOf(ruling: Quarantine): Html {
  const { account } = ruling
  const due = accountDue(ruling)
  if (account === undefined)
    return due === null ? html`` : html` <span class="meta">An account of how it came is due by ${timeOf(due)}.</span>`
  return html` Account, ${timeOf(account.at)}: ${account.cause} <span class="meta">Held from now on by: ${account.test}.</span>`
}

function item({ ruling, retold, withdrawn, waiting }: QuarantineTold): Html {
  const { name, sourceIds, since, reason, counts, lifted } = ruling
  const others = sourceIds.length > 1 ? ` and ${count(sourceIds.length - 1, 'other outlet')} of its owner` : ''
  const rest = waiting === 0 ? '' : `, ${count(waiting, 'story', 'stories')} not changed by it so far`
  const end =
    lifted === undefined
      ? ''
      : html` Lifted ${timeOf(lifted.at)}: ${lifted.reason} ${lifted.withClaims ? 'Its claims came back.' : 'What was withdrawn stays withdrawn.'}`
  return html`<li id="${ruling.id}"><strong>${name}</strong>${others}, since ${timeOf(since)}: ${reason} <span class="meta">${count(counts.reports, 'report')} and ${count(counts.claims, 'claim')} withdrawn, ${count(counts.facts, 'ledger row')} changed; ${count(retold, 'story', 'stories')} told anew, ${count(withdrawn, 'story', 'stories')} withdrawn${rest}.</span>${accountOf(ruling)}${end}</li>`
}

/** Nothing where none was ever ruled. */
export function quarantineSection(all: readonly QuarantineTold[]): Html {
  if (all.length === 0) return html``
  return section(
    'Origins under quarantine',
    'Nothing of them is read, told or counted',
    html`<ul class="list">${all.map(item)}</ul>`,
    'origins',
  )
}

/** Pages that were held to print our own words, and were found not to. */
export const noCopiesTold = async (reader: Reader): Promise<readonly NoCopyTold[]> => {
  const found = await reader.noCopiesOfOurs(noCopiesMax)
  const articles = new Map((await reader.articlesById(found.map(({ articleId }) => articleId))).map((it) => [it.id, it]))
  return found.flatMap(({ articleId, at, cleared }) => {
    const url = articles.get(articleId)?.url
    return url === undefined ? [] : [{ url, heldAt: at, clearedAt: cleared.at, reason: cleared.reason }]
  })
}

export function noCopiesSection(all: readonly NoCopyTold[]): Html | string {
  if (all.length === 0) return ''
  const rows = all.map(
    ({ url, heldAt, clearedAt, reason }) =>
      html`<li>${url}: left out on ${timeOf(heldAt)} as a copy of what we had published; found to be none on ${timeOf(clearedAt)}. ${reason}</li>`,
  )
  return section('Pages wrongly left out', 'Held for copies of ours', html`<ul class="list">${rows}</ul>`)
}
