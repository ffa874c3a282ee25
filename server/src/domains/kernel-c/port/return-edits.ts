import type { Edit, Span } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { normalType } from '../signatures.ts';
import { codeOnly } from '../text-help.ts';

const number =
  /^(?:enum \w+|bool|char|short|int|long|long long|unsigned (?:char|short|int|long|long long)|size_t|ssize_t|irqreturn_t)$/;

/** The result's type and the returns with it; undefined where that needs a person. */
export function returnEdits(file: CFile, fn: CFunction, wanted: string): readonly Edit[] | undefined {
  const [from, to] = [normalType(fn.returns), normalType(wanted)];
  if (from === to) return [];
  const { text } = file.source;
  const start = text.lastIndexOf(fn.returns, fn.nameSpan.start - 1);
  if (start < fn.start) return undefined;
  const type: Edit = { span: { start, end: start + fn.returns.length }, text: wanted };
  if (to === 'void' && number.test(from)) {
    const inside = voidReturns(file, fn);
    return inside && [type, ...inside];
  }
  if (from === 'void' && number.test(to)) return [type, ...zeroReturns(text, fn)];
  const isNear = (number.test(from) && number.test(to)) || bare(from) === bare(to);
  return isNear ? [type] : undefined;
}

function bare(type: string): string {
  return normalType(type.replace(/\bconst\b/g, ' '));
}

/** `return 0;` goes where it is the last and is `return;` elsewhere; what calls something is called before. */
function voidReturns(file: CFile, fn: CFunction): readonly Edit[] | undefined {
  const { text } = file.source;
  const edits: Edit[] = [];
  const body = codeOnly(text.slice(fn.body.start, fn.body.end));
  for (const match of body.matchAll(/\breturn\b\s*([^;]*);/g)) {
    const value = match[1]!.trim();
    const start = fn.body.start + match.index;
    const end = start + match[0].length;
    const isLast = /^\s*\}\s*$/.test(body.slice(match.index + match[0].length));
    const isIdle = /^\(?-?\w*\)?$/.test(value);
    // Only a call of a function has to be kept; other expressions may mean anything.
    if (!isIdle && !/^\w+\s*\([^]*\)$/.test(value)) return undefined;
    // A line of its own, or the branch of a condition that must keep a statement.
    const isFree = /[;{}]\s*$/.test(body.slice(0, match.index));
    const kept = isIdle ? '' : text.slice(start, end).replace(/^return\s*/, '');
    if (isLast && isFree)
      edits.push(
        isIdle ? { span: wholeLines(text, start, end), text: '' } : { span: { start, end }, text: kept },
      );
    else if (isIdle) edits.push({ span: { start, end }, text: 'return;' });
    else edits.push({ span: { start, end }, text: `{ ${kept} return; }` });
  }
  return edits;
}

function zeroReturns(text: string, fn: CFunction): readonly Edit[] {
  const body = codeOnly(text.slice(fn.body.start, fn.body.end));
  const edits = [...body.matchAll(/\breturn\s*;/g)].map(({ index, 0: whole }) => ({
    span: { start: fn.body.start + index, end: fn.body.start + index + whole.length },
    text: 'return 0;',
  }));
  const close = fn.body.start + body.lastIndexOf('}');
  const line = text.lastIndexOf('\n', close);
  const isOwnLine = text.slice(line + 1, close).trim() === '' && line > fn.body.start;
  const at = isOwnLine ? line + 1 : close;
  return [...edits, { span: { start: at, end: at }, text: isOwnLine ? '\treturn 0;\n' : ' return 0; ' }];
}

/** The statement with its line and an empty line in front of it. */
function wholeLines(text: string, start: number, end: number): Span {
  const before = /(?:\n[ \t]*)?\n[ \t]*$/.exec(text.slice(Math.max(0, start - 80), start));
  return before ? { start: start - before[0].length, end } : { start, end };
}
