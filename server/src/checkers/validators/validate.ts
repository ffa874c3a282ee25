/** Asks the official validator of a text, on a private copy and without touching the system. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path/posix';
import { Lines } from '../../core/lines.ts';
import type { Remark, Remarks } from '../../core/remarks.ts';
import type { Text } from '../../core/text.ts';
import type { Gap, Source, Span, Target } from '../../core/types.ts';
import { compareVersions, parseVersion, type Version } from '../../core/version.ts';
import { findProgram, run } from '../../process/run.ts';
import { confine } from './confine.ts';
import type { Copy, Said, Validator } from './validator.ts';
import { validatorFor } from './validators.ts';

export interface ValidateRequest {
  readonly source: Source;
  readonly target: Target;
  /** Folders outside of which programs have to lie; a whole system is no workspace. */
  readonly outsideOf: readonly string[];
  /** Leave alone what takes seconds, as with every save. */
  readonly isQuick?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Validated extends Remarks {
  readonly gaps: readonly Gap[];
}

const patience = 10_000;
/** `modprobe -c` prints all that the kernel knows, too. */
const outputLimit = 64 << 20;
const nothing: Validated = { remarks: [], settled: [], sure: [], gaps: [] };

/** Never rejects. A validator that is not there, or is of another release than the target, is a gap. */
export async function validate({
  source,
  target,
  signal,
  isQuick,
  ...request
}: ValidateRequest): Promise<Validated> {
  const outsideOf = request.outsideOf.filter((folder) => folder !== '/');
  const { language, path, text } = source;
  const validator = process.platform === 'linux' ? validatorFor(language, path, target) : undefined;
  if (!validator || (isQuick === true && validator.isSlow === true)) return nothing;
  const gap = (reason: Text, args: Readonly<Record<string, string>> = {}): Validated => ({
    ...nothing,
    gaps: [{ by: validator.program, reason: { text: reason, args: { name: validator.program, ...args } } }],
  });
  const program = await findProgram(validator.program, outsideOf);
  if (program === undefined) return gap(missing);
  const contained = validator.contained ? validator.contained(text) : { text, isPartial: false };
  if (!contained) return gap(includes);
  const release = validator.release && (await releaseOf(program, validator));
  const wanted = validator.release && target[validator.release.part]?.version;
  if (wanted && release && !isSame(wanted, release))
    return gap(otherRelease, { own: release.text, wanted: wanted.text });
  const room = await mkdtemp(join(tmpdir(), 'syswright-validate-'));
  try {
    // In a folder of its own, so that no name of a file is one of ours.
    await mkdir(join(room, 'copy'));
    const file = join(room, 'copy', basename(path));
    const copy: Copy = { file, room, path, isPartial: contained.isPartial, release: release?.text, target };
    // sudo and ssh look at who may read and write.
    await writeFile(file, contained.text, { mode: 0o440 });
    await validator.prepare?.(copy);
    const args = validator.args(copy);
    if (!isList(args)) return gap(args ?? unable);
    const confined = await confine(program, args, outsideOf, validator.memory);
    if (validator.needsOwnNetwork === true && !confined.hasOwnNetwork) return gap(noNetwork);
    const result = await run({
      ...{
        program: confined.program,
        args: confined.args,
        folder: room,
        timeout: validator.patience ?? patience,
        outputLimit,
      },
      environment: { HOME: room, ...validator.environment },
      signal,
    });
    if (result.kind === 'stopped')
      return gap(result.why === 'timeout' ? tooLong : stopped, { why: result.why });
    // findmnt of util-linux 2.41 breaks down behind an entry that it cannot read, and has said so before.
    const isBroken = result.kind === 'failed';
    const printed = { output: isBroken ? '' : result.output.toString(), errors: result.errors ?? '' };
    const said = validator.read(printed, copy);
    const isSilent = !isList(said) || said.length === 0;
    if (isBroken && isSilent) return gap(failed, { reason: result.reason });
    if (!isList(said)) return gap(said ?? unable);
    // Elsewhere than on the system that the file belongs to, its users and programs are none of the file's.
    const own = said.filter((one) => one.isLocal !== true || target.root === '/');
    const isSure =
      validator.isUnsure !== true && (!validator.release || (wanted !== undefined && release !== undefined));
    return {
      remarks: own.map((one) => remarkOf(one, validator, text, room)),
      settled: wanted && release ? (validator.settles ?? []) : [],
      sure: isSure ? [validator.program] : [],
      gaps: [],
    };
  } catch (error) {
    return gap(failed, { reason: error instanceof Error ? error.message : String(error) });
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

function isList<T>(value: readonly T[] | Text | undefined): value is readonly T[] {
  return Array.isArray(value);
}

const releases = new Map<string, Promise<Version | undefined>>();

/** Asked once a program: an update while we run changes little. */
function releaseOf(program: string, { release }: Validator): Promise<Version | undefined> {
  let answer = releases.get(program);
  if (!answer) releases.set(program, (answer = askRelease(program, release!)));
  return answer;
}

async function askRelease(
  program: string,
  { args, pattern }: NonNullable<Validator['release']>,
): Promise<Version | undefined> {
  const result = await run({ program, args, folder: '/', timeout: patience, outputLimit: 64 * 1024 });
  if (result.kind !== 'done') return undefined;
  const text = pattern.exec(result.output.toString())?.[1] ?? pattern.exec(result.errors)?.[1];
  return text === undefined ? undefined : parseVersion(text);
}

/** A program names fewer parts of its release than a target may. */
function isSame(wanted: Version, release: Version): boolean {
  const parts = wanted.parts.slice(0, release.parts.length);
  return compareVersions({ ...wanted, parts }, release) === 0;
}

function remarkOf(said: Said, { program, families }: Validator, text: string, room: string): Remark {
  const { severity } = said;
  const words = said.words.replaceAll(join(room, 'copy/'), '');
  const span = said.line === undefined ? wordSpan(text, said) : lineSpan(text, said.line);
  const isPlaced = span !== undefined;
  const remark = { by: program, words, severity, isPlaced, span: span ?? lineSpan(text, 1)! };
  return families ? { ...remark, families } : remark;
}

/** What stands on a line, which counts from 1, without blanks around it. */
function lineSpan(text: string, line: number): Span | undefined {
  const lines = new Lines(text);
  if (line < 1 || line > lines.count) return undefined;
  const start = lines.start(line - 1);
  const content = text.slice(start, lines.start(line));
  const indent = /^[\s\ufeff]*/.exec(content)![0].length;
  return { start: start + (indent === content.length ? 0 : indent), end: start + content.trimEnd().length };
}

/** The line that a word stands on: the last one, because what is said twice goes wrong there. */
function wordSpan(text: string, { word, column }: Said): Span | undefined {
  if (word === undefined) return undefined;
  const lines = text.split('\n');
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!.trim();
    if (/^[#;]/.test(line)) continue;
    const words = column === undefined ? line.split(/[\s=]+/) : [line.split(/\s+/)[column]];
    if (words.some((one) => one?.replace(/^[-@:+!|]+/, '') === word)) return lineSpan(text, at + 1);
  }
  return undefined;
}

const missing: Text = {
  en: '`{name}` is not on this machine, so nobody but the rules has looked',
  'zh-CN': '本机没有 `{name}`，因此只有规则检查过该文件',
};
const otherRelease: Text = {
  en: '`{name}` is of release {own} here and the file is written for {wanted}, so it was not asked',
  'zh-CN': '本机的 `{name}` 是 {own} 版，而该文件面向 {wanted} 版，因此未调用它',
};
const includes: Text = {
  en: '`{name}` was not asked, because the file includes others',
  'zh-CN': '该文件包含其他文件，因此未调用 `{name}`',
};
const noNetwork: Text = {
  en: '`{name}` was not asked, because it needs a network namespace of its own and this machine gives none',
  'zh-CN': '`{name}` 需要独立的网络命名空间，而本机无法提供，因此未调用它',
};
const unable: Text = {
  en: '`{name}` of this machine cannot check without doing',
  'zh-CN': '本机的 `{name}` 不支持只检查而不执行',
};
const failed: Text = { en: '`{name}` did not run: {reason}', 'zh-CN': '`{name}` 未能运行：{reason}' };
const tooLong: Text = {
  en: '`{name}` was ended, because it had not answered in time',
  'zh-CN': '`{name}` 未在时限内完成，已被终止',
};
const stopped: Text = { en: '`{name}` was ended: {why}', 'zh-CN': '`{name}` 已被终止：{why}' };
