// Every limit that is not a matter of taste, with its unit in its name. Policy that a desk may tune lives in config, not here.

const KIB = 1024
const MIB = 1024 * KIB

/** Limits by room. The sizes come from the security rules (section 5), the word counts from the rights rules (section 5). */
export const limits = Object.freeze({
  net: Object.freeze({
    urlCharsMax: 4096,
    wireBytesMax: 5 * MIB,
    decodedBytesMax: 8 * MIB,
    /** Decoded bytes for each byte on the wire. */
    decodeRatioMax: 100,
    /** Below this many decoded bytes a high ratio does no harm: a page of blanks is not an attack. */
    ratioFromBytes: 64 * KIB,
    headerBytesMax: 16 * KIB,
    robotsBytesMax: 512 * KIB,
    policyFileBytesMax: 256 * KIB,
    requestMsMax: 15_000,
    idleMsMax: 8_000,
    redirectsMax: 5,
    connectionsPerHostMax: 2,
    gapMsMin: 1_000,
    crawlDelaySecondsMax: 60,
    retryAfterHoursMax: 24,
    /** A job that would have to queue longer than this for a host is put back instead. */
    hostWaitMsMax: 20_000,
    siteFilesHoursMax: 24,
  }),
  feed: Object.freeze({ bytesMax: 5 * MIB, itemsMax: 2_000, depthMax: 64, parseMsMax: 2_000 }),
  page: Object.freeze({ htmlBytesMax: 2 * MIB, extractMsMax: 3_000 }),
  parse: Object.freeze({
    /** What a thread that parses may hold: a third of the pages of a run of 1,000 and 13 hostile ones of 2 MiB passed at 64, all 1,000 at 96. */
    threadHeapMb: 96,
  }),
  words: Object.freeze({
    quoteMax: 25,
    feedHeadlineMax: 15,
    summaryFromOneSourceMax: 60,
    summaryFromManySourcesMax: 90,
    /** A run of this many words in a row that equals a source's is copying. */
    copiedRun: 8,
    /** A sentence of which this share of its runs of four words stands in one source is copied in pieces. */
    copiedShare: 0.5,
    /** Below this many words outside quotations, names alone can be half of a sentence: copying in pieces is not looked for. */
    copiedShareFrom: 16,
    /** Drafts from one dossier before the last one stands as far as the checks let it. */
    attemptsMax: 6,
  }),
  search: Object.freeze({
    /** A reader's search that takes longer is stopped: 25 ms is what one takes among 100,000 stories (p95). */
    statementMsMax: 1_000,
  }),
  retention: Object.freeze({ articleTextHoursMax: 72 }),
})
