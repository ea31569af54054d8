// What a figure of a report in French, German or Spanish is a figure of, where one noun beside it says so: no sentence is translated.

type Kind = 'sum' | 'thing'

/** Of the report: its language, and the names of the registry that it has, longest first. */
interface Read {
  readonly language: string
  readonly names: readonly string[]
}

interface Label {
  readonly forms: string
  readonly english: string
  /** What is told by a sum ("a loan of EUR 3 m"), or a thing that a sum is put at and a power or length is the size of. */
  readonly kind: Kind
}

const sum = (forms: string, english: string): Label => ({ forms, english, kind: 'sum' })
const thing = (forms: string, english: string): Label => ({ forms, english, kind: 'thing' })

const labels: Readonly<Record<string, readonly Label[]>> = {
  fr: [
    sum('investissements?', 'an investment'),
    sum('prêts?|crédits?|emprunts?', 'a loan'),
    sum('amendes?', 'a fine'),
    sum('loyers?', 'a rent'),
    sum("chiffre d['’]affaires", 'revenue'),
    sum('bénéfices?', 'a profit'),
    sum('pertes?', 'a loss'),
    sum('dettes?', 'a debt'),
    sum('subventions?', 'a subsidy'),
    sum('valorisations?', 'a valuation'),
    sum('levées? de fonds', 'a funding round'),
    thing('campus', 'a campus'),
    thing('centres? de données', 'a data centre'),
    thing('raccordements?', 'a grid connection'),
    thing('baux|bail', 'a lease'),
    thing('contrats?', 'a contract'),
    thing('usines?', 'a plant'),
  ],
  de: [
    sum('Investition(?:en)?', 'an investment'),
    sum('Kredits?|Kredite|Darlehens?', 'a loan'),
    sum('Geldbußen?|Bußgeld(?:er)?|Geldstrafen?', 'a fine'),
    sum('Mieten?|Pachten?', 'a rent'),
    sum('Umsatz(?:es)?|Umsätze', 'revenue'),
    sum('Gewinns?|Gewinne', 'a profit'),
    sum('Verlusts?|Verluste', 'a loss'),
    sum('Schulden', 'debts'),
    sum('Zuschuss(?:es)?|Zuschüsse|Förderung', 'a subsidy'),
    sum('Bewertung', 'a valuation'),
    sum('Finanzierungsrunde', 'a funding round'),
    thing('Campus', 'a campus'),
    thing('Rechenzentr(?:um|ums|en)', 'a data centre'),
    thing('(?:Netz|Strom)anschl(?:uss|usses|üsse)', 'a grid connection'),
    thing('Saals?|Säle', 'a hall'),
    thing('Vertrags?|Verträge', 'a contract'),
    thing('Werks?|Fabrik', 'a plant'),
  ],
  es: [
    sum('inversi(?:ón|ones)', 'an investment'),
    sum('préstamos?|créditos?', 'a loan'),
    sum('multas?|sanci(?:ón|ones)', 'a fine'),
    sum('alquiler(?:es)?|rentas?', 'a rent'),
    sum('ingresos', 'revenue'),
    sum('beneficios?', 'a profit'),
    sum('pérdidas?', 'a loss'),
    sum('deudas?', 'a debt'),
    sum('subvenci(?:ón|ones)|ayudas?', 'a subsidy'),
    sum('valoraci(?:ón|ones)', 'a valuation'),
    sum('rondas? de financiación', 'a funding round'),
    thing('campus', 'a campus'),
    thing('centros? de datos', 'a data centre'),
    thing('conexi(?:ón|ones)', 'a grid connection'),
    thing('líneas?', 'a line'),
    thing('contratos?', 'a contract'),
    thing('plantas?', 'a plant'),
  ],
}

/** Small words that may lead from a noun to its figure; any other is a verb or a noun of its own, and the figure may be that one's. */
const leading = new Set(
  `de du des d la le les à au aux en est sont quelque environ près presque total atteint vaut s’élève s'élève portant sur d’environ
  von vom der die das den dem des in im am mit rund etwa knapp ist sind beträgt liegt bei Höhe insgesamt
  del el los las un una es son unos unas por con valor cerca casi asciende a al`.split(/\s+/u),
)
const wordsBetween = 6

/** A name, or small words: "de Vesoul à", "in Höhe von rund". In German every noun has a capital, so only names of the registry count there. */
const isLeading = (between: string, { language, names }: Read): boolean => {
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), between)
  const isName = (word: string): boolean => !language.startsWith('de') && /^(?:[dl]['’])?\p{Lu}/u.test(word)
  return (rest.match(/[\p{L}'’-]+/gu) ?? []).every((word) => leading.has(word) || /^d['’]$/u.test(word) || isName(word))
}

const patterns = new Map(
  Object.entries(labels).map(([language, all]): [string, readonly (Label & { readonly form: RegExp })[]] => [
    language,
    all.map((it) => ({
      ...it,
      form: new RegExp(String.raw`(?<![\p{L}-])(?:${it.forms})(?![\p{L}-])((?:[ ,]+[\p{L}'’-]+){0,${wordsBetween}}[ ,]*)$`, 'iu'),
    })),
  ]),
)

/**
 * "an investment of EUR 350 m", "a campus of 40 MW", "a grid connection put at EUR 14 m": the figure under the noun nearest before it.
 *
 * @param before what stands before the figure in its clause
 * @param figure as it is printed in English
 * @returns undefined where no noun that is known here stands before it, or where a word between them may make it another's
 */
export function labelled(before: string, figure: { readonly text: string; readonly isMoney: boolean }, read: Read): string | undefined {
  let nearest: { readonly label: Label; readonly between: string } | undefined
  for (const { form, ...label } of patterns.get(read.language.slice(0, 2)) ?? []) {
    const between = form.exec(before)?.[1]
    if (between !== undefined && (nearest === undefined || between.length < nearest.between.length)) nearest = { label, between }
  }
  if (nearest === undefined || !isLeading(nearest.between, read)) return undefined
  const { english, kind } = nearest.label
  if (figure.isMoney) return `${english} ${kind === 'sum' ? 'of' : 'put at'} ${figure.text}`
  return kind === 'sum' ? undefined : `${english} of ${figure.text}`
}
