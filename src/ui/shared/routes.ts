/** Addresses within the site, from a page whose way to the root is `base`. */
export const routes = {
  shelf: (base: string) => base,
  text: (base: string, slug: string, pairId?: string) => `${base}read/${slug}/${pairId ? `#${pairId}` : ''}`,
  ownText: (base: string, id: string, pairId?: string) =>
    `${base}text/?id=${encodeURIComponent(id)}${pairId ? `#${pairId}` : ''}`,
  desk: (base: string, id: string, rowId?: string) =>
    `${base}desk/?id=${encodeURIComponent(id)}${rowId ? `#${rowId}` : ''}`,
  ownTerms: (base: string) => `${base}#own-terms`,
  glossary: (base: string) => `${base}glossary/`,
  term: (base: string, termId: string) => `${base}glossary/#${termId}`,
};
