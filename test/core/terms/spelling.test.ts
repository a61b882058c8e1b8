import { describe } from 'vitest';
import { testMarked } from './marked.ts';

describe('width and compatibility forms', () => {
  testMarked(
    {
      hbm: ['HBM3E'],
      tf: ['トランスフォーマー'],
      ai: ['人工智能'],
      co2: ['CO2'],
      m2: ['m²'],
      kg: ['5 kg'],
      ft: ['fine-tuning'],
    },
    [
      ['⟦ＨＢＭ３Ｅ⟧、⟦ＨＢＭ－３Ｅ⟧', 'full-width letters, digits and hyphens'],
      ['ＸＨＢＭ３Ｅ', 'and neighbours'],
      ['⟦𝐇𝐁𝐌𝟑𝐄⟧ ⟦ℍ𝔹𝕄3E⟧', 'mathematical letters'],
      ['⟦tf|ﾄﾗﾝｽﾌｫｰﾏｰ⟧', 'half-width katakana'],
      ['⟦ai|⼈⼯智能⟧', 'Kangxi radicals'],
      ['⟦co2|CO₂⟧ ⟦co2|CO2⟧', 'subscripts'],
      ['⟦m2|m²⟧ ⟦m2|m2⟧ ⟦m2|㎡⟧', 'superscripts and squared units'],
      ['⟦kg|5 ㎏⟧', 'a character that folds to two'],
      ['⟦ft|ﬁne-tuning⟧', 'ligatures'],
      ['⟦hbm|H\u200bB\u200dM3\ufe0fE⟧', 'zero-width characters and selectors'],
      ['😀⟦hbm|HBM3E⟧😀', 'offsets count UTF-16 units'],
    ],
  );
});

describe('a match ends with whole characters', () => {
  testMarked({ f: ['fin'], k: ['5k'], han: ['葛城'], cafe: ['cafe'], ya: ['𠮷野家'] }, [
    ['ﬁ ⟦ﬁn⟧ ﬁnal', 'not within a ligature'],
    ['5㎏ ⟦k|5k⟧', 'nor within a unit'],
    ['⟦han|葛\u{e0100}城\u{e0101}⟧ ⟦han|葛城\ufe00⟧', 'a variation selector belongs to its character'],
    ['cafe\u0301 café ⟦cafe|cafe⟧', 'an accent too'],
    ['⟦ya|𠮷野家⟧吉野家', 'outside the Basic Multilingual Plane'],
  ]);
});

describe('accents, composed or not', () => {
  testMarked(
    {
      schr: ['Schrödinger'],
      pinyin: ['yīngwěidá'],
      strasse: ['Straße'],
      moore: ["Moore's law"],
      sigma: ['λόγος'],
    },
    [
      ['⟦Schrödinger⟧ ⟦Schro\u0308dinger⟧ ⟦SCHRÖDINGER⟧ Schrodinger', 'accents count'],
      ['⟦pinyin|yīngwěidá⟧ ⟦pinyin|yi\u0304ngwe\u030cida\u0301⟧', 'several'],
      ['⟦strasse|Strasse⟧ ⟦strasse|STRASSE⟧ ⟦strasse|Straße⟧', 'full case folding'],
      ['⟦moore|Moore’s law⟧ ⟦moore|Moore＇s Law⟧ ⟦moore|Moore‘s law⟧', 'apostrophes'],
      ['⟦sigma|ΛΌΓΟΣ⟧ ⟦sigma|λόγος⟧', 'final sigma'],
    ],
  );
});

describe('Simplified and Traditional', () => {
  testMarked(
    {
      nvidia: ['英伟达', '輝達'],
      mem: ['内存', '記憶體'],
      tsmc: ['台积电'],
      line: ['产品线'],
      wei: ['人工智能为'],
      che: ['汽车芯片'],
      li: ['里程碑'],
    },
    [
      ['⟦英偉達⟧与⟦英伟达⟧与⟦輝達⟧与⟦辉达⟧', 'either way'],
      ['⟦mem|内存⟧⟦mem|內存⟧⟦mem|記憶體⟧⟦mem|记忆体⟧', 'regional words are aliases'],
      ['⟦tsmc|臺積電⟧⟦tsmc|台積電⟧', 'two Traditional characters for one'],
      ['⟦line|產品線⟧⟦line|産品綫⟧', 'Taiwan’s and Hong Kong’s'],
      ['⟦wei|人工智能為⟧⟦wei|人工智能爲⟧', 'variants'],
      ['⟦che|汽⻋芯⽚⟧⟦che|汽⾞芯⽚⟧', 'radicals, Simplified and not'],
      ['⟦li|里程碑⟧', 'a character that is both'],
      ['晶片 輝', 'no regional word unless listed'],
    ],
  );
});
