import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { modulesOf } from '../commands.ts';
import { isModule, likeModules, parametersOf, plain } from '../../../syntax/values/kernel-modules/modules.ts';
import { unknownName as page } from '../pages.ts';

/** Modules of others have names and parameters that nobody can list: what counts is being close to a known one. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (isTemplate(line)) return;
    for (const word of modulesOf(line)) yield* module(word);
    if (line.words[0]!.value !== 'options') return;
    const name = line.words[1]?.value ?? '';
    const own = parametersOf(name);
    for (const word of line.words.slice(2)) {
      if (word.text.startsWith('=') || word.text.startsWith('#')) continue;
      yield* parameter(word, name, own ? [...own.keys()] : undefined);
    }
  },
};

function* module(word: ColumnWord): Iterable<Problem> {
  const ending = /\.ko(?:\.\w+)?$/.exec(word.value);
  if (ending || word.value.includes('/')) {
    const meant = word.value.replace(/^.*\//, '').replace(/\.ko(?:\.\w+)?$/, '');
    yield page.problem(
      word,
      { say: 'file', name: word.value },
      { fixes: [page.fix({ meant }, 'safe', { span: word, text: meant })] },
    );
    return;
  }
  const name = plain(word.value);
  if (name.length < 6 || isModule(name) || /[*?[\d]/.test(name)) return;
  const meant = nearest(name, likeModules(name));
  if (meant === undefined) return;
  const fix = page.fix({ meant }, 'review', { span: word, text: meant });
  yield page.problem(
    word,
    { say: 'module', name: word.value, meant },
    { confidence: 'medium', fixes: [fix] },
  );
}

function* parameter(
  word: ColumnWord,
  module: string,
  known: readonly string[] | undefined,
): Iterable<Problem> {
  const sign = word.text.indexOf('=');
  const key = sign < 0 ? word.text : word.text.slice(0, sign);
  const name = plain(key);
  const span = { start: word.start, end: word.start + key.length };
  // Parameters of the loader itself, of dynamic debugging, and of objects within the module.
  if (/^(?:dyndbg|async_probe)$/.test(name) || name.includes('.') || known?.includes(name)) return;
  const dashed = /^(\w+)[-:](\d+)$/.exec(key);
  if (sign < 0 && dashed) {
    const meant = `${dashed[1]!}=${dashed[2]!}`;
    yield page.problem(
      span,
      { say: 'sign', name: key },
      { fixes: [page.fix({ meant }, 'review', { span, text: meant })] },
    );
    return;
  }
  if (!known) return;
  const meant = nearest(name, known);
  if (meant !== undefined) {
    const fix = page.fix({ meant }, 'review', { span, text: meant });
    yield page.problem(span, { say: 'parameter', name: key, module, meant }, { fixes: [fix] });
    return;
  }
  // Modules that define parameters by macros of their own have more than the few that were found.
  const confidence = known.length > 2 && sign > 0 ? 'medium' : 'low';
  yield page.problem(span, { say: 'none', name: key, module }, { confidence });
}
