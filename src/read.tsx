import type { ShippedText } from './core/bitext/document.ts';
import { READING_PARTS } from './reading-parts.tsx';
import { ReaderPage } from './ui/reader/reader-page.tsx';
import { useTermParameter } from './ui/terms/use-term-parameter.ts';

/** The reading page put together: the text from `ui/reader`, what opens beside it from where it belongs. */
export function ReadingPage({ text }: { text: ShippedText }) {
  useTermParameter();
  return <ReaderPage text={text} parts={READING_PARTS} />;
}
