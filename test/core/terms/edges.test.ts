import { describe } from 'vitest';
import { testMarked } from './marked.ts';

describe('a Latin letter or digit at an edge needs a neighbour that is neither', () => {
  testMarked({ hbm: ['HBM'], h100: ['H100'], nim: ['NIM'], token: ['token'] }, [
    ['采用⟦HBM⟧替换', 'Han characters on both sides'],
    ['HBM3E、HBM4', 'a digit goes on with the word'],
    [
      '⟦h100|H100⟧/H200、⟦h100|H100⟧、H1000和GH100',
      'slash and enumeration comma are edges, digits and letters are not',
    ],
    ['MECHANISM uses no mechanism, NIMS or ANIM', 'inside longer words'],
    ['“⟦HBM⟧”‘⟦HBM⟧’（⟦HBM⟧）【⟦HBM⟧】〈⟦HBM⟧〉《⟦HBM⟧》『⟦HBM⟧』', 'quotation marks and brackets'],
    ['"⟦HBM⟧" [⟦HBM⟧] {⟦HBM⟧} <⟦HBM⟧> |⟦HBM⟧|', 'ASCII brackets'],
    ['⟦HBM⟧…⟦HBM⟧——⟦HBM⟧～⟦HBM⟧·⟦HBM⟧%⟦HBM⟧+⟦HBM⟧=⟦HBM⟧', 'signs of all kinds'],
    ['⟦HBM⟧を使う、⟦HBM⟧は', 'hiragana'],
    ['⟦HBM⟧メモリと高速⟦HBM⟧', 'katakana and kanji'],
    ['⟦HBM⟧은 ⟦HBM⟧을', 'Hangul particles'],
    ['ה⟦HBM⟧ و⟦HBM⟧', 'Hebrew and Arabic prefixes'],
    ['\u200f⟦HBM⟧\u200e', 'marks of direction are no neighbours'],
    ['ΔHBM, HBMα, HBMы, яHBM', 'alphabets that have capitals go on with the word, as Latin does'],
    ['🚀⟦HBM⟧🔥👩‍💻⟦HBM⟧', 'emoji'],
    ['HBM\u0301 and HBM\u20dd', 'a combining mark belongs to the last letter'],
    ['éHBM, e\u0301HBM', 'so does one on the letter before'],
    ['⟦HBM⟧™ ⟦HBM⟧® ©⟦HBM⟧ ⟦HBM⟧℠', '™ is a sign, not the letters TM'],
    ['⟦HBM⟧¹ and ⟦HBM⟧²³', 'superscripts are numbers of notes'],
    ['①⟦HBM⟧②⟦HBM⟧', 'circled numbers'],
    ['HBM₂', 'a subscript is part of a formula'],
    ['#⟦HBM⟧ #⟦HBM⟧# ＃⟦HBM⟧', 'hashtags speak of the thing'],
    ['MY_HBM, HBM_SIZE, __HBM__x', 'identifiers'],
    ['_⟦HBM⟧_ **⟦HBM⟧** ~~⟦HBM⟧~~', 'emphasis in Markdown'],
    ['⟦HBM⟧-based, non-⟦HBM⟧, ⟦HBM⟧-8H', 'within a hyphened compound'],
    ['preHBM', 'a prefix without a hyphen'],
    ['a ⟦token|token⟧.\n\nTokenizer', 'the end of a paragraph'],
    ['⟦token|token⟧的 ⟦token|token⟧们', 'Chinese suffixes'],
    ['its ‘⟦token|token⟧’ and “⟦token|tokens⟧”', 'quotation marks that are apostrophes too'],
  ]);
});

describe('numbers', () => {
  testMarked(
    {
      '3d': ['3D'],
      gpt4: ['GPT-4'],
      gpt: ['GPT'],
      llama2: ['Llama 2'],
      b200: ['B200'],
      4: ['4.0'],
      360: ['360'],
    },
    [
      ['⟦3d|3D⟧堆叠、13D、2.3D', 'digits before'],
      ['用⟦3d|3D⟧打印', 'between Han characters'],
      ['⟦gpt4|GPT-4⟧, ⟦gpt|GPT⟧-4o, ⟦gpt|GPT⟧-4.5, ⟦gpt4|GPT-4⟧.', 'a version is a number: 4 is not 4.5'],
      ['Llama 2.1, ⟦llama2|Llama 2⟧, the Llama 2,300 people had', 'thousands'],
      [
        'B2000 is no ⟦b200|B200⟧, nor is GB200; ⟦b200|B200⟧,300 and ⟦b200|B200s⟧',
        'a comma after a name that ends in digits',
      ],
      ['v14.05 is not ⟦4|4.0⟧; 4.0.1 and 3.4.0', 'a version of more parts'],
      ['⟦360|360⟧推出; 1,360 people; 360,000 people; 0.360', 'a number in a longer number'],
    ],
  );
});

describe('dots', () => {
  testMarked(
    {
      nvidia: ['Nvidia'],
      node: ['Node'],
      njs: ['Node.js'],
      cuda: [{ text: 'cuda', case: 'any' }],
      net: ['.NET'],
      ai: ['AI'],
    },
    [
      ['nvidia.com, ⟦Nvidia⟧. Then', 'a domain'],
      ['⟦njs|Node.js⟧ is no ⟦node|Node⟧.', 'the longer form'],
      ['Node.py, torch.cuda, cuda.h', 'file names and modules'],
      ['made by ⟦Nvidia⟧.The next', 'a space forgotten after a full stop'],
      ['⟦Nvidia⟧。⟦Nvidia⟧.然后', 'Chinese after the stop'],
      ['ASP.NET and ⟦net|.NET⟧', 'a sign at the edge needs a neighbour that is no letter'],
      ['1.⟦ai|AI⟧芯片', 'a list’s number'],
      ['⟦ai|AI⟧... ⟦ai|AI⟧…', 'dots that trail'],
    ],
  );
});

describe('signs within and at the edge of forms', () => {
  testMarked(
    {
      cpp: ['C++'],
      cs: ['C#'],
      c: ['C'],
      r: ['R'],
      rd: ['R&D'],
      tcp: ['TCP/IP'],
      plus: ['A+'],
      at: ['AT&T'],
    },
    [
      ['⟦cpp|C++⟧, ⟦cpp|C++⟧20, ⟦cpp|C++⟧的, ⟦cs|C#⟧。', 'signs at the end'],
      ['C++x, C+++, A++', 'a letter or the same sign goes on'],
      ['⟦c|C⟧ is older; written in ⟦c|C⟧. ⟦c|C⟧语言, ⟦r|R⟧包', 'single letters'],
      ['C-suite, non-C, A&C, C*, R&B, I’C', 'no word of a letter next to a hyphen or a joining sign'],
      ['⟦rd|R&D⟧, ⟦rd|R & D⟧, ⟦rd|R＆D⟧, R&DX', 'spaces about an ampersand'],
      ['⟦tcp|TCP/IP⟧ and ⟦tcp|TCP / IP⟧', 'or a slash'],
      ['⟦at|AT&T⟧’s grade is ⟦plus|A+⟧.', 'before a possessive and a full stop'],
    ],
  );
});
