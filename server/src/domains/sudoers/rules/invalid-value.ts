import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { addressKind, networkOf } from '../../../syntax/values/addresses.ts';
import { digests, tags } from '../facts/defaults.ts';
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
    for (const user of grant?.users ?? []) {
      if (/^%#(?!\d+$)/.test(user.text)) yield page.problem(user, { say: 'number', name: user.text });
    }
    for (const item of grant?.commands ?? []) {
      for (const tag of item.tags) yield* tagged(tag);
      yield* optional(item.item);
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

/** Options before a command, and digests of its file. */
function* optional({ text, start }: Part): Iterable<Problem> {
  const forms: Readonly<Record<string, RegExp>> = {
    TIMEOUT: /^(?:\d+[dhms]?)+$/i,
    NOTBEFORE: /^\d{10,14}(?:Z|[+-]\d{4})?$/,
    NOTAFTER: /^\d{10,14}(?:Z|[+-]\d{4})?$/,
    CWD: /^(?:\/|~|\*$)/,
    CHROOT: /^(?:\/|\*$)/,
  };
  for (const match of text.matchAll(/\b([A-Z]{3,})=(\S+)/g)) {
    const form = Object.hasOwn(forms, match[1]!) ? forms[match[1]!] : undefined;
    if (!form || form.test(match[2]!)) continue;
    const from = start + match.index + match[1]!.length + 1;
    yield page.problem(
      { start: from, end: from + match[2]!.length },
      { say: 'option', name: match[1]!, value: match[2]! },
    );
  }
  for (const match of text.matchAll(/\b(sha\d+):([\w+/=]+)(?=\s)/g)) {
    const [, kind, value] = match as unknown as [string, string, string];
    const digits = Object.hasOwn(digests, kind) ? digests[kind] : undefined;
    const from = start + match.index;
    if (digits === undefined) {
      const meant = nearest(kind, Object.keys(digests));
      const span = { start: from, end: from + kind.length };
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
      yield page.problem(span, { say: 'digest', name: kind }, { fixes });
    } else if (value.length !== digits && value.replace(/=+$/, '').length !== Math.ceil((digits * 4) / 6)) {
      const at = from + kind.length + 1;
      yield page.problem({ start: at, end: at + value.length }, { say: 'length', name: kind, digits });
    }
  }
}

function* host(item: Part): Iterable<Problem> {
  const text = item.text.replace(/^!\s*/, '');
  const network = networkOf(text);
  if (addressKind(text) === 'bad') yield page.problem(item, { say: 'address', name: text });
  else if (network !== undefined) {
    const fix = page.fix({ meant: network }, 'review', { span: item, text: network });
    yield page.problem(item, { say: 'network', name: text, network }, { fixes: [fix], confidence: 'medium' });
  }
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
  if (/^\/(?:usr\/)?(?:local\/)?s?bin$|^\/opt$/.test(first)) {
    const end = item.start + item.text.indexOf(first) + first.length;
    const fix = page.fix({ meant: `${first}/` }, 'review', { span: { start: end, end }, text: '/' });
    yield page.problem({ start: end - first.length, end }, { say: 'folder', name: first }, { fixes: [fix] });
    return;
  }
  if (first.endsWith('/') && /\s/.test(text)) {
    yield page.problem(item, { say: 'arguments' });
    return;
  }
  if (/^sha\d+:/.test(first)) return;
  if (first === '' || /^(?:\/|ALL$|sudoedit$|list$|\^|\$|%|@)/.test(first) || isAliasName(first)) return;
  yield page.problem(item, { say: 'relative', name: first });
}
