import type { DeclareStep, Step } from './graph.ts';
import { followed, type Term } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a term is being evaluated: steps are put in order, and branches open on demand. */
export interface Site {
  readonly vocabulary: Vocabulary;
  push(step: Step): void;
  /** Goes on in a new block where a condition gave `truth`, and joins with the path beside it. */
  branch(condition: Term, truth: boolean, inside: () => void): void;
  /** Evaluates a condition, and goes on where it holds and where it does not. */
  choose(condition: Term, yes: () => void, no: () => void): void;
}

/** Puts the steps of evaluating a term in order. `asPlace` is set for what is written to or whose address is taken. */
export function evaluate(site: Site, term: Term, asPlace = false): void {
  switch (term.kind) {
    case 'name':
    case 'number':
    case 'string':
      return;
    case 'call':
      if (term.name === '') evaluate(site, term.callee);
      for (const argument of term.arguments) evaluate(site, argument);
      site.push({ kind: 'call', call: term, discarded: false, start: term.start, end: term.end });
      return;
    case 'member':
      evaluate(site, term.object, !term.arrow);
      break;
    case 'element':
      evaluate(site, term.of);
      evaluate(site, term.index);
      break;
    case 'content':
    case 'cast':
    case 'unary':
      evaluate(site, term.of);
      break;
    case 'address':
      evaluateAddress(site, term.of);
      return;
    case 'binary':
      evaluate(site, term.left);
      evaluate(site, term.right);
      return;
    case 'logic':
      evaluate(site, term.left);
      site.branch(term.left, term.operator === '&&', () => {
        evaluate(site, term.right);
      });
      return;
    case 'choice': {
      const { yes } = term;
      site.choose(
        term.condition,
        () => {
          if (yes) evaluate(site, yes);
        },
        () => {
          evaluate(site, term.no);
        },
      );
      return;
    }
    case 'assignment':
      evaluate(site, term.value);
      evaluate(site, term.target, true);
      site.push({
        kind: 'assign',
        target: term.target,
        ...(term.operator === '=' ? { value: term.value } : {}),
        start: term.start,
        end: term.end,
      });
      return;
    case 'update':
      evaluate(site, term.of, true);
      site.push({ kind: 'assign', target: term.of, start: term.start, end: term.end });
      return;
    default:
      for (const part of term.parts) evaluate(site, part);
      return;
  }
  if (!asPlace || term.kind !== 'member' || term.arrow) access(site, term);
}

/** `&p->x` follows nothing. */
function evaluateAddress(site: Site, term: Term): void {
  if (term.kind === 'member' || term.kind === 'content') {
    const inner = term.kind === 'member' ? term.object : term.of;
    if (term.kind === 'member' && !term.arrow) evaluateAddress(site, inner);
    else evaluate(site, inner);
  } else if (term.kind === 'element') {
    evaluate(site, term.index);
    if (term.of.kind === 'member') evaluateAddress(site, term.of);
    else evaluate(site, term.of);
  } else evaluate(site, term, true);
}

function access(site: Site, term: Term): void {
  const pointer = followed(term);
  if (pointer) site.push({ kind: 'access', pointer, term, start: term.start, end: term.end });
}

/** The steps of a local declaration. */
export function evaluateDeclaration(site: Site, declared: DeclareStep, name: Term, value?: Term): void {
  if (value) evaluate(site, value);
  site.push(declared);
  if (value) site.push({ kind: 'assign', target: name, value, start: declared.start, end: value.end });
}
