import type { Edit, Span } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { codeOnly } from '../text-help.ts';
import { behindIncludes } from './behind-includes.ts';

/** Reads the byte that is sent next and leaves it there. */
const first = 'tty_port_xmit_first';
const helper = `
static inline u8 ${first}(struct tty_port *port)
{
	u8 byte = 0;

	return kfifo_peek(&port->xmit_fifo, &byte) ? byte : 0;
}
`;

/** Functions of the ring buffer, by what the fifo has for them. */
const calls = new Map([
  ['uart_circ_empty', 'kfifo_is_empty'],
  ['uart_circ_chars_pending', 'kfifo_len'],
  ['uart_circ_chars_free', 'kfifo_avail'],
  ['uart_circ_clear', 'kfifo_reset'],
]);

/** What a serial driver sends, up to 6.9 in the `struct circ_buf` of its state: names that a finding is about. */
export function isUartRing(name: string): boolean {
  return name === 'xmit' || calls.has(name);
}

/**
 * A function of a serial driver that takes bytes out of the ring buffer `state->xmit`, with the fifo of the port that
 * took its place. All of its uses change together; undefined where one is of another form.
 */
export function uartFifoEdits(
  file: CFile,
  meaning: Meaning,
  fn: CFunction | undefined,
): readonly Edit[] | undefined {
  if (!fn || meaning.view.hasMember('uart_state', 'xmit') !== 'no') return undefined;
  const { text } = file.source;
  const code = activeCode(file, fn);
  const declared = [...code.matchAll(/\bstruct\s+circ_buf\s*\*\s*(\w+)\s*(?==|;)/g)];
  const ring = declared[0]?.[1];
  const rings = code.match(/\bcirc_buf\b/g)?.length ?? 0;
  // A ring that comes from elsewhere, or another one beside it, stays what it is.
  if (declared.length > 1 || rings > declared.length) return undefined;
  if (!/&\s*[\w.>-]+(?:->|\.)xmit\b/.test(code)) return undefined;
  const edits: Edit[] = [];
  const replace = (pattern: string, made: (match: RegExpExecArray) => string): void => {
    for (const match of code.matchAll(new RegExp(pattern, 'g'))) {
      const span = { start: fn.start + match.index, end: fn.start + match.index + match[0].length };
      if (!edits.some((one) => covers(one.span, span.start))) edits.push({ span, text: made(match) });
    }
  };
  replace('\\bstruct\\s+circ_buf\\b', () => 'struct tty_port');
  const state = '&\\s*([\\w.>-]+?(?:->|\\.))xmit\\b';
  for (const [old, fresh] of calls) {
    if (ring) replace(`\\b${old}\\s*\\(\\s*${ring}\\s*\\)`, () => `${fresh}(&${ring}->xmit_fifo)`);
    replace(`\\b${old}\\s*\\(\\s*${state}\\s*\\)`, (match) => `${fresh}(&${match[1]}port.xmit_fifo)`);
  }
  if (ring) {
    replace(`(?<=\\b${ring}\\s*=\\s*)${state}`, (match) => `&${match[1]}port`);
    replace(
      `\\b${ring}->tail\\s*=\\s*\\(\\s*${ring}->tail\\s*\\+\\s*1\\s*\\)\\s*&\\s*\\(\\s*UART_XMIT_SIZE\\s*-\\s*1\\s*\\)`,
      () => `kfifo_skip(&${ring}->xmit_fifo)`,
    );
    replace(`(?<!&[\\s(]*)\\b${ring}->buf\\s*\\[\\s*${ring}->tail\\s*\\]`, () => `${first}(${ring})`);
    replace(
      `\\b${ring}->(?:head|tail)\\s*==\\s*${ring}->(?:head|tail)\\b`,
      () => `kfifo_is_empty(&${ring}->xmit_fifo)`,
    );
  }
  const known = ring === undefined ? [] : [new RegExp(`\\b${ring}\\b`, 'g')];
  for (const pattern of [...known, /(?:->|\.)\s*xmit\b/g, /\buart_circ_\w+/g]) {
    for (const { index } of code.matchAll(pattern)) {
      const at = fn.start + index;
      const isTarget = /^\w+\s*(?:=\s*(?:&|NULL\b)|;)/.test(code.slice(index));
      if (!isTarget && !edits.some((one) => covers(one.span, at))) return undefined;
    }
  }
  const isRead = edits.some((one) => one.text.startsWith(first));
  if (!isRead || file.functionNamed(first)) return edits;
  const at = behindIncludes(text, fn.start, fn.start);
  return at === undefined ? undefined : [{ span: { start: at, end: at }, text: helper }, ...edits];
}

function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The text of a function with comments, strings and what other kernels build blanked. */
function activeCode(file: CFile, { start, end }: CFunction): string {
  let code = codeOnly(file.source.text.slice(start, end));
  for (const span of file.inactive) {
    const [from, to] = [Math.max(0, span.start - start), Math.min(end, span.end) - start];
    if (from >= to) continue;
    code = code.slice(0, from) + code.slice(from, to).replace(/[^\n]/g, ' ') + code.slice(to);
  }
  return code;
}
