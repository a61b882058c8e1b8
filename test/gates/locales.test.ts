// What the interface says, in each of its languages: nothing missing, unused, untranslated or in another script.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSync } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { UI_LANGS, type UiLang } from '../../src/store/settings.ts';
import { findHardCoded } from './hard-coded.ts';
import { findUses, type Use } from './keys.ts';
import { namedTypes } from './literal-types.ts';
import { isHan, simplifiedIn, traditionalIn } from './script.ts';
import { readSources, type Source } from './sources.ts';

/** Values that are the same in every language: signs and names. */
const SAME = /^(?:[\P{L}]|\{\{[^}]*\}\}|Duidu|Aa)*$/u;
/** i18next's endings for counted forms. */
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** `namespace:key` to value, nested keys joined by dots. */
type Messages = ReadonlyMap<string, string>;

const messages = {} as Record<UiLang, Messages>;
let uses: Use[] = [];
let unclear: string[] = [];
let sources: Source[] = [];

beforeAll(async () => {
  for (const lang of UI_LANGS) messages[lang] = await readMessages(lang);
  sources = await readSources('src');
  const types = namedTypes(sources);
  const found = sources.map((source) => findUses(source, types, 'shared'));
  uses = found.flatMap((part) => part.uses);
  unclear = found.flatMap((part) => part.unclear);
});

async function readMessages(lang: UiLang): Promise<Messages> {
  const folder = path.join('locales', lang);
  const all = new Map<string, string>();
  for (const file of (await readdir(folder)).sort()) {
    const tree: unknown = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
    flatten(tree, `${path.basename(file, '.json')}:`, all);
  }
  return all;
}

function flatten(tree: unknown, prefix: string, into: Map<string, string>): void {
  if (typeof tree === 'string') return void into.set(prefix.slice(0, -1), tree);
  for (const [name, value] of Object.entries(tree as object)) flatten(value, `${prefix}${name}.`, into);
}

/** The keys, counted forms taken together. */
function baseKeys(lang: UiLang): Set<string> {
  return new Set([...messages[lang].keys()].map((key) => key.replace(PLURAL, '')));
}

function placeholdersOf(value: string): string[] {
  return [...new Set([...value.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name!))].sort();
}

function matches({ namespace, key }: Use, full: string): boolean {
  if (!full.startsWith(`${namespace}:`)) return false;
  const own = full.slice(namespace.length + 1);
  return typeof key === 'string' ? key === own : key.test(own);
}

describe('keys', () => {
  it('are written so that they can be read', () => {
    expect(unclear).toEqual([]);
    expect(uses.length).toBeGreaterThan(20);
  });

  it('that are used exist', () => {
    const known = [...baseKeys('en')];
    const missing = uses.filter((use) => !known.some((key) => matches(use, key)));
    expect(missing.map(({ namespace, key, place }) => `${place} ${namespace}:${String(key)}`)).toEqual([]);
  });

  it('that exist are used', () => {
    const unused = [...baseKeys('en')].filter((key) => !uses.some((use) => matches(use, key)));
    expect(unused).toEqual([]);
  });

  it('are used and looked for by the same rule', () => {
    const source = (code: string) => findUses(sourceOf(code), new Map(), 'shared');
    const hook = "const { t } = useTranslation('reader');";
    expect(source(`function A() { ${hook} return t('a.b'); }`).uses).toMatchObject([
      { namespace: 'reader', key: 'a.b' },
    ]);
    const [template] = source(`function A() { ${hook} return t(\`view.\${x}\`); }`).uses;
    expect(matches(template!, 'reader:view.side')).toBe(true);
    expect(matches(template!, 'reader:view.side.more')).toBe(false);
    expect(matches(template!, 'shared:view.side')).toBe(false);
    expect(source(`function A() { ${hook} return t(x ? 'a' : 'b'); }`).uses).toHaveLength(2);
    expect(source(`function A() { ${hook} return t(x); }`).unclear).toHaveLength(1);
    expect(source("const f = (t: TFunction<'terms'>) => t('a');").uses).toMatchObject([
      { namespace: 'terms' },
    ]);
    const typed = `type W = 'a' | 'b'; function A({ w }: { w: W }) { ${hook} return t(w); }`;
    expect(source(typed).uses).toHaveLength(2);
    expect(source("const f = (w: 'a') => useTranslation('terms').t(w);").uses).toMatchObject([
      { namespace: 'terms', key: 'a' },
    ]);
    expect(source("const f = (t: number) => t('a');").uses).toEqual([]);
  });
});

describe.each(UI_LANGS.filter((lang) => lang !== 'en'))('%s', (lang) => {
  it('has the keys of English and no others', () => {
    const own = baseKeys(lang);
    const english = baseKeys('en');
    expect(
      [...english].filter((key) => !own.has(key)),
      'missing',
    ).toEqual([]);
    expect(
      [...own].filter((key) => !english.has(key)),
      'not in English',
    ).toEqual([]);
  });

  it('is translated', () => {
    const left = [...messages[lang]].filter(([, value]) => !SAME.test(value) && ![...value].some(isHan));
    expect(left).toEqual([]);
  });

  it('is in its own script', () => {
    const strange = lang === 'zh-Hans' ? traditionalIn : simplifiedIn;
    const wrong = [...messages[lang]].map(([key, value]) => [key, strange(value).join('')]);
    expect(wrong.filter(([, chars]) => chars)).toEqual([]);
  });

  it('sets Chinese marks between Chinese words', () => {
    const wrong = [...messages[lang]].filter(([, value]) =>
      /\p{Script=Han}[,;:!?()"]|[,;!?()"]\p{Script=Han}/u.test(value),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(UI_LANGS)('%s', (lang) => {
  it('says nothing with an empty text', () => {
    expect([...messages[lang]].filter(([, value]) => !value.trim())).toEqual([]);
  });

  it('has every counted form that it counts with', () => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const counted = new Set(
      [...messages[lang].keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')),
    );
    const inEnglish = new Set(
      [...messages.en.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')),
    );
    for (const key of new Set([...counted, ...inEnglish])) {
      const own = [...messages[lang].keys()].filter(
        (full) => PLURAL.test(full) && full.replace(PLURAL, '') === key,
      );
      expect(own.sort(), key).toEqual(forms.map((form) => `${key}_${form}`).sort());
      expect(messages[lang].has(key), `${key} beside its counted forms`).toBe(false);
    }
  });

  it('fills the placeholders that English fills', () => {
    for (const [key, value] of messages[lang]) {
      const english = messages.en.get(key) ?? messages.en.get(key.replace(PLURAL, '_other')) ?? '';
      expect(placeholdersOf(value), key).toEqual(placeholdersOf(english));
    }
  });
});

describe('scripts', () => {
  it('are told apart', () => {
    expect(traditionalIn('术语表，著名的，乾坤')).toEqual([]);
    expect(traditionalIn('術语表')).toEqual(['術']);
    expect(simplifiedIn('術語表、記憶體，台積電在裡面，三公里之後')).toEqual([]);
    expect(simplifiedIn('術语表')).toEqual(['语']);
    expect(simplifiedIn('在里面')).toEqual(['里']);
  });
});

describe('views', () => {
  it('have no words of their own', () => {
    const found = sources
      .filter(({ file }) => file.startsWith('src/ui/') && file.endsWith('.tsx'))
      .flatMap(findHardCoded);
    expect(found).toEqual([]);
  });

  it('are searched for words wherever a reader would see or hear them', () => {
    const found = (code: string) => findHardCoded(sourceOf(code)).length;
    expect(found('const a = <p>Hello</p>;')).toBe(1);
    expect(found("const a = <p>{'Hello'}</p>;")).toBe(1);
    expect(found("const a = <p>{x ? 'Hello' : null}</p>;")).toBe(1);
    expect(found('const a = <p title="Hello" />;')).toBe(1);
    expect(found('const a = <p aria-label={`Hello ${x}`} />;')).toBe(1);
    expect(found("const a = '你好';")).toBe(1);
    expect(found('const a = <p>{x} · {y}</p>;')).toBe(0);
    expect(found('const a = <p className="hello">{t(\'a\')}</p>;')).toBe(0);
    expect(found('const a = <p lang="zh-Hans">对读</p>;')).toBe(0);
    expect(found("const a = { 'zh-Hans': '简体中文' };")).toBe(0);
  });
});

function sourceOf(code: string): Source {
  return { file: 'a.tsx', code, program: parseSync('a.tsx', code).program };
}
