import { describe } from 'vitest';
import { testMarked } from './marked.ts';

describe('case', () => {
  testMarked(
    {
      nim: ['NIM'],
      grace: [{ text: 'Grace', case: 'exact' }],
      hbm: [{ text: 'HBM', case: 'any' }],
      lora: ['LoRA'],
      soc: ['SoC'],
      attention: ['attention'],
      gpt: ['GPT-4o'],
      core: ['Tensor Core'],
    },
    [
      ['⟦NIM⟧, nim, Nim, NIm', 'three quarters capitals or more: exact'],
      ['⟦lora|LoRA⟧ lora LORA Lora, ⟦gpt|GPT-4o⟧ GPT-4O gpt-4o', 'just three quarters'],
      ['⟦soc|SoC⟧ ⟦soc|SOC⟧ ⟦soc|soc⟧', 'less than that: any'],
      ['⟦grace|Grace⟧ grace GRACE', 'an entry that says exact'],
      ['⟦hbm|HBM⟧ ⟦hbm|hbm⟧ ⟦hbm|Hbm⟧ ⟦hbm|HBMS⟧', 'an entry that says any'],
      ['⟦attention|ATTENTION⟧ ⟦attention|Attention⟧ ⟦attention|aTTention⟧', 'small letters: any'],
      ['⟦core|TENSOR CORES⟧ ⟦core|tensor cores⟧', 'headings in capitals'],
    ],
  );
});

describe('plurals', () => {
  testMarked(
    {
      gpu: ['GPU'],
      b200: ['B200'],
      die: ['die'],
      memory: ['memory'],
      batch: ['batch'],
      matrix: ['matrix'],
      analysis: ['synthesis'],
      bus: ['bus'],
      leaf: ['leaf'],
      epoch: ['epoch'],
      asics: ['ASIC'],
      os: ['OS'],
      key: ['key'],
      core: ['Tensor Core'],
      fast: [{ text: 'sparse', plural: false }],
      photo: ['photo'],
      cafe: ['café'],
      chip: ['AI芯片'],
      four: ['4.0'],
    },
    [
      ["⟦GPUs⟧ ⟦GPU⟧’s ⟦GPUs⟧’ ⟦GPU⟧'s ⟦GPUs⟧' ⟦GPUs⟧’s", 'possessives are not part of the match'],
      ['GPUS GPUss gpus GPUes GPUsx', 'no plurals of an acronym'],
      ['⟦GPUs⟧-based, multi-⟦GPUs⟧, 八块⟦GPUs⟧同时', 'before and after other things'],
      ['⟦b200|B200s⟧, GB200s, ⟦b200|B200⟧’s, B200S', 'after digits'],
      ['⟦die|dies⟧ ⟦die|Dies⟧ ⟦die|DIES⟧ diet died', 'after e'],
      ['⟦memory|memories⟧ memorie memoryes', 'y becomes ies'],
      ['⟦key|keys⟧ keies', 'not after a vowel'],
      ['⟦batch|batches⟧ ⟦epoch|epochs⟧ ⟦bus|buses⟧ buss', 'hissing sounds'],
      [
        '⟦matrix|matrices⟧ ⟦matrix|matrixes⟧ ⟦analysis|syntheses⟧ ⟦leaf|leaves⟧',
        'from Latin, Greek and Old English',
      ],
      ['⟦asics|ASICs⟧ ⟦os|OSes⟧ ⟦os|OS⟧', 'acronyms'],
      ['⟦core|Tensor Cores⟧ Tensors Core', 'of the last word'],
      ['⟦fast|sparse⟧ sparses', 'adjectives have none'],
      ['⟦photo|photos⟧ ⟦cafe|cafés⟧ ⟦cafe|cafe\u0301s⟧', 'other ends'],
      ['⟦chip|AI芯片⟧s 4.0s ⟦four|4.0⟧', 'nor have Han characters and bare numbers'],
      ['⟦GPU⟧ s ⟦GPU⟧-s', 'the ending touches the word'],
    ],
  );
});
