import type { Check } from '../../../syntax/values/fault.ts';
import { addressKind } from '../../../syntax/values/addresses.ts';
import { splitWords } from './words.ts';

/** A path that has to begin at the root. */
export const absolutePath: Check = (value) => (value.startsWith('/') ? undefined : { say: 'path' });

/** Paths with blanks between them, each with marks before it such as `-` for "may be missing". */
export const pathList: Check = (value) => {
  for (const { text, start, end } of splitWords(value)) {
    const path = text.replace(/^[-+]+/, '');
    if (path !== '' && !path.startsWith('/') && /^[\w.~]/.test(path)) return { say: 'path', start, end };
  }
  return undefined;
};

/** Where a socket listens; only what is surely wrong counts: a port that is too large, or a relative path. */
export const address: Check = (value) => {
  const port = /(?:^|:)(\d+)$/.exec(value);
  if (port && !value.startsWith('/') && !value.startsWith('@') && !value.startsWith('vsock:')) {
    const number = Number(port[1]);
    if (number > 65535 || number === 0) {
      const start = port.index + port[0].length - port[1]!.length;
      return { say: 'port', start, end: value.length };
    }
  }
  if (value.startsWith('/') || value.startsWith('@') || value.startsWith('vsock:')) return undefined;
  const host = /^(\d+(?:\.\d+){3})(?::|$)/.exec(value)?.[1];
  if (host !== undefined && addressKind(host) === 'bad') return { say: 'socket', start: 0, end: host.length };
  if (value.startsWith('[') && !value.includes(']')) return { say: 'socket' };
  if (/^[^:]+:[a-z]\w*$/.test(value))
    return { say: 'port', start: value.indexOf(':') + 1, end: value.length };
  const named = /^([^:[\]/]+)(?::\d+)?$/.exec(value)?.[1];
  if (named !== undefined && !/^\d+$|^\d+(?:\.\d+){3}$/.test(named) && !/\s/.test(value))
    return { say: 'socket', start: 0, end: named.length };
  return value.includes('/') && !/^(?:\[|netlink)/.test(value) ? { say: 'path' } : undefined;
};

/** `NAME=value` words, quoted as a whole where a value has blanks. */
export const assignments: Check = (value) => {
  for (const { text, start, end } of splitWords(value)) {
    if (/^[A-Za-z_]\w*=/.test(text)) continue;
    return { say: 'assignment', start, end };
  }
  return undefined;
};
