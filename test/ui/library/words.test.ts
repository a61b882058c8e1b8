import { describe, expect, test } from 'vitest';
import { backupName } from '../../../src/ui/library/backup-name.ts';
import { dayInWords } from '../../../src/ui/library/dates.ts';
import { sizeInWords } from '../../../src/ui/shared/size.ts';
import { termAddress } from '../../../src/ui/shared/term-address.ts';

test('a backup is named by the day and the time', () => {
  expect(backupName(new Date(2026, 0, 2, 3, 4))).toBe('duidu-backup-2026-01-02-0304.duidu');
});

describe('a day', () => {
  const now = new Date(2026, 10, 22, 0, 5).getTime();

  test.each([
    [new Date(2026, 10, 22, 0, 1), 'en', 'today'],
    [new Date(2026, 10, 21, 23, 59), 'en', 'yesterday'],
    [new Date(2026, 10, 21, 0, 0), 'zh-Hans', '昨天'],
    [new Date(2026, 10, 20, 23, 59), 'en', '20 Nov 2026'],
    [new Date(2026, 10, 20), 'zh-Hant', '2026年11月20日'],
    // Another device's clock may be ahead.
    [new Date(2026, 10, 23), 'en', '23 Nov 2026'],
  ] as const)('%s in %s is %s', (time, ui, words) => {
    expect(dayInWords(time.getTime(), ui, now)).toBe(words);
  });
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [12_345, '12 kB'],
  [1_234_567, '1.2 MB'],
  [12_345_678, '12 MB'],
  [3.21e9, '3.2 GB'],
  [5e15, '5,000 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes, 'en')).toBe(words);
});

test.each([
  ['', null],
  ['?ui=en', null],
  ['?term=', null],
  ['?term=hbm', '../glossary/#hbm'],
  ['?ui=en&term=a%26b&view=zh', '../glossary/?ui=en&view=zh#a%26b'],
])('the address of %j', (query, address) => {
  expect(termAddress('../', query)).toBe(address);
});
