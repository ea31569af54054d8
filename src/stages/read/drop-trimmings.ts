// A small last pass over the blocks that were found: what stands before the first sentence, after the last, and lines of links.
import type { ArticleMetadata } from './article-metadata.ts'
import type { TextBlock } from './block-text.ts'
import { parsePageDate } from './page-dates.ts'

const endMarker =
  /^(?:related(?: (?:articles|stories|posts|topics|content|news|links|reading))?|read (?:more|next|also)|more (?:on|from) .{0,40}|more great .{0,20}stories|see also|you (?:may|might) also (?:like|enjoy)|recommended(?: for you)?|comments?|\d+ (?:comments?|kommentare|commentaires|comentarios)|(?:keine|no) (?:kommentare|comments)(?: yet)?|kommentare(?: schreiben| anzeigen)?|(?:leave|post) a (?:comment|reply)|share this(?: article| post| story)?|about the authors?|über den autor|über die autorin|à propos de l['’]auteur|sobre el autor|tags|keywords|schlagw(?:orte|örter)|advertisement|lire aussi|à lire aussi|(?:sur|dans) le même (?:sujet|thème)|mehr zum thema|lesen sie auch|weitere (?:artikel|themen|meldungen|beiträge|infos|informationen|links)|neueste artikel|das könnte (?:sie|dich) auch interessieren|auch interessant|lea también|le puede interesar|te puede interesar|leggi anche|potrebbe interessarti|leia também|veja também|zobacz (?:też|także)|czytaj (?:też|także|więcej)|lees ook|läs mer|les også|om the author)\W*$/iu
/** Appeals and credits that close an article: only looked for among its last blocks. */
const closing =
  /newsletter|subscribe|sign up|follow (?:him|her|us|me|them) (?:on|@)|follow .{2,40} on (?:twitter|facebook|instagram|x\b)|(?:may|can) be reached (?:at|on|by)|(?:contact|reach|email) (?:the |staff )?(?:reporters?|writers?|authors?|editors?)\b|contributed to this (?:report|story|article)|have a (?:news )?tip\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|wszelkie prawa|click here to|download (?:the|our) .{0,30}apps?\b|back to top|(?:^|\W)full coverage of\b|affiliate (?:commission|links?)|moderat(?:e|ing|ed) (?:all )?comments|coment[aá]rios?\b.{0,120}\bmoder|commentaires?\b.{0,120}\bmodér|kommentare?\b.{0,120}\bmoder|join (?:our|the) .{0,30}(?:forums?|community|channel|discussion)|(?:send|email) us (?:a message|an email|your)|wh?atsapp|werden sie mitglied|artikel (?:gefallen|teilen)|hat ihnen der artikel|vergiss nicht zu teilen|if you (?:enjoyed|liked) (?:reading )?this|supporting our work|material chroniony|become a (?:member|supporter)|support (?:our|independent) journalism|suggested citation|straight to your (?:phone|inbox)|weitere infos (?:unter|auf|finden)|weitere inhalte|(?:hinterlasse|schreib).{0,40}komment|um kommentare? zu|affiliate-?links|unter der lizenz|licen[cs]e creative commons|copyrighted property|hazte (?:miembro|socio|suscriptor)|unterstütze? (?:uns|.{2,30}) (?:mit|bereits)|könnte (?:dich|sie) (?:auch )?interessieren|beiträge:$|visit our .{0,40}(?:page|site|shop)/iu
/** Credits of reporters and agencies at the very end. */
const signOff =
  /^\W*(?:(?:additional |with )?reporting (?:by|from) .{3,300}|(?:editing|edited|compiled|writing|written) by .{3,120}|(?:source|quelle|źródło|fuente|fonte|bron)\s*:.{0,60}|via .{2,40}|more .{2,30}:\s*https?:.{0,200}|(?:beitragsbild|titelbild|aufmacherbild|image illustrative|featured image|photo credits?|bildnachweis|foto|crédits? photos?)\s*:?.{0,140}|last (?:modified|updated|reviewed)\b.{0,60})$/iu
const noise =
  /^(?:advert(?:isement)?s?|anzeige|werbung|publicité|publicidad|pubblicità|share|teilen|compartir|tweet|print|email|close|caption|highlights|sponsored|on sale|menu|hide|comments?|tags:?|related(?: news| articles)?:?|don['’]t miss|loading.*|image \d+ of \d+|story continues below.*|continue reading.*|scroll to continue.*|article continues.*|skip to (?:main )?content|click here .*|©.*|copyright .{0,80}|photo(?: credit)?:.{0,100}|\(?(?:image|photo|picture)(?: credit)?:.{0,100}|source:? (?:afp|dpa|reuters|ap)|quelle: .{0,40}|table of contents|inhaltsverzeichnis|(?:estimated )?(?:reading|read) time\W.{0,20}|\d+\s?(?:-?\s?min(?:ute)?s?)(?: read)?\.?|(?:tempo de leitura|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura)\W.{0,24}|ten tekst przeczytasz.{0,30}|this slideshow requires javascript\.?)$/iu
const pointer =
  /^(?:related|read (?:more|also|next)|also read|see (?:more|also)|more|watch|don['’]t miss|recommended|trending|(?:à )?lire aussi|lesen sie (?:auch|mehr|hier)|mehr zum thema|auch lesen|siehe auch|lea también|le puede interesar|leggi anche|leia (?:também|mais)|lees ook|zobacz (?:też|także)|czytaj (?:też|także)|tags|keywords|schlagw(?:orte|örter)|etiquetas|mots[- ]clés|palabras clave|palavras-chave)\s*(?:[:|>-]|\n)/iu
const dateLine =
  /^\W*(?:first )?(?:published|updated|last (?:updated|modified)|posted|modified|publicado|actualizado|atualizado|veröffentlicht|aktualisiert|stand|publié|mis à jour|pubblicato|aggiornato)\b[\s:]/i
/** A caption that stands among the paragraphs: short, and it ends in who took the picture. */
const pictureCredit =
  /(?:\((?:AP|AFP|EPA|Reuters)? ?(?:Photo|Image|Foto|Picture|Credit|Bild)s?\b[^()]{0,80}\)|\((?:image |photo )?credits?: [^()]{2,80}\)|(?:Photo(?:graph)?|Image|Foto|Bild|Credit|Fotografía|Crédit photo|Photo by|Courtesy of)\s?[:/] ?[^.:]{2,70}|(?:\/|via |\| ?|© ?)(?:Getty Images|AFP|dpa|Reuters|EPA(?:-EFE)?|AP|Shutterstock|iStock|Alamy|Imago|Keystone)[^.]{0,40}|(?<![\p{L}])(?:REUTERS|AFP|EPA(?:-EFE)?|AP)\/ ?\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}(?:\/(?:File Photo|Pool|Handout|Files?)\b[^.]{0,30})?)\W*$/u
/** An agency's picture from its files: what it shows was on another day than the report's. */
const filePicture = /^(?:FILE (?:PHOTO|IMAGE|PICTURE|PIC)\s?[:–—-]|FILE\s?[–—-]\s?In this |Image (?:copyright|source) )/u

const linkListShare = 0.25
/** Lists of links that hold more of a news article than this are its matter. */
const listedShareMax = 0.15
const pointerCharactersMax = 600
const captionCharactersMax = 600
/** Appeals stand in the last eighth of an article even where something else stands at its very end. */
const tailShare = 0.88

/**
 * Removes lines that are not the article's: datelines and bylines at its head, pointers in it, appeals at its end. Prose stays.
 *
 * @param page.isNews a newsroom's own news article: lists of links in it lead to its other articles; in a guide they are the matter
 */
export function dropTrimmings(
  blocks: readonly TextBlock[],
  metadata: ArticleMetadata,
  page: { readonly isNews: boolean } = { isNews: false },
): readonly TextBlock[] {
  const listed = page.isNews ? linkLists(blocks) : new Set<TextBlock>()
  const title = bare(metadata.title ?? '')
  // A list of recommended things is made of links: there they are the article.
  const keepLinks = lengthOf(blocks.filter(isLinkLine)) > lengthOf(blocks) * linkListShare
  const kept = beforeMarker(blocks).filter((block, at) => {
    if (block.kind === 'pre') return true
    if (listed.has(block)) return false
    if (at < 4 && title !== '' && block.text.length < 300 && bare(block.text) === title) return false
    if (isPointer(block) || linesOf(block).every(isFurnitureLine) || (!keepLinks && isLinkLine(block))) return false
    return (
      at > 3 ||
      block.kind === 'h' ||
      !linesOf(block).every((line) => isBarelyByline(line, metadata) || isBarelyDate(line) || isFurnitureLine(line))
    )
  })
  let end = kept.length
  while (end > 0 && isTail(kept[end - 1], metadata, { blocksLeft: end })) end -= 1
  const tailFrom = Math.max(4, Math.ceil(end * tailShare))
  return kept.slice(0, end).filter((block, at) => at < tailFrom || !isAppeal(block))
}

/** A block of several lines is furniture only if each of them is. */
function linesOf(block: TextBlock): readonly TextBlock[] {
  if (!block.text.includes('\n')) return [block]
  return block.text.split('\n').map((text) => ({ ...block, text, linkCharacters: Math.min(text.length, block.linkCharacters) }))
}

/** Cuts where a marker of what follows an article stands in its second half, with nothing but short lines after it. */
function beforeMarker(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const at = blocks.findIndex(
    ({ text }, place) => place > blocks.length * 0.5 && endMarker.test(text) && blocks.slice(place + 1).every((it) => it.text.length < 160),
  )
  return at === -1 ? blocks : blocks.slice(0, at)
}

/** Runs of list items that are each a link, unless they make up much of the article. */
function linkLists(blocks: readonly TextBlock[]): ReadonlySet<TextBlock> {
  const isItem = (block: TextBlock | undefined) => block?.kind === 'li' && block.linkCharacters >= block.text.length * 0.6
  const found = blocks.filter((block, at) => isItem(block) && block.text.length >= 25 && (isItem(blocks[at - 1]) || isItem(blocks[at + 1])))
  return new Set(lengthOf(found) > lengthOf(blocks) * listedShareMax ? [] : found)
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function isFurnitureLine({ kind, text }: TextBlock): boolean {
  if (kind === 'p' && text.length < captionCharactersMax && filePicture.test(text)) return true
  if (text.length > 240) return kind === 'p' && text.length < 400 && pictureCredit.test(text)
  if (kind === 'p' && pictureCredit.test(text)) return true
  return noise.test(text) || (text.length < 100 && dateLine.test(text) && /\d/.test(text))
}

function isPointer({ text, linkCharacters }: TextBlock): boolean {
  return text.length <= pointerCharactersMax && pointer.test(text) && linkCharacters > text.length * 0.3
}

function isLinkLine({ kind, text, linkCharacters }: TextBlock): boolean {
  return kind === 'p' && text.length >= 25 && text.length <= 240 && linkCharacters >= text.length * 0.9
}

/** A name of the byline and at most a job or an agency beside it. */
function isBarelyByline({ text }: TextBlock, metadata: ArticleMetadata): boolean {
  if (text.length > 140 || /[.!?]$/.test(text)) return false
  const line = text.toLowerCase()
  if (/^(?:the )?(?:associated press|reuters|afp|dpa|ap|efe|ansa|bloomberg)$/.test(line.trim())) return true
  const rest = metadata.byline.reduce((left, name) => left.replace(name.toLowerCase(), ''), line)
  return rest.length < line.length && lettersIn(rest) < (/^\s*(?:by\s|,|and\b)/.test(rest) ? 45 : 25)
}

function isBarelyDate({ text }: TextBlock): boolean {
  if (text.length >= 90 || /[.!?]$/.test(text) || !/\d/.test(text)) return false
  return lettersIn(text) < (parsePageDate(text) === undefined ? 12 : 32)
}

/** A line or two on who wrote the article, after it: the writer's name, and what they do. */
function isBiography({ text }: TextBlock, metadata: ArticleMetadata): boolean {
  if (text.length > 700) return false
  const names = metadata.byline.some((name) => name.length > 4 && text.slice(0, name.length + 12).includes(name))
  const job =
    /\b(?:is|was) (?:an?|the|our) [^.]{0,80}\b(?:writer|reporter|journalist|editor|author|columnist|correspondent|contributor|founder|consultant|researcher|professor|blogger|freelancer?)\b/i
  return names
    ? job.test(text) ||
        /\b(?:covers|writes|reports|has (?:written|worked|been)|schreibt|ist (?:redakteur|journalist|autor)|est journaliste|escribe)\b/i.test(
          text,
        )
    : /^(?:\p{Lu}[\p{L}.'’-]+\s){2,4}/u.test(text) &&
        text.length < 400 &&
        job.test(text.slice(0, 120)) &&
        /@|\b(?:twitter|linkedin|instagram)\b/i.test(text)
}

/** Headings with nothing under them, markers of what follows an article, lines of links, credits, and short appeals. */
function isTail(block: TextBlock | undefined, metadata: ArticleMetadata, place: { readonly blocksLeft: number }): boolean {
  if (block === undefined || place.blocksLeft < 2) return false
  if (block.kind === 'h' || endMarker.test(block.text)) return true
  if (block.text.length < 200 && block.linkCharacters >= block.text.length * 0.9) return true
  if (place.blocksLeft > 4 && (signOff.test(block.text) || isBiography(block, metadata))) return true
  return place.blocksLeft > 4 && isAppeal(block)
}

function isAppeal({ kind, text }: TextBlock): boolean {
  return kind !== 'pre' && text.length < 320 && closing.test(text)
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
