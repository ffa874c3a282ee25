import type { Fix, Span } from '../../../core/types.ts';
import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import { linesOf, readAs } from '../entries.ts';
import { possibleRows } from '../facts/directives.ts';
import { invalidValue as page } from '../pages.ts';
import { commentBehind } from '../trailing.ts';
import { faultOf } from '../values/checks.ts';
import type { Fault } from '../../../syntax/values/fault.ts';

/** A value that systemd cannot read as what the directive is: it warns and goes on as if the line were not there. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const directive = readAs(entry, file);
    if (!directive || commentBehind(entry, directive) || unfinished(entry, file)) return;
    const value = entry.value.text;
    const fault = faultOf(directive, value);
    // Where versions read the value in different ways, all that the target may be have to refuse it.
    if (!fault || !allRefuse(entry, file, value)) return;
    const span = fault.start === undefined ? whole(entry) : entry.value.at(fault.start, fault.end!);
    const args = {
      key: entry.name,
      value: fault.start === undefined ? value : value.slice(fault.start, fault.end),
    };
    const { meant } = fault;
    const fixes =
      meant === undefined
        ? removal(entry, file)
        : [page.fix({ say: 'write', meant }, fault.sure ? 'safe' : 'review', { span, text: meant })];
    yield page.problem(span, sentence(fault, args), { fixes });
  },
};

type Args = Parameters<typeof page.problem>[1];

/** One of the page's sentences; what each takes is more than the compiler compares at once. */
function sentence({ say, expected = '' }: Fault, args: { key: string; value: string }): Args {
  const more = say === 'choice' || say === 'range' || say === 'unit' ? { expected } : {};
  return { say, ...args, ...more } as Args;
}

function allRefuse(entry: IniEntry, file: IniFile, value: string): boolean {
  const rows = possibleRows(entry.section!.name, entry.name, file.target);
  return rows.every((row) => faultOf(row, value) !== undefined);
}

function whole(entry: IniEntry): Span {
  return { start: entry.value.start, end: entry.value.end };
}

/** A backslash with blanks behind it is a mistake of its own; the value is not what was meant. */
function unfinished(entry: IniEntry, file: IniFile): boolean {
  return (
    entry.value.text.endsWith('\\') ||
    file.source.text.slice(entry.value.start, entry.value.end).includes('\0')
  );
}

/** What is skipped anyhow may go; not what starts a unit, which would then have nothing to start it. */
function removal(entry: IniEntry, file: IniFile): readonly Fix[] {
  if (entry.name.startsWith('Exec')) return [];
  if (entry.section?.name !== 'Service' && entry.section?.name !== 'Unit') return [];
  return [page.fix({ say: 'remove' }, 'review', { span: linesOf(entry, file.source.text), text: '' })];
}
