/**
 * A third set of defects: slips that people and models make while they edit code that was right, where the first two sets take
 * something away. The same families of rules have to find them. Each works on text alone.
 */
import type { Family } from './mutations.ts';
import { code, each, insert, lockedSections, mayBeError, mayBeNull, plain, replace } from './further-text.ts';

const place = String.raw`[A-Za-z_]\w*(?:(?:->|\.)\w+)*`;
const leaving = String.raw`(?:return|goto)\b[^;{}]*;`;

export const otherFamilies: readonly Family[] = [
  {
    name: 'managed allocation made plain',
    rules: ['leak-on-path'],
    mutants: (body) =>
      [...body.matchAll(/^\t(\w+) = devm_(k[mz]alloc|kcalloc)\(([^,;()]+|&[\w>-]+), ([^;]*)\);\n/gm)].flatMap(
        (match) => {
          const [all, name, call, , rest] = match;
          const end = match.index + all.length;
          // Only where something fails behind the check, and the memory is not a driver's data that is looked up again.
          const isLeft = new RegExp(
            String.raw`\n\t\treturn (?:-E\w+|${code}|PTR_ERR\(\w+\)|dev_err_probe\([^;]*\));`,
          ).test(body.slice(end).replace(/^\tif \(![^;]*;\n/, ''));
          const isKept = new RegExp(
            String.raw`(?:=|drvdata\([^;]*|clientdata\([^;]*) ?\b${name!}(?:;|\))`,
          ).test(body.slice(end));
          return isLeft && !isKept
            ? [replace(body, match.index, end, `\t${name!} = ${call!}(${rest!});\n`)]
            : [];
        },
      ),
  },
  {
    name: 'failure told and gone on with: nothing',
    rules: ['unchecked-allocation', 'null-dereference'],
    mutants: (body) => goneOnWith(body, mayBeNull, (name) => String.raw`!\s*${name}`),
  },
  {
    name: 'failure told and gone on with: error pointer',
    rules: ['unchecked-error-pointer', 'null-dereference'],
    mutants: (body) => goneOnWith(body, mayBeError, (name) => String.raw`IS_ERR\(${name}\)`),
  },
  {
    name: 'check behind the first use',
    rules: ['unchecked-allocation', 'unchecked-error-pointer'],
    mutants: (body) =>
      [mayBeNull, mayBeError].flatMap((calls) =>
        checksOf(body, calls, (name) => String.raw`(?:!\s*${name}|IS_ERR\(${name}\))`).flatMap(
          ({ start, end, name }) => {
            const first = /^\s*[^\n{}]*;\n/.exec(body.slice(end))?.[0] ?? '';
            const isUsed = new RegExp(String.raw`(?<![\w.>&])${plain(name)}(?:->|\[)`).test(first);
            return isUsed && !/\b(?:return|goto|if)\b/.test(first)
              ? [body.slice(0, start) + first + body.slice(start, end) + body.slice(end + first.length)]
              : [];
          },
        ),
      ),
  },
  {
    name: 'error number of another pointer',
    rules: ['odd-error-pointer', 'lost-error-code'],
    mutants: (body) =>
      [
        ...body.matchAll(
          new RegExp(String.raw`if \(IS_ERR\((${place})\)\)\s*(?:\{[^{}]*?)?\bPTR_ERR\(\1\)`, 'g'),
        ),
      ].flatMap((match) => {
        const name = match[1]!;
        const others = [...body.slice(0, match.index).matchAll(/\bIS_ERR\(([\w.>-]+)\)/g)].map(
          (one) => one[1]!,
        );
        const other = others.findLast((one) => one !== name);
        const at = match.index + match[0].lastIndexOf(name);
        return other === undefined ? [] : [replace(body, at, at + name.length, other)];
      }),
  },
  {
    name: 'unlock of another lock',
    rules: ['missing-unlock', 'unlock-without-lock', 'double-unlock'],
    mutants: (body) => {
      const names = [...body.matchAll(/_lock(?:_irqsave|_irq|_bh)?\(&([\w.>-]+)/g)].map((one) => one[1]!);
      return lockedSections(body).flatMap(({ unlock }) => {
        const line = /^.*\n/.exec(body.slice(unlock))![0];
        const own = /\(&([\w.>-]+)/.exec(line)?.[1];
        const other = names.find((one) => one !== own);
        return own !== undefined && other !== undefined
          ? [replace(body, unlock, unlock + line.length, line.replace(`&${own}`, `&${other}`))]
          : [];
      });
    },
  },
  {
    name: 'unlock behind the return',
    rules: ['missing-unlock'],
    mutants: (body) =>
      each(
        body,
        /^([ \t]+(?:(?:raw_)?spin_unlock\w*|mutex_unlock|up_(?:read|write)|rcu_read_unlock)\([^;\n]*\);\n)([ \t]+return\b[^;\n]*;\n)/gm,
        (_all, unlock, last) => `${last}${unlock}`,
      ),
  },
  {
    name: 'freed and handed back',
    rules: ['use-after-free', 'double-free'],
    mutants: (body) =>
      each(
        body,
        /^([ \t]*)(kfree|kvfree|vfree)\((\w+)\);\n/gm,
        (all, indent, _free, name) => `${all}${indent}${name}->${memberOf(body, name)} = 0;\n`,
        ([, , , name]) => memberOf(body, name!) !== '',
      ),
  },
  {
    name: 'lock taken in the other order of two lines',
    rules: ['unlock-without-lock', 'double-lock', 'missing-unlock', 'double-unlock'],
    mutants: (body) =>
      lockedSections(body).flatMap(({ statement, end, unlock }) => {
        const line = /^.*\n/.exec(body.slice(unlock))![0];
        const start = end - statement.length;
        return [
          insert(replace(body, unlock, unlock + line.length, statement), start, '').slice(0, start) +
            line +
            replace(body, unlock, unlock + line.length, statement).slice(end),
        ];
      }),
  },
];

function memberOf(body: string, name: string): string {
  return new RegExp(String.raw`(?<![\w.>])${name}->(\w+)\b(?!\()`).exec(body)?.[1] ?? '';
}

interface Check {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly test: string;
}

/** The checks right behind calls, and whose body leaves. */
function checksOf(body: string, calls: string, test: (name: string) => string): readonly Check[] {
  return [
    ...body.matchAll(new RegExp(String.raw`(?<![\w.>])(${place}) = ${calls}\([^;]*\);\n`, 'g')),
  ].flatMap((match) => {
    const start = match.index + match[0].length;
    const name = match[1]!;
    const check = new RegExp(
      String.raw`^\s*if \((?:unlikely\()?(${test(plain(name))})\)?\)\s*(?:\{[^{}]*${leaving}[^{}]*\}|${leaving})\n`,
    ).exec(body.slice(start));
    return check ? [{ start, end: start + check[0].length, name, test: check[1]! }] : [];
  });
}

/** A message where the function left; only where the pointer is followed at once behind it. */
function goneOnWith(body: string, calls: string, test: (name: string) => string): readonly string[] {
  return checksOf(body, calls, test).flatMap(({ start, end, name, test: asked }) => {
    const rest = body.slice(end);
    const used = new RegExp(String.raw`(?<![\w.>&])${plain(name)}(?:->|\[)`).exec(rest)?.index ?? -1;
    const others = /\b(?:if|goto|return|while|for|switch)\b|^ ?\w+:|\}/m.exec(rest)?.index ?? rest.length;
    if (used < 0 || used > others) return [];
    const indent = /^\s*?([ \t]*)if/.exec(body.slice(start))?.[1] ?? '\t';
    return [`${body.slice(0, start)}${indent}if (${asked})\n${indent}\tpr_err("failed\\n");\n${rest}`];
  });
}
