import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validate } from '../../../server/src/checkers/validators/validate.ts';
import { validatorFor } from '../../../server/src/checkers/validators/validators.ts';
import { createWorkbench } from '../../../server/src/workbench.ts';
import { checkPath } from '../../../server/src/workbench/check-path.ts';
import type { EditReport, FileReport, FindingReport } from '../../../server/src/workbench/file-report.ts';
import { openScope } from '../../../server/src/workbench/scope.ts';
import { Lines } from '../../../server/src/core/lines.ts';

/** A mistake that was planted in a correct file. */
export interface Case {
  readonly file: string;
  readonly base: string;
  readonly as?: string;
  readonly line: number;
  readonly class: string;
  readonly what: string;
}

interface Manifest {
  readonly bases: Readonly<Record<string, { readonly file: string; readonly as: string }>>;
  readonly cases: readonly Case[];
}

export interface Outcome {
  readonly kind: string;
  readonly case: Case;
  readonly found: boolean;
  /** Whether a finding of ours covers the planted line. */
  readonly placed: boolean;
  readonly fixable: boolean;
  /** After the first fix: whether our finding is gone, and what the official validator says of the mistake; undefined without a fix. */
  readonly ourGone?: boolean;
  /** `silent`: there is none, or it never said anything. */
  readonly theirs?: 'gone' | 'still' | 'silent';
}

/** Where a case has to stand to be recognised by its path. */
const places: Readonly<Record<string, string>> = {
  cron: 'var/spool/cron/crontabs/root',
  crypttab: 'etc/crypttab',
  fstab: 'etc/fstab',
  limits: 'etc/security/limits.d/x.conf',
  logrotate: 'etc/logrotate.d/x',
  modprobe: 'etc/modprobe.d/x.conf',
  network: 'etc/systemd/network/{as}',
  nftables: 'etc/nftables.conf',
  pam: 'etc/pam.d/x',
  sshd: 'etc/ssh/sshd_config',
  sudoers: 'etc/sudoers.d/x',
  sysctl: 'etc/sysctl.d/x.conf',
  systemd: 'etc/systemd/system/{as}',
  sysusers: 'etc/sysusers.d/x.conf',
  tmpfiles: 'etc/tmpfiles.d/x.conf',
  udev: 'etc/udev/rules.d/x.rules',
};

/** Classes whose mistakes can be seen only by who knows a system. */
export const needsRoot: ReadonlySet<string> = new Set(['reference', 'semantic']);

/** Runs all cases below a folder; `root` is the system that those of `needsRoot` are meant for. */
export async function* runCases(folder: string, root: string | undefined): AsyncIterable<Outcome> {
  for (const kind of readdirSync(folder).sort()) {
    const manifest = JSON.parse(readFileSync(join(folder, kind, 'manifest.json'), 'utf8')) as Manifest;
    for (const one of manifest.cases) yield await runCase(join(folder, kind), kind, manifest, one, root);
  }
}

/** Findings on the correct files, which there should be none of. */
export async function noise(folder: string): Promise<readonly string[]> {
  const said: string[] = [];
  for (const kind of readdirSync(folder).sort()) {
    const manifest = JSON.parse(readFileSync(join(folder, kind, 'manifest.json'), 'utf8')) as Manifest;
    for (const base of Object.values(manifest.bases)) {
      const text = readFileSync(join(folder, kind, base.file), 'utf8');
      for (const finding of await findingsAt(pathOf(kind, base.as), text, undefined))
        said.push(`${kind}/${base.file}:${finding.line} ${finding.code}`);
    }
  }
  return said;
}

async function runCase(
  folder: string,
  kind: string,
  { bases }: Manifest,
  one: Case,
  root: string | undefined,
): Promise<Outcome> {
  const base = bases[one.base]!;
  const as = one.as ?? base.as;
  const system = needsRoot.has(one.class) ? root : undefined;
  const good = readFileSync(join(folder, base.file), 'utf8');
  const bad = readFileSync(join(folder, one.file), 'utf8');
  const known = await findingsAt(pathOf(kind, base.as), good, system);
  const found = lacking(await findingsAt(pathOf(kind, as), bad, system), known);
  const on = found.filter(({ line, endLine }) => line <= one.line && one.line <= endLine);
  const chosen = (on.length > 0 ? on : found).find(({ fixes }) => fixes.length > 0);
  const outcome = {
    kind,
    case: one,
    found: found.length > 0,
    placed: on.length > 0,
    fixable: chosen !== undefined,
  };
  if (!chosen) return outcome;
  const fixed = applied(bad, chosen.fixes[0]!.edits);
  const after = lacking(await findingsAt(pathOf(kind, as), fixed, system), known);
  const ourGone = !after.some(({ code, message }) => code === chosen.code && message === chosen.message);
  return { ...outcome, ourGone, theirs: await official(kind, as, { good, bad, fixed }, system) };
}

/** A multiset by code and message, which do not change when lines move. */
export function lacking(
  all: readonly FindingReport[],
  known: readonly FindingReport[],
): readonly FindingReport[] {
  const key = ({ code, message }: FindingReport): string => `${code} ${message}`;
  const before = new Set(known.map(key));
  return all.filter((finding) => !before.has(key(finding)));
}

async function official(
  kind: string,
  as: string,
  texts: { readonly good: string; readonly bad: string; readonly fixed: string },
  root: string | undefined,
): Promise<'gone' | 'still' | 'silent'> {
  const say = async (text: string): Promise<readonly string[]> => {
    const path = `/${pathOf(kind, as)}`;
    const language = (await createWorkbench().recognise(path, undefined, text))?.claim.language ?? '';
    if (!validatorFor(language, path)) return [];
    const target = root === undefined ? {} : { root };
    const { remarks } = await validate({ source: { path, language, text }, target, outsideOf: [] });
    return remarks.map(({ words }) => words);
  };
  const usual = await say(texts.good);
  const mistakes = (await say(texts.bad)).filter((words) => !usual.includes(words));
  if (mistakes.length === 0) return 'silent';
  const left = await say(texts.fixed);
  return mistakes.some((words) => left.includes(words)) ? 'still' : 'gone';
}

function pathOf(kind: string, as: string): string {
  const place = places[kind];
  if (place === undefined) throw new Error(`nobody knows where files of the kind ${kind} stand`);
  return place.replace('{as}', as);
}

/** Each file alone in a tree of its own, so that files do not see each other. Of medium confidence or more. */
export async function findingsAt(
  place: string,
  text: string,
  root: string | undefined,
): Promise<readonly FindingReport[]> {
  const folder = mkdtempSync(join(tmpdir(), 'syswright-case-'));
  try {
    const path = join(folder, place);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    const report = await checkFile(path, folder, root);
    return (report?.findings ?? []).filter(({ confidence }) => confidence !== 'low');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function checkFile(
  path: string,
  folder: string,
  root?: string,
): Promise<FileReport | undefined> {
  const bench = createWorkbench();
  const scope = await openScope(bench.files, { root: folder, systemRoot: root });
  const task = { path, shown: path, base: { path: folder, shown: '' } };
  return (await checkPath(bench, scope, task, 'en'))?.report;
}

function applied(text: string, edits: readonly EditReport[]): string {
  const lines = new Lines(text);
  const at = (line: number, column: number): number => lines.start(line - 1) + column - 1;
  return [...edits]
    .sort((a, b) => b.line - a.line || b.column - a.column)
    .reduce(
      (now, edit) =>
        now.slice(0, at(edit.line, edit.column)) + edit.text + now.slice(at(edit.endLine, edit.endColumn)),
      text,
    );
}
