// Pairs of texts made at run time from a bench's articles, and what our own comparison says of each: copies, cuts, strangers.
import { Parser } from 'htmlparser2'
import { extractArticle } from '../../stages/read/extract-article.ts'
import { decodeBytes } from '../../text/decode.ts'
import { findCopy, mayBeCopy, printOf, type TextPrint } from '../../text/near-copy.ts'
import { runHashes, wordsOf } from '../../text/shingles.ts'

/** A dated article with the story it belongs to, or a page. */
interface CopyRecord {
  readonly id: string
  readonly story?: string
  readonly source?: string
  readonly text?: string
  readonly html?: string
  readonly html_b64?: string
}
interface Pair {
  readonly how: string
  readonly isCopy: boolean
  readonly found: string
  readonly mayBe: boolean
  readonly similarity: number
  readonly containment: number
}
type Kept = { readonly story: string; readonly source: string; readonly text: string; readonly print: TextPrint; readonly words: number }

/** Articles compared with each newcomer as strangers on other events. */
const othersMax = 2
const wordsMin = 80
/** Newsrooms that share this many words in a row outside quotation marks print one agency's text: not strangers, so left out. */
const syndicatedRunWords = 40

/** Makes the pairs of each record as it comes: eight with changed versions of itself, and one with each earlier article of its story. */
export function makeCopyPredictor(): (record: CopyRecord) => { readonly id: string; readonly pairs: readonly Pair[] } {
  const before: Kept[] = []
  return (record) => {
    if (record.text === undefined) return { id: record.id, pairs: renderings(record) }
    const { text, story = '', source = '' } = record
    const words = wordsOf(text).length
    if (words < wordsMin) return { id: record.id, pairs: [] }
    const print = printOf(text)
    const donor = before.at(-1)?.text ?? ''
    const pairs = changed(text, donor, seedOf(record.id)).map(({ how, other }) => pairOf(how, true, { print, words }, kept(other)))
    const rivals = before.filter((it) => it.story === story && it.source !== source && !isSyndicated(it.text, text))
    const others = before.filter((it) => it.story !== story).slice(-othersMax)
    const strangers = [
      ...rivals.map((it) => pairOf('same story', false, { print, words }, it)),
      ...others.map((it) => pairOf('other story', false, { print, words }, it)),
    ]
    before.push({ story, source, text, print, words })
    return { id: record.id, pairs: [...pairs, ...strangers] }
  }
}

function kept(text: string): { readonly print: TextPrint; readonly words: number } {
  return { print: printOf(text), words: wordsOf(text).length }
}

function pairOf(how: string, isCopy: boolean, one: Pick<Kept, 'print' | 'words'>, other: Pick<Kept, 'print' | 'words'>): Pair {
  const { kind, similarity, containment } = findCopy(one.print, other.print)
  const mayBe = mayBeCopy({ minhash: one.print.minhash, words: one.words }, { minhash: other.print.minhash, words: other.words })
  return { how, isCopy, found: kind, mayBe, similarity, containment }
}

/** Eight ways a text is taken over; `donor` gives the foreign words. */
function changed(text: string, donor: string, seed: number): readonly { readonly how: string; readonly other: string }[] {
  const words = text.split(/(?<=\s)/)
  const foreign = donor === '' ? ['harbour ', 'ferry ', 'lease ', 'council '] : donor.split(/(?<=\s)/)
  const edited = (share: number) => {
    const chance = chanceFrom(seed)
    return words.map((word) => (chance() < share ? (foreign[Math.floor(chance() * foreign.length)] ?? word) : word)).join('')
  }
  const lead = `${foreign.join('').slice(0, 300)} ${text.slice(300)}`
  return [
    { how: 'edits 1 %', other: edited(0.01) },
    { how: 'edits 5 %', other: edited(0.05) },
    { how: 'edits 10 %', other: edited(0.1) },
    { how: 'lead rewritten', other: lead },
    { how: 'cut to 60 %', other: words.slice(0, Math.ceil(words.length * 0.6)).join('') },
    { how: 'cut to 20 %', other: words.slice(0, Math.ceil(words.length * 0.2)).join('') },
    { how: 'lead rewritten, cut to 60 %', other: lead.slice(0, Math.ceil(lead.length * 0.6)) },
    { how: 'framed by 150 foreign words', other: `${foreign.slice(0, 75).join('')} ${text} ${foreign.slice(75, 150).join('')}` },
  ]
}

/** The page as we extract it, and as every paragraph it has: two renderings of one text. */
function renderings(record: CopyRecord): readonly Pair[] {
  const html = record.html ?? decodeBytes(Buffer.from(record.html_b64 ?? '', 'base64'), { kind: 'html' }).text
  const ours = extractArticle(html, { url: '' }).text
  const theirs = paragraphsOf(html)
  if (wordsOf(ours).length < wordsMin || wordsOf(theirs).length < wordsMin) return []
  return [pairOf('two extractors', true, kept(ours), kept(theirs))]
}

function paragraphsOf(html: string): string {
  const paragraphs: string[] = []
  let depth = 0
  let text = ''
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'p') depth += 1
    },
    ontext: (data) => {
      if (depth > 0) text += data
    },
    onclosetag: (name) => {
      if (name !== 'p') return
      depth = Math.max(0, depth - 1)
      if (text.trim().length > 40) paragraphs.push(text.trim())
      text = ''
    },
  })
  parser.end(html)
  return paragraphs.join('\n\n')
}

function isSyndicated(one: string, other: string): boolean {
  const bare = (text: string) => wordsOf(text.replace(/["“„«][^"“”„«»]{0,1500}["”“»]/g, ' '))
  const held = new Set(runHashes(bare(one), syndicatedRunWords))
  return runHashes(bare(other), syndicatedRunWords).some((hash) => held.has(hash))
}

function seedOf(id: string): number {
  let seed = 2166136261
  for (const character of id) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 16777619)
  return seed >>> 0
}

/** Mulberry32: the same pairs on every run. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
