import { useRef } from 'react';
import type { ShippedText } from '../../core/bitext/document.ts';
import { useAppState, useMounted } from '../shared/app-context.tsx';
import { Notices } from '../shared/notices.tsx';
import { useAddressCheck } from '../shared/use-address-check.ts';
import { useTitle } from '../shared/use-title.ts';
import { LinkStatus } from './link-status.tsx';
import { ReaderFrame, type ReaderParts } from './reader-frame.tsx';
import { TextView } from './text-view.tsx';
import { useKeys } from './use-keys.ts';
import { useLinkedSentences } from './use-linked-sentences.ts';
import { usePlace } from './use-place.ts';
import { useTextEvents } from './use-text-events.ts';

export function ReaderPage({ text, parts }: { text: ShippedText; parts: ReaderParts }) {
  const article = useRef<HTMLElement>(null);
  const mounted = useMounted();
  const ui = useAppState(({ settings }) => settings.ui);
  useTitle(text.meta.title[ui]);
  useAddressCheck();
  usePlace(article, text);
  useTextEvents(article);
  useKeys(article);
  useLinkedSentences(article);
  return (
    <>
      <ReaderFrame parts={parts}>
        <TextView text={text} ref={article} />
      </ReaderFrame>
      {mounted && <LinkStatus />}
      {mounted && <Notices />}
    </>
  );
}
