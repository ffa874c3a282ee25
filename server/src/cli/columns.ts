/** How text takes up room on a terminal: tabs, wide characters, and signs that would command the terminal. */

const tab = 4;

/** Wide and full-width blocks of Unicode's East Asian Width, as first and last code points. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function widthOf(code: number): number {
  if (code < 0x300) return 1;
  const isMark = code <= 0x36f || (code >= 0x20d0 && code <= 0x20ff) || (code >= 0xfe00 && code <= 0xfe0f);
  if (isMark) return 0;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Control, bidirectional and zero-width signs can move the cursor or reorder a line, so they are shown as codes. */
const hostile = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text from a file made harmless for a terminal; line ends and tabs stay. */
export function harmless(text: string): string {
  return text.replace(hostile, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A line as cells of a terminal: each part with its place in the text (UTF-16) and its width. */
interface Cell {
  readonly at: number;
  readonly text: string;
  readonly width: number;
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let at = 0;
  for (const sign of line) {
    const shown = sign === '\t' ? ' '.repeat(tab - (column % tab)) : harmless(sign);
    const width = sign === '\t' || shown !== sign ? shown.length : widthOf(sign.codePointAt(0)!);
    cells.push({ at, text: shown, width });
    column += width;
    at += sign.length;
  }
  return cells;
}

/**
 * A source line as it is shown, with a second line of carets under a stretch. `start` and `end` count UTF-16 units of
 * the line from 0. A line wider than `room` is cut so that the stretch stays in sight.
 */
export function underlined(
  line: string,
  start: number,
  end: number,
  room: number,
): { readonly shown: string; readonly before: number; readonly carets: number } {
  const cells = cellsOf(line);
  const marked = (cell: Cell): boolean => cell.at >= start && cell.at < Math.max(end, start + 1);
  const widthBefore = sum(cells.filter((cell) => cell.at < start));
  const carets = Math.max(1, sum(cells.filter(marked)));
  if (sum(cells) <= room)
    return { shown: cells.map((cell) => cell.text).join(''), before: widthBefore, carets };
  // A third of the room stands before the stretch, because what follows usually explains more.
  const skip = Math.max(0, widthBefore - Math.floor(room / 3));
  let passed = 0;
  let shown = skip > 0 ? '…' : '';
  let used = shown.length;
  let before = used;
  for (const cell of cells) {
    passed += cell.width;
    if (passed <= skip) continue;
    if (used + cell.width > room - 1) {
      shown += '…';
      break;
    }
    shown += cell.text;
    used += cell.width;
    if (cell.at < start) before = used;
  }
  return { shown, before, carets: Math.min(carets, Math.max(1, room - 1 - before)) };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.width, 0);
}
