import { joinPath, readText, upwards, type Disk } from './disk.ts';

/** Where a module's own build looks for its kernel. */
export interface NamedTree {
  readonly path: string;
  /** For example `KDIR of Makefile`. */
  readonly source: string;
}

/** The names under which modules keep the kernel's folder, the most usual first. */
const folders =
  /^(KDIR|KERNELDIR|KERNEL_DIR|KERNEL_SRC|KSRC|KERNELSRC|KERNEL_SOURCE|KERNEL_SOURCE_DIR|KERNEL_PATH|KERNEL_TREE|LINUXDIR|LINUX_DIR|LINUX_SRC|KBUILD|KBUILD_DIR|KBASE|KERN_DIR|KERN_SRC|KERNEL|BUILD_KERNEL_DIR|KERNEL_BUILD|KERNEL_BUILD_DIR|KLIB_BUILD)$/;
/** A module's sources may stand below the folder with its Makefile, but not far. */
const levels = 4;

/** Reads the Makefiles of a module's folder and those above it, never runs them. */
export async function namedTrees(disk: Disk, folder: string, release: string): Promise<readonly NamedTree[]> {
  for (const one of upwards(folder).slice(0, levels)) {
    for (const name of ['GNUmakefile', 'Makefile', 'makefile', 'Kbuild']) {
      const text = await readText(disk, joinPath(one, name));
      const found = text === undefined ? [] : treesOf(text, name, one, release);
      if (found.length > 0) return found;
    }
  }
  return [];
}

function treesOf(text: string, name: string, folder: string, release: string): readonly NamedTree[] {
  const whole = text.replace(/\\\r?\n/g, ' ');
  const variables = assignments(whole);
  const known = { folder, release, variables };
  const found: NamedTree[] = [];
  const add = (value: string, source: string): void => {
    const path = expand(value, known, 0);
    if (path === undefined || path === '' || /[\s$*?]/.test(path)) return;
    const full = joinPath(folder, path);
    if (!found.some((one) => one.path === full)) found.push({ path: full, source });
  };
  for (const [variable, value] of variables) {
    if (folders.test(variable)) add(value, `${variable} of ${name}`);
  }
  for (const [, value] of whole.matchAll(
    /^\t.*?(?:\$\(MAKE\)|\$\{MAKE\}|\bmake\b).*?\s-C\s*(\S+).*\b(?:M|SUBDIRS)=/gm,
  )) {
    add(value!, `make -C of ${name}`);
  }
  return found;
}

/** Literal assignments; the last one counts, and `?=` only where nothing stood before. */
function assignments(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const [, name, sign, value] of text.matchAll(
    /^[ ]*(?:export[ \t]+|override[ \t]+)?(\w+)[ \t]*(\?=|:{0,3}=|\+=)[ \t]*(.*?)[ \t]*(?:#.*)?\r?$/gm,
  )) {
    const before = variables.get(name!);
    if (sign === '?=' && before !== undefined) continue;
    variables.set(name!, sign === '+=' && before !== undefined ? `${before} ${value!}` : value!);
  }
  return variables;
}

interface Surroundings {
  readonly folder: string;
  readonly release: string;
  readonly variables: ReadonlyMap<string, string>;
}

/** Fills in what is known without running anything; undefined as soon as something is not. */
function expand(text: string, known: Surroundings, depth: number): string | undefined {
  if (depth > 8 || text.length > 4096) return undefined;
  const isRelease = /^\$[({]shell\s+uname\s+-r\s*[)}]$/;
  let result = '';
  let at = 0;
  for (const match of text.matchAll(/\$[({]shell[^(){}]*[)}]|\$[({](\w+)[)}]|\$(\w)/g)) {
    const [whole, name, letter] = match;
    const variable = name ?? letter ?? '';
    const isFolder = variable === 'PWD' || variable === 'CURDIR' || variable === 'src';
    const value = isRelease.test(whole)
      ? known.release
      : isFolder
        ? known.folder
        : known.variables.get(variable);
    const filled = value === undefined ? undefined : expand(value, known, depth + 1);
    if (filled === undefined) return undefined;
    result += text.slice(at, match.index) + filled;
    at = match.index + whole.length;
  }
  result += text.slice(at);
  return result.includes('$') ? undefined : result;
}
