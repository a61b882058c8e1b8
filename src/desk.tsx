import { OwnPage } from './ui/library/own-page.tsx';

/** `/desk/?id=`: the alignment desk. */
export function DeskPage() {
  return <OwnPage title="desk">{null}</OwnPage>;
}
