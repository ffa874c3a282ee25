import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { actions, argumentsOf, controls, isNumber, moduleNames, returns, types } from '../facts/modules.ts';
import { entryOf, moduleName, pairsOf, typeOf, type Entry } from '../line.ts';
import { invalidValue as page } from '../pages.ts';

const bareNames = moduleNames.map((name) => name.replace(/^pam_/, ''));

/** Words that libpam or a module does not know. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const entry = entryOf(line);
    if (entry.isInclude || isTemplate(line)) return;
    if (!types.includes(typeOf(entry))) {
      yield* word(entry.type, typeOf(entry), types, 'type');
      return;
    }
    if (entry.control?.open) {
      yield page.problem(entry.control, { say: 'open' });
      return;
    }
    if (!entry.control || !entry.module) {
      yield page.problem({ start: line.start, end: line.end }, { say: 'few' });
      return;
    }
    yield* control(entry.control);
    yield* module(entry);
  },
};

function* word(
  at: ColumnWord,
  value: string,
  known: readonly string[],
  say: 'type' | 'control',
): Iterable<Problem> {
  const meant = nearest(value, known);
  const span = { start: at.end - value.length, end: at.end };
  const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span, text: meant })];
  yield page.problem(span, { say, value, known: known.join(', ') }, { fixes });
}

function* control(at: ColumnWord): Iterable<Problem> {
  const pairs = pairsOf(at);
  if (!pairs) {
    if (!controls.includes(at.value.toLowerCase())) yield* word(at, at.value, controls, 'control');
    return;
  }
  for (const { start, value, action } of pairs) {
    const span = { start, end: start + value.length };
    if (action === undefined) yield page.problem(span, { say: 'pair', value });
    else if (!returns.includes(value)) {
      const meant = nearest(value, returns);
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span, text: meant })];
      yield page.problem(span, { say: 'return', value }, { fixes });
    }
    if (pairs.find((pair) => pair.value === value)!.start < start)
      yield page.problem(span, { say: 'twice', value });
    if (action === '0') yield page.problem({ start: span.end + 1, end: span.end + 2 }, { say: 'zero' });
    if (action === undefined || actions.includes(action) || /^\d+$/.test(action)) continue;
    const place = { start: span.end + 1, end: span.end + 1 + action.length };
    const meant =
      nearest(action, actions) ?? (/^(?:skip|pass|continue)$/.test(action) ? 'ignore' : undefined);
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: place, text: meant })];
    yield page.problem(place, { say: 'action', value: action, known: actions.join(', ') }, { fixes });
  }
}

function* module(entry: Entry): Iterable<Problem> {
  const name = moduleName(entry);
  const { module: at } = entry;
  if (
    at &&
    /^pam_\w+$/.test(at.value) &&
    moduleNames.includes(at.value) &&
    !/include|substack/.test(entry.control!.value)
  ) {
    const meant = `${at.value}.so`;
    yield page.problem(
      at,
      { say: 'ending', value: at.value },
      { fixes: [page.fix({ meant }, 'safe', { span: at, text: meant })] },
    );
    return;
  }
  if (name === undefined || !at || /include|substack/.test(entry.control!.value)) return;
  if (!moduleNames.includes(name)) {
    const bare = name.replace(/^pam_/, '');
    const near = nearest(bare, bareNames);
    if (near === undefined || near === bare) return;
    const meant = `pam_${near}`;
    const start = at.end - name.length - 3;
    const span = { start, end: start + name.length };
    const fix = page.fix({ meant }, 'review', { span, text: meant });
    yield page.problem(span, { say: 'module', value: name, meant }, { confidence: 'medium', fixes: [fix] });
    return;
  }
  const known = argumentsOf(name);
  if (!known) return;
  for (const arg of entry.args) {
    const [key, value] = arg.value.split('=') as [string, string?];
    if (key === 'umask' && value !== undefined && !isOctalMode(value)) {
      yield page.problem({ start: arg.end - value.length, end: arg.end }, { say: 'mode', value });
    }
    if (
      isNumber(key) &&
      known.includes(`${key}=`) &&
      value !== undefined &&
      !/^-?\d+$|^never$|^\d+[smhd]$/.test(value)
    ) {
      yield page.problem(
        { start: arg.end - value.length, end: arg.end },
        { say: 'number', argument: key, value },
      );
    }
    if (known.includes(arg.value) || known.includes(`${key}=`) || known.includes(key) || key.length < 4)
      continue;
    const names = known.map((one) => one.replace(/=$/, ''));
    const meant =
      nearest(key, names) ??
      names.find((one) => one.length > 5 && (key.startsWith(one) || one.startsWith(key)));
    if (meant === undefined) continue;
    const span = { start: arg.start, end: arg.start + key.length };
    const fix = page.fix({ meant }, 'review', { span, text: meant });
    yield page.problem(span, { say: 'argument', value: key, module: name, meant }, { fixes: [fix] });
  }
}
