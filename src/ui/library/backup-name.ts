/**
 * What a backup's file is called, by the reader's own clock: `duidu-backup-2026-11-22-1504.duidu`. (It is gzip'd JSON;
 * but what is called `.gz` some browsers unpack as they save it.)
 */
export function backupName(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `duidu-backup-${day}-${two(now.getHours())}${two(now.getMinutes())}.duidu`;
}
