/** A version as numbers, e.g. `6.12.9` is [6, 12, 9] and `252` is [252]. */
export interface Version {
  readonly parts: readonly number[];
  /** As it was written, e.g. `6.1.0-18-amd64`; for showing. */
  readonly text: string;
}

/** The answer of a fact: absent knowledge is an answer of its own. */
export type Certainty = 'yes' | 'no' | 'unknown';

/** Reads the leading dotted numbers of a text; undefined when there are none. `v6.12-rc3` is 6.12. */
export function parseVersion(text: string): Version | undefined {
  const match = /^\s*v?(\d{1,6}(?:\.\d{1,6}){0,3})/.exec(text);
  return match ? { parts: match[1]!.split('.').map(Number), text: text.trim() } : undefined;
}

/** Like `parseVersion`, for literals in our own data, where a failure is our mistake. */
export function version(text: string): Version {
  const parsed = parseVersion(text);
  if (!parsed) throw new Error(`not a version: ${text}`);
  return parsed;
}

/** Negative when a is older. A missing part counts as 0, so 6.12 equals 6.12.0. */
export function compareVersions(a: Version, b: Version): number {
  for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i++) {
    const difference = (a.parts[i] ?? 0) - (b.parts[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a target is at least a version; no target, no answer. */
export function atLeast(target: Version | undefined, wanted: Version): Certainty {
  if (!target) return 'unknown';
  return compareVersions(target, wanted) >= 0 ? 'yes' : 'no';
}

export function not(certainty: Certainty): Certainty {
  return certainty === 'yes' ? 'no' : certainty === 'no' ? 'yes' : 'unknown';
}

/** `no` wins, then `unknown`: the answer of a conjunction. */
export function both(a: Certainty, b: Certainty): Certainty {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes';
}
