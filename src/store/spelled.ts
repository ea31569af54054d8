// Words as full-text questions, with the archive's other spellings of each.
import { type AskedStem, plainLetters, plainQuestion, signedLetters, spellings } from '../domain/spelling.ts'
import { type Db, first } from './sql.ts'

const stemsMax = 16
/** The letters stand in the question itself, as they do in the index that answers it. */
const plain = (word: string): string => `translate(${word}, '${signedLetters}', '${plainLetters}')`

/**
 * A reader's words as a full-text question, with the archive's other spellings of each: "Zurich" finds "Zürich", "data center" a data
 * centre. Leans on archive_word_plain.
 */
export const spelledQuestion = async (db: Db, words: string): Promise<string> =>
  words === '' ? '' : spelled(db, plainQuestion(words), 'websearch_to_tsquery')

/** A name as a full-text question: its words beside each other, as it is written or, where asked, as the archive may spell it otherwise. */
export async function nameQuestion(db: Db, name: string, isSpelled: boolean): Promise<string> {
  if (isSpelled) return spelled(db, name.normalize('NFKC'), 'phraseto_tsquery')
  return (
    (await first<{ query: string }>(db, { text: `select phraseto_tsquery('english', $1)::text as query`, values: [name] }))?.query ?? ''
  )
}

async function spelled(db: Db, asked: string, kind: 'websearch_to_tsquery' | 'phraseto_tsquery'): Promise<string> {
  const rows = await db.rows<AskedStem>({
    text: `select stem, coalesce((select array_agg(a.word order by a.stories desc, a.word) from archive_word a
      where a.word <> stem and ${plain('a.word')} in (${plain('stem')}, ${plain("regexp_replace(stem, '([aou])e', '\\1', 'g')")},
        replace(replace(replace(stem, 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), regexp_replace(stem, 'iz$', 'is'), regexp_replace(stem, 'is$', 'iz'))), '{}') as near
      from unnest(tsvector_to_array(to_tsvector('english', $1))) as stem limit ${stemsMax}`,
    values: [asked],
  })
  const rules = spellings(rows)
  const query = rules.reduce((of, _, i) => `ts_rewrite(${of}, $${2 * i + 2}::tsquery, $${2 * i + 3}::tsquery)`, `${kind}('english', $1)`)
  return (await first<{ query: string }>(db, { text: `select ${query}::text as query`, values: [asked, ...rules.flat()] }))?.query ?? ''
}
