import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { privilegedAccount as page } from '../pages.ts';

/** Groups whose members read all disks, or start programs as root. */
const powerful = /^(?:root|sudo|wheel|admin|docker|lxd|incus-admin|libvirt|disk|shadow|kmem|kvm-admin)$/;
const shells = /\/(?:ba|da|z|k|c|tc|fi)?sh$/;

/** What makes the account of a service the whole system's. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (line.name.startsWith('m ')) yield* member(line, file);
    else if (line.name.startsWith('u')) yield* user(line);
  },
};

function* member({ words, start }: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const [, name, group] = words;
  if (!name || !group || !powerful.test(group.value) || name.value === 'root') return;
  const span = lineAround(file.source.text, start);
  const fix = page.fix({ say: 'remove' }, 'review', { span, text: '' });
  const args = { say: 'group', name: name.value, group: group.value } as const;
  yield page.problem(group, args, { fixes: [fix] });
}

function* user({ words }: ColumnsLine): Iterable<Problem> {
  const [, name, id, , home, shell] = words;
  if (!name || name.value === 'root' || words.length > 6) return;
  if (id && /^0(?::|$)/.test(id.value)) {
    const fix = page.fix({ say: 'number' }, 'review', { span: id, text: '-' });
    yield page.problem(id, { say: 'root', name: name.value }, { fixes: [fix] });
  }
  if (shell && shells.test(shell.value)) {
    const fix = page.fix({ say: 'shell' }, 'review', { span: shell, text: '/usr/sbin/nologin' });
    yield page.problem(shell, { say: 'shell', name: name.value, shell: shell.value }, { fixes: [fix] });
  }
  if (home && /^\/(?:tmp|var\/tmp|dev\/shm)\//.test(home.value)) {
    const meant = `/var/lib/${name.value}`;
    const fix = page.fix({ say: 'home', home: meant }, 'review', { span: home, text: meant });
    yield page.problem(home, { say: 'home', home: home.value }, { fixes: [fix] });
  }
}
