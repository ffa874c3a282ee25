import type { Completion } from '../../core/types.ts';
import { groupOf, groupOfType, itemWordsOf, successorOf, wordsOf, type Spec } from './facts/keys.ts';
import type { NetplanFile } from './parse.ts';
import { readFile } from './visit.ts';

/** How far above a line its parents are looked for. */
const farthest = 2000;

/** Keys or values at a place, by the indentation of the lines above: the line itself may be half typed. */
export function complete(file: NetplanFile, offset: number): readonly Completion[] {
  const { text } = file.source;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  if (line.trimStart().startsWith('#')) return [];
  const lead = /^[\s-]*/.exec(line)![0].length;
  const path = parents(text, start, lead);
  const value = /^[\s-]*([\w-]+):\s+(.*)$/.exec(line);
  const offer = (
    labels: readonly string[],
    from: number,
    kind: Completion['kind'],
    behind = '',
  ): readonly Completion[] =>
    labels.map((label) => ({ label, kind, replace: { start: from, end: offset }, insert: label + behind }));
  if (value) {
    const spec = specAt([...path, value[1]!]);
    const typed = /[^\s,[]*$/.exec(value[2]!)![0];
    return spec ? offer(valuesOf(spec, file), offset - typed.length, 'value') : [];
  }
  if (/:\s*$/.test(line)) return [];
  const parent = specAt(path);
  // Items of a list that are no maps.
  if (line.slice(0, lead).includes('-') && parent?.takes === 'list' && parent.group === undefined)
    return offer(valuesOf(parent, file), start + lead, 'value');
  const group = groupOf(groupAt(path) ?? '');
  const names = [...(group?.keys() ?? [])].filter(
    (name) => successorOf(name) === undefined && !/^gateway[46]$/.test(name),
  );
  return offer(names, start + lead, 'key', ':');
}

function valuesOf(spec: Spec, file: NetplanFile): readonly string[] {
  if (/_(?:bool|tristate)$/.test(spec.reader)) return ['true', 'false'];
  if (/_interfaces$|_id_ref$|_peer$|bond_primary/.test(spec.reader))
    return readFile(file).devices.map(({ pair }) => pair.name);
  return wordsOf(spec.reader) ?? itemWordsOf(spec.reader) ?? [];
}

/** The keys that a line stands below, the outermost first. */
function parents(text: string, start: number, indent: number): readonly string[] {
  const path: string[] = [];
  let least = indent;
  let end = start - 1;
  for (let count = 0; end > 0 && least > 0 && count < farthest; count++) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const match = /^([\s-]*)(["']?)([^\s"':#][^"':]*)\2:(?:\s|$)/.exec(text.slice(from, end));
    if (match && match[1]!.length < least) {
      path.unshift(match[3]!.trim());
      least = match[1]!.length;
    }
    end = from - 1;
  }
  return path;
}

/** What the tables say of the last key of a path. */
function specAt(path: readonly string[]): Spec | undefined {
  const group = groupOf(groupAt(path.slice(0, -1)) ?? '');
  return group?.get(path.at(-1) ?? '');
}

/** The group whose keys stand below a path. */
function groupAt(path: readonly string[]): string | undefined {
  let group: string | undefined = 'root';
  for (let at = 0; at < path.length; at++) {
    const spec: Spec | undefined = groupOf(group ?? '')?.get(path[at]!);
    if (!spec) return undefined;
    const isNamed = spec.named || spec.reader === 'network_type';
    group = spec.reader === 'network_type' ? groupOfType(path[at]!) : spec.group;
    if (!isNamed) continue;
    if (at + 1 >= path.length) return undefined;
    at++;
  }
  return group;
}
