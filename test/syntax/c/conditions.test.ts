import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Target } from '../../../server/src/core/types.ts';
import { version } from '../../../server/src/core/version.ts';
import { conditionHolds } from '../../../server/src/syntax/c/conditions.ts';

const bare: Target = { kernel: { version: version('6.1.90'), source: 'test' } };
/** A series without a point release. */
const series: Target = { kernel: { version: version('6.1'), source: 'test' } };
const configured: Target = {
  kernel: {
    ...bare.kernel!,
    config: new Map([
      ['CONFIG_PM', 'y'],
      ['CONFIG_USB', 'm'],
      ['CONFIG_HZ', '250'],
      ['CONFIG_OFF', 'n'],
    ]),
  },
};

const table: readonly (readonly [Target, string, 'yes' | 'no' | 'unknown'])[] = [
  [{}, '0', 'no'],
  [{}, '1', 'yes'],
  [{}, '0 /* never */ || 0', 'no'],
  [{}, 'LINUX_VERSION_CODE >= KERNEL_VERSION(5, 0, 0)', 'unknown'],
  [bare, 'LINUX_VERSION_CODE >= KERNEL_VERSION(5, 0, 0)', 'yes'],
  [bare, 'LINUX_VERSION_CODE < KERNEL_VERSION(6, 1, 91) && \\\n defined(X)', 'unknown'],
  [bare, 'LINUX_VERSION_CODE > KERNEL_VERSION(6, 1, 91) && defined(X)', 'no'],
  [series, 'LINUX_VERSION_CODE >= KERNEL_VERSION(6, 1, 5)', 'unknown'],
  [series, 'LINUX_VERSION_CODE >= KERNEL_VERSION(6, 1, 0)', 'yes'],
  [series, 'KERNEL_VERSION(6, 1, 5) <= LINUX_VERSION_CODE', 'unknown'],
  [series, 'KERNEL_VERSION(6, 2, 0) <= LINUX_VERSION_CODE || defined(EL9)', 'unknown'],
  [series, 'KERNEL_VERSION(6, 1, 0) > LINUX_VERSION_CODE', 'no'],
  [series, 'LINUX_VERSION_CODE > KERNEL_VERSION(6, 1, 0)', 'unknown'],
  [series, 'LINUX_VERSION_CODE == KERNEL_VERSION(6, 1, 3)', 'unknown'],
  [series, 'LINUX_VERSION_CODE != KERNEL_VERSION(6, 2, 3)', 'yes'],
  [series, '(LINUX_VERSION_CODE >> 16) == 6', 'unknown'],
  [bare, '(LINUX_VERSION_CODE >> 16) == 6', 'yes'],
  [bare, 'LINUX_VERSION_CODE >= KERNEL_VERSION((6), (1), (80 + 10))', 'yes'],
  [series, 'LINUX_VERSION_CODE * 1ULL >= KERNEL_VERSION(6, 1, 0) * 1ULL', 'yes'],
  [series, 'LINUX_VERSION_CODE * 1ULL >= KERNEL_VERSION(6, 1, 1) * 1ULL', 'unknown'],
  [bare, '!LINUX_VERSION_CODE', 'no'],
  [bare, 'LINUX_VERSION_CODE - KERNEL_VERSION(6, 1, 92) == -2', 'yes'],
  [
    bare,
    'LINUX_VERSION_CODE >= KERNEL_VERSION(6, 2, 0) || (defined(RHEL_RELEASE_CODE) && RHEL_RELEASE_CODE >= RHEL_RELEASE_VERSION(9, 4))',
    'unknown',
  ],
  [bare, 'LINUX_VERSION_CODE >= KERNEL_VERSION(6, 1, 0) || __has_include(<linux/a.h>)', 'yes'],
  [bare, 'defined(CONFIG_PM)', 'unknown'],
  [bare, 'IS_ENABLED(CONFIG_PM)', 'unknown'],
  [configured, 'defined(CONFIG_USB) || defined(CONFIG_USB_MODULE)', 'yes'],
  [configured, 'defined(CONFIG_ABSENT) || defined(CONFIG_ABSENT_MODULE)', 'no'],
  [configured, 'IS_REACHABLE(CONFIG_PM) && IS_BUILTIN(CONFIG_PM) && !IS_MODULE(CONFIG_PM)', 'yes'],
  [configured, 'IS_REACHABLE(CONFIG_ABSENT) || IS_MODULE(CONFIG_PM)', 'no'],
  [configured, 'IS_ENABLED(NOT_A_SYMBOL)', 'unknown'],
  [configured, 'defined(CONFIG_PM)', 'yes'],
  [configured, 'defined CONFIG_USB', 'no'],
  [configured, 'defined(CONFIG_USB_MODULE)', 'yes'],
  [configured, 'IS_ENABLED(CONFIG_USB)', 'yes'],
  [configured, 'IS_BUILTIN(CONFIG_USB)', 'no'],
  [configured, 'IS_MODULE(CONFIG_USB)', 'yes'],
  [configured, 'IS_REACHABLE(CONFIG_USB)', 'unknown'],
  [configured, 'IS_ENABLED(CONFIG_ABSENT) || !defined(CONFIG_OFF)', 'yes'],
  [configured, 'CONFIG_HZ > 100', 'yes'],
  [configured, '(CONFIG_HZ == 250) ? 0 : 1', 'no'],
  [configured, 'RHEL_RELEASE_CODE >= RHEL_RELEASE_VERSION(8, 0)', 'unknown'],
  [configured, '', 'unknown'],
  [configured, ')(', 'unknown'],
  [configured, '!'.repeat(1000), 'unknown'],
];

for (const [target, condition, expected] of table) {
  test(`#if ${condition.slice(0, 70)} is ${expected}`, () => {
    assert.equal(conditionHolds('if', ` ${condition}`, target), expected);
  });
}

test('#ifdef and #ifndef', () => {
  assert.equal(conditionHolds('ifdef', ' CONFIG_PM', configured), 'yes');
  assert.equal(conditionHolds('ifndef', ' CONFIG_PM', configured), 'no');
  assert.equal(conditionHolds('ifdef', ' CONFIG_PM', {}), 'unknown');
  assert.equal(conditionHolds('ifdef', ' __cplusplus', {}), 'no');
  assert.equal(conditionHolds('ifdef', ' DEBUG', configured), 'unknown');
});

test('names by which compilers for other processors know themselves', () => {
  const table = { kernel: { version: version('6.1'), source: '--target' } };
  const tree = { kernel: { ...table.kernel, tree: '/usr/src/linux' } };
  for (const name of ['__arm__', '__ARM_ARCH_7A__', '__mips', '__powerpc64__', '__riscv', '__i386__']) {
    assert.equal(conditionHolds('ifdef', ` ${name}`, table), 'no', name);
    assert.equal(conditionHolds('ifdef', ` ${name}`, tree), 'unknown', name);
  }
  for (const name of ['__x86_64__', '__aarch64__', '__ARM_ARCH', '__BIG_ENDIAN', '__LITTLE_ENDIAN'])
    assert.equal(conditionHolds('ifdef', ` ${name}`, table), 'unknown', name);
});
