import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/core/bitext/types.ts';
import { layerOf } from '../../../src/core/terms/layer.ts';
import { compileTerms } from '../../../src/core/terms/matcher.ts';

const matcher = compileTerms([
  { termId: 'gpu', text: 'GPU' },
  { termId: 'die', text: 'GPU die' },
]);

function layer(text: string, marks: Mark[]): string[] {
  return layerOf({ text, marks }, matcher).map(
    ({ start, end, termId }) => `${termId}|${text.slice(start, end)}`,
  );
}

describe('layerOf', () => {
  it('matches across emphasis', () => {
    expect(layer('the GPU die', [{ type: 'emphasis', start: 4, end: 7 }])).toEqual(['die|GPU die']);
  });

  it('matches nothing in or across links and code', () => {
    expect(layer('GPU GPU', [{ type: 'link', href: '#', start: 0, end: 3 }])).toEqual(['gpu|GPU']);
    expect(layer('GPU die', [{ type: 'code', start: 4, end: 7 }])).toEqual(['gpu|GPU']);
    expect(layer('GPUs', [{ type: 'code', start: 3, end: 4 }])).toEqual([]);
  });

  it('takes the author’s word for what a run is', () => {
    const marks: Mark[] = [
      { type: 'term', termId: 'chip', start: 4, end: 8 },
      { type: 'term', termId: null, start: 10, end: 13 },
    ];
    expect(layer('the part; GPU, GPU', marks)).toEqual(['chip|part', 'gpu|GPU']);
  });

  it('lets a given term stand in code, and no other over it', () => {
    const marks: Mark[] = [
      { type: 'code', start: 0, end: 7 },
      { type: 'term', termId: 'chip', start: 0, end: 7 },
      { type: 'term', termId: 'other', start: 4, end: 7 },
      { type: 'term', termId: 'empty', start: 7, end: 7 },
    ];
    expect(layer('GPU die', marks)).toEqual(['chip|GPU die']);
  });
});
