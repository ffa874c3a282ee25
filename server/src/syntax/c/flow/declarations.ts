import { ownCopy } from '../../../core/remembered.ts';
import { evaluateDeclaration } from './evaluate.ts';
import type { DeclareStep } from './graph.ts';
import type { Making } from './making.ts';
import { fieldOf, type PlainNode } from './plain-node.ts';
import type { Term } from './term.ts';

/** Adds the variables of a local declaration, in order. */
export function buildDeclaration(making: Making, node: PlainNode): void {
  const { text } = making;
  const type = fieldOf(node, 'type');
  const head = text.slice(node.start, type?.end ?? node.start);
  let at = type?.end ?? node.start;
  for (const child of node.children) {
    if (child.field !== 'declarator') continue;
    const inner = child.type === 'init_declarator' ? fieldOf(child, 'declarator') : child;
    const value = child.type === 'init_declarator' ? fieldOf(child, 'value') : undefined;
    const name = inner && nameOf(inner);
    if (!name || name.inner.type !== 'identifier') continue;
    // Annotations stand between the type and the value, where the parser sees blanks: before the star, too.
    const from = at === type?.end ? at : Math.max(at, child.start);
    const around = text.slice(from, value?.start ?? child.end + 80).split(/[=;,]/)[0]!;
    const cleanup = /\b__free\s*\(\s*(\w+)\s*\)/.exec(around)?.[1];
    at = child.end;
    const { start, end } = name.inner;
    const step: DeclareStep = {
      kind: 'declare',
      name: ownCopy(text.slice(start, end)),
      type: ownCopy(`${head} ${text.slice(child.start, start)}`),
      isArray: name.isArray,
      isSet: value !== undefined || /\bstatic\b/.test(head),
      ...(cleanup === undefined ? {} : { cleanup }),
      start,
      end,
    };
    const term: Term = { kind: 'name', name: step.name, start, end };
    evaluateDeclaration(making.site, step, term, value && making.term(value));
    if (cleanup !== undefined) making.owed = [...making.owed, step];
  }
}

/** The name inside of a declarator, and whether it is an array. */
function nameOf(node: PlainNode): { inner: PlainNode; isArray: boolean } | undefined {
  let inner = node;
  let isArray = false;
  for (let depth = 0; depth < 20; depth++) {
    if (inner.type === 'identifier') return { inner, isArray };
    if (inner.type === 'function_declarator') return undefined;
    if (inner.type === 'array_declarator') isArray = true;
    const next =
      fieldOf(inner, 'declarator') ?? inner.children.find((child) => child.type !== 'type_qualifier');
    if (!next) return undefined;
    inner = next;
  }
  return undefined;
}
