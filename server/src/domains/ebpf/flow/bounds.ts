import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { helpers } from '../facts/helpers.ts';
import type { ResultRange } from '../facts/results.ts';
import { bytesOf, constantOf, isSigned } from '../model/sizes.ts';
import { callerOf } from '../model/callbacks.ts';
import { programOf } from '../model/model.ts';
import { typeOf } from './pointers/types.ts';

/** Nothing at all is known of a number, to us as to the verifier. */
const anything: ResultRange = { low: -Infinity, high: Infinity };
const truth: ResultRange = { low: 0, high: 1 };
/** The least that a number of memory may be, whatever its type; a bit field may be less. */
const octet: ResultRange = { low: 0, high: 255 };

/** What the verifier knows of the results of these helpers, we do not. */
const refined = /^bpf_(?:get_smp_processor_id|get_numa_node_id|get_(?:task_)?stack|probe_read\w*_str)$/;
/** A chain of variables that is longer tells nothing. */
const deepest = 6;

/**
 * The numbers that an expression may be, both ends included. Undefined where we do not know what the verifier knows: a
 * condition may have told it more.
 */
export function boundsOf(file: CFile, graph: FlowGraph, term: Term, depth = 0): ResultRange | undefined {
  const of = (one: Term): ResultRange | undefined => boundsOf(file, graph, one, depth + 1);
  if (depth > deepest) return undefined;
  switch (term.kind) {
    case 'number':
      return term.value === undefined ? undefined : exactly(term.value);
    case 'cast':
      return within(of(term.of), file.source.text.slice(term.start, term.of.start).replace(/[()]/g, ''));
    case 'unary': {
      if (term.operator === '!') return truth;
      const inner = of(term.of);
      return inner && term.operator === '-' ? { low: -inner.high, high: -inner.low } : undefined;
    }
    case 'logic':
      return truth;
    case 'choice': {
      const [yes, no] = [term.yes && of(term.yes), of(term.no)];
      return yes && no && { low: Math.min(yes.low, no.low), high: Math.max(yes.high, no.high) };
    }
    case 'binary':
      return ofBinary(term.operator, of(term.left), of(term.right));
    case 'call':
      return isNumber(term.name) && !file.functionNamed(term.name) ? anything : undefined;
    case 'name':
      return ofName(file, graph, term.name, depth);
    case 'content':
    case 'element':
      return isAsked(graph, term) ? undefined : ofMemory(file, graph, bare(term.of));
    case 'member':
      return term.arrow && !isAsked(graph, term) ? ofMember(file, graph, term) : undefined;
    default:
      return undefined;
  }
}

/** Whether nothing bounds a number above. */
export function isUnbounded(range: ResultRange | undefined): boolean {
  return range !== undefined && range.high === Infinity;
}

function exactly(value: number): ResultRange {
  return { low: value, high: value };
}

function ofBinary(
  operator: string,
  left: ResultRange | undefined,
  right: ResultRange | undefined,
): ResultRange | undefined {
  if (/^(?:[=!]=|[<>]=?)$/.test(operator)) return truth;
  if (operator === '&') {
    const mask = [left, right].find((one) => one?.low === one?.high && (one?.low ?? -1) >= 0);
    return mask && { low: 0, high: mask.high };
  }
  if (!left || !right) return undefined;
  if (operator === '+') return { low: left.low + right.low, high: left.high + right.high };
  if (operator === '-') return { low: left.low - right.high, high: left.high - right.low };
  // Half of anything is still more than anybody allows.
  if (operator === '>>' && left.high === Infinity && right.high < 48) return { low: 0, high: Infinity };
  return undefined;
}

/** What a type lets through. */
function within(range: ResultRange | undefined, type: string): ResultRange | undefined {
  if (/\*/.test(type)) return undefined;
  const limit = limitOf(type);
  if (!range || !limit) return range ?? undefined;
  return range.low >= limit.low && range.high <= limit.high ? range : limit;
}

function limitOf(type: string): ResultRange | undefined {
  const bytes = bytesOf(type);
  if (/^\s*(?:_Bool|bool)\s*$/.test(type)) return truth;
  if (bytes === undefined || bytes > 2) return undefined;
  return isSigned(type)
    ? { low: -(2 ** (8 * bytes - 1)), high: 2 ** (8 * bytes - 1) - 1 }
    : { low: 0, high: 2 ** (8 * bytes) - 1 };
}

function isNumber(name: string): boolean {
  return (
    !refined.test(name) && /^(?:long|int|__u32|__u64|__s64) bpf_/.test(helpers.get(name)?.prototype ?? '')
  );
}

function ofName(file: CFile, graph: FlowGraph, name: string, depth: number): ResultRange | undefined {
  const value = constantOf(file, name);
  if (value !== undefined) return exactly(value);
  const declared = graph.steps.find((step) => step.kind === 'declare' && step.name === name);
  if (declared?.kind !== 'declare') {
    if (graph.fn.parameters[0]?.name === name && callerOf(file, graph.fn) === 'bpf_loop')
      return isAskedName(graph, name) ? undefined : anything;
    const variable = file.named('variable', name).find((one) => !one.within);
    // What is static and never written, the compiler knows.
    if (!variable || variable.isStatic || /\bconst\b/.test(variable.head + variable.type)) return undefined;
    if (variable.array !== undefined || isAskedName(graph, name)) return undefined;
    return within(bytesOf(variable.type) === undefined ? undefined : anything, variable.type);
  }
  if (/\bstatic\b/.test(declared.type) || declared.isArray) return undefined;
  const set = graph.steps.filter((step) => step.kind === 'assign' && keyOf(bare(step.target)) === name);
  const [only] = set;
  if (set.length !== 1 || only?.kind !== 'assign' || !only.value) return undefined;
  if (isAskedName(graph, name) || isHandedOut(graph, name)) return undefined;
  return within(boundsOf(file, graph, only.value, depth + 1), declared.type.trim());
}

/** `*counter` of a pointer to a number. */
function ofMemory(file: CFile, graph: FlowGraph, pointer: Term): ResultRange | undefined {
  if (pointer.kind !== 'name') return undefined;
  const declared = graph.steps.find((step) => step.kind === 'declare' && step.name === pointer.name);
  if (declared?.kind !== 'declare' || !/^[\w\s]+\*\s*$/.test(declared.type)) return undefined;
  const type = declared.type.replace(/\*\s*$/, '').trim();
  return bytesOf(type) === undefined ? undefined : within(anything, type);
}

/** A member of the context, or of a value that a map gave: the verifier knows nothing of these either. */
function ofMember(
  file: CFile,
  graph: FlowGraph,
  term: Term & { readonly kind: 'member' },
): ResultRange | undefined {
  const { object } = term;
  if (object.kind !== 'name') return undefined;
  const parameter = graph.fn.parameters[0];
  if (parameter?.name === object.name && programOf(file, graph.fn)?.type !== undefined) {
    // Members of these are numbers of 32 bits; others have some of 8 and 16.
    if (/^(?:struct (?:__sk_buff|xdp_md|bpf_sock_addr|bpf_sock_ops|sk_msg_md)) ?\*$/.test(parameter.type))
      return anything;
    return /^struct bpf_(?!iter__|perf_event|nf_ctx)\w+ ?\*$/.test(parameter.type) ? octet : undefined;
  }
  const type = typeOf(file, graph, term);
  if (type === undefined || bytesOf(type) === undefined || limitOf(type) === truth) return undefined;
  return isValue(file, graph, object.name) ? within(anything, type) : undefined;
}

/** A pointer to the value of a map, of whose content nobody knows anything. */
function isValue(file: CFile, graph: FlowGraph, name: string): boolean {
  const set = graph.steps.filter((step) => step.kind === 'assign' && keyOf(bare(step.target)) === name);
  const [only] = set;
  if (set.length === 0)
    return graph.fn.parameters[2]?.name === name && callerOf(file, graph.fn) === 'bpf_for_each_map_elem';
  const value = set.length === 1 && only?.kind === 'assign' && only.value ? bare(only.value) : undefined;
  return value?.kind === 'call' && value.name === 'bpf_map_lookup_elem';
}

/** A condition may have told the verifier more. */
function isAsked(graph: FlowGraph, term: Term): boolean {
  const key = keyOf(term);
  return (
    key === '' ||
    graph.blocks.some(({ edges }) => edges.some(({ condition }) => condition && holds(condition, key)))
  );
}

function holds(condition: Term, key: string): boolean {
  return keyOf(condition).includes(key);
}

function isAskedName(graph: FlowGraph, name: string): boolean {
  return graph.blocks.some(({ edges }) =>
    edges.some(({ condition }) => condition && mentions(condition, name)),
  );
}

function isHandedOut(graph: FlowGraph, name: string): boolean {
  return graph.steps.some(
    (step) =>
      step.kind === 'call' &&
      step.call.arguments.some((one) => keyOf(bare(one)) === `&${name}` || /^[A-Z]/.test(step.call.name)),
  );
}
