/** A time that a zip can hold: its years are 1980 to 2099. */
export function zipTime(date: Date): Date {
  const year = date.getFullYear();
  return year >= 1980 && year <= 2099 ? date : new Date(1980, 0, 1);
}
