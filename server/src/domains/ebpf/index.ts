import type { Definition, Domain, Outline } from '../../core/types.ts';
import { endOfBegun } from '../../syntax/c/begun.ts';
import { exitsOf } from '../../syntax/c/exits.ts';
import { parseC } from '../../syntax/c/parse.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { complete } from './complete.ts';
import { describe, describeMapType, describeSection } from './describe.ts';
import { mapTypeNamed } from './facts/maps.ts';
import { headerGivesNull } from './flow/own-null.ts';
import { leadsTo } from './flow/pointers/leading.ts';
import { touchesSections } from './flow/touched.ts';
import { hover } from './hover.ts';
import { idioms } from './idioms/idioms.ts';
import { callbackKey } from './model/callbacks.ts';
import { rememberHeaders } from './model/headers.ts';
import { bodyAt, modelOf } from './model/model.ts';
import { notes } from './notes.ts';
import { rules } from './rules.ts';

export const domain: Domain<CFile> = {
  id: 'ebpf',
  rules,
  async parse(source, host, previous) {
    const file = await parseC(source, host.target, previous);
    await rememberHeaders(file, host);
    file.followCalls();
    file.hangOn((called) =>
      [...called]
        .map((name) => {
          const ofHeader = headerGivesNull(file, name) ? '0' : '';
          return `${leadsTo(file, name)}${touchesSections(file, name) ? name : ''}${ofHeader}`;
        })
        .concat(callbackKey(file))
        .join(),
    );
    return file;
  },
  hover,
  complete,
  outline,
  definitions,
  idioms,
  notes,
  endOfBegun,
  exits: (file, offset) => exitsOf(file, offset, '0'),
  blank: (file, offset) => (bodyAt(file, offset) ? ';' : ''),
  explain(name, { target }, say) {
    const plain = /^SEC\("\??(.*)"\)$/.exec(name.trim())?.[1];
    if (plain !== undefined) return describeSection(plain, say);
    const type = mapTypeNamed(name);
    return (
      describe(name.replace(/^struct\s+|\(\)$/g, ''), target, say) ??
      describeSection(name, say) ??
      (type && describeMapType(type, target, say))
    );
  },
};

function outline(file: CFile): readonly Outline[] {
  const { entries, maps } = modelOf(file);
  const items: Outline[] = maps.map(({ name, span, nameSpan }) => ({ name, kind: 'map', span, nameSpan }));
  for (const one of file.all('function')) {
    const program = entries.get(one.nameSpan.start);
    const span = { start: Math.min(one.start, program?.use.span.start ?? one.start), end: one.end };
    items.push({
      name: program?.name ?? one.name,
      kind: program ? 'program' : 'function',
      span,
      nameSpan: program?.nameSpan ?? one.nameSpan,
    });
  }
  for (const one of file.all('struct')) {
    // A named structure that defines a map is shown as the map.
    if (one.name === '' || maps.some((map) => map.body.start > one.start && map.body.end < one.end)) continue;
    items.push({
      name: one.name,
      kind: 'struct',
      span: { start: one.start, end: one.end },
      nameSpan: one.nameSpan,
    });
  }
  return items.sort((a, b) => a.span.start - b.span.start);
}

function definitions(file: CFile): readonly Definition[] {
  const { programs, maps } = modelOf(file);
  return [
    ...programs.map(({ name, nameSpan }) => ({ kind: 'bpf-program', name, span: nameSpan })),
    ...maps.map(({ name, nameSpan }) => ({ kind: 'bpf-map', name, span: nameSpan })),
  ];
}
