import type { DeskActions, DeskState } from '../../store/desk.ts';

/** What keys do; the help lists them in this order. */
export const KEYS = [
  ['down', ['j', '↓']],
  ['up', ['k', '↑']],
  ['left', ['h', '←']],
  ['right', ['l', '→']],
  ['page', ['PgUp', 'PgDn']],
  ['first', ['Home']],
  ['last', ['End']],
  ['nextDoubtful', ['n']],
  ['previousDoubtful', ['N']],
  ['confirm', ['c', 'Space']],
  ['confirmNext', ['C']],
  ['mergeBelow', ['m']],
  ['mergeAbove', ['M']],
  ['caretNext', ['.']],
  ['caretPrevious', [',']],
  ['split', ['s']],
  ['pieceUp', ['u', 'Alt ↑']],
  ['pieceDown', ['d', 'Alt ↓']],
  ['cellUp', ['U', 'Alt Shift ↑']],
  ['cellDown', ['D', 'Alt Shift ↓']],
  ['insert', ['i', 'Ins']],
  ['remove', ['x', 'Del']],
  ['edit', ['Enter', 'F2']],
  ['paste', ['Ctrl V']],
  ['togglePair', ['p']],
  ['kindSelect', ['b']],
  ['swap', ['X']],
  ['realign', ['R']],
  ['undo', ['Ctrl Z']],
  ['redo', ['Ctrl Y', 'Ctrl Shift Z']],
  ['help', ['?']],
] as const satisfies readonly (readonly [string, readonly string[]])[];

export type KeyAction = (typeof KEYS)[number][0];

/** What the help calls keys, and what the browser does. */
const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ' ': 'Space',
  Insert: 'Ins',
  Delete: 'Del',
  Backspace: 'Del',
};

const BY_KEY = new Map<string, KeyAction>(
  KEYS.flatMap(([action, keys]) => keys.map((key): [string, KeyAction] => [key, action])),
);

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key does outside of fields, or null; the paste itself is an event of its own. */
export function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): KeyAction | null {
  const name = NAMES[key] ?? key;
  const isLetter = name.length === 1 && name.toLowerCase() !== name.toUpperCase();
  const parts: string[] = [];
  if (ctrlKey || metaKey) {
    // At either end Ctrl does no harm; nothing else of the browser's is taken.
    if (name === 'Home' || name === 'End') return BY_KEY.get(name)!;
    parts.push('Ctrl');
  }
  if (altKey) parts.push('Alt');
  // A capital says by itself that it is one.
  if (shiftKey && (parts.length || name.length > 1)) parts.push('Shift');
  parts.push(parts.length && isLetter ? name.toUpperCase() : name);
  const action = BY_KEY.get(parts.join(' ')) ?? null;
  return action === 'paste' ? null : action;
}

/** Does what a key says; what only the view can do is null. */
export function actOn(
  action: KeyAction,
  { place }: Pick<DeskState, 'place'>,
  desk: DeskActions,
  sides: readonly ['zh' | 'en', 'zh' | 'en'],
): void {
  switch (action) {
    case 'down':
      return desk.goTo(place.at + 1);
    case 'up':
      return desk.goTo(place.at - 1);
    case 'left':
      return desk.goTo(place.at, sides[0]);
    case 'right':
      return desk.goTo(place.at, sides[1]);
    case 'first':
      return desk.goTo(0);
    case 'last':
      return desk.goTo(Infinity);
    case 'nextDoubtful':
      return desk.goToDoubtful(1);
    case 'previousDoubtful':
      return desk.goToDoubtful(-1);
    case 'confirm':
      return desk.confirm();
    case 'confirmNext':
      desk.confirm();
      return desk.goToDoubtful(1);
    case 'mergeBelow':
      return desk.merge('below');
    case 'mergeAbove':
      return desk.merge('above');
    case 'caretNext':
      return desk.stepCaret(1);
    case 'caretPrevious':
      return desk.stepCaret(-1);
    case 'split':
      return desk.split();
    case 'pieceUp':
      return desk.movePiece('above');
    case 'pieceDown':
      return desk.movePiece('below');
    case 'cellUp':
      return desk.moveCell('above');
    case 'cellDown':
      return desk.moveCell('below');
    case 'insert':
      return desk.insert();
    case 'remove':
      return desk.remove();
    case 'edit':
      return desk.edit();
    case 'togglePair':
      return desk.toggleOpens();
    case 'swap':
      return desk.swap();
    case 'realign':
      return void desk.realign();
    case 'undo':
      return desk.undo();
    case 'redo':
      return desk.redo();
    // The view's own: the list knows what a screenful is, the page has the dialogs and the fields.
    case 'page':
    case 'paste':
    case 'kindSelect':
    case 'help':
  }
}
