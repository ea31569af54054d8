/** A text as a pattern that finds it letter for letter. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/**
 * The longest stretch of letters that whatever a pattern finds has in it, to ask for before the pattern itself; empty where none is sure.
 * Only for patterns that tell large letters from small ones.
 */
export function lettersOf(source: string): string {
  let flat = source.replace(/\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|k<\w+>|.)/giu, '‖').replace(/\[[^\]]*\]/gu, '‖')
  for (let inner = ''; inner !== flat; ) [inner, flat] = [flat, flat.replace(/\([^()]*\)/gu, '‖')]
  if (flat.includes('|')) return ''
  const sure = flat.replace(/.(?:[?*+]|\{[\d,]+\})/gu, '‖').match(/[\p{L} ,-]+/gu) ?? []
  return sure.reduce((longest, each) => (each.length > longest.length ? each : longest), '')
}
