import type { Problem } from '../../../core/types.ts';
import { itemsOf, type Item } from '../../../syntax/shapes/columns-language.ts';
import type { ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { weakEncryption as page } from '../pages.ts';

/** Modes that show equal blocks or take guessable starts, and ciphers with short keys or blocks. */
const weakCipher =
  /(?:^|-)(?:ecb|cbc-plain(?:64)?|cbc-null)(?:$|-|:)|^(?:des|arc4|null|cipher_null|khazad|tea|xtea)(?:-|$)/;
const weakHash = /^(?:md4|md5|sha1)$/;
const open = /^(\/(?:tmp|var\/tmp|dev\/shm))\//;

/** What can be opened by anybody with patience, or without it. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const [, , key, list] = line.words;
    if (!key) return;
    yield* keyed(key, list);
    for (const item of list ? itemsOf(list) : []) yield* judged(item);
  },
};

function* keyed(key: ColumnWord, list: ColumnWord | undefined): Iterable<Problem> {
  const folder = open.exec(key.value)?.[1];
  if (folder !== undefined) {
    const fix = page.fix({ say: 'ask' }, 'review', { span: key, text: 'none' });
    yield page.problem(key, { say: 'key', folder }, { fixes: [fix] });
  } else if (/^\/dev\/(?:zero|full)$/.test(key.value)) {
    const isPassing = /(?:^|,)(?:swap|tmp)/.test(list?.value ?? '');
    const fixes = isPassing
      ? [page.fix({ say: 'random' }, 'review', { span: key, text: '/dev/urandom' })]
      : [];
    yield page.problem(key, { say: 'zero', name: key.value }, { fixes });
  }
}

function* judged(item: Item): Iterable<Problem> {
  const [name, value = ''] = item.text.split(/=(.*)/s) as [string, string?];
  const at = { start: item.end - value.length, end: item.end };
  if (name === 'cipher' && weakCipher.test(value)) {
    const fix = page.fix({ say: 'cipher' }, 'review', { span: at, text: 'aes-xts-plain64' });
    yield page.problem(at, { say: 'cipher', name: value }, { fixes: [fix] });
  } else if (name === 'hash' && weakHash.test(value)) {
    const fix = page.fix({ say: 'hash' }, 'review', { span: at, text: 'sha256' });
    yield page.problem(at, { say: 'hash', name: value }, { fixes: [fix] });
  } else if (name === 'size' && /^\d+$/.test(value) && Number(value) < 128 && Number(value) > 0) {
    yield page.problem(at, { say: 'short', size: Number(value) });
  }
}
