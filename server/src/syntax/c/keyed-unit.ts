import type { Span, Unit } from '../../core/types.ts';

/** A unit whose key is made when it is asked for: who looks at a text once needs none. */
export class KeyedUnit implements Unit {
  readonly span: Span;
  readonly #make: (span: Span) => string;
  #key: string | undefined;

  constructor(span: Span, make: (span: Span) => string) {
    this.span = span;
    this.#make = make;
  }

  get key(): string {
    return (this.#key ??= this.#make(this.span));
  }
}
