import { existsSync, readFileSync } from 'node:fs'
import { parse, TomlError } from 'smol-toml'

/** A settings file that cannot be used: what is wrong and where. */
export class SettingsFileError extends Error {}

const bytesMax = 100_000

/**
 * Reads settings from a TOML file: `floor = 0.3`, or `price_in = 0.2` under `[model]`. A table's name and its key, joined by "_",
 * are the variable's name in lower case without `GROUNDWIRE_`, so `GROUNDWIRE_MODEL_PRICE_IN` in this case.
 *
 * @param variables names of all settings, as environment variables
 * @returns values as text, by variable; empty when there is no such file and `isNamed` is false
 * @throws SettingsFileError that names the file and the line or the key, and all unknown keys together
 */
export function readSettingsFile(
  path: string,
  { variables, isNamed }: { readonly variables: readonly string[]; readonly isNamed: boolean },
): Readonly<Record<string, string>> {
  if (!isNamed && !existsSync(path)) return {}
  const byKey = new Map(variables.map((name) => [keyOf(name), name]))
  const values: Record<string, string> = {}
  const wrong: string[] = []
  for (const [key, value] of flatten(parseToml(path), '')) {
    const name = byKey.get(key)
    if (name === undefined) wrong.push(`  ${key}: there is no such setting${nearest(key, [...byKey.keys()])}`)
    else if (!['string', 'number', 'bigint', 'boolean'].includes(typeof value))
      wrong.push(`  ${key}: takes one text or number, not a list or a date`)
    else values[name] = String(value)
  }
  if (wrong.length > 0)
    throw new SettingsFileError(`Wrong settings in ${path}:\n${wrong.join('\n')}\nThey are listed in docs/CONFIGURATION.md.`)
  return values
}

/** The name of a setting in the file. */
export const keyOf = (variable: string): string => variable.replace(/^GROUNDWIRE_/, '').toLowerCase()

function parseToml(path: string): Record<string, unknown> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new SettingsFileError(`The settings file ${path} cannot be read (${(cause as NodeJS.ErrnoException).code}).`)
  }
  if (text.length > bytesMax) throw new SettingsFileError(`The settings file ${path} is larger than ${bytesMax} characters.`)
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const what = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '')
    throw new SettingsFileError(`The settings file ${path} is no TOML at line ${error.line}, column ${error.column}: ${what}.`)
  }
}

function* flatten(table: Record<string, unknown>, prefix: string): Generator<readonly [string, unknown]> {
  for (const [key, value] of Object.entries(table)) {
    const isTable = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    if (isTable) yield* flatten(value as Record<string, unknown>, `${prefix}${key}_`)
    else yield [`${prefix}${key}`.toLowerCase(), value]
  }
}

/** The setting whose name shares the longest beginning with the key, if that is more than chance. */
function nearest(key: string, names: readonly string[]): string {
  const shared = (name: string): number => [...name].findIndex((sign, i) => key[i] !== sign)
  const score = (name: string): number => (name.startsWith(key) || key.startsWith(name) ? Math.min(name.length, key.length) : shared(name))
  const best = names.toSorted((a, b) => score(b) - score(a))[0]
  return best !== undefined && score(best) >= 3 ? `; did you mean ${best}?` : ''
}
