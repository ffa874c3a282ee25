import { keptOn } from '../../core/remembered.ts';
import type { Span } from '../../core/types.ts';
import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';
import type { Part } from '../../syntax/shapes/key-value.ts';

export type AliasKind = 'User' | 'Host' | 'Runas' | 'Cmnd';

export interface Alias {
  readonly kind: AliasKind;
  readonly name: Part;
  readonly items: readonly Part[];
}

/** One command of a grant, with the tags that hold for it. */
export interface Command {
  /** The whole item. */
  readonly item: Part;
  /** Without run-as, options and tags; with a `!`. */
  readonly command: Part;
  readonly tags: readonly Part[];
  /** `NOPASSWD` or `PASSWD`, its own or that of an item before. */
  readonly password: 'PASSWD' | 'NOPASSWD' | undefined;
}

export interface Grant {
  readonly users: readonly Part[];
  readonly hosts: readonly Part[];
  readonly commands: readonly Command[];
}

export interface Setting {
  readonly span: Span;
  readonly name: Part;
  readonly negated: boolean;
  readonly operator: string;
  readonly value: Part | undefined;
}

export interface Statement {
  readonly kind: 'alias' | 'defaults' | 'grant' | 'include' | 'broken';
  readonly aliases: readonly Alias[];
  readonly settings: readonly Setting[];
  readonly grant: Grant | undefined;
}

const nothing = { aliases: [], settings: [], grant: undefined };

export const statementOf: (line: ColumnsLine, file: ColumnsFile) => Statement = keptOn(read);

function read(line: ColumnsLine): Statement {
  // Joined lines are one; every character keeps its place.
  const text = line.text.replace(/\\\r?\n/g, (end) => ' '.repeat(end.length));
  const part = (start: number, end: number): Part => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const bare = piece.trim();
    return { start: line.start + start + lead, end: line.start + start + lead + bare.length, text: bare };
  };
  const split = (start: number, end: number, sign: string): readonly Part[] =>
    pieces(text, start, end, sign).map(([from, to]) => part(from, to));
  const alias = /^(User|Host|Runas|Cmnd)_Alias\s/.exec(text);
  if (alias) return { ...nothing, kind: 'alias', aliases: aliasesIn(alias[1] as AliasKind, alias[0].length) };
  const defaults = /^Defaults(?:[@:!>]\S+)?(?:\s+|$)/.exec(text);
  if (defaults)
    return {
      ...nothing,
      kind: 'defaults',
      settings: split(defaults[0].length, text.length, ',').flatMap((one) => setting(one) ?? []),
    };
  if (/^@include/.test(text)) return { ...nothing, kind: 'include' };
  return grant();

  function aliasesIn(kind: AliasKind, start: number): readonly Alias[] {
    return pieces(text, start, text.length, ':').flatMap(([from, to]) => {
      const sign = text.slice(from, to).indexOf('=');
      if (sign < 0) return [];
      return [{ kind, name: part(from, from + sign), items: split(from + sign + 1, to, ',') }];
    });
  }

  function setting(one: Part): Setting | undefined {
    const match = /^(!*)\s*(\w+)\s*(?:(\+=|-=|=)\s*(.*))?$/s.exec(one.text);
    if (!match) return undefined;
    const [, bangs, name, operator = '', value] = match;
    const at = one.start + one.text.indexOf(name!, bangs!.length);
    const bare = value?.replace(/^"|"$/g, '');
    const from = one.end - (value?.length ?? 0) + (value?.startsWith('"') ? 1 : 0);
    return {
      span: one,
      name: { start: at, end: at + name!.length, text: name! },
      negated: bangs!.length % 2 === 1,
      operator,
      value: bare === undefined ? undefined : { start: from, end: from + bare.length, text: bare },
    };
  }

  function grant(): Statement {
    const sign = /(?<!\\)=/.exec(text)?.index ?? -1;
    const left = sign < 0 ? '' : text.slice(0, sign);
    // Lists are joined by commas; the gap between both has none.
    const gap = /(?<![,\s])\s+(?![,\s])/.exec(left.trimEnd());
    if (sign < 0 || !gap) return { ...nothing, kind: 'broken' };
    const users = split(0, gap.index, ',');
    const hosts = split(gap.index, sign, ',');
    let password: Command['password'];
    const commands = split(sign + 1, text.length, ',').map((item): Command => {
      const read = command(item);
      password =
        read.tags
          .map((tag) => tag.text)
          .findLast((tag): tag is 'PASSWD' | 'NOPASSWD' => /^(?:NO)?PASSWD$/.test(tag)) ?? password;
      return { ...read, password };
    });
    return { ...nothing, kind: 'grant', grant: { users, hosts, commands } };
  }

  function command(item: Part): Omit<Command, 'password'> {
    let at = /^\([^)]*\)?/.exec(item.text)?.[0].length ?? 0;
    const tags: Part[] = [];
    for (;;) {
      at += /^\s*/.exec(item.text.slice(at))![0].length;
      const option =
        /^(?:ROLE|TYPE|CWD|CHROOT|TIMEOUT|NOTBEFORE|NOTAFTER|PRIVS|LIMITPRIVS|APPARMOR_PROFILE)=\S+\s*/.exec(
          item.text.slice(at),
        );
      const tag = /^([A-Z_]+):(?!\/\/)\s*/.exec(item.text.slice(at));
      if (tag) tags.push({ start: item.start + at, end: item.start + at + tag[1]!.length, text: tag[1]! });
      if (!tag && !option) break;
      at += (tag ?? option)![0].length;
    }
    const rest = item.text.slice(at);
    return { item, tags, command: { start: item.start + at, end: item.end, text: rest } };
  }
}

/** The stretches between signs that stand neither in quotes nor in parentheses, nor behind a backslash. */
function pieces(
  text: string,
  start: number,
  end: number,
  sign: string,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let from = start;
  let depth = 0;
  let quoted = false;
  for (let at = start; at < end; at++) {
    const char = text[at]!;
    if (char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === '(') depth++;
    else if (!quoted && char === ')') depth = Math.max(0, depth - 1);
    else if (!quoted && depth === 0 && char === sign) {
      found.push([from, at]);
      from = at + 1;
    }
  }
  found.push([from, end]);
  return found;
}

export function isAliasName(text: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(text) && text !== 'ALL';
}

/** All aliases of a file, by kind and name. */
export const aliasesOf = keptOn((file: ColumnsFile): ReadonlyMap<string, Alias> => {
  const all = file.lines.flatMap((line) => statementOf(line, file).aliases);
  return new Map(all.map((alias) => [`${alias.kind} ${alias.name.text}`, alias]));
});

/** Whether the password that is asked for is not that of the caller. */
export const asksForTarget = keptOn((file: ColumnsFile): boolean =>
  /targetpw|rootpw|runaspw/.test(file.source.text),
);
