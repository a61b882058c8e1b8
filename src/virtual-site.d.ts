declare module 'virtual:site' {
  import type { TextSummary } from './core/bitext/document.ts';

  /** What the build knows of the site; `path`s lead from its root to data files. */
  const site: {
    readonly texts: readonly (TextSummary & { readonly path: string })[];
    readonly glossary: string;
    readonly lexicon: string;
  };
  export default site;
}
