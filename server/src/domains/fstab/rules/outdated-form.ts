import type { Problem } from '../../../core/types.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { mountOf, type Mount } from '../line.ts';
import { outdatedForm as page } from '../pages.ts';

/** File systems that no maintained kernel has, with the release that took them out. */
const gone: Readonly<Record<string, string>> = {
  usbfs: '3.5',
  smbfs: '2.6.37',
  devfs: '2.6.18',
  reiserfs: '6.13',
};
/** Options of Upstart, with what says the same to systemd. */
const upstart: Readonly<Record<string, string>> = { nobootwait: 'nofail', bootwait: '', optional: 'nofail' };

/** What systems of earlier times read, and those of today refuse or pass over. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (isTemplate(line) || line.words.length < 3) return;
    const mount = mountOf(line);
    const type = mount.type!;
    const since = Object.hasOwn(gone, type.value) ? gone[type.value] : undefined;
    if (since !== undefined) yield page.problem(type, { say: 'type', type: type.value, since });
    yield* options(mount, type.value);
  },
};

function* options({ options }: Mount, type: string): Iterable<Problem> {
  for (const [index, { text, start, end }] of options.entries()) {
    const span = { start, end };
    const before = options[index - 1];
    const cut = before ? { start: before.end, end } : { start, end: options[index + 1]?.start ?? end };
    const other = Object.hasOwn(upstart, text) ? upstart[text]! : undefined;
    if (other !== undefined) {
      const fix = page.fix({ say: 'write', meant: other }, 'review', { span, text: other });
      yield page.problem(span, { say: 'upstart', name: text }, { fixes: other === '' ? [] : [fix] });
    } else if (/^comment=systemd\.\w+/.test(text)) {
      const meant = text.replace(/^comment=/, 'x-');
      const fix = page.fix({ say: 'write', meant }, 'safe', { span, text: meant });
      yield page.problem(span, { say: 'comment', meant }, { fixes: [fix] });
    } else if (/^nfs4?$/.test(type) && /^(?:no)?intr$/.test(text)) {
      const fix = page.fix({ say: 'remove' }, 'safe', { span: cut, text: '' });
      yield page.problem(span, { say: 'nothing', name: text }, { fixes: options.length > 1 ? [fix] : [] });
    }
  }
}
