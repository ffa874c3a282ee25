/** A patch as `patch -p1` and `git apply` read it. */

const context = 3;

type Step = { readonly sign: ' ' | '-' | '+'; readonly line: string };

/** The difference of two texts; empty when they are equal. `path` is relative to where the patch is applied. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const name = path.replace(/^(\.\/)+/, '').replace(/^\/+/, '');
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const hunks = hunksOf(steps);
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** Lines with their ends, so that CRLF and a missing last line end survive. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Myers' shortest edit script, after the common beginning and end were taken off. */
function stepsBetween(a: readonly string[], b: readonly string[]): readonly Step[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const same = (line: string): Step => ({ sign: ' ', line });
  return [
    ...a.slice(0, start).map(same),
    ...shortest(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

/** Beyond this many changed lines one block is as readable as a minimal script, and far cheaper. */
const effort = 2000;

function shortest(a: readonly string[], b: readonly string[]): readonly Step[] {
  const removed = (line: string): Step => ({ sign: '-', line });
  const added = (line: string): Step => ({ sign: '+', line });
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let cost = 0; cost <= Math.min(a.length + b.length, effort); cost++) {
    trace.push(new Map(furthest));
    for (let k = -cost; k <= cost; k += 2) {
      const down = k === -cost || (k !== cost && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return backtrack(a, b, trace);
    }
    furthest = new Map(furthest);
  }
  return [...a.map(removed), ...b.map(added)];
}

function backtrack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Map<number, number>[],
): readonly Step[] {
  const steps: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let cost = trace.length - 1; cost >= 0; cost--) {
    const furthest = trace[cost]!;
    const k = x - y;
    const down = k === -cost || (k !== cost && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const fromX = cost === 0 ? 0 : (furthest.get(from) ?? 0);
    const fromY = cost === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      steps.push({ sign: ' ', line: a[x - 1]! });
      x--;
      y--;
    }
    if (cost === 0) break;
    if (down) steps.push({ sign: '+', line: b[--y]! });
    else steps.push({ sign: '-', line: a[--x]! });
  }
  return steps.reverse();
}

function hunksOf(steps: readonly Step[]): readonly string[] {
  const hunks: string[] = [];
  let at = 0;
  while (at < steps.length) {
    const first = steps.findIndex((step, i) => i >= at && step.sign !== ' ');
    if (first < 0) break;
    let last = first;
    for (let i = first; i < steps.length && i <= last + 2 * context + 1; i++) {
      if (steps[i]!.sign !== ' ') last = i;
    }
    const from = Math.max(at, first - context);
    const to = Math.min(steps.length, last + context + 1);
    hunks.push(hunk(steps, from, to));
    at = to;
  }
  return hunks;
}

function hunk(steps: readonly Step[], from: number, to: number): string {
  const count = (list: readonly Step[], sign: Step['sign']): number =>
    list.filter((step) => step.sign === ' ' || step.sign === sign).length;
  const before = steps.slice(0, from);
  const own = steps.slice(from, to);
  const range = (sign: '-' | '+'): string => {
    const length = count(own, sign);
    // An empty range is named by the line before it.
    return `${sign}${count(before, sign) + (length === 0 ? 0 : 1)},${length}`;
  };
  const body = own.map(({ sign, line }) =>
    line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`,
  );
  return `@@ ${range('-')} ${range('+')} @@\n${body.join('')}`;
}
