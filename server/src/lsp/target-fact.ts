import type { TargetPart } from '../workers/messages.ts';

/** A part of the target as a sentence for a model. Only the version: where it was found may be a path with a person's name. */
export function factOf({ name, version }: TargetPart): string {
  if (name === 'support') return `The source has to build for every Linux kernel of ${version}.`;
  const names: Readonly<Record<string, string>> = { kernel: 'Linux', openssh: 'OpenSSH' };
  return `The target runs ${names[name] ?? name} ${version}.`;
}
