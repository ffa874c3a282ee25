import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { weakSetting as page } from '../pages.ts';
import { readInteger, words } from '../values.ts';

/** Protections with the values that switch them off, and the one that keeps them on. */
const protections: readonly (readonly [
  key: RegExp,
  off: readonly number[],
  on: string,
  say: 'attack' | 'network',
])[] = [
  [/^net\.ipv4\.tcp_syncookies$/, [0], '1', 'network'],
  [/^net\.ipv[46]\.conf\.[^.]+\.accept_source_route$/, [1], '0', 'network'],
  [/^net\.ipv4\.icmp_echo_ignore_broadcasts$/, [0], '1', 'network'],
  [/^kernel\.randomize_va_space$/, [0, 1], '2', 'attack'],
  [/^fs\.protected_(?:symlinks|hardlinks)$/, [0], '1', 'attack'],
  [/^fs\.suid_dumpable$/, [1], '0', 'attack'],
  [/^kernel\.unprivileged_bpf_disabled$/, [0], '1', 'attack'],
  [/^net\.ipv[46]\.conf\.[^.]+\.accept_redirects$/, [1], '0', 'network'],
  [/^kernel\.dmesg_restrict$/, [0], '1', 'attack'],
  [/^kernel\.yama\.ptrace_scope$/, [0], '1', 'attack'],
  [/^vm\.mmap_min_addr$/, [0], '65536', 'attack'],
  [/^kernel\.kptr_restrict$/, [0], '1', 'attack'],
  [/^kernel\.perf_event_paranoid$/, [-1, 0], '2', 'attack'],
  [/^kernel\.sysrq$/, [1], '176', 'attack'],
  [/^vm\.unprivileged_userfaultfd$/, [1], '0', 'attack'],
  [/^net\.core\.bpf_jit_harden$/, [0], '2', 'attack'],
  [/^fs\.protected_(?:fifos|regular)$/, [0], '1', 'attack'],
  [/^net\.ipv4\.conf\.(?:all|default)\.rp_filter$/, [0], '1', 'network'],
  [/^net\.ipv4\.conf\.[^.]+\.send_redirects$/, [1], '0', 'network'],
  [/^net\.ipv4\.conf\.[^.]+\.log_martians$/, [0], '1', 'network'],
];

export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry) {
    if (entry.name === 'kernel.core_pattern') {
      const folder = /^\|\s*(\/(?:tmp|var\/tmp|dev\/shm|home\/[^/\s]+))\//.exec(entry.value.text)?.[1];
      if (folder !== undefined) yield page.problem(entry.value, { say: 'program', folder });
      return;
    }
    const found = protections.find(([key]) => key.test(entry.name));
    const value = readInteger(words(entry.value)[0]?.text ?? '');
    if (!found || value === undefined || !found[1].includes(value)) return;
    const [, , meant, say] = found;
    const fix = page.fix({ meant }, 'review', { span: entry.value, text: meant });
    yield page.problem(
      { start: entry.start, end: entry.end },
      { say, key: entry.name, value },
      { fixes: [fix] },
    );
  },
};
