import { bpftrace } from './bpftrace.ts';
import type { Target } from '../../core/types.ts';
import { findmnt } from './findmnt.ts';
import { kernelCompiler } from './kernel-compiler.ts';
import { logrotate } from './logrotate.ts';
import { modprobe } from './modprobe.ts';
import { netplan } from './netplan.ts';
import { nft } from './nft.ts';
import { sshd } from './sshd.ts';
import { systemdAnalyze } from './systemd-analyze.ts';
import { systemdSysusers } from './systemd-sysusers.ts';
import { systemdTmpfiles } from './systemd-tmpfiles.ts';
import { udevadm } from './udevadm.ts';
import type { Validator } from './validator.ts';
import { visudo } from './visudo.ts';

/** `ssh -G` is none of them: it runs what `Match exec` names. Debian's `crontab -n` makes a spool folder, so neither is it. */
export const validators: readonly Validator[] = [
  systemdAnalyze,
  udevadm,
  sshd,
  visudo,
  findmnt,
  nft,
  systemdTmpfiles,
  systemdSysusers,
  logrotate,
  modprobe,
  netplan,
  bpftrace,
  kernelCompiler,
];

/** The one that reads a file; undefined where there is none. */
export function validatorFor(language: string, path: string, target: Target = {}): Validator | undefined {
  return validators.find((one) => one.languages.includes(language) && (one.accepts?.(path, target) ?? true));
}
