import type { Edit, Fix, Problem, Span } from '../../../core/types.ts';
import type { CFile, CFunction, CMember, CRule } from '../../../syntax/c/types.ts';
import { callbacksOf, callbackStructs, prototypeOn, type Prototype } from '../facts/callbacks.ts';
import { callbackSignature as page } from '../pages.ts';
import { normalType, shapeOf, shapeOfPrototype, shown, typeOfDeclaration } from '../signatures.ts';
import { codeOnly } from '../text-help.ts';
import { structOf, typeOf } from '../types-of.ts';

/** Callbacks that have had more than one prototype: only these can be of another release. */
const changing = new Set(
  callbackStructs().flatMap((struct) =>
    [...callbacksOf(struct)!].flatMap(([name, forms]) => (forms.length > 1 ? [name] : [])),
  ),
);

/** A callback with the prototype of another release. What fits no release at all is the compiler's business. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    if (!file.target.kernel) return;
    for (const callback of changing) {
      for (const { type, value, valueSpan: span } of file.named('field', callback)) {
        const struct = structOf(type);
        if (struct !== undefined) yield* judge(file, { struct, callback, value, span });
      }
      for (const member of file.named('member', callback)) yield* assigned(file, member);
    }
  },
};

interface Use {
  readonly struct: string;
  readonly callback: string;
  readonly value: string;
  readonly span: Span;
}

/** `class->devnode = foo_devnode;` */
function* assigned(file: CFile, member: CMember): Iterable<Problem> {
  const match = /^(\s*=\s*&?)([A-Za-z_]\w*)\s*;/.exec(file.source.text.slice(member.end, member.end + 200));
  const struct = match && structOf(typeOf(file, member.within, member.object));
  if (!match || !struct) return;
  const start = member.end + match[1]!.length;
  const span = { start, end: start + match[2]!.length };
  yield* judge(file, { struct, callback: member.name, value: match[2]!, span });
}

function* judge(file: CFile, { struct, callback, value, span }: Use): Iterable<Problem> {
  const { kernel } = file.target;
  const forms = callbacksOf(struct)?.get(callback);
  if (!kernel || !forms || forms.length < 2) return;
  const fn = file.functionNamed(value.replace(/^&/, ''));
  const wanted = prototypeOn(struct, callback, kernel);
  if (!fn || fn.broken || !wanted || !isOfOtherRelease(shapeOf(fn), wanted, forms)) return;
  const args = {
    struct,
    callback,
    name: fn.name,
    wanted: shown(shapeOfPrototype(wanted)),
    given: shown(shapeOf(fn)),
    target: kernel.version.text,
  };
  const fix = fixOf(file, fn, wanted);
  yield page.problem(span, args, { fixes: fix ? [fix] : [], related: [page.step('defined', fn.nameSpan)] });
}

function isOfOtherRelease(given: readonly string[], wanted: Prototype, forms: readonly Prototype[]): boolean {
  const right = shapeOfPrototype(wanted);
  if (isSame(given, right)) return false;
  const others = forms.filter((form) => form !== wanted).map(shapeOfPrototype);
  if (others.some((form) => isSame(given, form))) return true;
  // A typedef in between hides a type, but not how many there are, nor that something is returned.
  const outline = outlineOf(given);
  return outline !== outlineOf(right) && others.some((form) => outlineOf(form) === outline);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((type, index) => type === b[index]);
}

function outlineOf(shape: readonly string[]): string {
  return `${shape[0] === 'void' ? 'void' : 'value'} ${shape.length}`;
}

function fixOf(file: CFile, fn: CFunction, wanted: Prototype): Fix | undefined {
  const edits: Edit[] = [];
  const returns = returnEdits(file, fn, wanted);
  const parameters = parameterEdits(file, fn, wanted);
  if (!returns || !parameters) return undefined;
  edits.push(...returns, ...parameters);
  if (edits.length === 0) return undefined;
  return page.fix({ name: fn.name, wanted: shown(shapeOfPrototype(wanted)) }, 'review', ...edits);
}

/** `int` to `void` and its returns with it, when every return gives a constant; undefined when that is not so. */
function returnEdits(file: CFile, fn: CFunction, wanted: Prototype): Edit[] | undefined {
  if (normalType(fn.returns) === normalType(wanted.returns)) return [];
  if (wanted.returns !== 'void' || fn.returns !== 'int') return undefined;
  const { text } = file.source;
  const from = text.lastIndexOf('int', fn.nameSpan.start);
  if (from < fn.start) return undefined;
  const edits: Edit[] = [{ span: { start: from, end: from + 3 }, text: 'void' }];
  const body = codeOnly(text.slice(fn.body.start, fn.body.end));
  for (const match of body.matchAll(/\breturn\b\s*([^;]*);/g)) {
    if (!/^-?\w*$/.test(match[1]!.trim())) return undefined;
    const start = fn.body.start + match.index;
    const end = start + match[0].length;
    const isLast = /^\s*\}\s*$/.test(body.slice(match.index + match[0].length));
    edits.push(
      isLast ? { span: wholeLines(text, start, end), text: '' } : { span: { start, end }, text: 'return;' },
    );
  }
  return edits;
}

/** The statement with its line and an empty line in front of it. */
function wholeLines(text: string, start: number, end: number): { start: number; end: number } {
  const before = /(?:\n[ \t]*)?\n[ \t]*$/.exec(text.slice(Math.max(0, start - 80), start));
  return before ? { start: start - before[0].length, end } : { start, end };
}

/** Parameters that only changed their type keep their names; one that goes must not be used. */
function parameterEdits(file: CFile, fn: CFunction, wanted: Prototype): Edit[] | undefined {
  const given = fn.parameters.filter((one) => one.type !== 'void');
  const { text } = file.source;
  const body = codeOnly(text.slice(fn.body.start, fn.body.end));
  if (wanted.parameters.length === given.length) {
    return given.flatMap((one, index) => {
      const type = typeOfDeclaration(wanted.parameters[index]!);
      if (one.name === undefined || normalType(type) === normalType(one.type)) return [];
      return [
        {
          span: { start: one.start, end: one.end },
          text: type.endsWith('*') ? `${type}${one.name}` : `${type} ${one.name}`,
        },
      ];
    });
  }
  if (wanted.parameters.length < given.length) {
    const kept = given.slice(0, wanted.parameters.length);
    const same = kept.every(
      (one, i) => normalType(one.type) === normalType(typeOfDeclaration(wanted.parameters[i]!)),
    );
    const gone = given.slice(wanted.parameters.length);
    const used = gone.some((one) => one.name !== undefined && new RegExp(`\\b${one.name}\\b`).test(body));
    const last = kept.at(-1);
    if (!same || used || !last) return undefined;
    return [{ span: { start: last.end, end: gone.at(-1)!.end }, text: '' }];
  }
  const same = given.every(
    (one, i) => normalType(one.type) === normalType(typeOfDeclaration(wanted.parameters[i]!)),
  );
  const last = given.at(-1);
  if (!same || !last) return undefined;
  return [
    {
      span: { start: last.end, end: last.end },
      text: `, ${wanted.parameters.slice(given.length).join(', ')}`,
    },
  ];
}
