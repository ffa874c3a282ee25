import type { Completion, CompletionKind, Completions } from '../../core/types.ts';
import { describeBuiltin, describeConfig, describeFunction, describeProbe, type Say } from './describe.ts';
import {
  aggregations,
  builtins,
  configKeys,
  configValuesOf,
  functions,
  isAllowed,
  isThere,
  plainType,
  probeTypes,
  type Life,
} from './facts/language.ts';
import { argumentsOf } from './model/arguments.ts';
import type { BpftraceFile } from './model/file.ts';
import type { Body } from './syntax/nodes.ts';

/** Names of the kernel that are offered at once. */
const most = 200;

/** What may stand at a place of a script. */
export function complete(file: BpftraceFile, offset: number, say: Say): Completions {
  const { text } = file.source;
  const before = text.slice(Math.max(0, offset - 300), offset);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/\/\/|^[^"]*(?:"[^"]*"[^"]*)*"[^"]*$/.test(line)) return [];
  const { configSpan } = file.script;
  if (configSpan && configSpan.start < offset && offset < configSpan.end)
    return settings(file, offset, line, say);
  const body = file.blockAround(offset);
  const inPredicate = file.script.bodies.find(
    ({ predicate }) => predicate && predicate.start <= offset && offset <= predicate.end,
  );
  const within = body ?? inPredicate;
  if (within) return inBody(file, within, offset, line, say);
  const point = /(?:^|[\s,])(\w+):([^\s,{}]*)$/.exec(line);
  if (point) return places(file, point[1]!, point[2]!, offset);
  return offered(file, probeTypes.values(), 'type', offset, line, (name) => ({
    insert: /^(?:begin|end)$/i.test(name) ? name : `${name}:`,
    documentation: describeProbe(name, file.target, say),
  }));
}

interface Details {
  readonly insert?: string;
  readonly snippet?: boolean;
  readonly documentation?: string | undefined;
}

function offered(
  file: BpftraceFile,
  lives: Iterable<Life>,
  kind: CompletionKind,
  offset: number,
  line: string,
  details: (name: string) => Details,
): readonly Completion[] {
  const word = /\w*$/.exec(line)![0];
  const replace = { start: offset - word.length, end: offset };
  return [...lives].flatMap((life) => {
    if (isThere(life, file.target) === 'no' || !life.name.startsWith(word)) return [];
    const { insert = life.name, snippet = false, documentation } = details(life.name);
    return [
      {
        ...{ label: life.name, kind, replace, insert },
        ...(snippet ? { snippet } : {}),
        ...(documentation === undefined ? {} : { documentation }),
        ...(life.until === '' ? {} : { deprecated: true }),
      },
    ];
  });
}

function inBody(file: BpftraceFile, body: Body, offset: number, line: string, say: Say): Completions {
  const field = /\bargs(?:\.|->)(\w*)$/.exec(line);
  if (field) return fields(file, body, offset, field[1]!);
  const sigil = /([$@]\w*)$/.exec(line);
  if (sigil) return ownNames(file, body, offset, sigil[1]!);
  if (/(?:\.|->)\w*$/.test(line)) return [];
  const fits = ({ name }: Life): boolean =>
    body.points.every(({ type }) => isAllowed(name, plainType(type.text), file.target) !== 'no');
  const values = [...builtins.values()].filter((one) => !/^s?argN$/.test(one.name) && fits(one));
  const numbered = { name: 'argN', since: '', until: '' };
  const args = fits(numbered) ? [0, 1, 2, 3].map((at) => ({ name: `arg${at}`, since: '', until: '' })) : [];
  const isMapValue = /@\w*(?:\[[^\]]*\])?\s*=\s*\w*$/.test(line);
  const calls = [...functions.values()].filter(
    (one) => fits(one) && !builtins.has(one.name) && (isMapValue || !aggregations.has(one.name)),
  );
  const called = offered(file, calls, 'function', offset, line, (name) => ({
    insert: /^(?:count|exit|time)$/.test(name) ? `${name}()` : `${name}($1)`,
    snippet: true,
    documentation: describeFunction(name, file.target, say),
  }));
  const plain = offered(file, [...values, ...args], 'value', offset, line, (name) => ({
    documentation: describeBuiltin(name, file.target, say),
  }));
  return isMapValue ? [...called, ...plain] : [...plain, ...called];
}

function fields(file: BpftraceFile, body: Body, offset: number, word: string): Completions {
  const replace = { start: offset - word.length, end: offset };
  return [...(argumentsOf(body, file) ?? [])]
    .filter(([name]) => name.startsWith(word))
    .map(([name, detail]) => ({ label: name, kind: 'key', replace, insert: name, detail }));
}

/** Variables of the probe, or maps of the script. */
function ownNames(file: BpftraceFile, body: Body, offset: number, word: string): Completions {
  const uses = word.startsWith('@') ? file.all('map') : file.subjects('variable', { span: body });
  const replace = { start: offset - word.length, end: offset };
  const names = new Set(uses.filter((one) => one.start !== replace.start).map((one) => one.name));
  return [...names]
    .filter((name) => name.startsWith(word))
    .map((name) => ({ label: name, kind: 'value', replace, insert: name }));
}

function settings(file: BpftraceFile, offset: number, line: string, say: Say): Completions {
  const value = /(\w+)\s*=\s*(\w*)$/.exec(line);
  if (!value || value[1] === 'config')
    return offered(file, configKeys.values(), 'key', offset, line, (name) => ({
      insert: `${name} = `,
      documentation: describeConfig(name, file.target, say),
    }));
  const wanted = configValuesOf(value[1]!);
  const list =
    wanted === 'flag' ? ['true', 'false'] : wanted === 'number' || wanted === undefined ? [] : wanted;
  const replace = { start: offset - value[2]!.length, end: offset };
  return list.map((one) => ({ label: one, kind: 'value', replace, insert: one }));
}

/** Where a probe goes: tracepoints and functions of this machine, units and rates of timers. */
function places(file: BpftraceFile, type: string, typed: string, offset: number): Completions {
  const parts = typed.split(':');
  const word = parts.at(-1)!;
  const replace = { start: offset - word.length, end: offset };
  const list = (names: readonly string[], kind: CompletionKind, behind = ''): Completions =>
    names
      .filter((one) => one.startsWith(word))
      .slice(0, most)
      .map((one) => ({ label: one, kind, replace, insert: one + behind }));
  const { machine, target } = file;
  switch (plainType(type)) {
    case 'tracepoint':
      return parts.length === 1
        ? list(machine.groups ?? [], 'section', ':')
        : list(machine.events.get(parts[0]!) ?? [], 'function');
    case 'interval':
      return parts.length === 1 ? list(['s', 'ms', 'us'], 'value', ':') : [];
    case 'profile':
      return parts.length === 1 ? list(['hz', 's', 'ms', 'us'], 'value', ':') : list(['99', '49'], 'value');
    case 'kprobe':
    case 'kretprobe':
    case 'fentry':
    case 'fexit': {
      // One or two letters name half of the kernel.
      if (!machine.kernel || word.length < 2) return [];
      const { facts } = machine.kernel;
      const view = facts.viewOf(target);
      const known = facts.api.names(word, most * 4).filter((one) => view.declared(one, 'function') === 'yes');
      return Object.assign(list(known, 'function'), { isPartial: true });
    }
    default:
      return [];
  }
}
