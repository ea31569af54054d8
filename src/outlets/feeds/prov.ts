// The provenance log of a story in the shape of PROV-JSON: entities, activities, agents, and which came of which. No source text.
import type { Dispatch } from '../../domain/dispatch.ts'
import { recordsOfStrip } from '../../domain/draft.ts'
import type { ChainedEvent } from '../../domain/event.ts'
import { type Evidence, isOfSource } from '../../domain/evidence.ts'
import type { Reader } from '../../store/store.ts'
import { labelOf, sourceTypeOf } from '../label.ts'

type Records = Record<string, Readonly<Record<string, unknown>>>

const evidenceOf = (it: Dispatch): readonly Evidence[] => [
  ...[...it.summary, ...it.take, ...it.archive, it.headline].flatMap((one) => one.evidence),
  ...recordsOfStrip(it.factStrip).map(({ evidence }) => evidence),
]

/** The id of the stored thing a piece of evidence points to. */
function standsOn(it: Evidence): readonly string[] {
  switch (it.kind) {
    case 'span':
      return [`snapshot:${it.snapshotSha256}`, ...(it.claimId === undefined ? [] : [`claim:${it.claimId}`])]
    // Which headline of which reading: its digest, and the text that stood below it.
    case 'title':
      return [`title:${it.exactSha256}`, `snapshot:${it.snapshotSha256}`]
    case 'clip':
      return [`snapshot:${it.snapshotSha256}`, `claim:${it.claimId}`, `story:${it.storyId}`]
    case 'receipt':
      return [`receipt:${it.receiptId}`]
    case 'ledger':
      return [`fact:${it.factId}#v${it.version}`]
    case 'calculation':
      return [`calc:${it.function}#v${it.version}`]
    case 'absence':
      return it.articleIds.map((id) => `article:${id}`)
  }
}

function snapshots(versions: readonly Dispatch[]): Records {
  const found: Records = {}
  for (const it of versions.flatMap(evidenceOf)) {
    if (it.kind === 'title') found[`title:${it.exactSha256}`] = { 'prov:type': 'source headline', url: it.url, publisher: it.publisher }
    if (isOfSource(it))
      found[`snapshot:${it.snapshotSha256}`] = {
        'prov:type': 'source snapshot',
        url: it.url,
        publisher: it.publisher,
        fetchedAt: it.fetchedAt,
      }
    else for (const id of standsOn(it)) found[id] ??= { 'prov:type': it.kind }
  }
  return found
}

/** One published version: its sentences and the values of its strip, each with what it stands on. */
const versionOf = (it: Dispatch): Readonly<Record<string, unknown>> => ({
  'prov:type': 'dispatch version',
  version: it.version,
  label: labelOf(it),
  digitalSourceType: sourceTypeOf(it),
  sentences: [it.headline, ...it.summary, ...it.take, ...it.archive].map((one) => ({
    id: one.id,
    kind: one.kind,
    part: one.part,
    writer: one.writer,
    standsOn: [...new Set(one.evidence.flatMap(standsOn))],
  })),
  strip: recordsOfStrip(it.factStrip).map(({ evidence, rows }) => ({
    values: rows.map(({ label }) => label),
    standsOn: [...new Set(standsOn(evidence))],
  })),
})

/** How a reader reckons the digest of a row, and what it is chained to. */
const logDigest =
  'sha256 of the UTF-8 text of the JSON array [seq, prevSha256, id, at, activity, subject, agent, params], without spaces and with the keys of objects in order; prevSha256 is the sha256 of row seq - 1 of the whole log, and empty for the first. A row of the last minutes may not be numbered yet.'

/** A row of the log in the words of PROV, with what its digest is over. */
function logRow({ name, actor, detail, ...it }: ChainedEvent, generated: Records): Readonly<Record<string, unknown>> {
  const { rulingId, version } = detail as { readonly rulingId?: string; readonly version?: number }
  const made = `dispatch:${it.subject}v${version}`
  const isMade = Object.values(generated).some((one) => one['prov:entity'] === made)
  return {
    ...it,
    activity: name,
    agent: actor,
    params: detail,
    used: rulingId === undefined ? [] : [`rule:${rulingId}`],
    generated: isMade ? [made] : [],
  }
}

/** Everything that led to every version of a story, by version. */
export async function provOf(reader: Reader, storyId: string): Promise<unknown> {
  const [versions, rulings, events] = await Promise.all([
    reader.dispatchVersions(storyId),
    reader.rulingsOfStory(storyId),
    reader.chainedEventsOf(storyId),
  ])
  const drafts = (await Promise.all([...new Set(versions.map((it) => it.draftId))].map((id) => reader.draftById(id)))).filter(
    (it) => it !== null,
  )
  const entity: Records = snapshots(versions)
  const activity: Records = {}
  const used: Records = {}
  const generated: Records = {}
  for (const draft of drafts) {
    entity[`draft:${draft.id}`] = { 'prov:type': 'draft', writer: draft.writer }
    entity[`dossier:${draft.dossierId}`] = { 'prov:type': 'dossier' }
    activity[`write:${draft.id}`] = { 'prov:endTime': draft.writtenAt, 'prov:type': 'write', agent: draft.writer }
    used[`u:${draft.id}`] = { 'prov:activity': `write:${draft.id}`, 'prov:entity': `dossier:${draft.dossierId}` }
    generated[`g:${draft.id}`] = { 'prov:entity': `draft:${draft.id}`, 'prov:activity': `write:${draft.id}` }
  }
  for (const ruling of rulings)
    activity[`rule:${ruling.id}`] = {
      'prov:type': 'review',
      'prov:endTime': ruling.at,
      agent: ruling.by,
      kind: ruling.kind,
      reasonCode: ruling.reasonCode,
    }
  for (const it of versions) {
    const id = `dispatch:${it.id}`
    entity[id] = versionOf(it)
    activity[`publish:${it.id}`] = {
      'prov:type': 'publish',
      'prov:endTime': it.publishedAt,
      reasonCode: it.reasonCode,
      ...(it.reason !== undefined && { reason: it.reason }),
    }
    used[`u:${it.id}`] = { 'prov:activity': `publish:${it.id}`, 'prov:entity': `draft:${it.draftId}` }
    used[`r:${it.id}`] = { 'prov:activity': `publish:${it.id}`, 'prov:entity': `rule:${it.rulingId}` }
    generated[`g:${it.id}`] = { 'prov:entity': id, 'prov:activity': `publish:${it.id}` }
  }
  const agents = [...new Set([...drafts.map((it) => it.writer), ...rulings.map((it) => it.by)])]
  return {
    prefix: { prov: 'http://www.w3.org/ns/prov#' },
    entity,
    activity,
    agent: Object.fromEntries(agents.map((it) => [it, { 'prov:type': 'prov:SoftwareAgent' }])),
    used,
    wasGeneratedBy: generated,
    logDigest,
    log: events.map((it) => logRow(it, generated)),
  }
}
