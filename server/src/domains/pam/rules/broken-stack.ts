import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { answeredBy, proofs } from '../facts/modules.ts';
import { entryOf, moduleName, pairsOf, typeOf, type Entry } from '../line.ts';
import { brokenStack as page } from '../pages.ts';

/** Modules that succeed whoever asks. */
const harmless = /^pam_(?:permit|env|faildelay|group|mail|echo|warn|issue)$/;

/** A line of a stack of one type. */
interface Step {
  readonly line: ColumnsLine;
  readonly entry: Entry;
  readonly module: string;
  readonly control: string;
}

/** Jumps that leave the stack, and stacks that let everybody in, or nobody. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const stacks = new Map<string, Step[]>();
    const open = new Set<string>();
    let hasInclude = false;
    for (const line of file.lines) {
      const entry = entryOf(line);
      const control = entry.control?.value.toLowerCase() ?? '';
      const type = typeOf(entry);
      const isAway = entry.isInclude || /^(?:include|substack)$/.test(control);
      // What another file brings nobody can count.
      if (entry.isInclude) hasInclude = true;
      if (isAway) open.add(type);
      const module = moduleName(entry);
      if (isAway || !entry.control) continue;
      const own = stacks.get(type);
      const step = { line, entry, module: module ?? '', control };
      if (own) own.push(step);
      else stacks.set(type, [step]);
      if (module !== undefined) yield* placed(entry, type, module);
    }
    for (const [type, steps] of stacks) {
      if (open.has(type) || hasInclude) continue;
      yield* jumps(steps);
      yield* openOrShut(type, steps, file);
    }
    yield* repeated(file);
  },
};

function* placed(entry: Entry, type: string, module: string): Iterable<Problem> {
  const types = answeredBy(module);
  if (types && !types.includes(type)) {
    const bare = { start: entry.type.end - type.length, end: entry.type.end };
    const fixes =
      types.length === 1
        ? [page.fix({ say: 'type', type: types[0]! }, 'review', { span: bare, text: types[0]! })]
        : [];
    yield page.problem(entry.type, { say: 'type', module, type, types: types.join(', ') }, { fixes });
  }
  const isWay =
    entry.control!.value === 'sufficient' ||
    pairsOf(entry.control!)?.some(
      ({ value, action }) => value === 'success' && /^(?:[1-9]\d*|done|ok)$/.test(action ?? ''),
    );
  if (type !== 'auth' || module !== 'pam_permit' || !isWay) return;
  const fix = page.fix({ say: 'deny' }, 'review', { span: entry.module!, text: 'pam_deny.so' });
  yield page.problem(entry.module!, { say: 'open' }, { fixes: [fix] });
}

function* jumps(steps: readonly Step[]): Iterable<Problem> {
  for (const [index, { entry }] of steps.entries()) {
    const behind = steps.length - index - 1;
    for (const { start, value, action } of pairsOf(entry.control!) ?? []) {
      if (!/^[1-9]\d*$/.test(action ?? '')) continue;
      const at = { start: start + value.length + 1, end: start + value.length + 1 + action!.length };
      const count = Number(action);
      if (count > behind) yield page.problem(at, { say: 'jump', count: action!, behind });
      else if (value === 'success' && steps[index + count + 1]?.module === 'pam_deny') {
        const meant = String(count + 1);
        const fix = page.fix({ say: 'jump', meant }, 'review', { span: at, text: meant });
        yield page.problem(at, { say: 'denied' }, { fixes: [fix] });
      } else if (value === 'default' && steps[index + 1]?.module === 'pam_deny' && count === 1) {
        const fix = page.fix({ say: 'jump', meant: 'ignore' }, 'review', { span: at, text: 'ignore' });
        yield page.problem(at, { say: 'passed' }, { fixes: [fix] });
      }
    }
  }
}

/** What the outcome of a stack is when the proof fails, as far as one look can tell. */
function* openOrShut(type: string, steps: readonly Step[], file: ColumnsFile): Iterable<Problem> {
  const proof = steps.find((step) => proofs.has(step.module));
  const binds = steps.some((step) => isBinding(step) && !harmless.test(step.module));
  const succeeds = steps.some(
    (step) => harmless.test(step.module) && /^(?:required|requisite|optional)$/.test(step.control),
  );
  if (type === 'auth' && proof && succeeds && !binds)
    yield page.problem(proof.entry.control!, { say: 'nothing' });
  const shut = steps.findIndex(
    (step) => step.module === 'pam_deny' && /^(?:required|requisite)$/.test(step.control),
  );
  const isPassedBy = steps
    .slice(0, Math.max(0, shut))
    .some(
      (step) =>
        step.control === 'sufficient' ||
        pairsOf(step.entry.control!)?.some(({ action }) => /^(?:[1-9]\d*|done)$/.test(action ?? '')),
    );
  const isAll = steps.every((step) => /^pam_(?:deny|warn)$/.test(step.module));
  const asks = file.lines.some(
    (line) => typeOf(entryOf(line)) === 'auth' && proofs.has(moduleName(entryOf(line)) ?? ''),
  );
  if (shut >= 0 && !isPassedBy && (!isAll || (asks && type === 'account'))) {
    yield page.problem(steps[shut]!.entry.module!, { say: 'shut', type }, removal(steps[shut]!.line, file));
  }
  const [lead] = steps;
  const token = lead?.entry.args.find(({ value }) => value === 'use_authtok');
  if (type === 'password' && token && lead)
    yield page.problem(token, { say: 'token' }, { confidence: 'medium' });
  const idle = steps.find((step) => step.module === 'pam_deny' && step.control === 'optional');
  if (idle && steps.length > 1) yield page.problem(idle.entry.control!, { say: 'idle' });
  const only = type === 'account' && steps.length > 0 && steps.every((step) => step.module === 'pam_permit');
  if (only && asks) yield page.problem(steps[0]!.entry.module!, { say: 'account' });
  const first = steps.find((step) => step.entry.args.some(({ value }) => value === 'use_first_pass'));
  if (type === 'auth' && first && first === proof) {
    const word = first.entry.args.find(({ value }) => value === 'use_first_pass')!;
    const fix = page.fix({ say: 'ask' }, 'review', { span: word, text: 'try_first_pass' });
    yield page.problem(word, { say: 'first' }, { fixes: [fix] });
  }
}

/** Whether the failure of a line makes the whole stack fail. */
function isBinding({ control, entry }: Step): boolean {
  if (/^(?:required|requisite)$/.test(control)) return true;
  if (control === 'sufficient') return false;
  return (
    pairsOf(entry.control!)?.some(
      ({ value, action }) => value === 'default' && /^(?:bad|die)$/.test(action ?? ''),
    ) ?? false
  );
}

function removal(line: ColumnsLine, file: ColumnsFile) {
  return {
    fixes: [
      page.fix({ say: 'remove' }, 'review', { span: lineAround(file.source.text, line.start), text: '' }),
    ],
  };
}

function* repeated(file: ColumnsFile): Iterable<Problem> {
  const seen = new Set<string>();
  for (const line of file.lines) {
    const text = line.words.map((word) => word.text).join(' ');
    if (seen.has(text))
      yield page.problem({ start: line.start, end: line.end }, { say: 'twice' }, removal(line, file));
    seen.add(text);
  }
}
