// What a figure of a report in French, German or Spanish is a figure of, where one noun beside it says so: no sentence is translated.

type Kind = 'sum' | 'thing'

/** Of the report: its language, the names of the registry that it has, longest first, and the whole claim that the figure stands in. */
interface Read {
  readonly claim: string
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
    sum('investissement', 'an investment'),
    sum('prêt|crédit|emprunt', 'a loan'),
    sum('amende', 'a fine'),
    sum('loyer', 'a rent'),
    sum("chiffre d['’]affaires", 'revenue'),
    sum('bénéfice', 'a profit'),
    sum('perte', 'a loss'),
    sum('dette', 'a debt'),
    sum('subvention', 'a subsidy'),
    sum('valorisation', 'a valuation'),
    sum('levée de fonds', 'a funding round'),
    thing('campus', 'a campus'),
    thing('centre de données', 'a data centre'),
    thing('raccordement', 'a grid connection'),
    thing('bail', 'a lease'),
    thing('contrat', 'a contract'),
    thing('usine', 'a plant'),
  ],
  de: [
    sum('Investition', 'an investment'),
    sum('Kredits?|Darlehens?', 'a loan'),
    sum('Geldbuße|Bußgeld|Geldstrafe', 'a fine'),
    sum('Miete|Pacht', 'a rent'),
    sum('Umsatz(?:es)?', 'revenue'),
    sum('Gewinns?', 'a profit'),
    sum('Verlusts?', 'a loss'),
    sum('Schulden', 'debts'),
    sum('Zuschuss(?:es)?|Förderung', 'a subsidy'),
    sum('Bewertung', 'a valuation'),
    sum('Finanzierungsrunde', 'a funding round'),
    thing('Campus', 'a campus'),
    thing('Rechenzentrums?', 'a data centre'),
    thing('(?:Netz|Strom)anschluss(?:es)?', 'a grid connection'),
    thing('Saals?', 'a hall'),
    thing('Vertrags?', 'a contract'),
    thing('Fabrik', 'a plant'),
  ],
  es: [
    sum('inversión', 'an investment'),
    sum('préstamo|crédito', 'a loan'),
    sum('multa|sanción', 'a fine'),
    sum('alquiler', 'a rent'),
    sum('ingresos', 'revenue'),
    sum('beneficio', 'a profit'),
    sum('pérdida', 'a loss'),
    sum('deuda', 'a debt'),
    sum('subvención|ayuda', 'a subsidy'),
    sum('valoración', 'a valuation'),
    sum('ronda de financiación', 'a funding round'),
    thing('campus', 'a campus'),
    thing('centro de datos', 'a data centre'),
    thing('conexión', 'a grid connection'),
    thing('línea', 'a line'),
    thing('contrato', 'a contract'),
    thing('planta', 'a plant'),
  ],
}

/** Small words that may lead from a noun to its figure; any other is a verb or a noun of its own, and the figure may be that one's. */
const leading = new Set(
  `de du des d la le les à au aux en est sont quelque environ près presque total atteint vaut s’élève s'élève portant sur d’environ
  von vom der die das den dem des in im am mit rund etwa knapp ist sind beträgt liegt bei Höhe insgesamt
  del el los las un una es son unos unas por con valor cerca casi asciende a al`.split(/\s+/u),
)
/** Words by which the thing is denied, called off, doubted or only wished for; a clause with one tells no figure of a thing that is. */
const unmade =
  /(?<!\p{L})(?:ne|n['’](?=\p{L})|pas|sans|aucune?|ni|non|jamais|annul\p{L}+|refus\p{L}+|rejet\p{L}+|renonc\p{L}+|démen\p{L}+|abandonn\p{L}+|contest\p{L}+|pourrai\p{L}+|serai\p{L}+|demand\p{L}+|nicht|nie|ohne|kein\p{L}*|weder|bestreite\p{L}*|bestritt\p{L}*|ablehn\p{L}*|abgelehnt|lehnt\p{L}*|verzicht\p{L}+|gestrichen|streicht|aufgehoben|hebt|statt|könnte\p{L}*|würde\p{L}*|wäre\p{L}*|fordert\p{L}*|no|nunca|sin|ningun\p{L}*|ningún|tampoco|anul\p{L}+|rechaz\p{L}+|renunci\p{L}+|niega\p{L}*|negó|desmi\p{L}+|cancel\p{L}+|descart\p{L}+|podría\p{L}*|sería\p{L}*|pide\p{L}*|en lugar|au lieu)(?!\p{L})/iu
/** A number right before the noun: the figure may be of each of them or of all. */
const several =
  /(?:\d|(?<!\p{L})(?:deux|trois|quatre|cinq|plusieurs|zwei|drei|vier|fünf|mehrere|beide[nr]?|dos|tres|cuatro|cinco|varias|varios|ambas|ambos)) (?:[\p{L}-]+ )?$/iu
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
  let nearest: { readonly label: Label; readonly between: string; readonly length: number } | undefined
  for (const { form, ...label } of patterns.get(read.language.slice(0, 2)) ?? []) {
    const found = form.exec(before)
    const between = found?.[1]
    if (found !== null && between !== undefined && (nearest === undefined || between.length < nearest.between.length))
      nearest = { label, between, length: found[0].length }
  }
  if (nearest === undefined || !isLeading(nearest.between, read)) return undefined
  const ahead = before.slice(0, before.length - nearest.length)
  if (unmade.test(read.claim) || several.test(ahead)) return undefined
  const { english, kind } = nearest.label
  if (figure.isMoney) return `${english} ${kind === 'sum' ? 'of' : 'put at'} ${figure.text}`
  return kind === 'sum' ? undefined : `${english} of ${figure.text}`
}
