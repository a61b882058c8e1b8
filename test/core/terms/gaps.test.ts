import { describe } from 'vitest';
import { testMarked } from './marked.ts';

const NBSP = '\u00a0';
const THIN = '\u2009';
const NARROW_NBSP = '\u202f';
const WIDE = '\u3000';

describe('between the words of a form', () => {
  testMarked({ hbm: ['high-bandwidth memory'], llm: ['large language model'], dgx: ['DGX Cloud'] }, [
    [
      `⟦high${NBSP}bandwidth${NARROW_NBSP}memory⟧ ⟦high${THIN}bandwidth${WIDE}memory⟧`,
      'spaces of all widths',
    ],
    [
      '⟦high\u2010bandwidth memory⟧, ⟦high\u2011bandwidth memory⟧, ⟦high－bandwidth－memory⟧',
      'hyphens of all kinds',
    ],
    ['⟦high-bandwidth\n    memory⟧', 'a line break and indentation'],
    ['⟦high-\r\nbandwidth\t \tmemory⟧', 'a hyphen before a line break'],
    ['⟦high\u2028bandwidth\u0085memory⟧', 'line separators'],
    ['high bandwidth\n\nmemory', 'but no blank line'],
    ['high–bandwidth memory, high—bandwidth memory', 'no dash'],
    [
      'high - bandwidth memory, high- bandwidth memory, high--bandwidth memory',
      'no hyphen with spaces, which is a dash',
    ],
    ['high, bandwidth memory; high/bandwidth memory; high.bandwidth memory', 'no other sign'],
    ['highbandwidth memory', 'and not nothing'],
    ['⟦llm|LargeLanguageModel⟧ ⟦dgx|DGXCloud⟧', 'unless capitals show the parts'],
    ['largelanguagemodel dgxcloud', 'which small letters do not'],
    ['⟦llm|large\u200b language\u00ad \u2060model⟧', 'invisible characters beside a space'],
  ]);
});

describe('where a form has letters and digits, or capitals, together', () => {
  testMarked(
    {
      hbm3e: ['HBM3E'],
      nvlink: ['NVLink'],
      cowos: ['CoWoS'],
      a100: ['A100'],
      openai: ['OpenAI'],
      x86: ['x86'],
    },
    [
      [
        '⟦hbm3e|HBM-3E⟧ ⟦hbm3e|HBM 3E⟧ ⟦hbm3e|HBM3-E⟧ ⟦hbm3e|HBM\u20113E⟧',
        'a hyphen or a space before the digits',
      ],
      ['HBM3 E', 'no space before a single letter'],
      ['A 100-megawatt plant; an ⟦a100|A-100⟧', 'nor after one'],
      ['⟦nvlink|NV-Link⟧ ⟦nvlink|NV Link⟧ ⟦nvlink|NVLINK⟧ ⟦nvlink|nvlink⟧ ⟦nvlink|Nvlink⟧', 'one name'],
      ['⟦nvlink|NV\nLink⟧ ⟦nvlink|NV-\nLink⟧', 'over two lines'],
      ['⟦nvlink|NV-Link⟧ switch, ⟦nvlink|NVLink⟧-C2C', 'before a further word'],
      ['NVL-ink N-VLink', 'no hyphen in another place'],
      ['⟦cowos|Co-WoS⟧ ⟦cowos|CoWo-S⟧ Co-W-oS', 'several changes of case'],
      ['⟦openai|Open AI⟧ says; open AI is; ⟦openai|open-AI⟧', 'a space, only with the form’s own capitals'],
      ['⟦x86|x86⟧ ⟦x86|x-86⟧ x 86', 'a letter and digits'],
    ],
  );
});

describe('a form with a hyphen or space before digits or capitals', () => {
  testMarked(
    { gpt: ['GPT-4'], nvlink: ['NV-Link'], earth: ['Earth-2'], pod: ['SuperPOD 2'], grace: ['Grace Hopper'] },
    [
      ['⟦gpt|GPT4⟧ ⟦gpt|GPT 4⟧ ⟦gpt|GPT-4⟧', 'letters and digits'],
      ['⟦nvlink|NVLink⟧ ⟦nvlink|nv-link⟧ nvlink', 'capitals in the text'],
      ['⟦earth|Earth2⟧ ⟦pod|SuperPOD2⟧ ⟦pod|SuperPOD-2⟧', 'either way'],
      ['⟦grace|GraceHopper⟧ ⟦grace|grace hopper⟧', 'names'],
    ],
  );
});

describe('within words and between Han characters', () => {
  testMarked({ tf: ['transformer'], llm: ['大语言模型'], gpu: ['GPU'], name: ['山姆·奥特曼'] }, [
    [
      '⟦trans\u00adfor\u00admer⟧ ⟦trans\u200bformer⟧ ⟦trans\ufeffformer⟧',
      'soft hyphens and zero-width characters',
    ],
    ['⟦trans-\n  former⟧ ⟦trans\u00ad\nformer⟧', 'a word divided at the end of a line'],
    ['trans-former trans\nformer trans former', 'but not otherwise'],
    ['G-\nPU', 'an acronym is not divided'],
    ['⟦llm|大语言\n模型⟧ ⟦llm|大语\r\n　　言模型⟧', 'a line break in Chinese, with indentation'],
    ['大语言 模型 大-语言模型 大语言\n\n模型', 'but no space, hyphen or blank line'],
    ['⟦name|山姆•奥特曼⟧ ⟦name|山姆‧奥特曼⟧ ⟦name|山姆・奥特曼⟧ ⟦name|山姆 · 奥特曼⟧', 'dots in names'],
    ['山姆奥特曼', 'which must be there'],
  ]);
});

describe('between Han characters and letters or digits', () => {
  testMarked(
    {
      chip: ['AI芯片'],
      engine: ['Transformer引擎'],
      tv: ['4K电视'],
      card: ['8卡服务器'],
      c: ['Grace CPU超级芯片'],
    },
    [
      ['⟦AI芯片⟧ ⟦AI 芯片⟧ ⟦AI\n芯片⟧ ⟦AI-芯片⟧', 'a space, a line break, a hyphen or nothing'],
      ['OpenAI芯片 ⟦AI芯片⟧们 xAI 芯片', 'the Latin edge is still judged'],
      ['⟦ai芯片⟧', 'and capitals are less than three quarters'],
      ['新⟦engine|Transformer 引擎⟧', 'a longer word'],
      ['⟦tv|4K电视⟧ ⟦tv|4K 电视⟧ 14K电视 2.4K电视', 'digits at the edge'],
      ['⟦card|8卡服务器⟧ ⟦card|8 卡服务器⟧ 18卡服务器', 'a digit before a Han character'],
      ['⟦c|Grace CPU超级芯片⟧ ⟦c|Grace CPU 超级芯片⟧', 'several parts'],
    ],
  );
});
