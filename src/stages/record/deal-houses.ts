// What kind of house a party is: what the registry says, else its own last word, else the words beside its name.
import type { Entity } from '../../domain/entity.ts'
import { wordy } from './deal-lexicon.ts'
import type { NameAt } from './deal-names.ts'

export type House = 'lab' | 'cloud' | 'operator' | 'maker' | 'utility' | 'lender'

const ofKind: Readonly<Partial<Record<Entity['kind'], House>>> = {
  ai_lab: 'lab',
  cloud: 'cloud',
  operator: 'operator',
  chip_maker: 'maker',
  utility: 'utility',
  investor: 'lender',
}
const ofLastWord: readonly (readonly [House, RegExp])[] = [
  ['lab', /\s(?:AI|Labs?|Research|Intelligence|Mind|Robotics|KI|IA)$/u],
  ['cloud', /\s(?:Cloud|Compute)$/u],
  ['operator', /\s(?:Data|Hosting|Infrastructure|Realty|Data ?[Cc]ent(?:re|er)s?|Centros de Datos|Rechenzentren)$/u],
  ['maker', /\s(?:Semiconductors?|Micro|Chips|Silicon|Devices)$/u],
  ['utility', /\s(?:Energy|Power|Énergie|Energie|Energía|Grid|Kraft|Wind|Solar)$/u],
  ['lender', /(?:\s(?:Bank|Capital|Partners|Ventures|Fund)|[Bb]ank)$|^(?:Banque|Banco|Bank|Caisse|Crédit|Fonds) /u],
]
const nouns: readonly (readonly [House, string])[] = [
  ['lab', String.raw`(?:AI |KI-|research )?(?:lab|laboratory|laboratoire|laboratorio|[Ll]abor|KI-Labor|model (?:maker|developer))`],
  ['cloud', String.raw`(?:cloud(?: (?:provider|group|company|firm))?|neocloud|Cloud-Anbieter)`],
  [
    'operator',
    String.raw`(?:(?:data cent(?:re|er) )?(?:operator|landlord)|data cent(?:re|er) (?:company|group|firm|developer)|exploitant|opérateur|bailleur|Betreiber|Vermieter|operadora?)`,
  ],
  ['maker', String.raw`(?:chip(?:[- ]?maker|s? (?:designer|maker|group))|fabricant de puces|Chiphersteller|fabricante de chips)`],
  [
    'utility',
    String.raw`(?:utility|power (?:company|producer|supplier)|energy (?:company|group|supplier)|énergéticien|Versorger|Stromversorger|eléctrica)`,
  ],
  [
    'lender',
    String.raw`(?:bank|lender|fund|investor|private equity (?:firm|group)|pension fund|banque|fonds|prêteur|Bank|Geldgeber|Investor|banco|fondo|inversor)`,
  ],
]
const beside = nouns.map(([house, words]): readonly [House, RegExp, RegExp] => [
  house,
  wordy(String.raw`\b${words}\s$`, 'u'),
  wordy(String.raw`^,\s(?:(?:the|an?|le|la|un|une|ein|eine|der|die|das|el)\s|l[’'])?(?:[\p{L}-]+\s){0,2}?${words}\b`, 'u'),
])

/** The house a name stands for in its sentence; undefined where nothing tells. */
export function houseOf(name: NameAt, text: string): House | undefined {
  const known = ofKind[name.entity?.kind ?? 'company']
  if (known !== undefined || name.entity !== undefined) return known
  const own = ofLastWord.find(([, words]) => words.test(name.text))?.[0]
  if (own !== undefined) return own
  const [lead, after] = [text.slice(Math.max(0, name.start - 40), name.start), text.slice(name.end, name.end + 60)]
  return beside.find(([, before, behind]) => before.test(lead) || behind.test(after))?.[0]
}
