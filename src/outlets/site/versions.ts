// The take at its own address, and what changed between two versions.
import { type Dispatch, noTakeSentence } from '../../domain/dispatch.ts'
import { type Html, html } from '../html.ts'
import { labelOf, labelOfItem, sourceTypeOf, sourceTypeOfItem } from '../label.ts'
import { noSuchVersion, withheldPage } from '../messages.ts'
import type { Moved, Page } from '../page.ts'
import { markedSentence, untrustedIn } from '../untrusted.ts'
import { figuresWhole, labelLine, section, table, timeOf, whyVersion } from '../wording.ts'
import { numberEvidence } from './evidence-notes.ts'
import { groundsOf } from './evidence-record.ts'
import { findStory, isDispatch, type StoryQuestion, takeRows } from './story.ts'
import { storyLd } from './story-ld.ts'

const passed = html`<span class="st met"><span class="g" aria-hidden="true">●</span>Passed</span>`
const notPassed = html`<span class="st no"><span class="g" aria-hidden="true">×</span>Not passed</span>`
/** A story without a whole take has not failed at what it does not claim. */
const notThere = html`<span class="st void"><span class="g" aria-hidden="true">–</span>Not there</span>`

/** `/story/:slug/take`: the analysis apart from the report, with its score sheet. */
export async function takePage(question: StoryQuestion): Promise<Page | Moved> {
  const live = await findStory(question)
  if (!isDispatch(live)) return live
  const numbering = numberEvidence(
    live.take,
    await groundsOf(
      question.reader,
      live.take.flatMap((it) => it.evidence),
    ),
  )
  const missed = noTakeSentence(live) === null ? notPassed : notThere
  const rows = live.rubric.map((check) => [html`${check.number}. ${check.name}`, check.passed ? passed : missed, check.reason])
  return {
    title: `Take: ${live.headline.text}`,
    path: `/story/${live.slug}/take`,
    nav: '/',
    generated: sourceTypeOfItem(live, 'take'),
    ld: storyLd(live, question.site, 'AnalysisNewsArticle'),
    citeAs: `/story/${live.slug}/v/${live.version}`,
    isThin: live.take.length === 0,
    json: {
      label: labelOfItem(live, 'take'),
      take: live.take.map(markedSentence),
      noTake: noTakeSentence(live),
      rubric: live.rubric,
      receipt: `/query/${live.receiptId}`,
    },
    main: html`<div class="lead"><p class="meta kick"><b>Take</b><span>Analysis</span><span>First published ${timeOf(live.firstPublishedAt)}</span><span>Version ${live.version}, ${timeOf(live.publishedAt)}</span></p>${labelLine(labelOfItem(live, 'take'))}<h1>Take: ${figuresWhole(live.headline.text)}</h1><p class="dek"><a href="/story/${live.slug}">The report itself</a></p></div>${section('Take', '', takeRows(live, numbering))}${section('Score sheet', 'The checks a take has to pass', html`${table('Score sheet', ['Check', 'Result', 'Why'], rows)}<p class="meta"><a href="/query/${live.receiptId}">The archive search behind it</a></p>`)}`,
  }
}

/** Changes for programs; each piece is marked where the text it is of quotes a source, since a cut may part a quotation. */
export const changesAsData = (changes: readonly Change[]): unknown =>
  changes.map(({ name, pieces }) => {
    const whole = pieces.map(({ text }) => text).join('')
    return { name, pieces: pieces.map((it) => ({ ...it, ...untrustedIn(whole) })) }
  })

type Piece = { readonly kind: 'same' | 'del' | 'ins'; readonly text: string }
const wordsMax = 1500

const sameWord = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a.trim() === b.trim()

/** Word diff by the longest common run of words; long texts fall back to all-out, all-in. */
export function diffWords(before: string, after: string): readonly Piece[] {
  const a = before.split(/(?<=\s)/).slice(0, wordsMax)
  const b = after.split(/(?<=\s)/).slice(0, wordsMax)
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] = sameWord(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: { kind: Piece['kind']; text: string }[] = []
  const push = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && sameWord(a[i], b[j])) {
      push('same', b[j] ?? '')
      i++
      j++
    } else if (j < b.length && (i >= a.length || at(i, j + 1) > at(i + 1, j))) push('ins', b[j++] ?? '')
    else push('del', a[i++] ?? '')
  }
  return pieces
}

function render(pieces: readonly Piece[]): Html {
  return html`${pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'ins' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`))}`
}

const partsOf = (it: Dispatch): readonly (readonly [string, string])[] => [
  ['Headline', it.headline.text],
  ['Summary', it.summary.map((sentence) => sentence.text).join(' ')],
  ['Fact strip', it.factStrip.map((row) => `${row.label}: ${row.value}${row.note === undefined ? '' : ` (${row.note})`}.`).join(' ')],
  ['Take', it.take.map((sentence) => sentence.text).join(' ')],
  ['Archive', it.archive.map((sentence) => sentence.text).join(' ')],
  ['Sources', it.sources.map((source) => `${source.publisher}: ${source.title}.`).join(' ')],
]

interface Change {
  readonly name: string
  readonly pieces: readonly Piece[]
  readonly isChanged: boolean
}

/** Every part of two versions, word by word. */
export function changesBetween(a: Dispatch, b: Dispatch): readonly Change[] {
  const before = partsOf(a)
  return partsOf(b).map(([name, text], i) => {
    const pieces = diffWords(before[i]?.[1] ?? '', text)
    return { name, pieces, isChanged: pieces.some((it) => it.kind !== 'same') }
  })
}

export const changeSection = (it: Change): Html => section(it.name, '', html`<p class="diff">${render(it.pieces)}</p>`)

/** `/story/:slug/diff/:a/:b`: what changed, word by word, and why. */
export async function diffPage(question: StoryQuestion, from: number, to: number): Promise<Page | Moved> {
  const live = await findStory(question)
  if (!isDispatch(live)) return live
  const path = `/story/${live.slug}/diff/${from}/${to}`
  const [a, b] = await Promise.all([question.reader.dispatchVersion(live.storyId, from), question.reader.dispatchVersion(live.storyId, to)])
  if (a === null || b === null) return noSuchVersion(path, question.slug, live.version)
  if (a.status !== 'usable' || b.status !== 'usable') return withheldPage(path)
  const changes = changesBetween(a, b)
  const changed = changes.filter((it) => it.isChanged)
  const body = changed.map(changeSection)
  return {
    title: `Version ${from} and version ${to}`,
    path,
    generated: sourceTypeOf(b),
    json: {
      from,
      to,
      label: labelOf(b),
      reason: b.reasonCode,
      ...(b.reason !== undefined && { why: b.reason }),
      rulingId: b.rulingId,
      changes: changesAsData(changes),
    },
    main: html`<div class="lead"><p class="meta kick"><b>Changes</b><span>${timeOf(a.publishedAt)} to ${timeOf(b.publishedAt)}</span></p>${labelLine(labelOf(b))}<h1>Version ${from} and version ${to}</h1><p class="dek"><a href="/story/${live.slug}">${live.headline.text}</a></p><p class="meta by">Reason: ${whyVersion(b)}, ruling <span class="id">${b.rulingId}</span>. Removed words are struck out, added words underlined.</p></div>${body.length === 0 ? html`<p>No words differ.</p>` : body}`,
  }
}
