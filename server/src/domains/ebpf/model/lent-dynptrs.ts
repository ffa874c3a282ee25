import type { Span } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { callerOf } from './callbacks.ts';
import { codeOf } from './code.ts';

/** Where a callback does more with the dynptr that it is only lent than to read through it. */
export function spoiltWhenLent(file: CFile, fn: CFunction): Span | undefined {
  const name = fn.parameters[0]?.name;
  if (name === undefined || callerOf(file, fn) !== 'bpf_user_ringbuf_drain') return undefined;
  const found = new RegExp(
    [
      `\\*\\s*\\(?\\s*\\([^()]*\\*\\s*\\)\\s*${name}\\b`,
      `\\bbpf_dynptr_\\w+\\s*\\(\\s*${name}\\s*[-+]`,
      `\\bbpf_ringbuf_(?:submit|discard)_dynptr\\s*\\(\\s*${name}\\b`,
      `\\bbpf_(?:dynptr_from_\\w+|ringbuf_reserve_dynptr)\\s*\\([^;]*?,\\s*${name}\\s*\\)`,
    ].join('|'),
  ).exec(codeOf(file).slice(fn.body.start, fn.body.end));
  if (!found) return undefined;
  const start = fn.body.start + found.index + found[0].lastIndexOf(name);
  return { start, end: start + name.length };
}
