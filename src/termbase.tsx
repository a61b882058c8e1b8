/** The reader's own terms. */
export function OwnTerms() {
  return null;
}
