/** The reader's own texts on the shelf. */
export function OwnTexts() {
  return null;
}
