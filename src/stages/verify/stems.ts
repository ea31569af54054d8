import { stemmer } from 'stemmer'

/** A word's stem for comparing; English, harmless elsewhere. */
export function stemsOf(word: string): string {
  return stemmer(word)
}
