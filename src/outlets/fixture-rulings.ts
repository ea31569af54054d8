/** For tests beside the outlets: no freeze and no quarantine. */
export const nothingRuled = {
  freezes: async () => [],
  factsFrozen: async () => null,
  quarantines: async () => [],
  quarantinesInForce: async () => [],
  quarantineOfArticles: async () => null,
}
