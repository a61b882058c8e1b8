import { describe, expect, test } from 'vitest';
import { bestUiLang, DEFAULT_SETTINGS, readSettings } from '../../src/store/settings.ts';

describe('readSettings', () => {
  test('the address goes before what was kept, that before the browser', () => {
    const kept = JSON.stringify({ ui: 'zh-Hant', theme: 'dark', view: 'stacked' });
    expect(readSettings(kept, '?view=side', ['en']).settings).toEqual({
      ...DEFAULT_SETTINGS,
      ui: 'zh-Hant',
      theme: 'dark',
      view: 'side',
    });
    expect(readSettings(kept, '?ui=en', ['zh-CN']).settings.ui).toBe('en');
    expect(readSettings(null, '', ['zh-CN', 'en']).settings.ui).toBe('zh-Hans');
  });

  test('what the address gave is not kept', () => {
    expect(readSettings('{"theme":"sepia"}', '?view=zh', ['en']).kept).toEqual({ theme: 'sepia' });
  });

  test.each(['', '{', '[]', '"x"', 'null', '{"theme":"neon","size":7,"toString":1}'])(
    'passes over what makes no sense: %s',
    (kept) => {
      expect(readSettings(kept, '?ui=fr&view=upside-down', ['de']).settings).toEqual(DEFAULT_SETTINGS);
    },
  );
});

test.each([
  [['zh'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK', 'en'], 'zh-Hant'],
  [['zh-Hant-HK'], 'zh-Hant'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['fr', 'zh-CN'], 'zh-Hans'],
  [['en-GB', 'zh-CN'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
] as const)('a browser that asks for %j gets %s', (languages, lang) => {
  expect(bestUiLang(languages)).toBe(lang);
});
