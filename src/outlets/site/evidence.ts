import type { Reader } from '../../store/store.ts'
import { html } from '../html.ts'
import { markOf, markOfRows } from '../label.ts'
import { notFound, tombstonePage } from '../messages.ts'
import type { Page } from '../page.ts'
import { markedEvidence, markedText } from '../untrusted.ts'
import { count, labelLine, section } from '../wording.ts'
import { groundsOf, recordOf } from './evidence-record.ts'

const kindWords = {
  span: 'a passage',
  calculation: 'a calculation',
  ledger: 'a ledger row',
  receipt: 'an archive search',
  absence: 'not found',
  clip: 'an earlier report',
  title: 'a source’s headline',
} as const

/** `/evidence/:id`: the whole record of one piece of evidence, and the sentences it supports. */
export async function evidencePage(reader: Reader, id: string): Promise<Page> {
  const stored = await reader.evidenceById(id)
  const path = `/evidence/${id}`
  if (stored === null) {
    const stone = await reader.stoneOfEvidence(id)
    return stone === null ? notFound(path) : tombstonePage(path, stone)
  }
  const { evidence, sentences, earlier, slug } = stored
  const story = await reader.publicAtSlug(slug)
  const mark = story?.kind === 'live' ? markOf(story.dispatch) : markOfRows
  // Words that only an earlier version quoted are not shown again beside what stands now.
  const record = recordOf(evidence, await groundsOf(reader, [evidence]), sentences.length > 0 ? sentences : earlier)
  const supports = html`<ul class="list">${sentences.map((it) => html`<li><a href="/story/${slug}#${it.id}">${it.text}</a></li>`)}${earlier.length === 0 ? '' : html`<li>${count(earlier.length, 'sentence')} of earlier versions of <a href="/story/${slug}">the story</a></li>`}</ul>`
  return {
    title: record.title,
    path,
    generated: mark.digitalSourceType,
    main: html`<div class="lead"><p class="meta kick"><b>Evidence</b><span>${kindWords[evidence.kind]}</span></p>${labelLine(mark.label)}<h1>${record.title}</h1></div>${section('Record', '', record.main)}${section('Supports', count(sentences.length + earlier.length, 'sentence'), html`${supports}<p class="meta"><a href="/story/${slug}">The story</a></p>`)}`,
    json: {
      ...mark,
      evidence: markedEvidence(evidence),
      ...(record.json !== null && { detail: record.json }),
      story: `/story/${slug}`,
      sentences: sentences.map(markedText),
    },
  }
}
