import type { ReactNode } from 'react';
import { useMounted } from '../shared/app-context.tsx';
import { Notices } from '../shared/notices.tsx';
import { PageBar } from '../shared/page-bar.tsx';
import { WindowTitle, Words } from './words.tsx';

/**
 * The frame of a page that is drawn from the reader's own library: until scripts run it says what it is and that it
 * needs them, and then it gives its place to what it frames.
 */
export function OwnPage({ title, children }: { title: 'ownText' | 'desk'; children: ReactNode }) {
  const mounted = useMounted();
  if (mounted) {
    return (
      <>
        {children}
        <WindowTitle of={title} />
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
