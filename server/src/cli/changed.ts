import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path/posix';
import type { Message, Text } from '../core/text.ts';
import { findProgram, run, type RunResult } from '../process/run.ts';
import type { ScopedTask } from '../workbench/check-run.ts';
import { repositoryOf } from '../workbench/gitignore.ts';

type Narrowed = { readonly tasks: readonly ScopedTask[] } | { readonly error: Message };

/**
 * Only the files that differ from a revision, each with its earlier text, so that what was found there already is not
 * reported again. Git is only asked for stored objects: it never looks at the work tree, where a repository's own
 * settings could name filters and hooks that would run.
 */
export async function changedSince(tasks: readonly ScopedTask[], revision: string): Promise<Narrowed> {
  if (!/^[\w@][\w./@{}^~+:-]*$/.test(revision)) return fault(noRevision, { revision });
  const groups = new Map<string, ScopedTask[]>();
  const tops = new Map<string, string | undefined>();
  for (const task of tasks) {
    // The file's own folder, because a repository may lie inside of another one.
    const folder = dirname(task.path);
    if (!tops.has(folder)) tops.set(folder, repositoryOf(folder));
    const top = tops.get(folder);
    if (top === undefined) return fault(noRepository, { path: task.shown });
    groups.set(top, [...(groups.get(top) ?? []), task]);
  }
  const kept: ScopedTask[] = [];
  for (const [top, own] of groups) {
    const narrowed = await inRepository(top, own, revision);
    if ('error' in narrowed) return narrowed;
    kept.push(...narrowed.tasks);
  }
  return { tasks: kept };
}

async function inRepository(top: string, tasks: readonly ScopedTask[], revision: string): Promise<Narrowed> {
  const program = await findProgram('git', top === '/' ? [] : [top]);
  if (program === undefined) return fault(noGit, {});
  const git = (args: readonly string[], input = ''): Promise<RunResult> =>
    run({
      program,
      args: [...guards, ...args],
      folder: top,
      environment,
      input,
      timeout: 120_000,
      outputLimit: 512 << 20,
    });
  const commit = outputOf(await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]))?.trim();
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) return fault(noRevision, { revision });
  const listed = outputOf(await git(['ls-tree', '-r', '-z', '--full-tree', commit]));
  if (listed === undefined) return fault(unreadable, { revision });
  const stored = storedFiles(listed);
  const kept: ScopedTask[] = [];
  const wanted = new Map<string, ScopedTask>();
  for (const task of tasks) {
    const id = stored.get(task.path.slice(top === '/' ? 1 : top.length + 1));
    if (id !== undefined && (await hashOf(task, id.length)) === id) continue;
    kept.push(task);
    if (id !== undefined) wanted.set(id, task);
  }
  const answer = await git(['cat-file', '--batch'], [...wanted.keys()].map((id) => `${id}\n`).join(''));
  if (answer.kind !== 'done' || answer.code !== 0) return fault(unreadable, { revision });
  const texts = blobsOf(answer.output);
  return {
    tasks: kept.map((task) => {
      const id = stored.get(task.path.slice(top === '/' ? 1 : top.length + 1));
      const before = id === undefined ? undefined : texts.get(id);
      return before === undefined ? task : { ...task, before };
    }),
  };
}

/** No settings but the repository's, no network for objects that a partial clone lacks, no locks. */
const environment = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
};
/** A build machine often checks out as another user, which would otherwise be refused. */
const guards = [
  '--no-pager',
  '-c',
  'safe.directory=*',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
];

function outputOf(result: RunResult): string | undefined {
  return result.kind === 'done' && result.code === 0 ? result.output.toString('utf8') : undefined;
}

/** Ids by path of the regular files in a tree's listing. */
function storedFiles(listing: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of listing.split('\0')) {
    const match = /^100\d{3} blob ([0-9a-f]+)\t([^]*)$/.exec(entry);
    if (match) files.set(match[2]!, match[1]!);
  }
  return files;
}

/** The id that git would give a file; its length says which hash the repository uses. */
async function hashOf(task: ScopedTask, length: number): Promise<string | undefined> {
  try {
    const bytes = task.text === undefined ? await readFile(task.path) : Buffer.from(task.text);
    const hash = createHash(length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  } catch {
    return undefined;
  }
}

/** Texts by id from `cat-file --batch`: a line `<id> blob <bytes>`, the bytes, a line end. */
function blobsOf(output: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const match = /^([0-9a-f]+) blob (\d+)$/.exec(output.toString('latin1', at, end));
    at = end + 1;
    if (!match) continue;
    const size = Number(match[2]);
    texts.set(match[1]!, output.toString('utf8', at, at + size));
    at += size + 1;
  }
  return texts;
}

function fault(text: Text, args: NonNullable<Message['args']>): { readonly error: Message } {
  return { error: { text, args } };
}

const noRevision: Text = {
  en: '--changed-since: `{revision}` names no commit of this repository',
  'zh-CN': '--changed-since：`{revision}` 不是该仓库中的提交',
};
const noRepository: Text = {
  en: '--changed-since: {path} is in no git repository, so nobody can say what changed',
  'zh-CN': '--changed-since：{path} 不在 git 仓库中，无法判断有哪些改动',
};
const noGit: Text = {
  en: '--changed-since needs git, which is in no absolute folder of PATH outside of the workspace; install it',
  'zh-CN': '--changed-since 需要 git，但在 PATH 的绝对路径（工作区之外）中没有找到；请安装',
};
const unreadable: Text = {
  en: '--changed-since: git cannot read the files of `{revision}`; a shallow or partial clone may lack them',
  'zh-CN': '--changed-since：git 无法读取 `{revision}` 中的文件；浅克隆或部分克隆可能缺少这些对象',
};
