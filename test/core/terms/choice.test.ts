import { describe, expect, it } from 'vitest';
import { compileTerms } from '../../../src/core/terms/matcher.ts';
import { formsIn, type Glossary, testMarked } from './marked.ts';

describe('leftmost, longest, no overlaps', () => {
  testMarked(
    {
      ab: ['alpha beta'],
      bc: ['beta gamma'],
      bcd: ['beta gamma delta'],
      b: ['beta'],
      die: ['GPU die'],
      gpu: ['GPU'],
      nv: ['NVLink'],
      sw: ['NVLink Switch'],
      c2c: ['C2C'],
      pku: ['北京大学'],
      stu: ['大学生活'],
      life: ['生活'],
    },
    [
      ['⟦ab|alpha beta⟧ gamma delta', 'the first of two that overlap, though the second is longer'],
      ['⟦bcd|beta gamma delta⟧, ⟦bc|beta gamma⟧, ⟦b|beta⟧', 'the longest from one place'],
      ['⟦gpu|GPU⟧ diet, ⟦die|GPU dies⟧, ⟦gpu|GPU⟧, die', 'the shorter where the longer fails'],
      [
        '⟦sw|NVLink Switches⟧ ⟦nv|NVLink⟧-⟦c2c|C2C⟧ ⟦nv|NVLink⟧ switchgear',
        'part of a longer name that is not in the glossary',
      ],
      ['⟦pku|北京大学⟧⟦life|生活⟧', 'what is left over is looked at again'],
      ['⟦gpu|GPU⟧⟦life|生活⟧⟦gpu|GPU⟧/⟦gpu|GPUs⟧', 'side by side'],
    ],
  );
});

describe('what is no form', () => {
  it.each(['', ' ', '\n', '-', '…', '。', '&', '芯', 'バ', '🤖', '\u200b', '\0', '长'.repeat(201)])(
    '%j is never found',
    (text) => {
      const found = compileTerms([{ termId: 'x', text }]).find(
        `a ${text} b${text}c 芯片 バス ${text}${text}`,
      );
      expect(found).toEqual([]);
    },
  );

  it('finds nothing in an empty text or with an empty glossary', () => {
    expect(compileTerms([{ termId: 'x', text: 'GPU' }]).find('')).toEqual([]);
    expect(compileTerms([]).find('GPU')).toEqual([]);
  });
});

describe('forms with a gloss in brackets', () => {
  testMarked(
    { aids: ['艾滋病（AIDS）'], llm: ['large language model (LLM)'], token: ['token (NLP)'], f: ['f(x)'] },
    [
      ['⟦aids|艾滋病⟧（⟦aids|AIDS⟧）', 'two languages are two forms'],
      ['⟦llm|large language models⟧ (⟦llm|LLMs⟧)', 'so is an initialism'],
      ['⟦token|token⟧ NLP', 'another bracket only tells terms apart'],
      ['⟦f|f(x)⟧ f x', 'and one without a space is part of the form'],
    ],
  );
});

/** Term ids as the card lists them: the match, those of the same form, and those within. */
function listed(glossary: Glossary, text: string): unknown[] {
  return compileTerms(formsIn(glossary))
    .find(text)
    .map(({ termId, also = [], nested = [] }) => [
      termId,
      also,
      nested.map((inner) => `${inner.termId}|${text.slice(inner.start, inner.end)}`),
    ]);
}

describe('what the card lists', () => {
  it('nested matches, overlapping ones too', () => {
    const glossary = { chip: ['人工智能芯片'], ai: ['人工智能'], smart: ['智能芯片'], die: ['芯片'] };
    expect(listed(glossary, '人工智能芯片')).toEqual([
      ['chip', [], ['ai|人工智能', 'smart|智能芯片', 'die|芯片']],
    ]);
  });

  it('judges the edges of nested matches and leaves out the term itself', () => {
    const glossary = { sw: ['NVLink Switch', 'NVLink'], ink: ['ink'], switch: ['switch'] };
    expect(listed(glossary, 'NVLink Switches')).toEqual([['sw', [], ['switch|Switches']]]);
  });

  it('terms of one form: winners, then plain forms, then exact ones, then the glossary’s order', () => {
    const glossary: Glossary = {
      dies: ['die'],
      second: ['dies'],
      third: [{ text: 'DIES', case: 'exact' }],
      fourth: [{ text: 'dies', wins: true }],
    };
    expect(listed(glossary, 'dies')).toEqual([['fourth', ['second', 'dies'], []]]);
    expect(listed(glossary, 'DIES')).toEqual([['fourth', ['third', 'second', 'dies'], []]]);
  });

  it('a form that only differs in what may stand between its parts', () => {
    const glossary = { hyphen: ['HBM-3E'], plain: ['HBM3E'] };
    expect(listed(glossary, 'HBM-3E HBM3E')).toEqual([
      ['hyphen', ['plain'], []],
      ['hyphen', ['plain'], []],
    ]);
  });
});

describe('blockers', () => {
  const blocker = true;
  testMarked(
    {
      china: ['中国', { text: '发展中国家', blocker }],
      die: ['die', { text: 'die hard', blocker }, { text: 'to die', blocker }],
      bike: ['die'],
      transformer: ['变压器', { text: '變壓器廠', blocker }],
      train: ['训练', { text: '训练营', blocker }],
      camp: ['训练营'],
    },
    [
      ['发展中国家与⟦china|中国⟧', 'a longer word'],
      [
        '⟦bike|die⟧ hard, ⟦die|die⟧ hardware, ⟦die|die⟧, to ⟦bike|die⟧, ⟦bike|die⟧-hard',
        'of one term, not of another; with edges of its own',
      ],
      ['⟦transformer|变压器⟧与变压器厂', 'folded like the forms'],
      ['⟦camp|训练营⟧与⟦train|训练⟧', 'a blocker may be another’s form'],
    ],
  );

  it('block nested matches too', () => {
    const glossary = { train: ['训练', { text: '训练营', blocker }], camp: ['AI训练营'] };
    expect(listed(glossary, 'AI训练营')).toEqual([['camp', [], []]]);
  });

  it('all hold in a long text', () => {
    const glossary = { china: ['中国', { text: '发展中国家', blocker }] };
    expect(listed(glossary, '发展中国家、中国、'.repeat(2000))).toHaveLength(2000);
  });
});

describe('short Han forms that common words straddle', () => {
  testMarked(
    {
      pku: ['北大'],
      export: ['导出'],
      kimono: ['和服'],
      grad: ['研究生'],
      param: ['参数'],
      infer: ['推理'],
      cn: ['中国'],
      weight: ['权重'],
      quant: ['量化'],
    },
    [
      ['我向北大概测量了一下，我是⟦pku|北大⟧的', '北|大概'],
      ['引导出结果，再⟦export|导出⟧文件', '引导|出'],
      ['和服务器相连，穿⟦kimono|和服⟧', '和|服务'],
      ['研究生命起源的⟦grad|研究生⟧', '研究|生命'],
      ['⟦infer|推理⟧由GPU完成，⟦param|参数⟧量很大', 'free characters are no sign'],
      ['⟦cn|中国⟧有企业，⟦cn|中国⟧家庭', 'nor is the rest of the text if it is a word'],
      ['其中国有企业', 'words on both sides'],
      ['引導出結果，再⟦export|導出⟧檔案', 'in Traditional text'],
      ['⟦weight|权重⟧⟦quant|量化⟧', 'another term follows'],
    ],
  );

  it('leaves terms alone whose authors gave Han blockers', () => {
    const trusted = { pku: ['北大', { text: '东北大米', blocker: true }] };
    expect(listed(trusted, '向北大概看了看，东北大米')).toHaveLength(1);
  });
});
