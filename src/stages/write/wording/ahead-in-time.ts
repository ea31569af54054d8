// "Ahead of" where it means "before": of time, and not of a race, a choice or a count.

/** The source of a pattern for an "ahead of" that may be told as "before": "picked ahead of two others" and "five points ahead of" stay. */
export const aheadInTime = String.raw`(?<!\b(?:pick(?:s|ed)?|cho(?:ose|ose[sn]|se|sen|oses)|prefer(?:s|red)?|rank(?:s|ed)?|plac(?:es|ed)|nam(?:es|ed)|select(?:s|ed)?|stands?|stood|is|are|was|were|stays?|stayed|finish(?:es|ed)|came|comes?|pull(?:s|ed)|mov(?:es|ed)|far|well|just|points?|votes?|seats?|places?|%|per cent) )\bahead of(?! (?:two|three|four|five|six|seven|eight|nine|ten|\d+|rivals?|others?)\b)`
