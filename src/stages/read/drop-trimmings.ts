// A small last pass over the blocks that were found: what stands before the first sentence, after the last, and lines of links.
import type { ArticleMetadata } from './article-metadata.ts'
import type { TextBlock } from './block-text.ts'
import { parsePageDate } from './page-dates.ts'

const endMarker =
  /^(?:related(?: (?:articles|stories|posts|topics|content|news))?|read (?:more|next|also)|more (?:on|from) .{0,40}|see also|you may also like|recommended(?: for you)?|comments?|share this(?: article| post| story)?|about the authors?|tags|advertisement|lire aussi|à lire aussi|mehr zum thema|lesen sie auch|lea también|leggi anche)\s*:?$/i
/** Appeals and credits that close an article: only looked for among its last blocks. */
const closing =
  /newsletter|subscribe|sign up|follow (?:him|her|us|me|them) on|(?:may|can) be reached (?:at|on|by)|contributed to this (?:report|story|article)|have a tip\b|all rights reserved|click here to|download (?:the|our) app|back to top/i
const noise =
  /^(?:advert(?:isement)?s?|anzeige|werbung|publicité|publicidad|pubblicità|share|teilen|compartir|tweet|print|email|comments?|tags:?|related(?: news| articles)?:?|don['’]t miss|loading.*|image \d+ of \d+|story continues below.*|continue reading.*|scroll to continue.*|click here .*|©.*|copyright .{0,80}|photo(?: credit)?:.{0,100}|\(?(?:image|photo|picture)(?: credit)?:.{0,100}|source:? (?:afp|dpa|reuters|ap)|quelle: .{0,40})$/i
const pointer =
  /^(?:related|read (?:more|also|next)|also read|see (?:more|also)|more|watch|don['’]t miss|recommended|trending|(?:à )?lire aussi|lesen sie (?:auch|mehr)|mehr zum thema|lea también|leggi anche|leia (?:também|mais)|lees ook)\s*[:|>-]/i
const dateLine =
  /^\W*(?:first )?(?:published|updated|last (?:updated|modified)|posted|modified|publicado|actualizado|atualizado|veröffentlicht|aktualisiert|stand|publié|mis à jour|pubblicato|aggiornato)\b[\s:]/i

/** Removes lines that are not the article's: datelines and bylines at its head, pointers in it, appeals at its end. Prose stays. */
export function dropTrimmings(blocks: readonly TextBlock[], metadata: ArticleMetadata): readonly TextBlock[] {
  const title = bare(metadata.title ?? '')
  // A list of recommended things is made of links: there they are the article.
  const keepLinks = blocks.filter(isLinkLine).length > blocks.length * 0.2
  const kept = blocks.filter((block, at) => {
    if (block.kind === 'pre') return true
    if (at < 4 && title !== '' && block.text.length < 300 && bare(block.text) === title) return false
    if (isFurnitureLine(block) || (!keepLinks && isLinkLine(block))) return false
    return at > 3 || block.kind === 'h' || !(isBarelyByline(block, metadata) || isBarelyDate(block))
  })
  let end = kept.length
  while (end > 0 && isTail(kept[end - 1], { blocksLeft: end })) end -= 1
  return kept.slice(0, end)
}

function isFurnitureLine({ text, linkCharacters }: TextBlock): boolean {
  if (text.length > 240) return false
  if (noise.test(text) || (text.length < 100 && dateLine.test(text) && /\d/.test(text))) return true
  return pointer.test(text) && linkCharacters > text.length * 0.3
}

function isLinkLine({ kind, text, linkCharacters }: TextBlock): boolean {
  return kind === 'p' && text.length >= 25 && text.length <= 240 && linkCharacters >= text.length * 0.9
}

function isBarelyByline({ text }: TextBlock, metadata: ArticleMetadata): boolean {
  if (text.length > 140 || metadata.byline.length === 0 || /[.!?]$/.test(text)) return false
  const rest = metadata.byline.reduce((line, name) => line.replace(name, ''), text)
  return rest.length < text.length && lettersIn(rest) < 25
}

function isBarelyDate({ text }: TextBlock): boolean {
  if (text.length >= 70 || /[.!?]$/.test(text) || !/\d/.test(text)) return false
  return lettersIn(text) < (parsePageDate(text) === undefined ? 12 : 24)
}

/** Headings with nothing under them, markers of what follows an article, lines of links, and short appeals. */
function isTail(block: TextBlock | undefined, place: { readonly blocksLeft: number }): boolean {
  if (block === undefined || place.blocksLeft < 2) return false
  if (block.kind === 'h' || endMarker.test(block.text)) return true
  if (block.text.length < 200 && block.linkCharacters >= block.text.length * 0.9) return true
  return block.text.length < 320 && place.blocksLeft > 4 && closing.test(block.text)
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
