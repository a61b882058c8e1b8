/** The button that takes a text away. */
export function ExportButton({ id: _ }: { id: string }) {
  return null;
}
