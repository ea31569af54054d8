// The serial part of a name, which alone tells a thing from its like: "H5N8", "flight KX214", "Model Y", "Selene III", "second debate".
import { wordsIn } from '../../text/lists/word-lists.ts'

/** What a name is of and its serial there: "flight" and "214". Two of one kind with different serials are two things. */
type Serial = readonly [kind: string, serial: string]

/** Kinds of things that are numbered or lettered, each with its names in four languages; the first names the kind. */
const kinds = new Map(
  [
    'flight flug vuelo',
    'train zug tren',
    'route ruta',
    'line linie ligne línea buslinie',
    'highway interstate motorway autobahn autoroute autopista bundesstraße',
    'resolution resolución résolution',
    'proposition',
    'amendment',
    'bill',
    'directive richtlinie directiva',
    'regulation verordnung règlement reglamento',
    'law gesetz loi ley',
    'terminal',
    'gate',
    'runway',
    'reactor reaktor réacteur',
    'unit block',
    'plant werk',
    'hall halle',
    'group gruppe groupe grupo',
    'model modell modèle modelo',
    'class klasse classe clase',
    'type typ tipo',
    'hepatitis hépatite',
    'influenza',
    'version release kernel firmware',
    'asteroid astéroïde asteroide',
    'stage etappe étape etapa',
  ].flatMap((line) => line.split(' ').map((it) => [it, line.split(' ')[0] ?? ''] as const)),
)
const kindWords = [...kinds.keys()].join('|')
const serialPattern = String.raw`\d{4} \p{Lu}{2}\d{0,3}|\p{Lu}{1,3}-?\d{1,5}|\d{1,5}(?:[./-]\d{1,5})*|[IVX]{2,5}|\p{Lu}`
const ofKind = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${kindWords})\s(${serialPattern})(?![\p{L}\p{N}%&’'-]|[.,]\d|\.\p{L})([^\n]?\s?\p{L}*)`,
  'giu',
)
const nextSerial =
  /^(?:, | and | or | & | und | oder | et | ou | y | o )(\d{1,5}|[IVX]{2,5}|\p{Lu})(?![\p{L}\p{N}%&’'-]|[.,]\d|\s(?:million|billion|people|cars)\b)/u
/** Letters and digits grown together, digits in it: "H5N8", "CVE-2026-41877", "XB.1.5", "COP31". One letter and one number is read elsewhere. */
const codePattern = /(?<![\p{L}\p{N}&.’'@#/-])\p{Lu}{1,5}(?:[-./]?\d+|(?<=\d)[-./]?\p{Lu}{1,3})+(?![\p{L}\p{N}%]|[.,:/-]\d)/gu
const noCode = /^(?:Q[1-4]|H[12]|M[wLb]?\d.*|FY.*|\p{Lu}-?\d+(?:\.\d+)?)$/u
/** "SB 1047", "H.R. 4763", "RX 7800": letters before a long number, unless it may be a year. */
const lettersBefore = /(?<![\p{L}\p{N}&.-])(\p{Lu}{2,5}|(?:\p{Lu}\.){2,4})\s(?!(?:19|20)\d\d(?!\d))(\d{4,5})(?![\p{L}\p{N}%]|[.,:/-]\d)/gu
/** "Selene III": a name with a Roman number. */
const romanPattern = /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}[\p{L}-]+)\s((?=[IVX]{2})X{0,2}(?:IX|IV|V?I{0,3}))(?![\p{L}\p{N}])/gu
/** "787-9", "737 Max 8": a make within a series, which is what it differs in. */
const makePattern = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}+)\s(\d{3}(?:-(?=\d)|\s(?:Max|MAX|Neo|NEO)\s))(\d{1,4})(?![\p{L}\p{N}%]|[.,:/-]\d)/gu
/** Occasions that come one after another, and are told of one by one. */
const occasions = new Map(
  [
    'debate debatte fernsehduell tv-duell débat',
    'test',
    'launch start lancement lanzamiento',
    'summit gipfel sommet cumbre',
    'hearing anhörung audiencia',
    'round runde ronda',
    'leg',
    'referendum référendum referéndum',
    'edition auflage édition edición',
  ].flatMap((line) => line.split(' ').map((it) => [it, line.split(' ')[0] ?? ''] as const)),
)
const ordinals = new Map(
  [
    'first erste ersten premier première primer primera',
    'second zweite zweiten deuxième segundo segunda',
    'third dritte dritten troisième tercer tercera',
    'fourth vierte vierten quatrième cuarto cuarta',
    'fifth fünfte fünften cinquième quinto quinta',
    'sixth sechste sechsten sixième sexto sexta',
  ].flatMap((line, i) => line.split(' ').map((it) => [it, String(i + 1)] as const)),
)
const occasionPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(${[...ordinals.keys()].join('|')})[nrsm]?|(\d{1,2})(?:st|nd|rd|th|\.|e|ème|ª|º))\s(${[...occasions.keys()].join('|')})(?!\p{L})`,
  'giu',
)
/** Kinds that in English are also what somebody does to a number of things, and what flights and roads are measured by. */
const verbs = new Set(wordsIn('bill plant train group line class release'))
const measured = /^\s(?:hours?|minutes?|days?|weeks?|months?|years?|miles?|kilometres?|stunden?|minuten?|heures?|horas?)$/iu
/** Storms bear a name each. */
const stormPattern =
  /(?<!\p{L})(?:hurricane|typhoon|cyclone|storm|sturm|orkan|sturmtief|ouragan|tempête|cyclone|huracán|tormenta|borrasca)\s(\p{Lu}\p{Ll}{2,})(?!\p{L})/giu
const noStorm = new Set(wordsIn('center centre season seasons watch warning hunters hunter relief fund force damage victims victim'))

const numerals = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ').map((it, i) => [it, String(i + 1)]),
)

/**
 * The serials of an article, from its headline; long codes, which nothing else is written as, also from what stands below it.
 *
 * @param title as a sentence is written: where every word has a capital, names cannot be told
 */
export function serialsOf(title: string, lead: string): readonly Serial[] {
  const found: Serial[] = [...codesIn(title), ...kindsIn(title)]
  for (const serial of codesIn(lead)) if (/#.*#/.test(serial[0]) && !found.some(([kind]) => kind === serial[0])) found.push(serial)
  for (const [, letters = '', number = ''] of title.matchAll(lettersBefore)) found.push([letters.replaceAll('.', '').toLowerCase(), number])
  for (const [, name = '', roman = ''] of title.matchAll(romanPattern)) found.push([name.toLowerCase(), numbered(roman)])
  for (const [, name = '', series = '', make = ''] of title.matchAll(makePattern))
    found.push([`${name} ${series.replace(/[\s-]+$/, '')}`.toLowerCase(), make])
  for (const [, word = '', digits, occasion = ''] of title.matchAll(occasionPattern))
    found.push([`${occasions.get(occasion.toLowerCase())} held`, digits ?? ordinals.get(word.toLowerCase()) ?? word])
  for (const [, name = ''] of title.matchAll(stormPattern))
    if (/^\p{Lu}/u.test(name) && !noStorm.has(name.toLowerCase())) found.push(['storm', name.toLowerCase()])
  return found
}

/** Its letters and marks are the kind, its numbers the serial. */
function codesIn(text: string): readonly Serial[] {
  return [...text.matchAll(codePattern)].flatMap(([code]): Serial[] => {
    if (!/\d/.test(code) || noCode.test(code)) return []
    return [[code.toLowerCase().replace(/\d+/g, '#'), (code.match(/\d+/g) ?? []).join('-')]]
  })
}

function kindsIn(title: string): readonly Serial[] {
  return [...title.matchAll(ofKind)].flatMap(({ index, 0: whole, 1: word = '', 2: serial = '', 3: next = '' }): Serial[] => {
    const kind = kinds.get(word.toLowerCase())
    if (kind === undefined || /^\p{Ll}/u.test(serial)) return []
    // "To train 300 teachers", "a flight 3 hours late" count; "on Flight 9 minutes after launch" does not, by its capital.
    if (/^\d+$/.test(serial) && /^\p{Ll}/u.test(word) && (measured.test(next) || (verbs.has(word) && /^\s\p{L}+s$/u.test(next)))) return []
    return [serial, ...besidesIn(title.slice(index + whole.length - next.length))].map((each): Serial => {
      const digits = /^\p{Lu}{1,3}-?(\d+)$/u.exec(each)?.[1]
      return [kind, digits ?? numbered(each)]
    })
  })
}

/** "Hepatitis A and B", "reactors 2 and 3": the serials that share the kind's word with the first. */
function besidesIn(rest: string): readonly string[] {
  const found = nextSerial.exec(rest)
  return found === null ? [] : [found[1] ?? '', ...besidesIn(rest.slice(found[0].length))]
}

const numbered = (serial: string): string => numerals.get(/^[IVX]{2,}$/.test(serial) ? serial.toLowerCase() : '') ?? serial.toLowerCase()
