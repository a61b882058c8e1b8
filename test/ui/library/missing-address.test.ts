import { expect, test } from 'vitest';
import { slugIn } from '../../../src/ui/library/missing-address.ts';

test.each([
  ['/read/no-such-text/', 'no-such-text'],
  ['/some/base/read/no-such-text', 'no-such-text'],
  ['/read/%E5%AF%B9%E8%AF%BB/', '对读'],
  ['/read/100%/', '100%'],
  ['/read/', null],
  ['/already/', null],
  ['/', null],
])('%s asks for %j', (pathname, slug) => {
  expect(slugIn(pathname)).toBe(slug);
});
