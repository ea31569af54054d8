// The English words by which the things of German, French and Spanish passages may be told: from a list, and words the languages share.

import { glossedLanguage } from '../../text/foreign-dictionary.ts'
import type { GlossedLanguage } from '../../text/lists/foreign-words.ts'
import { foreignThings } from './foreign-thing-list.ts'
import type { Passage } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'

const order: readonly GlossedLanguage[] = ['de', 'fr', 'es']

interface Thing {
  readonly english: string
  readonly beginnings: readonly string[]
}

const bare = (word: string): string => word.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')

const things = new Map<GlossedLanguage, readonly Thing[]>(
  order.map((language, at) => [
    language,
    foreignThings.map((line) => {
      const [english = '', rest = ''] = line.split(':')
      return { english, beginnings: (rest.split(',')[at] ?? '').trim().split(/\s+/).map(bare) }
    }),
  ]),
)

/** German compounds end with what they are: "Lagerhaus" is a house. */
const compoundMin = 4
const tellsIt = (word: string, beginning: string, language: GlossedLanguage): boolean => {
  const whole = beginning.endsWith('$')
  const head = whole ? beginning.slice(0, -1) : beginning
  if (whole ? word === head : word.startsWith(head)) return true
  return language === 'de' && head.length >= compoundMin && new RegExp(`.${head}(?:e|en|er|ern|es|s|n)?$`, 'u').test(word)
}

const wordsOf = (text: string): readonly string[] => [...text.matchAll(/\p{L}[\p{L}\p{M}-]*/gu)].map(([word]) => bare(word))

/** The English words for what stands in foreign passages. */
export function foreignThingWords(passages: readonly Passage[]): readonly Word[] {
  return passages.flatMap(({ before, text, language }) => {
    const code = glossedLanguage(language)
    if (code === undefined) return []
    const all = wordsOf(`${before} ${text}`)
    const told = (things.get(code) ?? []).filter(({ beginnings }) =>
      beginnings.some((beginning) => all.some((word) => tellsIt(word, beginning, code))),
    )
    return readWords(told.map(({ english }) => english).join(' '))
  })
}

const sharedMin = 5
const restMax = 5

/**
 * False friends, as their teachers list them: the foreign word's beginning, then the English one's that looks like it and tells another thing.
 */
const falseFriends: ReadonlyMap<GlossedLanguage, readonly (readonly [string, string])[]> = new Map(
  (
    [
      [
        'de',
        'chef chef/fabrik fabric/gymnas gymnas/spend spend/spend spent/aktuel actual/eventuel eventual/irritier irritat/physiker physician/provision provision/prospekt prospect/protokoll protocol/serios serious/sensib sensib/sympathi sympath/novell novel/labor labor/rezept recept/stadion station/tablett tablet',
      ],
      [
        'fr',
        'librair librar/demand demand/assist assist/actuel actual/eventuel eventual/location location/stage stage/journee journey/attend attend/bless bless/proces process/physicien physician/intoxi intoxi/sensib sensib/tentativ tentativ/vacanc vacanc/preservat preservat/comedien comedian/caution caution/deception decept/pretend pretend/ancien ancient/injur injur/lectur lectur/patron patron/raisin raisin/prune prune/ignor ignor/phrase phrase/large large/chair chair/hasard hazard/commodit commodit/magasin magazin/entrepr enterpr/achev achiev/prevenu prevent/prevenir prevent',
      ],
      [
        'es',
        'fabric fabric/carpet carpet/exito exit/sindicat syndicat/demand demand/asist assist/actual actual/eventual eventual/molest molest/pretend pretend/realiz realiz/realiz realis/record record/advert advert/casual casual/compromis compromis/contest contest/decepci decept/disgust disgust/discusion discuss/injuri injur/intoxic intoxic/proces process/preservat preservat/sensib sensib/ultima ultimat/embaraz embarras/constip constip/libreria librar/presidi presid/quitar quit/remov remov/largo large/suces success/ignor ignor/ingenu ingenu',
      ],
    ] as const
  ).map(([language, pairs]) => [language, pairs.split('/').map((pair) => pair.split(' ') as [string, string])]),
)

const areFalseFriends = (mine: string, theirs: string, language: GlossedLanguage): boolean =>
  falseFriends.get(language)?.some(([foreign, english]) => theirs.startsWith(foreign) && mine.startsWith(english)) === true

/** "Province" of "provincia": a long common beginning with little behind it on either side. */
export function isSharedWord({ text }: Pick<Word, 'text'>, passages: readonly Passage[]): boolean {
  const mine = bare(text)
  return passages.some((passage) => {
    const language = glossedLanguage(passage.language)
    return (
      language !== undefined &&
      wordsOf(`${passage.before} ${passage.text}`).some((word) => {
        if (areFalseFriends(mine, word, language)) return false
        let same = 0
        while (same < mine.length && mine[same] === word[same]) same += 1
        return same >= sharedMin && mine.length - same <= restMax && word.length - same <= restMax && same * 2 > mine.length
      })
    )
  })
}
