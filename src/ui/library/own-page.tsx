import type { ReactNode } from 'react';
import { useMounted } from '../shared/app-context.tsx';
import { Notices } from '../shared/notices.tsx';
import { PageBar } from '../shared/page-bar.tsx';
import { WindowTitle, Words } from './words.tsx';

interface OwnPageProps {
  readonly title: 'ownText' | 'desk';
  /** Whether what it frames names the window, after the text that it shows. */
  readonly named?: boolean;
  readonly children: ReactNode;
}

/**
 * The frame of a page that is drawn from the reader's own library: until scripts run it says what it is and that it
 * needs them, and then it gives its place to what it frames.
 */
export function OwnPage({ title, named = false, children }: OwnPageProps) {
  const mounted = useMounted();
  if (mounted) {
    return (
      <>
        {!named && <WindowTitle of={title} />}
        {children}
        <Notices />
      </>
    );
  }
  return (
    <>
      <PageBar />
      <main className="missing">
        <h1>
          <Words of={title} />
        </h1>
        <noscript>
          <p>
            <Words of="needsScript" />
          </p>
        </noscript>
      </main>
    </>
  );
}
