import { readFileSync } from 'node:fs'
import { printMoment } from '../../domain/day-words.ts'
import { type Feed, troubleOf } from '../../domain/feed.ts'
import { outletWords } from '../../domain/freeze.ts'
import { explainLease } from '../../domain/hub-lease.ts'
import { accountDue } from '../../domain/quarantine.ts'
import type { Store } from '../../store/store.ts'
import { unansweredWords } from '../answerable.ts'
import { readOpml } from '../read-opml.ts'
import { addFeeds, type Wire } from '../wire.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

/** `groundwire import FILE`: adds every feed of an OPML list. */
export async function importOpml(file: string, options: HomeOption): Promise<void> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`The OPML file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  const feeds = readOpml(text)
  if (feeds.length === 0) throw new UsageError(`${file} lists no feeds: an OPML list has <outline xmlUrl="…"> entries.`)
  await withWire(
    options,
    async (wire, clock) => {
      const added = await addFeeds(wire.store, feeds, clock.now())
      console.log(`${feeds.length} feeds in ${file}: ${added} added, ${feeds.length - added} already there.`)
    },
    { makes: true },
  )
}

/** Which hubs tell us of news and which do not, or why none is asked. */
async function sayPush(wire: Wire, feeds: readonly Feed[], now: Date): Promise<void> {
  const offered = feeds.filter((it) => it.hub !== undefined)
  if (offered.length === 0) return
  if (wire.policy.callbackUrl === null) {
    console.log(`\nPush is off: ${offered.length} feeds offer it, but hubs can only call a public address. Set GROUNDWIRE_URL to one.`)
    return
  }
  const leases = await wire.store.hubLeases()
  console.log(`\nPush: ${leases.filter((it) => it.state === 'held').length} of ${offered.length} feeds that offer it tell us of news.`)
  for (const lease of leases.filter((it) => it.state !== 'held')) console.log(`  ${lease.topic}\n    ${explainLease(lease, now)}`)
}

/** What persons have shut: what is frozen and since when, and whose reports are used no more. */
async function sayRulings(store: Store, now: Date): Promise<void> {
  for (const { what, since, reason } of await store.freezes())
    console.log(
      `\nFrozen since ${printMoment(since)}: ${outletWords[what]}. ${reason} groundwire desk thaw${what === 'wire' ? '' : ` ${what}`} lets it go on.`,
    )
  for (const { name, since, reason } of await store.quarantinesInForce())
    console.log(`\nUnder quarantine since ${printMoment(since)}: ${name}. ${reason}`)
  for (const one of await store.quarantines()) {
    const due = accountDue(one)
    if (due !== null && due < now.toISOString())
      console.log(`\nOf the quarantine of ${one.name} an account was due by ${printMoment(due)}: groundwire desk account ${one.id}`)
  }
}

/** When the archive was last copied elsewhere, and what it was restored from. */
async function sayCopies(store: Store): Promise<void> {
  const last = await store.meta<{ takenAt: string; file: string }>('last-backup')
  console.log(
    last === null ? '\nNo backup was ever made: groundwire backup DIR.' : `\nLast backup: ${printMoment(last.takenAt)}, ${last.file}.`,
  )
  const note = await store.restoreNote()
  if (note === null) return
  const since =
    note.lists === 0
      ? 'No list of removals was there: what was taken back in between is known only as far as the backup tells. Give the removals.json of the home it came from to groundwire restore --removals, or repeat it with groundwire desk.'
      : 'What was taken back in between was taken back again.'
  console.log(`This archive was restored ${printMoment(note.at)} from the backup of ${printMoment(note.takenAt)}. ${since}`)
}

/** `groundwire doctor`: what is wrong with which feed, since when, in plain words, and whether the record is whole; exit code 1 if anything is amiss. */
export async function doctor(options: HomeOption): Promise<void> {
  await withWire(options, async (wire, clock) => {
    const now = clock.now()
    const feeds = (await wire.store.feeds()).filter((it) => it.state !== 'unlisted')
    const sick = feeds.flatMap((feed) => {
      const trouble = troubleOf(feed, now)
      return trouble === null ? [] : [{ feed, trouble }]
    })
    const names = new Map((await wire.store.sources()).map((it) => [it.id, it.name]))
    const parked = await wire.store.parkedJobs()
    const unasked = feeds.filter((it) => it.state === 'new').length
    console.log(
      `${feeds.length} feeds: ${feeds.length - sick.length - unasked} well, ${unasked} not asked yet, ${sick.length} in trouble. ${parked} jobs parked.`,
    )
    for (const { feed, trouble } of sick)
      console.log(
        `\n  ${names.get(feed.sourceId) ?? feed.host}  ${feed.url}\n    ${trouble.what}\n    Since ${printMoment(trouble.since)}. ${trouble.next}`,
      )
    await sayPush(wire, feeds, now)
    if (wire.policy.nobodyAnswers) console.log(`\nClosed: ${unansweredWords}`)
    await sayRulings(wire.store, now)
    await sayCopies(wire.store)
    const seal = await wire.store.checkSeal()
    console.log(
      seal.brokenAt === null
        ? `\nThe record of public changes is whole: ${seal.sealed} sealed.`
        : `\nThe record of public changes is broken at entry ${seal.brokenAt}: it was changed after it was sealed.`,
    )
    if (sick.length > 0 || parked > 0 || wire.policy.nobodyAnswers || seal.brokenAt !== null) process.exitCode = 1
  })
}
