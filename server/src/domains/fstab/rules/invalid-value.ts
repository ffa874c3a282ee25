import type { Problem } from '../../../core/types.ts';
import { isSwap, nearest } from '../../../syntax/nearest.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isImpossibleUuid } from '../../../syntax/values/device-names.ts';
import { fileSystems } from '../../../syntax/values/mount-options/options.ts';
import { mountOf } from '../line.ts';
import { invalidValue as page } from '../pages.ts';

/** Columns that nobody can read as what they are. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (isTemplate(line) || line.words.length < 3) return;
    const { device, folder, type, dump, pass } = mountOf(line);
    if (isImpossibleUuid(device.value)) yield page.problem(device, { say: 'uuid', value: device.value });
    yield* source(device, type!);
    yield* place(folder!, type!);
    if (dump && /^\d+$/.test(dump.value) && Number(dump.value) > 1) {
      const fix = page.fix({ meant: '0' }, 'review', { span: dump, text: '0' });
      yield page.problem(dump, { say: 'dump', value: dump.value }, { fixes: [fix], confidence: 'medium' });
    }
    yield* known(type!);
    for (const number of [dump, pass]) {
      if (!number || /^\d+$/.test(number.value) || number.text.startsWith('#')) continue;
      const fix = page.fix({ meant: '0' }, 'review', { span: number, text: '0' });
      yield page.problem(number, { say: 'number', value: number.value }, { fixes: [fix] });
    }
  },
};

const tags = ['UUID', 'LABEL', 'PARTUUID', 'PARTLABEL', 'ID'];

function* source(device: ColumnWord, type: ColumnWord): Iterable<Problem> {
  const tag = /^([A-Za-z]+)=/.exec(device.value)?.[1];
  if (tag !== undefined && !tags.includes(tag)) {
    const meant = nearest(tag, tags);
    const span = { start: device.start, end: device.start + tag.length };
    if (meant !== undefined)
      yield page.problem(
        span,
        { say: 'tag', value: tag, meant },
        { fixes: [page.fix({ meant }, 'safe', { span, text: meant })] },
      );
  } else if (/^nfs4?$/.test(type.value) && !device.value.includes(':') && tag === undefined) {
    const slash = device.value.indexOf('/');
    const at = { start: device.start + slash, end: device.start + slash };
    const meant = `${device.value.slice(0, slash)}:${device.value.slice(slash)}`;
    const fixes = slash > 0 ? [page.fix({ meant }, 'review', { span: at, text: ':' })] : [];
    yield page.problem(device, { say: 'server', value: device.value }, { fixes });
  } else if (tag !== undefined && /^[{'(]|^"[^"]*$/.test(device.value.slice(tag.length + 1))) {
    const meant = `${tag}=${device.value.slice(tag.length + 1).replace(/[{}"'()]/g, '')}`;
    const fix = page.fix({ meant }, 'review', { span: device, text: meant });
    yield page.problem(device, { say: 'bare', value: device.value }, { fixes: [fix] });
  } else if (/^\/(?:dve|edv|dv|de|ddev|devv)\//.test(device.value)) {
    const meant = device.value.replace(/^\/\w+\//, '/dev/');
    const fix = page.fix({ meant }, 'review', { span: device, text: meant });
    yield page.problem(device, { say: 'device', value: device.value }, { fixes: [fix] });
  } else if (/^dev\//.test(device.value)) {
    const meant = `/${device.value}`;
    yield page.problem(
      device,
      { say: 'device', value: device.value },
      { fixes: [page.fix({ meant }, 'safe', { span: device, text: meant })] },
    );
  }
}

function* place(folder: ColumnWord, type: ColumnWord): Iterable<Problem> {
  const { value } = folder;
  if (value.startsWith('/') || value === 'none' || value === 'swap' || type.value === 'swap') return;
  const meant = `/${value === 'root' ? '' : value}`;
  const fix = page.fix({ meant }, 'review', { span: folder, text: meant });
  yield page.problem(folder, { say: 'folder', value }, { fixes: [fix] });
}

/** What file systems are called elsewhere. */
const otherNames: Readonly<Record<string, string>> = {
  fat: 'vfat',
  fat32: 'vfat',
  fat16: 'vfat',
  hfs_plus: 'hfsplus',
  'hfs+': 'hfsplus',
  iso: 'iso9660',
  nfs3: 'nfs',
  smb: 'cifs',
  smbfs: 'cifs',
  swapfs: 'swap',
};

/** Somebody's own file system may have any name: only a name close to a known one is surely wrong. */
function* known(type: ColumnWord): Iterable<Problem> {
  for (const name of type.value.split(',')) {
    const bare = name.replace(/^no(?=ext|xfs|btrfs)/, '').replace(/^fuse\..*/, 'fuse');
    if (fileSystems.includes(bare) || !/^[\w+-]{3,}$/.test(bare)) continue;
    const other = Object.hasOwn(otherNames, bare.toLowerCase()) ? otherNames[bare.toLowerCase()] : undefined;
    const meant =
      other ??
      ['xfs', 'nfs'].find((one) => isSwap(bare, one)) ??
      nearest(
        bare,
        fileSystems.filter((one) => one.length > 3),
      );
    if (meant === undefined || (other === undefined && Math.abs(meant.length - bare.length) > 1)) continue;
    const fix = page.fix({ meant }, 'review', { span: type, text: meant });
    yield page.problem(type, { say: 'type', value: name, meant }, { fixes: [fix] });
  }
}
