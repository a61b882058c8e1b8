import { expect, test } from 'vitest';
import { actionOf } from '../../../src/ui/align/keys.ts';

const press = (text: string) => {
  const parts = text.split('+');
  return actionOf({
    key: parts.at(-1)!,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  });
};

test.each([
  ['j', 'down'],
  ['ArrowDown', 'down'],
  ['m', 'mergeBelow'],
  ['Shift+M', 'mergeAbove'],
  ['c', 'confirm'],
  [' ', 'confirm'],
  ['F2', 'edit'],
  ['Delete', 'remove'],
  ['Shift+?', 'help'],
  ['Alt+ArrowUp', 'pieceUp'],
  ['Alt+Shift+ArrowDown', 'cellDown'],
  ['Ctrl+z', 'undo'],
  ['Meta+z', 'undo'],
  ['Ctrl+Shift+Z', 'redo'],
  ['Ctrl+Shift+z', 'redo'],
  ['Ctrl+y', 'redo'],
  ['Ctrl+Home', 'first'],
  ['PageDown', 'page'],
])('%s: %s', (keys, action) => {
  expect(press(keys)).toBe(action);
});

test.each(['Ctrl+c', 'Ctrl+v', 'Meta+r', 'Ctrl+m', 'Alt+ArrowLeft', 'Tab', 'Escape', 'Process', 'q'])(
  '%s stays the browser’s',
  (keys) => {
    expect(press(keys)).toBeNull();
  },
);
