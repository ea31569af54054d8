/** For tests beside the outlets: no freeze, no quarantine and no flag taken back. */
export const nothingRuled = {
  freezes: async () => [],
  factsFrozen: async () => null,
  quarantines: async () => [],
  overrulings: async () => [],
  noCopiesOfOurs: async () => [],
  quarantinesInForce: async () => [],
  quarantineOfArticles: async () => null,
}
