import type { FlowGraph } from '../../../../syntax/c/flow/graph.ts';
import { bare, type Term } from '../../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../../syntax/c/types.ts';
import { memberOf, sizeOfType } from '../../model/layout.ts';
import { bytesOf } from '../../model/sizes.ts';

/** The type of an expression as it is declared, e.g. `struct value *`; undefined where the text does not tell. */
export function typeOf(file: CFile, graph: FlowGraph, term: Term): string | undefined {
  switch (term.kind) {
    case 'name':
      return typeOfName(file, graph, term.name);
    case 'cast': {
      const written = file.source.text.slice(term.start, term.of.start).trim();
      return /^\(\s*([\w\s]+\**[\s*]*)\)\s*\(?$/.exec(written)?.[1]?.trim();
    }
    case 'address': {
      const inner = typeOf(file, graph, term.of);
      return inner === undefined || inner.endsWith(']') ? undefined : `${inner} *`;
    }
    case 'content':
    case 'element':
      return elementOf(typeOf(file, graph, term.of));
    case 'member': {
      const object = typeOf(file, graph, term.object);
      const whole = term.arrow ? elementOf(object) : object;
      return whole === undefined ? undefined : memberOf(file, whole, term.name)?.type;
    }
    case 'binary':
      return term.operator === '+' || term.operator === '-' ? typeOf(file, graph, term.left) : undefined;
    case 'update':
      return typeOf(file, graph, term.of);
    case 'assignment':
      return typeOf(file, graph, bare(term.target));
    default:
      return undefined;
  }
}

const known = new WeakMap<FlowGraph, Map<string, string | undefined>>();

function typeOfName(file: CFile, graph: FlowGraph, name: string): string | undefined {
  let own = known.get(graph);
  if (!own) known.set(graph, (own = new Map<string, string | undefined>()));
  if (!own.has(name)) own.set(name, readType(file, graph, name));
  return own.get(name);
}

function readType(file: CFile, { fn, steps }: FlowGraph, name: string): string | undefined {
  const declared = steps.filter((step) => step.kind === 'declare' && step.name === name);
  if (declared.length > 1) return undefined;
  const [step] = declared;
  if (step?.kind === 'declare') {
    const variable = file
      .named('variable', name)
      .find((one) => one.nameSpan.start >= step.start && one.nameSpan.start < step.end + name.length + 200);
    const stars = /[\s*]*$/.exec(step.type.trimEnd())![0].replace(/\s/g, '');
    const plain = step.type.replace(/[\s*]*$/, '').replace(/\b(?:static|register|const|volatile)\b/g, '');
    return `${plain.replace(/\s+/g, ' ').trim()}${stars === '' ? '' : ` ${stars}`}${step.isArray ? (variable?.array ?? '[?]') : ''}`;
  }
  const parameter = fn.parameters.find((one) => one.name === name);
  return parameter?.type.replace(/\b(?:const|volatile)\b/g, '').trim();
}

/** What a pointer points to, or what an array is made of. */
export function elementOf(type: string | undefined): string | undefined {
  if (type === undefined) return undefined;
  const array = /^(.*?)\s*\[[^\]]*\](.*)$/.exec(type);
  if (array) return `${array[1]!}${array[2]!}`;
  return type.endsWith('*') ? type.slice(0, -1).trim() : undefined;
}

/** Bytes of what a pointer points to; one for `void *` and `char *`. Undefined where the text does not tell. */
export function stride(file: CFile, type: string | undefined): number | undefined {
  const element = elementOf(type);
  // An address that is held as a number counts in bytes.
  if (element === undefined) return type !== undefined && bytesOf(type) === 8 ? 1 : undefined;
  return element === 'void' ? 1 : sizeOfType(file, element);
}
