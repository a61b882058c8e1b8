import type { Side } from '../bitext/types.ts';

/** So many Latin letters weigh as much as one Han character: `采用CoWoS封装` is Chinese. */
const LETTERS_FOR_HAN = 3;

const HAN = /\p{Script=Han}/gu;
/** What Japanese and Korean write beside Han. */
const KANA_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const LATIN = /\p{Script=Latin}/gu;
/** So much of a text tells its script; counting by matches would take memory for all of it. */
const SAMPLE = 4000;

/** The side that a text belongs to by its script, or null where it says nothing (figures, kana, Hangul, Cyrillic). */
export function sideOf(text: string): Side | null {
  const sample = text.slice(0, SAMPLE);
  const count = (script: RegExp) => sample.match(script)?.length ?? 0;
  const han = count(HAN);
  const latin = count(LATIN);
  if (han && count(KANA_HANGUL) * 5 > han) return null;
  if (!han && !latin) return null;
  return han * LETTERS_FOR_HAN >= latin ? 'zh' : 'en';
}

// Frequent characters that only one of the scripts writes: no 里, 后, 面, which Traditional text has too.
const SIMPLIFIED = new Set(
  '这们说为个来时国会学对发过还没让从样经问现实车电东头长门马见关点气听书语话开谁给认应间业动进种机该员厂产两严丧丰临丽举义乌乐习乡买乱争亏亚亲亿仅仓仪价众优伙伟传伤伦伪体余侠侣侧侨倾',
);
const TRADITIONAL = new Set(
  '這們說為個來時國會學對發過還沒讓從樣經問現實車電東頭長門馬見關點氣聽書語話開誰給認應間業動進種機該員廠產兩嚴喪豐臨麗舉義烏樂習鄉買亂爭虧亞親億僅倉儀價眾優夥偉傳傷倫偽體餘俠侶側僑傾',
);
const SCRIPT_SAMPLE = 200_000;

const TRADITIONAL_TAG = /^(zh|yue|cmn)\b.*[-_](hant|tw|hk|mo)\b/i;

/**
 * Which script the Chinese of a text is in, by the characters that tell. Where none does, the file's language tags
 * do, and it is Simplified without any.
 */
export function chineseOf(texts: Iterable<string>, tags: readonly string[] = []): 'zh-Hans' | 'zh-Hant' {
  let lead = 0;
  let seen = 0;
  for (const text of texts) {
    for (const char of text) {
      if (SIMPLIFIED.has(char)) lead--;
      else if (TRADITIONAL.has(char)) lead++;
    }
    if ((seen += text.length) > SCRIPT_SAMPLE) break;
  }
  const tag = tags.find((one) => sideOfTag(one) === 'zh');
  if (lead === 0 && tag) return TRADITIONAL_TAG.test(tag) ? 'zh-Hant' : 'zh-Hans';
  return lead > 0 ? 'zh-Hant' : 'zh-Hans';
}

/** The side that a language tag means: `zh-CN`, `ZH_TW`, `cmn`, `yue`, `EN-us` …, or null for another language. */
export function sideOfTag(tag: string): Side | null {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  if (primary && ['zh', 'zho', 'chi', 'cmn', 'yue', 'wuu', 'lzh'].includes(primary)) return 'zh';
  if (primary && ['en', 'eng'].includes(primary)) return 'en';
  return null;
}
