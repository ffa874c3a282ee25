import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { addressKind } from '../../../syntax/values/addresses.ts';
import { tags } from '../facts/defaults.ts';
import { invalidValue as page } from '../pages.ts';
import { isAliasName, statementOf, type Command } from '../parse.ts';

/** Parts of a grant that sudo refuses, or reads as a name that nothing has. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isTemplate(line)) return;
    const { aliases, grant } = statementOf(line, file);
    for (const { kind, name, items } of aliases) {
      if (name.text !== '' && !isAliasName(name.text)) {
        const meant = name.text.toUpperCase().replace(/\W/g, '_');
        const fixes = isAliasName(meant) ? [page.fix({ meant }, 'review', { span: name, text: meant })] : [];
        yield page.problem(name, { say: 'alias', name: name.text }, { fixes });
      }
      if (kind === 'Host') for (const item of items) yield* host(item);
      if (kind === 'Cmnd') for (const item of items) yield* command(item);
    }
    for (const item of grant?.hosts ?? []) yield* host(item);
    for (const item of grant?.commands ?? []) {
      for (const tag of item.tags) yield* tagged(tag);
      if (isWhole(item)) yield* command(item.command);
    }
  },
};

/** An item with an open parenthesis is spoken of elsewhere. */
function isWhole({ item }: Command): boolean {
  return !item.text.startsWith('(') || item.text.includes(')');
}

function* tagged(tag: Part): Iterable<Problem> {
  if (tags.includes(tag.text)) return;
  const meant = nearest(tag.text, tags);
  const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: tag, text: meant })];
  yield page.problem(tag, { say: 'tag', name: tag.text }, { fixes });
}

function* host(item: Part): Iterable<Problem> {
  const text = item.text.replace(/^!\s*/, '');
  if (addressKind(text) === 'bad') yield page.problem(item, { say: 'address', name: text });
}

function* command(item: Part): Iterable<Problem> {
  const text = item.text.replace(/^!\s*/, '').replace(/^(?:sha(?:224|256|384|512):\S+\s+)+/, '');
  const first = /^\S+/.exec(text)?.[0] ?? '';
  if (tags.includes(first)) {
    const at = {
      start: item.start + item.text.indexOf(first),
      end: item.start + item.text.indexOf(first) + first.length,
    };
    const fix = page.fix({ meant: `${first}:` }, 'safe', { span: at, text: `${first}:` });
    yield page.problem(at, { say: 'colon', name: first }, { fixes: [fix] });
    return;
  }
  if (isAliasName(first) && /\s/.test(text)) {
    const at = { start: item.start + first.length, end: item.end };
    yield page.problem(at, { say: 'comma' });
    return;
  }
  if (first === '' || /^(?:\/|ALL$|sudoedit$|list$|\^|\$|%|@)/.test(first) || isAliasName(first)) return;
  yield page.problem(item, { say: 'relative', name: first });
}
