// How a reader may spell what the archive spells otherwise: signs that cannot be seen, marks on letters, British and American forms.

/** Letters with signs and, at the same places, without; the archive's words are indexed by them (migration 0049). */
export const signedLetters = 'àáâãäåąăçćčèéêëęěìíîïıñńňòóôõöøőùúûüůűýÿłśšşșźżžřğţťđÀÁÂÃÄÅĄĂÇĆČÈÉÊËĘĚÌÍÎÏÑŃŇÒÓÔÕÖØŐÙÚÛÜŮŰÝŸŁŚŠŞȘŹŻŽŘĞŢŤĐİ'
export const plainLetters = 'aaaaaaaaccceeeeeeiiiiinnnooooooouuuuuuyylsssszzzrgttdaaaaaaaaccceeeeeeiiiinnnooooooouuuuuuyylsssszzzrgttdi'

const plain = new Map([...signedLetters].map((letter, i) => [letter, plainLetters[i] ?? letter]))
const withoutSigns = (word: string): string => [...word].map((it) => plain.get(it) ?? it).join('')
/** As German is written without its letters: "Zuerich". */
const inGerman = (word: string): string => word.toLowerCase().replace(/[äöü]/g, (letter) => `${plain.get(letter)}e`)

const units = '[mgkt]wh?'
const figure = new RegExp(`(?<![\\p{L}\\p{N}.,])(\\d+(?:[.,]\\d+)?)(${units})(?![\\p{L}\\p{N}])`, 'gu')
const compound = /(?<![\p{L}\p{N}-])(-?)(\p{L}+(?:[-‐‑]\p{L}+)+)(?![\p{L}\p{N}-])/gu

/**
 * A question in the letters and marks that a search reads: signs nobody sees are left out, quotation marks are straight, and what is
 * written in one ("north-quay", "12MW") is asked for as words that stand beside each other.
 */
export function plainQuestion(words: string): string {
  const seen = words
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[“”„‟«»]/g, '"')
    .toLowerCase()
  return seen
    .split('"')
    .map((part, i) =>
      i % 2 === 1
        ? part.replace(figure, '$1 $2').replace(compound, (_, _minus, word: string) => word.replace(/[-‐‑]/g, ' '))
        : part.replace(figure, '"$1 $2"').replace(compound, (_, minus: string, word: string) => `${minus}"${word.replace(/[-‐‑]/g, ' ')}"`),
    )
    .join('"')
}

/** Stems that British and American English write apart. */
const pairs = new Map(
  'center centr,color colour,labor labour,harbor harbour,favor favour,honor honour,neighbor neighbour,rumor rumour,behavior behaviour,defens defenc,licens licenc,offens offenc,aluminum aluminium,program programm,fiber fibr,meter metr,liter litr,theater theatr,gray grey,catalog catalogu,analyz analys,datacent datacentr'
    .split(',')
    .map((pair) => pair.split(' '))
    .flatMap(([one = '', other = '']) => [
      [one, other],
      [other, one],
    ]),
)
const othersMax = 6
/** A stem of the archive's words as a full-text question writes it. */
const written = (stem: string): string => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** A stem that was asked, and stems of the archive that may be the same word. */
export interface AskedStem {
  readonly stem: string
  readonly near: readonly string[]
}

/**
 * What to put in place of what, in a full-text question: each stem with the archive's other spellings of it.
 *
 * @returns pairs of full-text questions, in the order in which they are to be put
 */
export function spellings(asked: readonly AskedStem[]): readonly (readonly [string, string])[] {
  const stems = new Set(asked.map((it) => it.stem))
  const rules = asked.flatMap(({ stem, near }): readonly (readonly [string, string])[] => {
    const others = new Set([
      ...near.filter((it) => isSpelledSo(it, stem)).slice(0, othersMax),
      ...(pairs.has(stem) ? [pairs.get(stem) ?? ''] : []),
    ])
    others.delete(stem)
    const more = /^datacentr?$/.test(stem) ? [dataCentre] : []
    return others.size + more.length === 0 ? [] : [[written(stem), [...[stem, ...others].map(written), ...more].join(' | ')]]
  })
  const centre = ['center', 'centr'].find((it) => stems.has(it))
  const joined: readonly (readonly [string, string])[] =
    centre === undefined || !stems.has('data')
      ? []
      : [[`'data' & ${written(centre)}`, `'data' & ${written(centre)} | 'datacent' | 'datacentr'`]]
  return [...joined, ...rules]
}

const dataCentre = "'data' <-> ('center' | 'centr')"

function isSpelledSo(other: string, stem: string): boolean {
  if (withoutSigns(other) === withoutSigns(stem) || inGerman(other) === stem || inGerman(stem) === other) return true
  return /.{3}i[sz]$/.test(stem) && other.slice(0, -1) === stem.slice(0, -1) && /[sz]$/.test(other)
}
