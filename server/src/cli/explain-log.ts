import { readFile, stat } from 'node:fs/promises';
import type { Text } from '../core/text.ts';
import { explainVerifierLog, type LogReport } from '../workbench/explain-log.ts';
import { harmless } from './columns.ts';
import type { Door } from './door.ts';
import { painter } from './output.ts';

/** Logs of programs with very many paths; what is longer is cut off by loaders too. In bytes. */
const longest = 64 * 1024 * 1024;

/** Explains a log of the eBPF verifier, from a file or (`-`) from standard input. */
export async function explainLog(door: Door, path: string, format: 'text' | 'json'): Promise<void> {
  const text = await readLog(door, path);
  if (text === undefined) {
    door.end(2);
    await door.complain({ text: words.unreadable, args: { path } });
    return;
  }
  const reports = await explainVerifierLog(text, door.locale);
  if (format === 'json') {
    const [first, ...more] = reports;
    const result = { schema: 1, ...first, ...(more.length > 0 ? { more } : {}) };
    await door.output.print(`${JSON.stringify(result, undefined, 2)}\n`);
    return;
  }
  await door.output.print(reports.map((report) => showLogReport(door, report)).join('\n'));
}

async function readLog(door: Door, path: string): Promise<string | undefined> {
  if (path === '-') return door.readStdin();
  try {
    return (await stat(path)).size > longest ? undefined : await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A report for people: place, sentences, the kernel's words, the path, help. */
export function showLogReport(
  door: Door,
  report: Omit<LogReport, 'class'> & { readonly class: string | null },
): string {
  const paint = painter(door.output.colour);
  const lines: string[] = [];
  const place = report.location ? `${report.location.file}:${report.location.line}: ` : '';
  const program = report.program === null ? '' : `${report.program}: `;
  const name = report.class === null ? '' : paint('dim', ` [${report.class}]`);
  lines.push(`${paint('bold', harmless(place + program))}${harmless(report.explanation ?? '')}${name}`);
  if (report.said !== null) lines.push(paint('dim', `  ${door.say(words.said)} ${harmless(report.said)}`));
  for (const { text, location } of report.steps) {
    const where = location ? `${location.file}:${location.line}: ` : '';
    lines.push(`  - ${harmless(where + text)}`);
  }
  if (report.fix !== null) lines.push(`  ${paint('cyan', door.say(words.help))} ${harmless(report.fix)}`);
  for (const gap of report.gaps) lines.push(`  ${paint('dim', harmless(gap.reason))}`);
  return `${lines.join('\n')}\n`;
}

const words = {
  unreadable: {
    en: '{path} cannot be read, or is larger than 64 MB',
    'zh-CN': '无法读取 {path}，或文件大于 64 MB',
  },
  said: { en: 'the kernel says:', 'zh-CN': '内核消息：' },
  help: { en: 'help:', 'zh-CN': '建议：' },
} as const satisfies Readonly<Record<string, Text>>;
