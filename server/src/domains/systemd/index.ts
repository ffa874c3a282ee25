import type { Domain, Host, Outline } from '../../core/types.ts';
import type { Certainty } from '../../core/version.ts';
import { layOutIni } from '../../syntax/layout/layout-ini.ts';
import { parseIni, type IniFile } from '../../syntax/shapes/ini.ts';
import { complete } from './complete.ts';
import { describeDirective, describeSection, sectionsWith } from './describe.ts';
import { describeEffect } from './drop-ins/describe-effect.ts';
import { layersOf, type UnitFile } from './drop-ins/layers.ts';
import { startsItself } from './drop-ins/starts-itself.ts';
import { exposureLenses } from './exposure/lens.ts';
import { idioms } from './idioms/idioms.ts';
import { notes } from './notes.ts';
import { rules } from './rules.ts';
import { kindOf } from './unit-kind.ts';

const dialect = { comment: '#;', continuation: true };

const lookups = new WeakMap<Host['lookup'], { readonly names: string; readonly lookup: Host['lookup'] }>();

/** The system's units with others beside them; the same function for the same ones, see `respelled`. */
function lookupWith(system: Host['lookup'], beside: readonly string[]): Host['lookup'] {
  const names = beside.join('\n');
  const before = lookups.get(system);
  if (before?.names === names) return before.lookup;
  const own = new Set(beside);
  const ask = (kind: string, name: string): Certainty =>
    kind === 'unit' && own.has(name) ? 'yes' : system(kind, name);
  const lookup: Host['lookup'] = system.beside
    ? Object.assign(ask, {
        beside: (kind: string, name: string) => [
          ...(kind === 'unit' ? beside : []),
          ...(system.beside?.(kind, name) ?? []),
        ],
      })
    : ask;
  lookups.set(system, { names, lookup });
  return lookup;
}

export const domain: Domain<UnitFile> = {
  id: 'systemd',
  rules,
  async parse(source, host, previous) {
    // Units that stand in one folder are installed together.
    const beside = (await host.list(source.path.replace(/\/?[^/]*$/, '') || '.')) ?? [];
    const known = { target: host.target, lookup: lookupWith(host.lookup, beside) };
    const file = parseIni(source, known, dialect, previous);
    const other = (path: string, text: string): IniFile =>
      parseIni({ ...source, path, text }, known, dialect);
    const layers = await layersOf(file, host, other, previous?.layers);
    return Object.assign(file, { layers, startsItself: await startsItself(file, host) });
  },
  hover(file, offset, say) {
    const section = file.sectionAt(offset);
    if (!section || !kindOf(file)) return undefined;
    const { start, end } = section.header;
    if (offset >= start && offset <= end) {
      const markdown = describeSection(section.name, say);
      return markdown === undefined ? undefined : { span: { start, end }, markdown };
    }
    const entry = file.entryAt(offset);
    const markdown = entry && describeDirective(section.name, entry.name, file.target, say);
    if (!entry || markdown === undefined) return undefined;
    const part = offset <= entry.key.end ? entry.key : entry.value;
    const effect = describeEffect(file, entry, say);
    return {
      span: { start: part.start, end: part.end },
      markdown: effect === undefined ? markdown : `${markdown}\n\n${effect}`,
    };
  },
  complete,
  layOut: layOutIni,
  outline,
  definitions(file) {
    const name = /([^/]+\.[a-z]+)$/.exec(file.source.path)?.[1];
    // A drop-in defines nothing; a unit is defined by its file's name.
    if (name === undefined || !kindOf(file) || name.endsWith('.conf')) return [];
    const own = { kind: 'unit', name, span: { start: 0, end: 0 } };
    const aliases = file.find('Install', 'Alias').flatMap(({ value }) =>
      [...value.text.matchAll(/\S+/g)].map((match) => ({
        kind: 'unit',
        name: match[0],
        span: value.at(match.index, match.index + match[0].length),
      })),
    );
    return [own, ...aliases];
  },
  lenses: exposureLenses,
  idioms,
  notes,
  blank: () => '',
  explain(name, { target }, say) {
    const header = /^\[?(\w+)\]?$/.exec(name)?.[1];
    const bare = name.replace(/=$/, '');
    const [section, key] = bare.includes('.') ? bare.split('.') : [undefined, bare];
    const sections = sectionsWith(key).filter((one) => section === undefined || one === section);
    const texts = sections.map((one) => describeDirective(one, key, target, say)!);
    // The same directive in five sections is told once; only what differs is told again.
    const distinct = texts.filter(
      (text, index) => texts.findIndex((one) => bodyOf(one) === bodyOf(text)) === index,
    );
    if (distinct.length > 0) return distinct.join('\n\n---\n\n');
    return header !== undefined && name.startsWith('[') ? describeSection(header, say) : undefined;
  },
};

function bodyOf(text: string): string {
  return text.replace(/\[\w+\]/, '[]');
}

function outline(file: IniFile): readonly Outline[] {
  return file.sections.map((section) => ({
    name: section.name,
    kind: 'section',
    span: { start: section.start, end: section.end },
    nameSpan: section.nameSpan,
    children: section.entries.map((entry) => ({
      name: entry.name,
      kind: 'key',
      span: { start: entry.start, end: entry.end },
      nameSpan: { start: entry.key.start, end: entry.key.end },
    })),
  }));
}
