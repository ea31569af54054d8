// Whose word a headline says it is, at its end.

/** ", Tidewater Gazette reports": who is named behind a headline is no part of what it tells. */
export const credit = /, [^,]{2,60} (?:says?|reports?)$/u
