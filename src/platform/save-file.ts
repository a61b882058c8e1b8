/** How long a browser may take to begin a download before its data goes, in milliseconds. */
const GRACE = 60_000;

/** Saves a file where the browser saves what is downloaded. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), GRACE);
}
