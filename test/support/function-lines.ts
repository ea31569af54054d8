// How long functions are, read from lines that the formatter has set.

export interface Sized {
  readonly name: string
  readonly lines: number
}

/** A named function or method that stands at its own indentation ends at the first closing brace of the same one. */
export function functionsOf({ path, lines }: { readonly path: string; readonly lines: readonly string[] }): readonly Sized[] {
  return lines.flatMap((line, i): readonly Sized[] => {
    const named =
      /^( *)(?:export )?(?:async )?function\*? (\w+)/.exec(line) ??
      /^( *)(?:export )?const (\w+) = (?:async )?\([^)]*\)[^=]*=> \{$/.exec(line) ??
      /^( +)(?:async )?(\w+)\([^)]*\)(?::[^{]+)? \{$/.exec(line)
    const [, indent = '', name = ''] = named ?? []
    if (name === '' || /^(?:if|for|while|switch|catch)$/.test(name)) return []
    const end = lines.findIndex((it, j) => j > i && new RegExp(`^${indent}\\}`).test(it) && !/^\s*\}\)?: /.test(it))
    return end > 0 ? [{ name: `${path} ${name}`, lines: end - i + 1 }] : []
  })
}
