/** What brings texts in: a place on the shelf, the dialog late. */
export function ImportEntry() {
  return null;
}
