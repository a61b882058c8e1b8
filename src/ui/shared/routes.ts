/** Addresses within the site, from a page whose way to the root is `base`. */
export const routes = {
  shelf: (base: string) => base,
  text: (base: string, slug: string, pairId?: string) => `${base}read/${slug}/${pairId ? `#${pairId}` : ''}`,
  glossary: (base: string) => `${base}glossary/`,
  term: (base: string, termId: string) => `${base}glossary/#${termId}`,
};
