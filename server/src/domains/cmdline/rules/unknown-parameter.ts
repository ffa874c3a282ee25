import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isModule, plain } from '../../../syntax/values/kernel-modules/modules.ts';
import { knownParameter, likeModuleNames, likeParameters, ofModule } from '../facts/parameters.ts';
import { unknownParameter as page } from '../pages.ts';
import { parametersOf, type Parameter } from '../parameters.ts';

/** What nobody knows goes to the first process, and may be meant for it: only what is near a known name is a mistake. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    for (const one of parametersOf(line, file)) {
      if (one.open || knownParameter(one.name.text)) continue;
      yield* one.name.text.includes('.') ? ofModules(one) : plainly(one);
    }
  },
};

function* plainly({ name }: Parameter): Iterable<Problem> {
  // Short words are near to many, and numbers, paths and words in capitals are for others.
  if (name.text.length < 4 || !/^[a-z][\w-]*$/.test(name.text)) return;
  const meant = nearest(plain(name.text), likeParameters(name.text).map(plain));
  const known = meant === undefined ? undefined : knownParameter(meant);
  if (!known || (name.text.length < 6 && known.name.length !== name.text.length && known.name.length < 4))
    return;
  const fix = page.fix({ meant: known.name }, 'review', { span: name, text: known.name });
  yield page.problem(name, { say: 'near', name: name.text, meant: known.name }, { fixes: [fix] });
}

/** `module.parameter`: the module may be one of others, and those with few known parameters have more. */
function* ofModules({ name }: Parameter): Iterable<Problem> {
  const dot = name.text.indexOf('.');
  const [before, behind] = [name.text.slice(0, dot), name.text.slice(dot + 1)];
  if (!/^[\w-]+$/.test(before) || behind === '') return;
  const whole = nearest(
    name.text,
    likeParameters(name.text).filter((one) => one.includes('.')),
  );
  const module = ofModule(name.text);
  if (module) {
    if (module.own.includes(plain(behind)) || /^(?:dyndbg|async_probe)$/.test(behind)) return;
    const meant = nearest(plain(behind), module.own);
    if (meant === undefined) return;
    const span = { start: name.start + dot + 1, end: name.end };
    const fix = page.fix({ meant }, 'review', { span, text: meant });
    yield page.problem(span, { say: 'parameter', name: behind, module: before, meant }, { fixes: [fix] });
    return;
  }
  if (isModule(before)) return;
  const other = before.length < 4 ? undefined : nearest(plain(before), likeModuleNames(before));
  if (
    whole === undefined &&
    (other === undefined || !ofModule(`${other}.${behind}`)?.own.includes(plain(behind)))
  )
    return;
  const meant = whole ?? `${other!}.${behind}`;
  const fix = page.fix({ meant }, 'review', { span: name, text: meant });
  yield page.problem(name, { say: 'near', name: name.text, meant }, { fixes: [fix] });
}
