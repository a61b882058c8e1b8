/** The document model that Readability brings for workers; the package declares no types for it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  class JSDOMParser {
    parse(html: string, url?: string): Document;
  }
  export default JSDOMParser;
}
