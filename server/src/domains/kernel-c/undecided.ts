import { KeptWith } from '../../core/remembered.ts';
import type { Problem, Rule, Span } from '../../core/types.ts';
import { conditionHolds } from '../../syntax/c/conditions.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { meaningOf } from './meaning/meaning.ts';

/** A stretch under a condition; `config` when only CONFIG symbols decide it, so that some kernel does compile it. */
interface Region extends Span {
  readonly config: boolean;
}

/** Architectures of which the tables know nothing: what code for them may use, they do not say. */
const foreign =
  'CONFIG_(?:ALPHA|ARC|ARM|CSKY|HEXAGON|IA64|LOONGARCH|M68K|MIPS|NIOS2|OPENRISC|PARISC|PPC(?:32|64)?|RISCV|S390|SPARC(?:32|64)?|SUPERH|XTENSA)';

const regions = new KeptWith<CFile, readonly Region[]>();

/** Stretches under an `#if` of which nobody knows whether the target compiles them; include guards are none. */
export function undecidedRegions(file: CFile): readonly Region[] {
  let found = regions.get(file);
  if (!found) regions.set(file, (found = read(file)));
  return found;
}

const unsure = new KeptWith<CFile, readonly Region[]>();

/** Those of which it is not known either whether any configuration of the target compiles them. */
function unsureRegions(file: CFile): readonly Region[] {
  let found = unsure.get(file);
  if (!found) unsure.set(file, (found = undecidedRegions(file).filter((region) => !region.config)));
  return found;
}

/** Where the first include ends with which the compiler ends: nobody sees an error behind it before it is mended. */
function stopOf(file: CFile): number | undefined {
  const stops = meaningOf(file)?.headers.stops;
  return stops?.size ? file.all('include').find(({ name }) => stops.has(name))?.end : undefined;
}

const conditional = /#[ \t]*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b((?:[^\n\\]|\\\r?\n|\\.)*)/y;

/** The lines that open, change and close conditions. Looked for by their sign: few lines of a source have one. */
function* conditionals(text: string): Generator<RegExpExecArray> {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    let before = at - 1;
    while (text[before] === ' ' || text[before] === '\t') before--;
    if (before >= 0 && text[before] !== '\n') continue;
    conditional.lastIndex = at;
    const match = conditional.exec(text);
    if (!match) continue;
    yield match;
    at = match.index + match[0].length - 1;
  }
}

function read(file: CFile): readonly Region[] {
  const { text } = file.source;
  const found: Region[] = [];
  const open: { start: number; unknown: boolean; config: boolean }[] = [];
  const close = (end: number): void => {
    const top = open.at(-1);
    if (top?.unknown === true && end > top.start) found.push({ start: top.start, end, config: top.config });
  };
  const elsewhere = symbolsElsewhere(file);
  const isConfig = (rest: string): boolean => namesConfig(rest) && !elsewhere.test(rest);
  for (const match of conditionals(text)) {
    const name = match[1]!;
    const rest = match[2]!;
    const end = match.index + match[0].length;
    if (name.startsWith('if')) {
      const holds = isGuard(name, rest, text.slice(end, end + 200))
        ? 'yes'
        : conditionHolds(name, rest, file.target);
      open.push({
        start: end,
        unknown: holds === 'unknown' && !/\b__KERNEL__\b/.test(rest),
        config: isConfig(rest),
      });
      continue;
    }
    close(match.index);
    const top = open.at(-1);
    if (!top) continue;
    if (name === 'endif') open.pop();
    else if (name === 'else') open[open.length - 1] = { ...top, start: end };
    else {
      const unknown = top.unknown || conditionHolds(name, rest, file.target) === 'unknown';
      open[open.length - 1] = { start: end, unknown, config: top.config && isConfig(rest) };
    }
  }
  return found.filter((region) => !holdsWholeFile(file, region));
}

/**
 * Whether all functions of a file stand under one condition that asks for something: `#ifdef USE_CFG80211` around a source
 * that the build lists. Who compiles it has that; what only some kernels need is named so.
 */
function holdsWholeFile(file: CFile, { start, end }: Region): boolean {
  const { text } = file.source;
  // Asked at every key: most regions are a few lines.
  if (end - start < text.length / 2) return false;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const name = /^[ \t]*#[ \t]*(?:ifdef[ \t]+|if[ \t]+defined[ \t]*\(?[ \t]*)([A-Za-z]\w*)[ \t)]*$/.exec(
    line,
  )?.[1];
  if (name === undefined || /NEED|COMPAT|BACKPORT|OLD|LEGACY|MISSING|LACK|TEST/i.test(name)) return false;
  const functions = file.all('function');
  return functions.length > 1 && functions.every((fn) => fn.start >= start && fn.end <= end);
}

/** CONFIG symbols of other machines: of foreign architectures, and those under which a header is included that nobody has. */
function symbolsElsewhere(file: CFile): RegExp {
  const headers = meaningOf(file)?.headers;
  const names = new Set<string>([foreign]);
  for (const { name, start } of headers ? file.all('include') : []) {
    if (headers!.own.has(name) || headers!.kernelIncludes.includes(name)) continue;
    const head = /#[ \t]*if(?:def\b|[ \t]+IS_ENABLED|[ \t]+defined\b)[ \t(]*(CONFIG_\w+)\)?[ \t]*\n\s*$/.exec(
      file.source.text.slice(Math.max(0, start - 200), start),
    );
    if (head) names.add(head[1]!);
  }
  return new RegExp(`\\b(?:${[...names].join('|')})\\b`);
}

/** Whether a condition names CONFIG symbols and nothing else that the target could leave open. */
function namesConfig(rest: string): boolean {
  const names = rest.match(/\b[A-Za-z_]\w*/g) ?? [];
  return names.every((name) =>
    /^(?:CONFIG_\w+|defined|IS_\w+|LINUX_VERSION_CODE|KERNEL_VERSION)$/.test(name),
  );
}

/** `#ifndef NAME` with `#define NAME` right after it. */
function isGuard(name: string, rest: string, after: string): boolean {
  const guarded = /^\s*(\w+)/.exec(rest)?.[1];
  return (
    name === 'ifndef' && guarded !== undefined && new RegExp(`^\\s*#\\s*define\\s+${guarded}\\b`).test(after)
  );
}

/** A source of the tree that the target does not build: of what its own architecture has the tables know nothing. */
function isOfOtherMachine(file: CFile): boolean {
  return meaningOf(file)?.headers.missing.includes('asm/') === true;
}

/** Whether a place stands in an argument of the module's own macro that its text leaves out: `#define TRACE(...)`. */
function isLeftOut(file: CFile, { start }: Span): boolean {
  const fn = file.functionAt(start);
  if (!fn) return false;
  for (const name of file.calledIn(fn)) {
    const define = file.target.defines?.find(name);
    if (typeof define !== 'object' || !define.parameters) continue;
    const { parameters, body } = define;
    for (const call of file.calls(name)) {
      if (call.end <= start || call.start > start) continue;
      const index = call.arguments.findIndex((one) => one.start <= start && start < one.end);
      const parameter = index < 0 ? undefined : parameters[Math.min(index, parameters.length - 1)];
      if (parameter !== undefined && !new RegExp(`\\b${parameter}\\b`).test(body)) return true;
    }
  }
  return false;
}

/**
 * The rule, less sure of itself where the finding hangs on such a condition: a macro that a build sets may say that the
 * code is for other kernels. Code for some configuration breaks for everybody who has that configuration. What the
 * compiler does not get to is told apart.
 */
export function hedged(rule: Rule): Rule {
  const isDrift = rule.meta.tags.includes('drift');
  const check = (at: object, file: CFile): Iterable<Problem> => rule.check(at as never, file as never);
  return {
    ...rule,
    // What makes a file doubtful is looked for once there is something to say: most rules have nothing at most keys.
    check: ((at: object, file: CFile) => weighed(check(at, file), file, isDrift)) as Rule['check'],
  };
}

/** What makes rules less sure of themselves in a file. */
interface Doubts {
  readonly isOfOtherMachine: boolean;
  readonly regions: readonly Region[];
  readonly stop: number | undefined;
}

const doubted = new KeptWith<CFile, Doubts | 'none'>();

/** Undefined where there are none. */
function doubtsOf(file: CFile): Doubts | undefined {
  let found = doubted.get(file);
  if (!found) {
    const regions = unsureRegions(file);
    const stop = stopOf(file);
    const isElsewhere = isOfOtherMachine(file);
    const hasNone = !isElsewhere && regions.length === 0 && stop === undefined;
    found = hasNone ? 'none' : { isOfOtherMachine: isElsewhere, regions, stop };
    doubted.set(file, found);
  }
  return found === 'none' ? undefined : found;
}

function* weighed(problems: Iterable<Problem>, file: CFile, isDrift: boolean): Iterable<Problem> {
  for (const problem of problems) {
    if (isDrift && isLeftOut(file, problem.span)) continue;
    const doubts = doubtsOf(file);
    const { start } = problem.span;
    const isDoubtful =
      doubts &&
      ((isDrift && doubts.isOfOtherMachine) ||
        doubts.regions.some((span) => span.start <= start && start < span.end));
    if (isDoubtful) yield { ...problem, confidence: 'low' };
    else yield doubts?.stop !== undefined && start >= doubts.stop ? { ...problem, unseen: true } : problem;
  }
}
