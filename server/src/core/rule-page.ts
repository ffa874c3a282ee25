import type { Args, Message, Text } from './text.ts';
import type {
  Confidence,
  InterfaceChange,
  Edit,
  Fix,
  Problem,
  Related,
  RuleMeta,
  Safety,
  Span,
} from './types.ts';

/** The variants of a page's message or fix title: `default`, or names that a check chooses by `say`. */
type Variants = Readonly<Record<string, Text>>;

export interface ProblemParts {
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  readonly confidence?: Confidence;
  readonly once?: string;
  readonly owedAt?: Span;
  readonly drift?: InterfaceChange;
}

/**
 * A rule's page as its check sees it. `M` and `F` are the arguments that the page's message and fix title name;
 * where a page has several messages or titles, `say` among the arguments chooses one.
 */
export interface RulePage<M extends object, F extends object> {
  readonly meta: RuleMeta;
  problem(span: Span, args: M, parts?: ProblemParts): Problem;
  fix(args: F, safety: Safety, ...edits: readonly Edit[]): Fix;
  /** A finished sentence of this page for `related`, from its `steps`. */
  step(name: string, span: Span, args?: Args, path?: string): Related;
}

export interface PageData extends RuleMeta {
  readonly messages: Variants;
  readonly fixes: Variants;
  readonly steps: Variants;
}

function choose(variants: Variants, args: object, what: string): Message {
  const { say = 'default', ...rest } = args as { say?: string } & Args;
  const text = variants[say];
  // Reached only when a page and its generated types are out of step, which the tests forbid.
  if (!text) throw new Error(`no ${what} "${say}" on this page`);
  return { text, args: rest };
}

/** A rule may hand in the thing that it means, which findings outlive and must not hold. */
function plain({ start, end }: Span): Span {
  return { start, end };
}

/** Called by generated code only: `npm run gen` derives `M` and `F` from the page's `{name}` slots. */
export function page<M extends object, F extends object>(data: PageData): RulePage<M, F> {
  const { messages, fixes, steps, ...meta } = data;
  return {
    meta,
    problem: (span, args, parts = {}) => ({
      span: plain(span),
      message: choose(messages, args, 'message'),
      ...parts,
    }),
    fix: (args, safety, ...edits) => ({ title: choose(fixes, args, 'fix'), edits, safety }),
    step: (name, span, args = {}, path) => ({
      span: plain(span),
      message: choose(steps, { say: name, ...args }, 'step'),
      ...(path === undefined ? {} : { path }),
    }),
  };
}
