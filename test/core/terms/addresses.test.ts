import { describe } from 'vitest';
import { testMarked } from './marked.ts';

describe('nothing matches in addresses and code', () => {
  testMarked({ gpu: [{ text: 'GPU', case: 'any' }], nvidia: ['英伟达', 'Nvidia'] }, [
    ['https://x.com/gpu，⟦GPU⟧', 'an address ends at Chinese punctuation'],
    ['见https://gpu.com了解⟦GPU⟧，http://x.com/⟦nvidia|英伟达⟧的', 'or at a Han character after the host'],
    ['https://zh.wikipedia.org/wiki/英伟达 ⟦nvidia|英伟达⟧', 'but a page may have a Chinese name'],
    ['(https://x.com/a_(gpu)?q=gpu#gpu) ⟦GPU⟧', 'query and fragment'],
    ['www.gpu.com, www.gpu-x.cn/gpu的⟦GPU⟧', 'without a scheme'],
    ['nvidia.com/gpu/x, Nvidia.cn?gpu, ⟦nvidia|Nvidia⟧/⟦GPU⟧', 'a domain with a path'],
    ['GPU.com gpu.ai', 'a domain without one'],
    ['gpu@nvidia.com, gpu.x+gpu@mail.gpu.ai。⟦GPU⟧@100W', 'e-mail'],
    ['@nvidia and @gpu_news on ⟦GPUs⟧', 'handles'],
    ['in /usr/gpu/bin, ~/gpu/x, ./gpu/x; ⟦GPU⟧/CPU/⟦GPU⟧, 和/⟦GPU⟧/CPU', 'file paths'],
    ['C:\\gpu\\gpu.exe，⟦GPU⟧', 'on Windows too'],
    ["`gpu` `run gpu now`, ⟦GPU⟧ ``⟦GPU⟧''", 'code in Markdown'],
    ['a single ` before ⟦GPU⟧', 'and a lone backtick'],
  ]);
});
