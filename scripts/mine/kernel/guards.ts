/**
 * Reads the version guards of code that builds outside the kernel: `#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)`
 * with what stands in each branch. A name in one branch only is a vote for the release of its change.
 */
export interface Guard {
  /** The release from which the newer branch holds, such as `6.4`; point releases keep their third number. */
  readonly version: string;
  readonly line: number;
  /** True where the condition asks for more than this one release; kernels of distributions beside it do not count. */
  readonly isMixed: boolean;
  /** Words of the branch for older and for newer kernels, with the argument counts of the calls among them. */
  readonly older: Words;
  readonly newer: Words;
}

/** How often a word is called with how many arguments; `-1` where it is no call, `-2` where it is a member. */
export type Words = ReadonlyMap<string, ReadonlySet<number>>;

export const noCall = -1;
export const isMember = -2;

interface Branch {
  readonly condition: string;
  readonly lines: string[];
}

interface Chain {
  readonly line: number;
  readonly branches: Branch[];
}

/** All guards of a C text, nested ones too; the inner branches' words belong to the outer ones as well. */
export function guardsOf(text: string): readonly Guard[] {
  const chains: Chain[] = [];
  const open: Chain[] = [];
  const lines = stripped(text).split('\n');
  for (let number = 0; number < lines.length; number++) {
    const first = number;
    let line = lines[number]!;
    while (/\\\s*$/.test(line) && number + 1 < lines.length)
      line = line.replace(/\\\s*$/, ' ') + lines[++number]!;
    const directive = /^\s*#\s*(if|ifdef|ifndef|elif|else|endif)\b(.*)$/.exec(line);
    if (!directive) {
      for (const chain of open) chain.branches.at(-1)!.lines.push(line);
      continue;
    }
    const [, word, condition = ''] = directive;
    if (word === 'endif') open.pop();
    else if (word === 'else') open.at(-1)?.branches.push({ condition: '', lines: [] });
    else if (word === 'elif') open.at(-1)?.branches.push({ condition, lines: [] });
    else {
      const chain = {
        line: first + 1,
        branches: [{ condition: word === 'if' ? condition : '?', lines: [] }],
      };
      open.push(chain);
      chains.push(chain);
    }
  }
  return chains.flatMap(guardsOfChain);
}

function guardsOfChain({ line, branches }: Chain): readonly Guard[] {
  const guards: Guard[] = [];
  for (const [index, branch] of branches.entries()) {
    const bounds = boundsIn(branch.condition);
    if (bounds.length === 0) continue;
    const others = branches.slice(index + 1).flatMap(({ lines }) => lines);
    for (const { version, isNewer } of bounds) {
      // In a chain from new to old each branch is the older side of the one before it.
      const next = isNewer && index + 1 < branches.length ? branches[index + 1]!.lines : others;
      const [newer, older] = isNewer ? [branch.lines, next] : [next, branch.lines];
      guards.push({
        version,
        line,
        isMixed: bounds.length > 1 || /&&|!/.test(branch.condition),
        older: wordsOf(older.join('\n')),
        newer: wordsOf(newer.join('\n')),
      });
    }
  }
  return guards;
}

interface Bound {
  readonly version: string;
  /** Whether the condition is true from this release on; else it is true before it. */
  readonly isNewer: boolean;
}

const number = String.raw`\(\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+)\s*)?(?:,\s*\d+\s*)*\)`;
const codes = String.raw`\b\w*(?:LINUX_VERSION_CODE|LINUX_VERSION|LINUX_KERNEL_VERSION)\b`;
const release = String.raw`\w*KERNEL_VERSION\s*${number}`;
const comparison = new RegExp(String.raw`${codes}\s*\)?\s*(>=|<=|<|>)\s*\(?\s*${release}`, 'g');
/** Some write the release first. */
const turned = new RegExp(String.raw`${release}\s*\)?\s*(>=|<=|<|>)\s*\(?\s*${codes}`, 'g');
const named = new RegExp(
  String.raw`\b(\w*(?:VER_MIN|VERSION_IS_GEQ|KERNEL_GE|KERNEL_IS_GEQ|VER_MAX|VERSION_IS_LESS|KERNEL_LT))\s*${number}`,
  'g',
);

const opposite: Readonly<Record<string, string>> = { '>=': '<=', '<=': '>=', '<': '>', '>': '<' };

function boundsIn(condition: string): readonly Bound[] {
  const bounds: Bound[] = [];
  const add = (operator: string, major: string, minor: string, point: string | undefined): void => {
    const isNewer = operator.startsWith('>');
    if (isNewer === (operator.length === 2)) bounds.push({ version: text(major, minor, point), isNewer });
    // `> 6.3.0` means the release after it to some and that one to others; `> 6.3.255` is the next release.
    else if (Number(point ?? 0) > 0)
      bounds.push({ version: text(major, String(Number(minor) + 1), undefined), isNewer });
  };
  for (const [, operator, major, minor, point] of condition.matchAll(comparison))
    add(operator!, major!, minor!, point);
  for (const [, major, minor, point, operator] of condition.matchAll(turned))
    add(opposite[operator!]!, major!, minor!, point);
  for (const [, word, major, minor, point] of condition.matchAll(named))
    bounds.push({ version: text(major!, minor!, point), isNewer: /MIN|GEQ|GE$/.test(word!) });
  return /!\s*\(/.test(condition) ? bounds.map((one) => ({ ...one, isNewer: !one.isNewer })) : bounds;
}

function text(major: string, minor: string, point: string | undefined): string {
  return point === undefined || Number(point) === 0 ? `${major}.${minor}` : `${major}.${minor}.${point}`;
}

function wordsOf(code: string): Words {
  const words = new Map<string, Set<number>>();
  const add = (word: string, use: number): void => {
    const uses = words.get(word);
    if (uses) uses.add(use);
    else words.set(word, new Set([use]));
  };
  const include = /#\s*include\s*<([^>\n]+)>/g;
  for (const [, path] of code.matchAll(include)) add(path!, noCall);
  const rest = code.replace(include, '');
  for (const match of rest.matchAll(/(->|\.\s*)?\b([A-Za-z_]\w*)\b\s*(\()?/g)) {
    const [all, member, word, call] = match;
    if (member !== undefined) add(word!, isMember);
    else if (call === undefined) add(word!, noCall);
    else add(word!, argumentsAt(rest, match.index + all.length));
  }
  return words;
}

function argumentsAt(code: string, start: number): number {
  let depth = 0;
  let count = 1;
  for (let i = start; i < code.length && i < start + 2000; i++) {
    const char = code[i]!;
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' && depth === 0) return /^\s*(?:void\s*)?$/.test(code.slice(start, i)) ? 0 : count;
    else if (char === ')' || char === ']' || char === '}') depth--;
    else if (char === ',' && depth === 0) count++;
  }
  return noCall;
}

/** Comments and strings blanked, lines kept. */
function stripped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (part) =>
      part[0] === '/' ? part.replace(/[^\n]/g, ' ') : part[0]! + ' '.repeat(part.length - 2) + part[0]!,
    );
}
