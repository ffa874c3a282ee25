import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Text } from '../core/text.ts';
import { verifyBpf, type ProgramReport, type VerifyReport } from '../workbench/verify-bpf.ts';
import { harmless } from './columns.ts';
import type { Door } from './door.ts';
import { painter } from './output.ts';
import { showLogReport } from './explain-log.ts';
import { rootOf, slashed } from './plan.ts';

export interface VerifyOptions {
  readonly format: 'text' | 'json';
  /** For loading the programs of a file, in seconds. */
  readonly timeout: number;
}

/** Lets the running kernel judge the programs of C files, one after the other. */
export async function verifyFiles(
  door: Door,
  paths: readonly string[],
  options: VerifyOptions,
): Promise<void> {
  const files: ({ readonly path: string } & VerifyReport)[] = [];
  for (const path of paths) {
    const report = await verifyFile(door, path, options);
    if (!report) continue;
    files.push({ path, ...report });
    if (report.errors.length > 0 || report.programs.some((one) => one.verdict === 'rejected')) door.end(1);
    if (options.format === 'text') await door.output.print(show(door, path, report));
  }
  if (options.format === 'json')
    await door.output.print(`${JSON.stringify({ schema: 1, files }, undefined, 2)}\n`);
}

async function verifyFile(
  door: Door,
  path: string,
  { timeout }: VerifyOptions,
): Promise<VerifyReport | undefined> {
  const absolute = slashed(resolve(path));
  const text = await readFile(absolute, 'utf8').catch(() => undefined);
  if (text === undefined) {
    door.end(2);
    await door.complain({ text: words.unreadable, args: { path } });
    return undefined;
  }
  const root = await rootOf(absolute);
  return verifyBpf({ path: absolute, text, root, timeout: timeout * 1000 }, door.locale);
}

function show(door: Door, path: string, { programs, errors, gaps }: VerifyReport): string {
  const paint = painter(door.output.colour);
  const lines = programs.map((one) => {
    const line = `${harmless(path)}: ${harmless(one.program)} (${harmless(one.section)}): ${verdict(door, one)}`;
    if (one.verdict === 'accepted') return `${paint('green', line)}\n`;
    return `${paint('bold', line)}\n${showLogReport(door, { ...one, program: null })}`;
  });
  for (const { file, line, column, message } of errors)
    lines.push(`${paint('bold', harmless(`${file}:${line}:${column}`))}: ${harmless(message)}\n`);
  for (const { reason } of gaps) lines.push(`${paint('dim', harmless(reason))}\n`);
  return lines.join('');
}

function verdict(door: Door, { verdict: kind, instructions, time }: ProgramReport): string {
  const counts = { instructions: instructions ?? '?', time: time ?? '?' };
  return door.say(words[kind], counts);
}

const words = {
  unreadable: { en: '{path} cannot be read', 'zh-CN': '无法读取 {path}' },
  accepted: {
    en: 'accepted, {instructions} instructions followed in {time} µs',
    'zh-CN': '通过，处理 {instructions} 条指令，用时 {time} µs',
  },
  rejected: { en: 'refused by the verifier', 'zh-CN': '被验证器拒绝' },
  'not-judged': { en: 'not judged', 'zh-CN': '未经验证' },
} as const satisfies Readonly<Record<string, Text>>;
