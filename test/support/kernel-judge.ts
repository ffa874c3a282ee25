/** Asks the verifier of the running kernel about examples. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { verifyBpf, type VerifyReport } from '../../server/src/workbench/verify-bpf.ts';
import { wholeProgram, writeBpfHeaders } from './bpf-headers.ts';

/** A judge of example texts, which stand in a folder that goes when the tests are done. */
export function kernelJudge(): (text: string) => Promise<VerifyReport> {
  const folder = mkdtempSync(join(tmpdir(), 'syswright-proof-'));
  writeBpfHeaders(folder);
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (text) =>
    verifyBpf({ path: join(folder, 'example.bpf.c'), text: wholeProgram(text), root: folder }, 'en');
}

/** What the kernel said, for the message of a test. */
export function told(report: VerifyReport): string {
  return JSON.stringify([
    report.errors,
    report.programs.map((one) => [one.program, one.verdict, one.explanation]),
  ]);
}
