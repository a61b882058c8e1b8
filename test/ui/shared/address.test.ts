import { expect, test } from 'vitest';
import { unknownParameters } from '../../../src/ui/shared/use-address-check.ts';

test.each([
  ['', ''],
  ['?ui=zh-Hant&view=side', ''],
  ['?term=anything', ''],
  ['?view=wide', 'view=wide'],
  ['?ui=fr&view=side', 'ui=fr'],
  ['?ui=', 'ui'],
  ['?ui=en&colour=red&view=wide', 'colour=red&view=wide'],
  ['?debug', 'debug'],
  ['?toString=1', 'toString=1'],
  ['?q=%E6%9C%AF%E8%AF%AD', 'q=术语'],
])('of %j nothing is made of %j', (query, unknown) => {
  expect(unknownParameters(query)).toBe(unknown);
});
