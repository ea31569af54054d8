// How the words of deals are written down: every form of a verb from its stem, and the nouns that say what a deed is about.

/** Letters of the four languages: the classes of all alphabets make patterns of this size slow to compile (7 s of CPU, measured). */
const anyLetter = 'A-Za-zÀ-ÖØ-öø-ɏ'
const latin: Readonly<Record<string, string>> = { L: anyLetter, Lu: 'A-ZÀ-ÖØ-Þ', Ll: 'a-zß-öø-ÿ', N: '0-9' }
/** A word's edge with those letters: the plain one takes "é" for a gap. */
const letter = `[${anyLetter}0-9]`
const edge = `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`
/** The same edge where a letter is sure to follow: the engine then looks only where a word can begin. */
const wordStart = `(?<!${letter})`
const oneLetter = new RegExp(`^${letter}(?![?*{])`)

/** Whether all that a pattern matches from this place on begins with a letter that is written out. */
function beginsWithLetter(source: string, at: number): boolean {
  const opening = /^\((?:\?(?::|<?[=!]))/.exec(source.slice(at, at + 4))?.[0]
  if (opening === undefined) return oneLetter.test(source.slice(at, at + 2))
  const { branches, end } = groupAt(source, at, opening.length)
  // What only looks ahead or back takes nothing.
  if (opening !== '(?:') return beginsWithLetter(source, end)
  return !/[?*{]/.test(source.charAt(end)) && branches.every((it) => beginsWithLetter(source, it))
}

/** Where the branches of a group begin, and the place behind it. */
function groupAt(source: string, at: number, opening: number): { readonly branches: readonly number[]; readonly end: number } {
  const branches = [at + opening]
  let depth = 0
  for (const { 0: token, index } of source.slice(at).matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gu)) {
    if (token === '(') depth++
    if (token === '|' && depth === 1) branches.push(at + index + 1)
    if (token === ')' && --depth === 0) return { branches, end: at + index + 1 }
  }
  return { branches, end: source.length }
}

/** A pattern in which `\b` and the letter classes mean the letters of English, French, German and Spanish. */
export function wordy(source: string, flags = 'iu'): RegExp {
  let isInClass = false
  const plain = source.replace(/\\p\{(Lu|Ll|L|N)\}|\\.|[[\]]/gu, (token, kind: string | undefined, at: number) => {
    if (token === '[' || token === ']') isInClass = token === '['
    if (token === String.raw`\b`) return beginsWithLetter(source, at + token.length) ? wordStart : edge
    const letters = kind === undefined ? undefined : latin[kind]
    if (letters === undefined) return token
    return isInClass ? letters : `[${letters}]`
  })
  return new RegExp(plain, flags)
}

/** Words that an English verb without an ending follows; without one of them it may as well be a noun ("the lease", "an order"). */
const beforeBase = String.raw`(?<=\b(?:to|will|would|may|might|could|can|should|must|and|or|not|also|soon|now|jointly|initially|eventually|immediately|reportedly)\s)`
const doubled = new Set([
  'ship',
  'scrap',
  'drop',
  'plan',
  'let',
  'get',
  'put',
  'run',
  'win',
  'commit',
  'snap',
  'transfer',
  'bag',
  'net',
  'snag',
  'plug',
  'tap',
  'chip',
  'nab',
  'grab',
  'step',
  'bin',
  'top',
  'pen',
  'equip',
])

function regularEnglish(lemma: string): readonly string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : doubled.has(lemma) ? lemma + lemma.at(-1) : lemma
  const isY = /[^aeiou]y$/u.test(lemma)
  const past = isY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`
  const third = isY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
  return [third, past, `${stem}ing`]
}

/**
 * All forms of English verbs as one alternation.
 *
 * @param verbs lemmas parted by spaces; `take:took:taken` gives the irregular past and participle; `_` stands for a space
 *   before a particle ("snap_up")
 */
export function en(verbs: string): string {
  const forms = verbs.split(' ').flatMap((verb) => {
    const [head = '', ...irregular] = verb.split(':')
    const [lemma = '', ...particle] = head.split('_')
    const tail = particle.length === 0 ? '' : ` ${particle.join(' ')}`
    const [third = '', past = '', ing = ''] = regularEnglish(lemma)
    const finite = [third, ing, ...(irregular.length === 0 ? [past] : irregular)]
    return [...finite.map((form) => form + tail), `${beforeBase}${lemma}${tail}`]
  })
  return String.raw`\b(?:${forms.join('|')})\b`
}

/** Forms of French verbs in -er by their stems: present, future, participle, infinitive. */
export const frEr = (stems: string): string => String.raw`\b(?:${stems.replaceAll(' ', '|')})(?:e|ent|é|ée|és|ées|er|era|eront|ait|ant)\b`

/** Forms of Spanish verbs in -ar by their stems. */
export const esAr = (stems: string): string =>
  String.raw`\b(?:${stems.replaceAll(' ', '|')})(?:a|an|ó|aron|ado|ada|ados|adas|ar|ará|arán|ando|aba)\b`

/** A pattern that holds where `object` stands within reach on either side: passives and German put it before the verb. */
export const around = (object: string, reach = 100): string => String.raw`(?:(?=.{0,${reach}}${object})|(?<=${object}.{0,${reach}}))`
export const before = (object: string, reach = 100): string => String.raw`(?=.{0,${reach}}${object})`

const any = (...words: readonly string[]): string => String.raw`\b(?:${words.join('|')})\b`

/** Where computers stand. */
export const site = any(
  'data ?cent(?:re|er)s?',
  'datacent(?:re|er)s?',
  'campus(?:es)?',
  'sites?',
  'halls?',
  'facilit(?:y|ies)',
  'supercomputers?',
  'clusters?',
  'complex',
  'build',
  'schemes?',
  'AI factor(?:y|ies)',
  'MW',
  'GW',
  'megawatts?',
  'gigawatts?',
  'centres?(?: de (?:données|calcul))?',
  'supercalculateurs?',
  'salles?',
  'bâtiments?',
  'mégawatts?',
  String.raw`Rechenzentr\p{L}+`,
  'Standort',
  'Anlage',
  'Halle',
  'Saal',
  'Supercomputer',
  'centros?(?: de (?:datos|cálculo))?',
  'sede',
  'nave',
  'sala',
  'superordenador',
  'megavatios?',
  'gigavatios?',
)
/** What can be stopped. */
export const project = String.raw`(?:${site}|${any('projects?', 'projets?', 'chantiers?', String.raw`\p{L}*[Pp]rojekt(?:e|s)?`, 'proyectos?', 'construction', 'Bau', 'obras', 'travaux', 'Arbeiten', 'work', 'plans?', 'Pläne', 'planes', 'expansion', 'contract', 'contrat', 'contrato', 'deal', 'lease', 'bail', 'order', 'application', 'agreement', String.raw`\p{L}*[Vv]ertrag`, 'GPUs?')})`
export const lease = any(
  'leases?',
  '(?:rental|colocation|tenancy|hosting) (?:agreement|contract|deal)',
  'bail',
  'contrat de location',
  'location',
  String.raw`\p{L}*[Mm]ietvertrag(?:s|es)?`,
  'contrato de (?:alquiler|arrendamiento)',
  'alquiler',
  'arrendamiento',
)
export const loan = any(
  'loans?',
  '(?:credit|debt) (?:facility|line)',
  'debt(?: financing| package)?',
  'bonds?',
  'notes',
  'prêts?',
  'emprunt(?:s|obligataire)?',
  'obligations',
  'Kredit(?:e|s|linie)?',
  'Darlehen',
  'Anleihen?',
  'préstamos?',
  'créditos?',
  'bonos',
)
export const equity = any(
  'equity',
  '(?:new |fresh )?(?:funding|capital|money|financing)',
  '[Ss]eries [A-Ha-h]',
  '(?:funding |investment |financing )?round',
  'levée(?: de fonds)?',
  'tour de table',
  'fonds propres',
  String.raw`\p{L}*[Ff]inanzierungsrunde`,
  'Kapital',
  'ronda',
  'financiación',
)
/** Power that is bought and sold, by where it comes from or by the paper it is bought on. */
export const electricity = any(
  'electricity',
  'on-?site (?:power|generation)',
  'fuel cells?',
  'hydro-?power',
  '(?:wind|solar|nuclear|hydro|hydroelectric|tidal|renewable|gas|geothermal|clean|green|carbon-free)[ -](?:power|energy|electricity)',
  '(?:wind|solar|nuclear|geothermal) (?:farm|plant|park|capacity)',
  String.raw`d[’']électricité`,
  String.raw`d[’']énergie`,
  'parc (?:solaire|éolien)',
  'parque (?:solar|eólico)',
  String.raw`(?:Wind|Solar)park`,
  String.raw`(?:Wind|Solar|Atom|Öko|Grün|Wasser)?[Ss]trom`,
  String.raw`\p{L}*[Ss]tromvertrag`,
  'electricidad',
  'energía',
)
export const supply = any(
  'power[ -](?:purchase|supply) (?:agreement|contract|deal)s?',
  'PPAs?',
  '(?:electricity|energy|power)[ -](?:supply |purchase )?(?:agreement|contract|deal)',
  '(?:wind|solar|nuclear|hydro|geothermal|renewables?) (?:agreement|contract|deal)',
  String.raw`contrat (?:d[’']achat|de fourniture)? ?d[’']électricité`,
  String.raw`contrat (?:d[’']achat|de fourniture) d[’']énergie`,
  String.raw`Strom(?:liefer|abnahme)?vertrag(?:s|es)?`,
  String.raw`contrato (?:de (?:suministro|compra|compraventa) )?(?:eléctrico|de (?:electricidad|energía))`,
)
export const paper = String.raw`(?:${lease}|${loan}|${supply}|${any('contracts?', 'deals?', 'agreements?', 'pact', 'order', 'letters? of intent', 'memorandum', 'contrats?', 'accords?', 'commande', String.raw`lettre d[’']intention`, String.raw`protocole d[’']accord`, String.raw`\p{L}*[Vv]ertrag(?:s|es)?`, 'Vereinbarung', 'Auftrag', 'Absichtserklärung', 'contratos?', 'acuerdos?', 'pedido', 'carta de intenciones')})`
export const computing = any(
  String.raw`[Cc]omput\w+`,
  '[Cc]loud',
  'GPUs?',
  'TPUs?',
  'accelerators?',
  'capacity',
  'puissance',
  'calcul',
  String.raw`Rechen\p{L}+`,
  String.raw`Cloud-\p{L}+`,
  'cómputo',
  'nube',
  'cálculo',
)
export const chips = String.raw`(?:${any('GPUs?', 'TPUs?', 'chips?', 'accelerators?', 'accélérateurs?', 'Beschleunigern?', 'aceleradores', 'puces', String.raw`\p{L}*-?Chips`, String.raw`G?[BH]\d{3}s?`, String.raw`MI\d{3}X?s?`, 'cards', 'racks?')})`
export const consent = any(
  '(?:planning |building )?(?:permission|approval|consent|permits?)',
  'green light',
  'blessing',
  'go-?ahead',
  'permis(?: de construire)?',
  'feu vert',
  'autorisation',
  String.raw`\p{L}*[Gg]enehmigung`,
  'grünes Licht',
  'luz verde',
  'permiso',
  'licencia',
  'autorización',
)
