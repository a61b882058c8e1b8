/** A part of an address in plain text. It may have been cut anywhere: what is not well encoded is taken as it stands. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
