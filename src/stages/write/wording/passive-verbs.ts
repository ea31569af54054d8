// Deeds that read well in the passive voice, in a headline and in a sentence.

/** Lemmas of verbs told of what they are done to as well as of who does them. */
export const passiveVerbs: readonly string[] =
  `abandon accept acquire adopt announce approve arrest award back ban bar block build buy cancel capture choose clear close
  criticise cut delay deliver demand deploy destroy detain dismiss drop end endorse expand extend find fine fire fund halt hire
  identify impose investigate issue keep launch leave lift limit link name order outline overturn pass pause postpone present
  propose prosecute publish question raise recall reject release remove replace rescue restore restrict reverse review revoke
  scrap seize sell send sign stop strike sue suspend throw unveil uphold veto void withdraw`.split(/\s+/u)
