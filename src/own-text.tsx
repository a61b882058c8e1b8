import { OwnPage } from './ui/library/own-page.tsx';

/** `/text/?id=`: a text of the reader's own, on the reading page. */
export function OwnTextPage() {
  return <OwnPage title="ownText">{null}</OwnPage>;
}
