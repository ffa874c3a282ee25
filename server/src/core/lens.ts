import type { Message } from './text.ts';
import type { Fix, Span } from './types.ts';

/** A figure of a place, shown above it, and changes that would better it. */
export interface Lens {
  readonly span: Span;
  readonly title: Message;
  readonly fixes: readonly Fix[];
}
