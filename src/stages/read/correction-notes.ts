// A publisher's own notes that its text was corrected, clarified, updated or withdrawn.
import type { CorrectionNote } from '../../domain/article.ts'

/** What opens a note; each stands at the start of a line and is followed by a colon, a date or the note itself. */
const openings: readonly (readonly [CorrectionNote['kind'], RegExp])[] = [
  [
    'retraction',
    /^(?:retraction|retracted|this (?:article|story|report) has been (?:retracted|withdrawn)|widerruf|rétractation|retractación)(?!\p{L})/iu,
  ],
  [
    'correction',
    /^(?:corrections?|corrected|corrigend(?:um|a)|errat(?:um|a)|berichtigung|richtigstellung|korrektur(?:hinweis)?|korrigiert|correctifs?|rectificatif|correcci[oó]n(?:es)?|rectificaci[oó]n|fe de (?:erratas|errores)|rettifica|errata corrige|correç[ãa]o|rectificatie|correctie|rättelse|rettelse|sprostowanie)\s*(?:[:–—-]|\(|\[|\d|,|\.|$|(?:of|vom|du|del|appended|on)\s)/iu,
  ],
  ['clarification', /^(?:clarifications?|klarstellung|précision|aclaraci[oó]n|precisazione|esclarecimento)\s*(?:[:–—-]|\(|\[|\d|,|\.|$)/iu],
  [
    'update',
    /^(?:updates?|updated(?: at| on)?|aktualisiert|aktualisierung|mise à jour|mis à jour|actualizaci[oó]n|actualizado|aggiornamento|atualizaç[ãa]o)\s*(?:[:–—-]|\(|\[|\d)/iu,
  ],
]
/** The same said in a sentence, which may follow "Editor's note:". */
const sentences: readonly (readonly [CorrectionNote['kind'], RegExp])[] = [
  [
    'correction',
    /\b(?:this (?:article|story|post|report|headline|version|piece|page) (?:has been|was|is) (?:corrected|amended|revised|edited) (?:to|on|after|since|because|in)|(?:an|the) (?:earlier|previous|original|first) version of this (?:article|story|post|report|headline|caption|piece)|(?:misstated|misspelled|misidentified) in an? (?:earlier|previous) version|we regret the error)/i,
  ],
  [
    'correction',
    /(?:in einer (?:früheren|vorherigen|ersten|älteren) (?:version|fassung)|(?:wurde|haben wir) (?:nachträglich )?(?:korrigiert|berichtigt)|une (?:version|première version) (?:précédente|antérieure|de cet article)|(?:una|en una) versi[oó]n (?:anterior|previa) de est[ea]|una (?:precedente|prima) versione di questo|uma versão anterior dest[ea])/i,
  ],
  ['update', /\bthis (?:article|story|post|report) (?:has been|was) updated (?:to|on|with|at|after|since)/i],
  ['clarification', /\bthis (?:article|story|post|report) (?:has been|was) clarified/i],
]
const lead =
  /^(?:\W{0,4}(?:editor['’]?s?['’]? note|note from the editors?|anm(?:erkung)?\.? (?:der|d\.) red(?:aktion|\.)?|note de la rédaction|nota (?:del editor|de la redacci[oó]n|della redazione))\s*[:–—-]?\s*)/i
const noteCharactersMax = 1_200
const notesMax = 8

/**
 * Finds the notes in an article's text, in reading order. A sentence of the story that speaks of somebody else's correction is
 * none: a note opens its line, or speaks of "this article".
 *
 * @returns offsets of whole lines; at most eight
 * @throws never
 */
export function findCorrectionNotes(text: string): readonly CorrectionNote[] {
  const notes: CorrectionNote[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (notes.length >= notesMax) break
    if (line.length > noteCharactersMax) continue
    const kind = kindOf(line)
    if (kind !== undefined) notes.push({ kind, start: index, end: index + line.length })
  }
  return notes
}

function kindOf(line: string): CorrectionNote['kind'] | undefined {
  const opened = line.replace(/^[\s*•–—(["'“_-]+/u, '')
  const body = opened.replace(lead, '')
  const said = sentences.find(([, pattern]) => pattern.test(body))?.[0]
  return openings.find(([, pattern]) => pattern.test(body))?.[0] ?? said
}
