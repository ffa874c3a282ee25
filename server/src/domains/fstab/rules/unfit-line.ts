import type { Problem } from '../../../core/types.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { commonOptions, has, isNeverChecked } from '../../../syntax/values/mount-options/options.ts';
import { hasOption, isBind, mountOf, type Mount } from '../line.ts';
import { unfitLine as page } from '../pages.ts';

const virtual: Readonly<Record<string, string>> = { '/proc': 'proc', '/sys': 'sysfs', '/dev/pts': 'devpts' };

/** Lines that are read well and mount something else, or nothing. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const lines = file.lines.filter((line) => !isTemplate(line) && line.words.length >= 3);
    for (const line of lines) {
      const mount = mountOf(line);
      yield* kind(mount);
      yield* root(mount);
      yield* repeated(mount);
    }
    yield* devices(lines, file);
    yield* order(lines);
  },
};

function* kind(mount: Mount): Iterable<Problem> {
  const type = mount.type!;
  const folder = mount.folder!;
  const device = mount.device;
  const write = (word: { start: number; end: number }, meant: string) => ({
    fixes: [page.fix({ say: 'write', meant }, 'review', { span: word, text: meant })],
  });
  const expected = Object.hasOwn(virtual, folder.value) ? virtual[folder.value] : undefined;
  const isLocal = /^\/dev\/|^(?:UUID|LABEL|PARTUUID)=/.test(device.value);
  if (/^(?:none|swap)$/.test(folder.value) && type.value !== 'swap' && !isBind(mount) && isLocal) {
    yield page.problem(type, { say: 'swap', type: type.value }, write(type, 'swap'));
  } else if (/^(?:tmpfs|proc|sysfs|devpts|ramfs)$/.test(type.value) && isLocal) {
    yield page.problem(device, { say: 'virtual', type: type.value }, write(device, type.value));
  } else if (expected !== undefined && type.value !== expected && !isBind(mount)) {
    yield page.problem(type, { say: 'kernel', folder: folder.value, type: expected }, write(type, expected));
  } else if (/^(?:bind|rbind)$/.test(type.value)) {
    yield page.problem(type, { say: 'bind' });
  } else if (has(commonOptions, type.value) && /^(?:defaults|noatime|ro|rw|nofail|noauto)/.test(type.value)) {
    const at = { start: type.start, end: type.start };
    yield page.problem(
      type,
      { say: 'type', value: type.value },
      { fixes: [page.fix({ say: 'auto' }, 'review', { span: at, text: 'auto ' })] },
    );
  }
  const isRemote = /^[\w.-]+:\//.test(device.value);
  if (isRemote && /^(?:ext[234]|xfs|btrfs|vfat|cifs|smb3)$/.test(type.value))
    yield page.problem(type, { say: 'remote', type: type.value }, write(type, 'nfs'));
  else if (device.value.startsWith('//') && /^(?:nfs4?|ext[234]|xfs)$/.test(type.value))
    yield page.problem(type, { say: 'share', type: type.value }, write(type, 'cifs'));
  const loop = mount.options.find(({ text }) => text === 'loop');
  if (loop && isLocal) yield page.problem(loop, { say: 'loop' }, { confidence: 'medium' });
  const discard = mount.options.find(({ text }) => text === 'discard');
  if (discard && /^(?:tmpfs|ramfs|nfs4?|cifs)$/.test(type.value))
    yield page.problem(discard, { say: 'discard', type: type.value }, { confidence: 'medium' });
}

function* root(mount: Mount): Iterable<Problem> {
  if (mount.folder!.value !== '/') return;
  const loose = mount.options.find(({ text }) => /^(?:nofail|noauto)$/.test(text));
  if (loose) yield page.problem(loose, { say: 'root', name: loose.text });
  const { pass, type } = mount;
  if (
    pass?.value !== '0' ||
    isNeverChecked(type!.value) ||
    hasOption(mount, 'ro') ||
    !/^ext[234]$/.test(type!.value)
  )
    return;
  const fix = page.fix({ say: 'write', meant: '1' }, 'review', { span: pass, text: '1' });
  yield page.problem(pass, { say: 'unchecked' }, { fixes: [fix], confidence: 'medium' });
}

/** One option with two values, or said twice. */
function* repeated(mount: Mount): Iterable<Problem> {
  const seen = new Map<string, { readonly text: string; readonly start: number; readonly end: number }>();
  for (const [index, option] of mount.options.entries()) {
    const name = option.text.replace(/=.*$/, '');
    const first = seen.get(name);
    seen.set(name, option);
    if (!first || /^(?:lowerdir|x-systemd\..*|subvol|device|comment|context)$/.test(name)) continue;
    const before = mount.options[index - 1]!;
    const fix = page.fix({ say: 'remove' }, 'review', {
      span: { start: before.end, end: option.end },
      text: '',
    });
    const fixes = first.text === option.text ? [fix] : [];
    yield page.problem(option, { say: 'twice', name }, { fixes, related: [page.step('first', first)] });
  }
}

/** A device that two lines mount, at two places. */
function* devices(lines: readonly ColumnsLine[], file: ColumnsFile): Iterable<Problem> {
  const seen = new Map<string, ColumnsLine>();
  for (const line of lines) {
    const mount = mountOf(line);
    const name = mount.device.value;
    const isOwn = /^(?:\/dev\/|(?:UUID|LABEL|PARTUUID|PARTLABEL)=)/.test(name);
    if (!isOwn || isBind(mount) || hasOption(mount, 'noauto', 'subvol', 'subvolid', 'remount', 'loop'))
      continue;
    const first = seen.get(name);
    seen.set(name, first ?? line);
    if (!first || (first.words[1]!.value === mount.folder!.value && mount.type!.value !== 'swap')) continue;
    const isSame =
      file.source.text.slice(first.start, first.end) === file.source.text.slice(line.start, line.end);
    yield page.problem(
      mount.device,
      { say: 'device', name },
      { related: [page.step('first', first.words[0]!)], confidence: isSame ? 'high' : 'medium' },
    );
  }
}

/** A folder below one that is mounted later is hidden by it. */
function* order(lines: readonly ColumnsLine[]): Iterable<Problem> {
  const before: ColumnsLine[] = [];
  for (const line of lines.slice(0, 500)) {
    const folder = line.words[1]!.value.replace(/(?<!\/)\/+$/, '');
    const hidden = folder.length > 1 && before.find((one) => one.words[1]!.value.startsWith(`${folder}/`));
    if (hidden)
      yield page.problem(
        hidden.words[1]!,
        { say: 'order', folder },
        { related: [page.step('later', line.words[1]!)], confidence: 'medium' },
      );
    before.push(line);
  }
}
