import type { Problem } from '../../../core/types.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { entryOf, moduleName } from '../line.ts';
import { weakSetting as page } from '../pages.ts';

const places = /^(\/(?:tmp|var\/tmp|dev\/shm)|\/home\/[^/]+)\//;

/** Arguments that undo what the stack is for. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const entry = entryOf(line);
    const module = moduleName(entry);
    if (module === 'pam_rhosts' && /^sufficient$/i.test(entry.control!.value))
      yield page.problem(entry.module!, { say: 'rhosts' });
    for (const word of entry.args) for (const problem of judged(module, word)) yield problem;
  },
};

function* judged(
  module: string | undefined,
  word: { readonly value: string; readonly start: number; readonly end: number },
): Iterable<Problem> {
  const { value } = word;
  if (module === 'pam_unix' && /^(?:md5|bigcrypt)$/.test(value)) {
    const fix = page.fix({ say: 'write', meant: 'yescrypt' }, 'review', { span: word, text: 'yescrypt' });
    yield page.problem(word, { say: 'hash', value }, { fixes: [fix] });
  } else if (module === 'pam_wheel' && value === 'trust') {
    const span = { start: word.start - 1, end: word.end };
    yield page.problem(
      word,
      { say: 'trust' },
      { fixes: [page.fix({ say: 'remove', name: 'trust' }, 'review', { span, text: '' })] },
    );
  } else if (module === 'pam_exec') {
    const folder = places.exec(value)?.[1];
    if (folder !== undefined) yield page.problem(word, { say: 'place', folder });
  }
  const least = /^pam_(?:pwquality|cracklib|unix)$/.test(module ?? '')
    ? /^minlen=(\d+)$/.exec(value)?.[1]
    : undefined;
  if (least !== undefined && Number(least) < 8) {
    const span = { start: word.end - least.length, end: word.end };
    const fix = page.fix({ say: 'write', meant: '12' }, 'review', { span, text: '12' });
    yield page.problem(span, { say: 'short', value: least }, { fixes: [fix], confidence: 'medium' });
  } else if (module === 'pam_faillock' && value === 'deny=0')
    yield page.problem(word, { say: 'endless' }, { confidence: 'medium' });
  const mask = /^umask=(\d+)$/.exec(value)?.[1];
  if (mask === undefined || !isOctalMode(mask) || (parseInt(mask, 8) & 0o002) !== 0) return;
  const span = { start: word.end - mask.length, end: word.end };
  const fix = page.fix({ say: 'write', meant: '022' }, 'review', { span, text: '022' });
  yield page.problem(span, { say: 'mask', value: mask }, { fixes: [fix] });
}
