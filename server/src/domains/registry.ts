// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { DomainEntry } from './domain-entry.ts';
import { claims as bpftrace } from './bpftrace/claims.ts';
import { claims as chrony } from './chrony/claims.ts';
import { claims as cmdline } from './cmdline/claims.ts';
import { claims as cron } from './cron/claims.ts';
import { claims as crypttab } from './crypttab/claims.ts';
import { claims as ebpf } from './ebpf/claims.ts';
import { claims as fstab } from './fstab/claims.ts';
import { claims as kbuild } from './kbuild/claims.ts';
import { claims as kconfig } from './kconfig/claims.ts';
import { claims as kernelC } from './kernel-c/claims.ts';
import { claims as kernelConfig } from './kernel-config/claims.ts';
import { claims as limits } from './limits/claims.ts';
import { claims as logrotate } from './logrotate/claims.ts';
import { claims as modprobe } from './modprobe/claims.ts';
import { claims as modulesLoad } from './modules-load/claims.ts';
import { claims as netplan } from './netplan/claims.ts';
import { claims as networkmanager } from './networkmanager/claims.ts';
import { claims as nftables } from './nftables/claims.ts';
import { claims as pam } from './pam/claims.ts';
import { claims as quadlet } from './quadlet/claims.ts';
import { claims as ssh } from './ssh/claims.ts';
import { claims as sshd } from './sshd/claims.ts';
import { claims as sudoers } from './sudoers/claims.ts';
import { claims as sysctl } from './sysctl/claims.ts';
import { claims as systemd } from './systemd/claims.ts';
import { claims as systemdSettings } from './systemd-settings/claims.ts';
import { claims as sysusers } from './sysusers/claims.ts';
import { claims as tmpfiles } from './tmpfiles/claims.ts';
import { claims as udev } from './udev/claims.ts';

export const domains: readonly DomainEntry[] = [
  {
    id: 'bpftrace',
    claims: bpftrace,
    codes: ["bpftrace/assigned-builtin","bpftrace/changed-type","bpftrace/delete-form","bpftrace/endless-loop","bpftrace/format-mismatch","bpftrace/incomplete-probe","bpftrace/malformed-script","bpftrace/misplaced-aggregation","bpftrace/missing-probe","bpftrace/mixed-map-keys","bpftrace/never-deleted","bpftrace/noisy-probe","bpftrace/old-spelling","bpftrace/outdated-for-target","bpftrace/string-arithmetic","bpftrace/string-comparison","bpftrace/unguarded-start","bpftrace/unknown-builtin","bpftrace/unknown-config","bpftrace/unknown-field","bpftrace/unknown-function","bpftrace/unknown-probe-type","bpftrace/unsafe-function","bpftrace/unset-variable","bpftrace/wrong-argument-count","bpftrace/wrong-argument","bpftrace/wrong-probe"],
    load: async () => (await import('./bpftrace/index.ts')).domain,
    explanations: async () => (await import('./bpftrace/explanations.ts')).explanations,
  },
  {
    id: 'chrony',
    claims: chrony,
    codes: ["chrony/invalid-directive"],
    load: async () => (await import('./chrony/index.ts')).domain,
    explanations: async () => (await import('./chrony/explanations.ts')).explanations,
  },
  {
    id: 'cmdline',
    claims: cmdline,
    codes: ["cmdline/absent-on-target","cmdline/contradicting-parameters","cmdline/invalid-setting","cmdline/invalid-value","cmdline/malformed-assignment","cmdline/repeated-parameter","cmdline/unknown-key","cmdline/unknown-parameter","cmdline/weak-setting"],
    load: async () => (await import('./cmdline/index.ts')).domain,
    explanations: async () => (await import('./cmdline/explanations.ts')).explanations,
  },
  {
    id: 'cron',
    claims: cron,
    codes: ["cron/invalid-time","cron/malformed-line","cron/missing-reference","cron/not-a-shell","cron/unexpected-schedule","cron/unsafe-command"],
    load: async () => (await import('./cron/index.ts')).domain,
    explanations: async () => (await import('./cron/explanations.ts')).explanations,
  },
  {
    id: 'crypttab',
    claims: crypttab,
    codes: ["crypttab/duplicate-name","crypttab/invalid-value","crypttab/lost-content","crypttab/missing-reference","crypttab/unfit-options","crypttab/weak-encryption"],
    load: async () => (await import('./crypttab/index.ts')).domain,
    explanations: async () => (await import('./crypttab/explanations.ts')).explanations,
  },
  {
    id: 'ebpf',
    claims: ebpf,
    codes: ["ebpf/access-past-end","ebpf/ambiguous-probe-read","ebpf/bad-printk-format","ebpf/call-in-section","ebpf/combined-stack","ebpf/context-field-access","ebpf/deep-calls","ebpf/dynptr-misuse","ebpf/dynptr-over-stack","ebpf/endless-loop","ebpf/exception-callback","ebpf/floating-point","ebpf/foreign-release","ebpf/global-function-argument","ebpf/helper-newer-than-target","ebpf/helper-not-in-program","ebpf/incomplete-map","ebpf/iterator-misuse","ebpf/kept-pointer-access","ebpf/kfunc-not-in-program","ebpf/legacy-map-definition","ebpf/legacy-section","ebpf/length-past-buffer","ebpf/libc-call","ebpf/local-as-object","ebpf/map-type-newer-than-target","ebpf/misplaced-lock","ebpf/missing-byte-swap","ebpf/missing-license","ebpf/missing-map-flag","ebpf/null-argument","ebpf/raw-kernel-pointer","ebpf/record-not-submitted","ebpf/sleeping-helper","ebpf/stack-too-large","ebpf/stale-pointer","ebpf/static-program","ebpf/unbalanced-section","ebpf/unbounded-index","ebpf/unbounded-length","ebpf/unchecked-null-result","ebpf/unchecked-packet-access","ebpf/unknown-map-field","ebpf/unknown-section","ebpf/unneeded-map-field","ebpf/unreleased-reference","ebpf/untrusted-object","ebpf/void-program","ebpf/write-to-constant","ebpf/write-to-kernel-object","ebpf/write-to-read-only-slice","ebpf/wrong-context","ebpf/wrong-map-type","ebpf/wrong-result"],
    load: async () => (await import('./ebpf/index.ts')).domain,
    explanations: async () => (await import('./ebpf/explanations.ts')).explanations,
  },
  {
    id: 'fstab',
    claims: fstab,
    codes: ["fstab/contradicting-options","fstab/duplicate-mount-point","fstab/invalid-option","fstab/invalid-value","fstab/malformed-line","fstab/missing-reference","fstab/outdated-form","fstab/unfit-combination","fstab/unfit-line","fstab/unsafe-options","fstab/wrong-check-order"],
    load: async () => (await import('./fstab/index.ts')).domain,
    explanations: async () => (await import('./fstab/explanations.ts')).explanations,
  },
  {
    id: 'kbuild',
    claims: kbuild,
    codes: ["kbuild/ignored-flags","kbuild/missing-source","kbuild/unbuilt-module"],
    load: async () => (await import('./kbuild/index.ts')).domain,
    explanations: async () => (await import('./kbuild/explanations.ts')).explanations,
  },
  {
    id: 'kconfig',
    claims: kconfig,
    codes: ["kconfig/dead-condition","kconfig/help-text","kconfig/malformed-line","kconfig/missing-source","kconfig/recursive-dependency","kconfig/repeated-property","kconfig/select-choice-member","kconfig/unbalanced-block","kconfig/unfit-choice","kconfig/unfit-property","kconfig/unfit-type","kconfig/unknown-symbol"],
    load: async () => (await import('./kconfig/index.ts')).domain,
    explanations: async () => (await import('./kconfig/explanations.ts')).explanations,
  },
  {
    id: 'kernel-c',
    claims: kernelC,
    codes: ["kernel-c/argument-count","kernel-c/argument-type","kernel-c/atomic-as-refcount","kernel-c/attribute-signature","kernel-c/callback-signature","kernel-c/cast-allocation","kernel-c/choice-by-hand","kernel-c/cleared-by-hand","kernel-c/copied-by-hand","kernel-c/deadlocking-open","kernel-c/direct-user-access","kernel-c/discarded-callback","kernel-c/double-fetch","kernel-c/double-free","kernel-c/double-lock","kernel-c/double-unlock","kernel-c/drift-in-macro","kernel-c/driver-owner","kernel-c/erased-before-free","kernel-c/error-recast","kernel-c/error-value-of-int","kernel-c/floating-point","kernel-c/freed-member","kernel-c/gpl-only-symbol","kernel-c/guessed-free","kernel-c/ignored-error","kernel-c/incomplete-size","kernel-c/incomplete-type","kernel-c/large-frame","kernel-c/leak-on-path","kernel-c/left-node-walk","kernel-c/lost-error-code","kernel-c/managed-freed-by-hand","kernel-c/member-type","kernel-c/mismatched-free","kernel-c/mismatched-unlock","kernel-c/misordered-unwinding","kernel-c/missing-device-table","kernel-c/missing-include","kernel-c/missing-log-level","kernel-c/missing-module-license","kernel-c/missing-namespace","kernel-c/missing-newline","kernel-c/missing-put","kernel-c/missing-sentinel","kernel-c/missing-undo","kernel-c/missing-unlock","kernel-c/namespace-syntax","kernel-c/narrow-irq-flags","kernel-c/needless-null-check","kernel-c/never-unlocked","kernel-c/not-yet-api","kernel-c/null-dereference","kernel-c/odd-error-pointer","kernel-c/open-by-hand","kernel-c/overflowing-allocation","kernel-c/overrunning-length","kernel-c/page-count-by-hand","kernel-c/plain-lock-against-handler","kernel-c/pointer-compared-with-zero","kernel-c/positive-errno","kernel-c/raw-pointer-print","kernel-c/released-before-taken","kernel-c/removed-api","kernel-c/removed-callback","kernel-c/removed-constant","kernel-c/removed-header","kernel-c/removed-member","kernel-c/removed-type","kernel-c/repeated-message","kernel-c/resource-size-by-hand","kernel-c/reused-irq-flags","kernel-c/sizeof-pointer","kernel-c/sleep-in-atomic","kernel-c/sleep-in-handler","kernel-c/snprintf-in-show","kernel-c/swapped-arguments","kernel-c/unbounded-show","kernel-c/unbounded-string-copy","kernel-c/unbounded-user-copy","kernel-c/unchecked-allocation","kernel-c/unchecked-error-pointer","kernel-c/unchecked-mapping","kernel-c/unexported-symbol","kernel-c/uninitialised-copy-out","kernel-c/unknown-module-license","kernel-c/unlock-without-lock","kernel-c/unreached-macro","kernel-c/unterminated-copy","kernel-c/use-after-free","kernel-c/user-pointer-followed","kernel-c/void-result","kernel-c/waiting-allocation","kernel-c/work-left-running","kernel-c/wrong-error-check","kernel-c/wrong-permission-bits","kernel-c/wrong-proc-operations"],
    load: async () => (await import('./kernel-c/index.ts')).domain,
    explanations: async () => (await import('./kernel-c/explanations.ts')).explanations,
  },
  {
    id: 'kernel-config',
    claims: kernelConfig,
    codes: ["kernel-config/malformed-line","kernel-config/overridden-value","kernel-config/repeated-symbol","kernel-config/unfit-value","kernel-config/unknown-symbol","kernel-config/unmet-dependency"],
    load: async () => (await import('./kernel-config/index.ts')).domain,
    explanations: async () => (await import('./kernel-config/explanations.ts')).explanations,
  },
  {
    id: 'limits',
    claims: limits,
    codes: ["limits/ineffective-limit","limits/invalid-value","limits/lockout","limits/missing-reference","limits/open-limit"],
    load: async () => (await import('./limits/index.ts')).domain,
    explanations: async () => (await import('./limits/explanations.ts')).explanations,
  },
  {
    id: 'logrotate',
    claims: logrotate,
    codes: ["logrotate/invalid-value","logrotate/malformed-block","logrotate/missing-reference","logrotate/open-log","logrotate/overridden-setting","logrotate/unknown-directive"],
    load: async () => (await import('./logrotate/index.ts')).domain,
    explanations: async () => (await import('./logrotate/explanations.ts')).explanations,
  },
  {
    id: 'modprobe',
    claims: modprobe,
    codes: ["modprobe/ineffective-line","modprobe/invalid-value","modprobe/malformed-line","modprobe/missing-reference","modprobe/unknown-name","modprobe/unsafe-command"],
    load: async () => (await import('./modprobe/index.ts')).domain,
    explanations: async () => (await import('./modprobe/explanations.ts')).explanations,
  },
  {
    id: 'modules-load',
    claims: modulesLoad,
    codes: ["modules-load/unloadable-line"],
    load: async () => (await import('./modules-load/index.ts')).domain,
    explanations: async () => (await import('./modules-load/explanations.ts')).explanations,
  },
  {
    id: 'netplan',
    claims: netplan,
    codes: ["netplan/conflicting-settings","netplan/invalid-value","netplan/malformed-yaml","netplan/missing-device","netplan/outdated-key","netplan/repeated-key","netplan/unknown-key"],
    load: async () => (await import('./netplan/index.ts')).domain,
    explanations: async () => (await import('./netplan/explanations.ts')).explanations,
  },
  {
    id: 'networkmanager',
    claims: networkmanager,
    codes: ["networkmanager/incomplete-profile","networkmanager/invalid-value","networkmanager/malformed-line","networkmanager/unknown-key","networkmanager/unknown-section"],
    load: async () => (await import('./networkmanager/index.ts')).domain,
    explanations: async () => (await import('./networkmanager/explanations.ts')).explanations,
  },
  {
    id: 'nftables',
    claims: nftables,
    codes: ["nftables/invalid-value","nftables/malformed-rule","nftables/malformed-ruleset","nftables/mixed-family","nftables/open-rule","nftables/repeated-load","nftables/set-without-interval","nftables/undefined-name","nftables/unfit-rule","nftables/unreachable-rule","nftables/unsafe-policy","nftables/unused-chain"],
    load: async () => (await import('./nftables/index.ts')).domain,
    explanations: async () => (await import('./nftables/explanations.ts')).explanations,
  },
  {
    id: 'pam',
    claims: pam,
    codes: ["pam/broken-stack","pam/invalid-value","pam/missing-reference","pam/outdated-module","pam/weak-setting"],
    load: async () => (await import('./pam/index.ts')).domain,
    explanations: async () => (await import('./pam/explanations.ts')).explanations,
  },
  {
    id: 'quadlet',
    claims: quadlet,
    codes: ["quadlet/incomplete-quadlet","quadlet/invalid-value","quadlet/missing-quadlet","quadlet/repeated-key","quadlet/unknown-key","quadlet/unknown-section","quadlet/unknown-unit-key"],
    load: async () => (await import('./quadlet/index.ts')).domain,
    explanations: async () => (await import('./quadlet/explanations.ts')).explanations,
  },
  {
    id: 'ssh',
    claims: ssh,
    codes: ["ssh/idle-setting","ssh/invalid-value","ssh/malformed-head","ssh/misplaced-line","ssh/missing-reference","ssh/newer-than-target","ssh/outdated-keyword","ssh/shadowed-value","ssh/unknown-keyword","ssh/weak-setting","ssh/wrong-number-of-values"],
    load: async () => (await import('./ssh/index.ts')).domain,
    explanations: async () => (await import('./ssh/explanations.ts')).explanations,
  },
  {
    id: 'sshd',
    claims: sshd,
    codes: ["sshd/invalid-value","sshd/malformed-match","sshd/misplaced-in-match","sshd/missing-reference","sshd/newer-than-target","sshd/outdated-keyword","sshd/repeated-keyword","sshd/self-defeating-setting","sshd/unknown-keyword","sshd/weak-setting","sshd/wrong-number-of-values"],
    load: async () => (await import('./sshd/index.ts')).domain,
    explanations: async () => (await import('./sshd/explanations.ts')).explanations,
  },
  {
    id: 'sudoers',
    claims: sudoers,
    codes: ["sudoers/invalid-default","sudoers/invalid-value","sudoers/malformed-line","sudoers/missing-reference","sudoers/overridden-grant","sudoers/undefined-alias","sudoers/unsafe-default","sudoers/unsafe-grant"],
    load: async () => (await import('./sudoers/index.ts')).domain,
    explanations: async () => (await import('./sudoers/explanations.ts')).explanations,
  },
  {
    id: 'sysctl',
    claims: sysctl,
    codes: ["sysctl/contradicting-values","sysctl/duplicate-key","sysctl/key-too-new","sysctl/malformed-line","sysctl/misspelt-name","sysctl/needs-module","sysctl/read-only-key","sysctl/removed-key","sysctl/trailing-comment","sysctl/unknown-key","sysctl/value-not-a-number","sysctl/value-out-of-range","sysctl/value-without-meaning","sysctl/weak-setting"],
    load: async () => (await import('./sysctl/index.ts')).domain,
    explanations: async () => (await import('./sysctl/explanations.ts')).explanations,
  },
  {
    id: 'systemd',
    claims: systemd,
    codes: ["systemd/blank-after-backslash","systemd/contradictory-settings","systemd/duplicate-directive","systemd/ineffective-reset","systemd/invalid-value","systemd/legacy-run-path","systemd/malformed-line","systemd/missing-exec","systemd/missing-reference","systemd/misspelt-name","systemd/needless-override","systemd/needless-root","systemd/newer-than-target","systemd/obsolete-value","systemd/orphaned-drop-in","systemd/relative-program","systemd/removed-directive","systemd/renamed-directive","systemd/self-defeating-setting","systemd/shell-syntax","systemd/trailing-comment","systemd/unescaped-percent","systemd/unknown-directive","systemd/unknown-section","systemd/unordered-network-online","systemd/unreset-command","systemd/unsafe-service","systemd/wrong-section"],
    load: async () => (await import('./systemd/index.ts')).domain,
    explanations: async () => (await import('./systemd/explanations.ts')).explanations,
  },
  {
    id: 'systemd-settings',
    claims: systemdSettings,
    codes: ["systemd-settings/invalid-value","systemd-settings/malformed-line","systemd-settings/outdated-setting","systemd-settings/secret-in-file","systemd-settings/unfit-network","systemd-settings/unknown-setting"],
    load: async () => (await import('./systemd-settings/index.ts')).domain,
    explanations: async () => (await import('./systemd-settings/explanations.ts')).explanations,
  },
  {
    id: 'sysusers',
    claims: sysusers,
    codes: ["sysusers/invalid-value","sysusers/missing-reference","sysusers/privileged-account","sysusers/repeated-name","sysusers/shifted-columns","sysusers/unfit-number"],
    load: async () => (await import('./sysusers/index.ts')).domain,
    explanations: async () => (await import('./sysusers/explanations.ts')).explanations,
  },
  {
    id: 'tmpfiles',
    claims: tmpfiles,
    codes: ["tmpfiles/dangerous-path","tmpfiles/invalid-value","tmpfiles/missing-argument","tmpfiles/missing-reference","tmpfiles/outdated-form","tmpfiles/repeated-path","tmpfiles/unsafe-owner","tmpfiles/unused-column"],
    load: async () => (await import('./tmpfiles/index.ts')).domain,
    explanations: async () => (await import('./tmpfiles/explanations.ts')).explanations,
  },
  {
    id: 'udev',
    claims: udev,
    codes: ["udev/invalid-value","udev/malformed-rule","udev/missing-reference","udev/unfit-assignment","udev/unfit-device","udev/unfit-match","udev/unfit-pattern","udev/unmatched-jump"],
    load: async () => (await import('./udev/index.ts')).domain,
    explanations: async () => (await import('./udev/explanations.ts')).explanations,
  },
];
