/** A text as a pattern that finds it letter for letter. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
