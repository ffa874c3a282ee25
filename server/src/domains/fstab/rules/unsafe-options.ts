import type { Problem } from '../../../core/types.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { hasOption, mountOf, type Mount } from '../line.ts';
import { unsafeOptions as page } from '../pages.ts';

const foreign = /^(?:vfat|msdos|exfat|ntfs3?|ntfs-3g)$/;

/** Options that let others bring their own rights along. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const mount = mountOf(line);
    if (!mount.folder || !mount.type || isTemplate(line)) return;
    const { value: folder } = mount.folder;
    const { value: type } = mount.type;
    if (/^\/(?:tmp|var\/tmp)\/?$/.test(folder) && type === 'tmpfs') yield* shared(mount);
    const users = hasOption(mount, 'user', 'users', 'owner');
    const open = mount.options.find(({ text }) => /^(?:suid|dev)$/.test(text));
    if (open && (users || /^\/(?:home|tmp|media|mnt|var\/tmp)(?:\/|$)/.test(folder))) {
      const meant = `no${open.text}`;
      const fix = page.fix({ meant }, 'review', { span: open, text: meant });
      yield page.problem(open, { say: users ? 'user' : 'folder', name: open.text }, { fixes: [fix] });
    }
    const mask = mount.options.find(
      ({ text }) => /^[fd]?mask=|^umask=/.test(text) && !/[2367]$/.test(text) && /=[0-7]+$/.test(text),
    );
    if (mask && foreign.test(type)) {
      const meant = mask.text.replace(/=.*$/, '=0022');
      const fix = page.fix({ meant }, 'review', { span: mask, text: meant });
      yield page.problem(mask, { say: 'mask', name: mask.text }, { fixes: [fix] });
    }
    if (
      /^\/(?:boot\/efi|efi)$/.test(folder) &&
      type === 'vfat' &&
      !mount.options.some(({ text }) => /^(?:umask|fmask|dmask|uid|gid|ro)\b/.test(text))
    ) {
      const last = mount.options.at(-1);
      const at = { start: last?.end ?? mount.type.end, end: last?.end ?? mount.type.end };
      const fix = page.fix({ meant: 'umask=0077' }, 'review', {
        span: at,
        text: `${last ? ',' : ' '}umask=0077`,
      });
      yield page.problem(mount.folder, { say: 'efi' }, { fixes: [fix], confidence: 'medium' });
    }
  },
};

function* shared(mount: Mount): Iterable<Problem> {
  const missing = ['nosuid', 'nodev'].filter((name) => !hasOption(mount, name));
  if (missing.length < 2) return;
  const last = mount.options.at(-1);
  const at = { start: last?.end ?? mount.type!.end, end: last?.end ?? mount.type!.end };
  const meant = missing.join(',');
  const fix = page.fix({ meant }, 'review', { span: at, text: `${last ? ',' : ' '}${meant}` });
  yield page.problem(
    mount.folder!,
    { say: 'shared', folder: mount.folder!.value },
    { fixes: [fix], confidence: 'medium' },
  );
}
