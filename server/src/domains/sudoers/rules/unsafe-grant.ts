import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { unsafeGrant as page } from '../pages.ts';
import { asksForTarget, type Command, type Grant, statementOf } from '../parse.ts';

/** Programs that start any other program when asked to. */
const editors = /\/(?:r?vi|r?vim?(?:\.\w+)?|view|nvim|nano|pico|emacs|ed|joe|jed|mcedit|mg|vimdiff)$/;
const shells =
  /\/(?:(?:ba|da|z|k|c|tc|fi)?sh|su|less|more|most|man|g?awk|perl|python[\d.]*|ruby|lua|find|env|xargs|screen|tmux|gdb|strace)$/;
const pagers = /\/(?:less|more|most|man|journalctl)$/;
/** Programs that write any file, read any file or install any package: whoever may run them is root in one step. */
const mighty =
  /\/(?:chmod|chown|chgrp|cp|mv|tee|dd|tar|zip|install|ln|sed|apt|apt-get|aptitude|dpkg|rpm|yum|dnf|zypper|pacman|snap|flatpak|pip[\d.]*|gem|npm|docker|podman|kubectl|ctr|lxc|mount|visudo|vipw|usermod|useradd|adduser|groupmod|chpasswd|crontab|at|insmod|modprobe|git|make|gcc|socat|nc|ncat|rsyncd|mysql|psql|sqlite3|openssl|setcap|nsenter|unshare|chroot|systemd-run|pkexec|scp|ftp|ed|busybox)$/;
/** The same, as long as no argument says what for. */
const mightyAlone = /\/(?:systemctl|passwd|service)$/;
const writable = /^\/(?:tmp|var\/tmp|dev\/shm|home|run\/user)(?:\/|$)/;

/** Grants that give more than they seem to. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const { grant, aliases } = statementOf(line, file);
    if (grant) yield* granted(grant, file);
    for (const { kind, items } of aliases) {
      if (kind !== 'Cmnd') continue;
      for (const item of items)
        yield* dangerous({ item, command: item, tags: [], password: undefined }, file);
    }
  },
};

function* granted({ users, commands }: Grant, file: ColumnsFile): Iterable<Problem> {
  const isRoot = users.every(({ text }) => text === 'root');
  const everybody = users.find(({ text }) => text === 'ALL');
  if (everybody && commands.some(({ command }) => command.text === 'ALL') && !asksForTarget(file)) {
    yield page.problem(everybody, { say: 'everybody' });
  }
  for (const { item, tags, password } of commands) {
    const not = /^\(\s*ALL\s*,\s*!\s*(?:root|#0)/.exec(item.text);
    if (not)
      yield page.problem(
        { start: item.start, end: item.start + not[0].length + 1 },
        { say: 'not-root' },
        { confidence: 'medium' },
      );
    const tag = tags.find(({ text }) => text === 'SETENV');
    if (!tag || isRoot) continue;
    const gap = /^:\s*/.exec(file.source.text.slice(tag.end))![0].length;
    const fix = page.fix({ say: 'tag' }, 'review', {
      span: { start: tag.start, end: tag.end + gap },
      text: '',
    });
    yield page.problem(
      tag,
      { say: password === 'NOPASSWD' ? 'environment-free' : 'environment' },
      { fixes: [fix] },
    );
  }
  const all = commands.find(({ command }) => command.text === 'ALL');
  for (const item of commands) {
    const { command, password, tags } = item;
    if (command.text === 'ALL' && password === 'NOPASSWD' && !isRoot) {
      const tag = tags.find(({ text }) => text === 'NOPASSWD');
      const gap = tag && /^:\s*/.exec(file.source.text.slice(tag.end))![0].length;
      const fixes = tag
        ? [
            page.fix({ say: 'password' }, 'review', {
              span: { start: tag.start, end: tag.end + gap! },
              text: '',
            }),
          ]
        : [];
      yield page.problem(tag ?? command, { say: 'everything' }, { fixes });
    } else if (command.text.startsWith('!') && all && all.command.start < command.start) {
      yield page.problem(command, { say: 'negated', command: command.text });
    } else if (!isRoot) yield* dangerous(item, file);
  }
}

function* dangerous({ command }: Command, file: ColumnsFile): Iterable<Problem> {
  const [program = '', ...args] = command.text.split(/\s+/);
  if (!program.startsWith('/')) return;
  const span = { start: command.start, end: command.start + program.length };
  // A command with the NOEXEC tag starts nothing.
  if (/NOEXEC:/.test(file.source.text.slice(Math.max(0, command.start - 40), command.start))) return;
  if (editors.test(program)) {
    const isFile = args.length > 0 && args.every((arg) => arg.startsWith('/'));
    const fixes = isFile ? [page.fix({ say: 'edit' }, 'review', { span, text: 'sudoedit' })] : [];
    yield page.problem(span, { say: 'editor', program }, { fixes });
  } else if (shells.test(program))
    yield page.problem(
      span,
      { say: 'shell', program },
      { confidence: args.length > 0 && !pagers.test(program) ? 'low' : 'medium' },
    );
  else if (mighty.test(program) || (mightyAlone.test(program) && args.length === 0)) {
    // With fixed arguments the person has thought of what may be done.
    yield page.problem(span, { say: 'mighty', program }, { confidence: args.length > 0 ? 'low' : 'medium' });
  }
  if (/^\/(?:usr\/)?(?:local\/)?s?bin\/\*?$/.test(command.text)) {
    yield page.problem(span, { say: 'folder', folder: program.replace(/\*$/, '') }, { confidence: 'medium' });
    return;
  }
  if (writable.test(program)) yield page.problem(span, { say: 'writable', program });
  const star = command.text.search(/(?<!\\)[*]/);
  // Such programs let through what a file of root's allows.
  if (/\/[\w-]*rootwrap(?:-daemon)?$/.test(program)) return;
  if (star < 0 || /^\/[^\s*]*\/\*$/.test(command.text)) return;
  const at = { start: command.start + star, end: command.start + star + 1 };
  const isLast = /^\S+\s+\*$/.test(command.text);
  const cut = { start: span.end, end: command.end };
  const fixes = isLast ? [page.fix({ say: 'none' }, 'review', { span: cut, text: ' ""' })] : [];
  yield page.problem(at, { say: 'wildcard' }, { fixes, confidence: 'medium', once: 'wildcard' });
}
