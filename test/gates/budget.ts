/** What a reading page may ask for before one touches anything, in bytes, gzipped (issue 2, E). */
export const JS_BUDGET = 115_000;
export const CSS_BUDGET = 15_000;
