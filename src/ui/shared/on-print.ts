/**
 * Listens for the page's way to paper, and for being shown as if it were there.
 *
 * @param begin is called at the event itself: the browser takes its picture as soon as that is over
 * @returns stops listening
 */
export function onPrint(begin: () => void, end: () => void): () => void {
  const media = matchMedia('print');
  const onChange = () => (media.matches ? begin() : end());
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media.addEventListener('change', onChange);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media.removeEventListener('change', onChange);
  };
}
