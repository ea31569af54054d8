// Who a text was taken from when it says so: an agency's credit, or the marks of a press release.

export interface WireCredit {
  readonly agency: string
  /** A `contribution` is help with a newsroom's own text; the others say that the text is the agency's. */
  readonly where: 'dateline' | 'byline' | 'credit' | 'contribution'
}

export interface PressRelease {
  /** The service that carried it, if it names one. */
  readonly distributor?: string
  readonly signs: readonly string[]
}

/** Full names first, then the short forms that count only where a credit stands. */
const agencies: readonly (readonly [name: string, form: string])[] = [
  ['Associated Press', 'The Associated Press|Associated Press|AP'],
  ['Reuters', 'Thomson Reuters|Reuters|REUTERS'],
  ['AFP', 'Agence France-Presse|AFP'],
  ['dpa', 'Deutsche Presse-Agentur|dpa(?:-\\w+)?|dpa\\/\\w+'],
  ['EFE', 'Agencia EFE|EFE'],
  ['ANSA', 'ANSA'],
  ['UPI', 'UPI'],
  ['PA Media', 'PA Media|Press Association'],
  ['Bloomberg', 'Bloomberg News|Bloomberg'],
  ['Xinhua', 'Xinhua'],
  ['Kyodo', 'Kyodo(?: News)?'],
  ['Yonhap', 'Yonhap(?: News Agency)?'],
  ['APA', 'APA'],
  ['Keystone-SDA', 'Keystone-SDA|Keystone-ATS|SDA|ATS'],
  ['Belga', 'Belga'],
  ['ANP', 'ANP'],
  ['TT', 'TT'],
  ['NTB', 'NTB'],
  ['Ritzau', 'Ritzau'],
  ['PAP', 'PAP'],
  ['Lusa', 'Lusa'],
  ['PTI', 'PTI'],
  ['ANI', 'ANI'],
  ['AAP', 'AAP'],
  ['SID', 'SID'],
  ['epd', 'epd'],
  ['Europa Press', 'Europa Press|EP'],
  ['Press Trust of India', 'Press Trust of India'],
] // prettier-ignore
const form = agencies.map(([, it]) => it).join('|')
const headCharactersMax = 300
const tailCharactersMax = 500
/** "BERLIN (Reuters) -", "(dpa/lno) –", "PARIS, 3 mai (AFP) —", "WASHINGTON – AP -" */
const dateline = new RegExp(`\\((${form})(?:[/,; ][^()]{0,40})?\\)\\s*[-–—:.]`, 'u')
/** "© 2026 The Associated Press", "Source: AFP", "Quelle: dpa", "(dpa)", "mit Material von Reuters", "Con información de EFE" */
const credit = new RegExp(
  `(?:©|\\(c\\)|copyright)\\s*(?:\\d{4}\\s*)?(${form})(?![\\p{L}])|(?:sources?|quellen?|fuentes?|fonte|bron|credit|via|with(?: files| material)? from|mit material (?:von|der)|con información de|avec)\\s*:?\\s+(?:l['’]|the |der )?(${form})(?![\\p{L}])|[(\\[](${form})[)\\]]\\s*\\.?\\s*$|[—–-]\\s*(${form})\\s*$`,
  'iu',
)
const contribution = new RegExp(`\\b(${form})(?: writers?| reporters?| staff)?(?: [\\p{L}. ]{1,60})? contributed to this`, 'u')
const reporting = /\((?:additional )?reporting by [^()]{5,300}editing by [^()]{3,120}\)?\s*$/i

/**
 * The agency a text credits: in its dateline, its byline, or a line at its end. A mention in the prose is no credit.
 *
 * @param byline the author names the page gave
 * @throws never
 */
export function findWireCredit(text: string, byline: readonly string[]): WireCredit | undefined {
  const head = dateline.exec(text.slice(0, headCharactersMax))
  if (head !== null) return named(head[1], 'dateline')
  const whole = new RegExp(`^(?:${form})$|(?:^|[,/(]\\s?)(?:${form})\\)?$`, 'u')
  const signed = byline.find((name) => whole.test(name.trim()))
  if (signed !== undefined) return named(new RegExp(`(?:${form})(?=\\)?$)`, 'u').exec(signed.trim())?.[0], 'byline')
  const tail = text.slice(-tailCharactersMax).trim()
  const found = credit.exec(tail)
  if (found !== null) return named(found.slice(1).find(Boolean), 'credit')
  if (reporting.test(tail)) return { agency: 'Reuters', where: 'credit' }
  return named(contribution.exec(tail)?.[1], 'contribution')
}

/** The agency a name stands for, under the one name we know it by: "AP" is the Associated Press. */
export function agencyNamed(name: string): string | undefined {
  return agencies.find(([, it]) => new RegExp(`^(?:${it})$`, 'iu').test(name))?.[0]
}

function named(text: string | undefined, where: WireCredit['where']): WireCredit | undefined {
  const agency = agencyNamed(text ?? '')
  return agency === undefined ? undefined : { agency, where }
}

const distributors: readonly (readonly [RegExp, string])[] = [
  [/\/?PR ?Newswire\/?(?:\s*--|\))|\/PRNewswire/i, 'PR Newswire'],
  [/\(?BUSINESS WIRE\)?\s*--|--\s*\(BUSINESS WIRE\)/i, 'Business Wire'],
  [/\(?GLOBE ?NEWSWIRE\)?\s*(?:--|–|-|\))/i, 'GlobeNewswire'],
  [/\(ots\)|\/ots\//, 'news aktuell'],
  [/\b(?:EQS|DGAP)-(?:News|Ad-?hoc)/i, 'EQS'],
  [/ACCESS ?WIRE|ACCESS Newswire/, 'ACCESS Newswire'],
  [/\/CNW\/|CNW Group/, 'Cision'],
]
const announced =
  /^[^\p{L}\n]*(?:for immediate release|(?:press|news|media) release\b|zur sofortigen veröffentlichung|pressemitteilung|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|persbericht)/imu
const contact =
  /(?:^|\n)\W*(?:media|press|investor)(?: relations)? (?:contacts?|inquiries|enquiries)\b|(?:^|\n)\W*(?:presse|medien)kontakt|(?:^|\n)\W*contacts? (?:presse|médias?|de prensa|stampa)/i
const outlook = /forward-looking statements?|zukunftsgerichtete aussagen|déclarations prospectives/i
const about = /(?:^|\n)\W*(?:about|über|à propos d[eu']?|acerca de|chi è)\s?\p{Lu}[^\n]{1,60}(?:\n|:)/iu
/** Two weak signs, or one that nothing else carries. */
const weightMin = 2

/**
 * Whether a text is a press release or a reprint of one: who distributed it, and what gives it away. Undefined for anything else.
 *
 * @throws never
 */
export function findPressRelease(text: string): PressRelease | undefined {
  const head = text.slice(0, 600)
  const tail = text.slice(Math.floor(text.length * 0.5))
  const distributor = distributors.find(([pattern]) => pattern.test(head) || pattern.test(text.slice(-200)))?.[1]
  const signs = [
    ...(distributor === undefined ? [] : [{ sign: `carried by ${distributor}`, weight: 2 }]),
    ...(announced.test(head) ? [{ sign: 'announced as a press release', weight: 2 }] : []),
    ...(contact.test(tail) ? [{ sign: 'names a press contact', weight: 1 }] : []),
    ...(outlook.test(tail) ? [{ sign: 'warns of forward-looking statements', weight: 1 }] : []),
    ...(about.test(tail) ? [{ sign: 'closes with a description of its sender', weight: 1 }] : []),
  ]
  if (signs.reduce((sum, { weight }) => sum + weight, 0) < weightMin) return undefined
  return { signs: signs.map(({ sign }) => sign), ...(distributor === undefined ? {} : { distributor }) }
}
