import type { Fix } from '../../../core/types.ts';
import type { CCall, CFile, CRule } from '../../../syntax/c/types.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { changeOf } from '../meaning/presence.ts';
import { localNamed } from '../meaning/type-of.ts';
import { voidResult as page } from '../pages.ts';

/** What stands before an expression whose value is asked for. A comma, a branch of `?:` or a cast may throw it away. */
const asks = /(?:(?<![=!<>])=|[=!<>]=|&&|\|\||[!+\-/%|^~]|\breturn|\b(?:if|while|switch)\s*\()\s*$/;

/** The value of a call that gives none on the target: an error in every build. */
export const rule: CRule = {
  on: 'call',
  *check(call, file) {
    const meaning = meaningOf(file);
    const { kernel } = file.target;
    if (!kernel || !meaning || call.discarded || !call.within) return;
    const before = file.maskedAt({
      start: Math.max(call.within.body.start, call.start - 60),
      end: call.start,
    });
    if (!asks.test(before) || (/\breturn\s*$/.test(before) && call.within.returns === 'void')) return;
    if (!isVoid(meaning, call.name) || meaning.own(call.name).length > 0) return;
    if (localNamed({ file, meaning, within: call.within, offset: call.start }, call.name)) return;
    const forms = meaning.facts.api.lookup(call.name).filter(({ kind }) => kind === 'function');
    const real = forms.filter(({ condition }) => !isStub(condition));
    const columns = real.reduce((sum, one) => (one.type === 'void' ? sum : sum | one.columns), 0);
    const change = columns === 0 ? undefined : changeOf(meaning, call.name, columns, 'form');
    if (change?.state !== 'gone' && change?.state !== 'early') return;
    const args = { name: call.name, target: kernel.version.text };
    const was = new Set(forms.flatMap(({ type }) => (type === 'void' ? [] : [type])));
    const fixes = was.size === 1 && was.has('int') ? fixesOf(file, call, before) : [];
    const { since, exact } = change;
    yield page.problem(
      call.nameSpan,
      { say: change.state === 'gone' ? 'old' : 'early', ...args, since },
      { fixes, drift: { about: call.name, since, exact } },
    );
  },
};

/** Whether all that the target may mean by a name are functions that give nothing. */
function isVoid(meaning: Meaning, name: string): boolean {
  const all = meaning.forms(name);
  const real = all.filter(({ condition }) => !isStub(condition));
  const forms = real.length > 0 ? real : all;
  return forms.length > 0 && forms.every(({ kind, type }) => kind === 'function' && type === 'void');
}

/** What stands in where something is not configured; who uses it has it configured. */
function isStub(condition: string): boolean {
  return /^!\s*(?:IS_\w+|defined)\s*\(/.test(condition);
}

/** What cannot fail any more has succeeded: the call is a statement of its own, and the value 0. */
function fixesOf(file: CFile, call: CCall, before: string): readonly Fix[] {
  const { text } = file.source;
  const end = /^\s*;/.exec(text.slice(call.end, call.end + 20));
  const head = /[;{}]\s*?\n?([ \t]*)((?:return\s|[\w.>[\]-]+\s*=)\s*)$/.exec(before);
  const [, indent, opening] = head ?? [];
  if (!end || indent === undefined || opening === undefined) return [];
  const start = call.start - opening.length;
  if (text.slice(start, call.start) !== opening) return [];
  const made = `${text.slice(call.start, call.end)};\n${indent}${opening}0`;
  return [page.fix({ name: call.name }, 'review', { span: { start, end: call.end }, text: made })];
}
