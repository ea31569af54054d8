// People whom a report counts in one town, one office or of one kind: not all of a house.

/** "1,250 people in Ghent": those of one town, or of one kind, are not all whom a buyer takes over. */
export const inOnePlace =
  /^\s?(?:who (?:work|are)\s|work(?:ing|s)?\s|based\s|there\b|here\b)?(?:in|at|near|around)\s(?:the\s|its\s)?(?:\p{Lu}|offices?|plants?|factory|town|city)|^\s?there\b/u

/** "The headquarters, where 350 people work": not all whom a buyer takes over. */
export const inThatPlace = /\b(?:where|headquarters|office|plant|site|factory|there)\b[^.;]{0,40}$/iu
