// What kind of house a party is: what the registry says, else its own last word, else the words beside its name.
import type { Entity } from '../../../domain/entity.ts'
import { wordy } from './deal-lexicon.ts'
import type { NameAt } from './name-at.ts'

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
  ['cloud', /\s(?:Cloud|Compute|Computing)$/u],
  [
    'operator',
    /\s(?:Data|Hosting|Infrastructure|Realty|Datacent(?:er|re)s?|Colocation|Data Parks|Data ?[Cc]ent(?:re|er)s?|Centros de Datos|Rechenzentren)$/u,
  ],
  ['maker', /\s(?:Semiconductors?|Micro|Chips|Silicon|Devices)$/u],
  [
    'utility',
    /\s(?:Energy|Power|Énergie|Energie|Energía|Grid|Kraft|Wind|Solar|Renewables|Nuclear|Hydro|Geothermal|Electric|Utilities|Renovables)$/u,
  ],
  [
    'lender',
    /(?:\s(?:Bank|Capital|Partners|Ventures|Fund|Investors|Invest|Credit|Pension|Asset Management)|[Bb]ank)$|^\p{Lu}\p{Ll}+bank |^(?:Banque|Banco|Banca|Bank|Caisse|Crédit|Fonds) /u,
  ],
]
const nouns: readonly (readonly [House, string])[] = [
  [
    'lab',
    String.raw`(?:AI |KI-|research )?(?:lab|laboratory|laboratoire|laboratorio|[Ll]abor|KI-Labor|model (?:maker|developer|builder|company))|(?:chatbot|AI model) (?:maker|developer)|AI (?:developer|research (?:company|firm|group))`,
  ],
  [
    'cloud',
    String.raw`(?:(?:GPU |AI |sovereign )?cloud(?:[- ]computing)?(?: (?:provider|group|company|firm|operator|specialist|start-?up|business|arm))?|neocloud(?: \p{Ll}+)?|(?:compute|computing|GPU) (?:provider|supplier|company|firm)|Cloud-?Anbieter|fournisseur de (?:cloud|calcul)|proveedor de (?:nube|cómputo))`,
  ],
  [
    'operator',
    String.raw`(?:(?:data ?cent(?:re|er) |colocation |co-location |campus )?(?:operator|landlord)|(?:data ?cent(?:re|er)|colocation) (?:company|group|firm|developer|owner|builder|provider|specialist|start-?up|REIT|business)|(?:bitcoin|crypto) miner|exploitant|opérateur|hébergeur|bailleur|Betreiber|Rechenzentrumsbetreiber|Vermieter|operadora?)`,
  ],
  [
    'maker',
    String.raw`(?:(?:AI )?chip(?:[- ]?maker|s? (?:designer|maker|group|company|firm|start-?up|giant|supplier))|(?:server|GPU|semiconductor|hardware) (?:maker|builder|manufacturer|company|group|firm|vendor|assembler)|fabricant de (?:puces|serveurs)|Chip-?[Hh]ersteller|Server-?[Hh]ersteller|fabricante de (?:chips|servidores))`,
  ],
  [
    'utility',
    String.raw`(?:(?:electric |power |municipal |state )?utility|(?:electric|electricity|power|energy)(?: supply)? (?:cooperative|co-op|company|producer|supplier|group|generator|provider|retailer|firm|developer|major|merchant)|(?:wind|solar|nuclear|geothermal|hydro(?:power)?|renewables?|reactor) (?:developer|producer|operator|company|generator|builder|group|firm)|grid (?:company|operator)|énergéticien|fournisseur d[’']électricité|producteur d[’'](?:électricité|énergie)|Versorger|Energieversorger|Energiekonzern|Stromversorger|Stromerzeuger|eléctrica|energética)`,
  ],
  [
    'lender',
    String.raw`(?:bank|lender|(?:sovereign(?: wealth)?|wealth|infrastructure|credit|private credit|pension|venture|growth|hedge|buyout) fund|fund|investor|(?:private equity|venture capital|venture|buyout|private credit|credit|investment) (?:firm|group|house|manager|company)|asset manager|pension (?:fund|manager)|banque|fonds(?: d[’'](?:investissement|infrastructure))?|prêteur|Bank|Geldgeber|Investor|Finanzinvestor|banco|fondo|inversora?|gestora)`,
  ],
]
const beside = nouns.map(([house, words]): readonly [House, RegExp, RegExp] => [
  house,
  wordy(String.raw`\b(?:${words})\s$`, 'u'),
  wordy(String.raw`^,\s(?:(?:the|an?|le|la|un|une|ein|eine|der|die|das|el)\s|l[’'])?(?:[\p{L}-]+\s){0,2}?(?:${words})\b(?![’'])`, 'u'),
])

const legalForm =
  /\s(?:Inc|Corp|Corporation|Company|Co|AG|SA|SAS|SE|GmbH|KG|KGaA|plc|PLC|Ltd|Limited|LLC|LP|ASA?|AB|Oyj?|NV|BV|SpA|SL|Holdings?|Group|Gruppe|Groupe|Grupo)\.?$/u
/** What companies call themselves and towns do not. */
const companyWord =
  /\s(?:Digital|Sites|Parks|Data Parks|Infrastructures?|Systems|Technolog(?:y|ies)|Industries|Therapeutics|Photonics|Analytics|Robotics|Software|Solutions|Services|Networks?|Motors|Pharma|Media|Studios?|Interactive|Dynamics|Materials|Optics|Computing|Telecom|Energies|Renewables|Realty|Properties|Centros|Conseil|Gestion|Sons|Brothers)$/u
/** Whether a name says of itself that it is a company's. */
export const isNamedAsHouse = (name: string): boolean => legalForm.test(name) || companyWord.test(name)

/** "The lease that Lumeris gave back", "das Rechenzentrum, das Northfold baut". */
const relativeBefore = /(?:\b(?:that|which|where|when|as|while|que|qu[’']|où|dont)|,\s(?:das|die|der|den|dem))\s$/u
const companyBefore = wordy(
  String.raw`\b(?:company|group|firm|start-?up|insurer|developer|provider|supplier|maker|designer|builder|specialist|giant|chain|publisher|retailer|carmaker|host|hosting company|consultancy|arm|subsidiary|backer|investor|shareholder|société|entreprise|groupe|jeune pousse|éditeur|promoteur|hébergeur|spécialiste|assureur|Unternehmen|Konzern|Firma|Gruppe|Entwickler|Anbieter|Start-up|Versicherer|empresa|compañía|grupo|firma|tecnológica|promotora|operadora|aseguradora)\s$`,
  'iu',
)
const companyAfter = wordy(
  String.raw`^,\s(?:(?:the|an?|which|whose|who|le|la|un|une|qui|ein|eine|der|die|das|el|una?|que)\s|l[’'])(?:[\p{L}\d’'-]+\s){0,6}?(?:company|group|firm|start-?up|insurer|developer|provider|supplier|maker|makes|landlord|designer|builder|specialist|subsidiary|hébergeur|société|entreprise|éditeur|promoteur|Unternehmen|Konzern|Tochter|Anbieter|empresa|compañía|filial|promotora)\b`,
  'iu',
)
/** ", an Indian cloud provider": whether what follows a name tells that it is a company. */
export const isCalledHouse = (after: string): boolean =>
  /^,\san?\s/u.test(after) && (companyAfter.test(after) || beside.some(([, , behind]) => behind.test(after)))

/** Who is dealt with: behind these stands a house, hardly ever a town. */
const dealtWith = wordy(
  String.raw`\b(?:from|with|by|chez|auprès de|avec|par|von|mit|durch|con|por|between|and|entre|et|zwischen|und|y)\s(?:the\s)?$`,
  'iu',
)
/** To whom something is given, for whom something is built: a house too. */
const givenTo = wordy(
  String.raw`\b(?:(?:building|built|build|hall|loan|facility|contract|order) for|(?:loan|lender|supplier|landlord|contract|sale) to|rival|customer|tenant|client|sold|sells?|suppl(?:y|ies|ied|ying)|lends?|lent|costs?|grant(?:s|ed)?|provid(?:e|es|ed|ing)|giv(?:e|es|en|ing)|gave|beliefert|beliefern|prêt\p{L}*|fourni\p{L}*|livrer\p{L}*|vend\p{L}*|prest\p{L}*|suministr\p{L}*|délivré|autorisé|autorizado|venture of)\s(?:(?:to|à|a|an)\s)?$`,
  'iu',
)
/** "The investment of 40 million by a fund in Nimbral". */
const fundedBefore = /\b(?:[Ii]nvest(?:s|ed|ing|ments?)|stakes?)\b[^,;]{0,50}\sin\s$/u
const itsOwn = wordy(
  String.raw`^[’']s?\s(?:[\p{L}\d-]+\s){0,4}(?:campus|site|facilit(?:y|ies)|building|hall|data ?cent(?:re|er)s?|order|purchase|lease|contract|deal|agreement|project|scheme|round|loan|chief|chairman|founder|board|shareholders|goal|target|plans?|cloud|servers?|models?|chips|services|platform|infrastructure|shares|stock|backlog|tenants?|landlord|campuses|portfolio|expansion|capacity)\b`,
  'iu',
)
/** "A contract to provide servers to Shopfield". */
const recipient = wordy(
  String.raw`\b(?:provid|suppl|deliver|leas|rent|sell|sold|let|ship|lend|award|handed|pass)\p{L}*\b[^,;]{0,60}\sto\s(?:the\s)?$`,
  'iu',
)
/** A verb right behind a name that opens its sentence: "Lumeris has", "Ardmore to", "Velorise boucle". */
const acts =
  /^(?:,\s[^,;]{3,90},)?\s(?!(?:and|et|und|y|of|in|at|on|for|council|county|city|residents|planners|campus|site|project|plan|plant|power|data|is home|sera|de|du|des)\b)\p{Ll}{2,}/u

const actsAnywhere =
  /^(?:,\s[^,;]{3,90},)?\s(?:has|have|had|will|would|may|is (?:about|set|due|to|leading|\p{Ll}+ing\b(?=\s))|took|takes|counts|among|plans|intends|said|says|a|ont|va|hat|haben|wird|ha|han)\s\p{Ll}/u

/** Companies tell investors, and file; people are asked. */
const tellsOwners =
  /^\s(?:told (?:investors|shareholders|analysts|customers|lenders)|said in (?:a|an|its) (?:\p{Ll}+ )?(?:statement|filing|report|results|release|prospectus))\b/u

/** Whether the words around an unknown name make it a company: its legal form, what it is called, what it does, who deals with it. */
export function isSpokenOfAsHouse(name: NameAt, text: string): boolean {
  const lead = text.slice(Math.max(0, name.start - 60), name.start)
  const after = text.slice(name.end, name.end + 120)
  return (
    isNamedAsHouse(name.text) ||
    (relativeBefore.test(lead) && /^\s\p{Ll}{2,}/u.test(after)) ||
    companyBefore.test(lead) ||
    companyAfter.test(after) ||
    dealtWith.test(lead) ||
    givenTo.test(lead) ||
    fundedBefore.test(lead) ||
    recipient.test(lead) ||
    (/\bfor\s$/u.test(lead) && /^\sto\s\p{Ll}/u.test(after)) ||
    itsOwn.test(after) ||
    actsAnywhere.test(after) ||
    tellsOwners.test(after) ||
    (/^[\s"“«]*$/u.test(lead) && acts.test(after))
  )
}

/** The house a name stands for in its sentence; undefined where nothing tells. */
export function houseOf(name: NameAt, text: string): House | undefined {
  const known = ofKind[name.entity?.kind ?? 'company']
  if (known !== undefined || name.entity !== undefined) return known
  const own = ofLastWord.find(([, words]) => words.test(name.text))?.[0]
  if (own !== undefined) return own
  const [lead, after] = [text.slice(Math.max(0, name.start - 40), name.start), text.slice(name.end, name.end + 60)]
  return beside.find(([, before, behind]) => before.test(lead) || behind.test(after))?.[0]
}
