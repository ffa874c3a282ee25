import type { Problem } from '../../../core/types.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { hasOption, isBind, mountOf, type Mount } from '../line.ts';
import { unfitCombination as page } from '../pages.ts';

/** Columns that each are fine alone and do not go together. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const mount = mountOf(line);
    if (!mount.type || !mount.folder || isTemplate(line)) return;
    yield* kind(mount);
    yield* network(mount);
    const mode = mount.options.find(({ text }) => /^mode=0?777$/.test(text));
    if (mode && mount.type.value === 'tmpfs') {
      const fix = page.fix({ say: 'write', meant: 'mode=1777' }, 'safe', { span: mode, text: 'mode=1777' });
      yield page.problem(mode, { say: 'sticky' }, { fixes: [fix] });
    }
    const secret = mount.options.find(({ text }) => /^(?:password|pass)=./.test(text));
    if (secret && /^(?:cifs|smb3|davfs)$/.test(mount.type.value))
      yield page.problem(secret, { say: 'password' });
  },
};

function* kind(mount: Mount): Iterable<Problem> {
  const type = mount.type!;
  const folder = mount.folder!;
  if (isBind(mount) && !/^(?:none|auto)$/.test(type.value)) {
    const fix = page.fix({ say: 'write', meant: 'none' }, 'safe', { span: type, text: 'none' });
    yield page.problem(type, { say: 'bind', type: type.value }, { fixes: [fix] });
  } else if (type.value === 'swap' && folder.value.startsWith('/')) {
    const fix = page.fix({ say: 'write', meant: 'none' }, 'safe', { span: folder, text: 'none' });
    yield page.problem(folder, { say: 'swap', folder: folder.value }, { fixes: [fix] });
  } else if (
    type.value === 'none' &&
    folder.value.startsWith('/') &&
    mount.device.value.startsWith('/') &&
    !hasOption(
      mount,
      'bind',
      'rbind',
      'move',
      'remount',
      'private',
      'rprivate',
      'shared',
      'rshared',
      'slave',
      'rslave',
    )
  ) {
    yield page.problem(type, { say: 'none' });
  }
}

const networked = /^(?:nfs4?|cifs|smb3|glusterfs|ceph|fuse\.sshfs|davfs)$/;

function* network(mount: Mount): Iterable<Problem> {
  const type = mount.type!;
  if (!networked.test(type.value)) return;
  if (hasOption(mount, 'nofail', 'noauto', 'x-systemd.automount')) return;
  const last = mount.options.at(-1);
  const at = last?.end ?? type.end;
  const fix = page.fix({ say: 'add' }, 'review', {
    span: { start: at, end: at },
    text: `${last ? ',' : ' '}nofail`,
  });
  yield page.problem(type, { say: 'network', type: type.value }, { confidence: 'medium', fixes: [fix] });
}
