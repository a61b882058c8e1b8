import { layerOf } from '../../core/terms/layer.ts';
import { compileTerms, type TermMatcher } from '../../core/terms/matcher.ts';
import type { FindAnswer, FindRequest } from './protocol.ts';

let matcher: TermMatcher;

self.addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  if (data.kind === 'forms') {
    matcher = compileTerms(data.forms);
    return;
  }
  const answer: FindAnswer = data.pairs.map(({ zh, en }) => ({
    zh: layerOf(zh, matcher),
    en: layerOf(en, matcher),
  }));
  self.postMessage(answer);
});
