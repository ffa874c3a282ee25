import type { Target } from '../../../core/types.ts';
import { atLeast, version, type Certainty } from '../../../core/version.ts';
import {
  moduleNames,
  parametersOf as moduleParameters,
  plain,
} from '../../../syntax/values/kernel-modules/modules.ts';
import table from './parameters.json' with { type: 'json' };
import patch from './parameters.patch.json' with { type: 'json' };

/** What is known of a parameter of the command line. */
export interface Known {
  /** As the kernel's list writes it. */
  readonly name: string;
  readonly takes: 'value' | 'nothing' | 'either';
  /** `number`, `cpus`, `size` ..., `range 0 15`, or the words that it takes; empty where nobody can tell. */
  readonly form: string;
}

const rows = table.parameters as Readonly<Record<string, string>>;
const forms = patch.forms as Readonly<Record<string, string>>;
const bare = new Set(patch.valueless.split(' '));
const systemd = table.systemd.split(' ');
const user = patch.user.split(' ');

const known = new Map<string, Known>();
const gone = new Set<string>();
const fresh = new Set<string>();
for (const [name, row] of Object.entries(rows)) {
  const [marks, ...form] = row.split(' ') as [string, ...string[]];
  const takes = marks.startsWith('v') ? 'value' : bare.has(name) ? 'nothing' : 'either';
  known.set(plain(name), { name, takes, form: forms[name] ?? form.join(' ') });
  if (marks.includes('-')) gone.add(plain(name));
  if (marks.includes('+')) fresh.add(plain(name));
}
for (const name of [...systemd, ...user, ...Object.keys(forms)]) {
  if (known.has(plain(name))) continue;
  known.set(plain(name), { name, takes: bare.has(name) ? 'nothing' : 'either', form: forms[name] ?? '' });
}

/** All names in the spelling of their lists. */
export const parameterNames: readonly string[] = [...known.values()].map(({ name }) => name);

export function knownParameter(name: string): Known | undefined {
  return known.get(plain(name));
}

/** Whoever misspells a name mostly has its first letter right. */
const byLetter = Map.groupBy(parameterNames, (name) => name[0]!);

/** Names that may be meant by one that is in no list: of the same first letter, and about as long. */
export function likeParameters(name: string): readonly string[] {
  return (byLetter.get(name[0] ?? '') ?? []).filter((one) => Math.abs(one.length - name.length) <= 1);
}

/** Whether only the last of several values of a name counts. */
const single = new Set(patch.last.split(' ').map(plain));

export function isSingle(name: string): boolean {
  return single.has(plain(name));
}

const [older, newer] = table.trees as [string, string];

/** Whether the target's kernel no longer reads a name that older ones read. */
export function isGone(name: string, target: Target): Certainty {
  if (!gone.has(plain(name))) return 'no';
  return atLeast(target.kernel?.version, version(newer)) === 'yes' ? 'yes' : 'unknown';
}

/** Whether the target's kernel does not read a name yet that newer ones read. */
export function isTooNew(name: string, target: Target): Certainty {
  const { kernel } = target;
  if (!fresh.has(plain(name))) return 'no';
  // What lies between the two trees is unknown, and a distribution may have taken it over.
  const [major = 0, minor = 0] = kernel?.version.parts ?? [];
  const [most, least] = version(older).parts as [number, number];
  const isOld = kernel !== undefined && (major < most || (major === most && minor <= least));
  return isOld && kernel.backports !== true ? 'yes' : 'unknown';
}

/** The parameters of the module that `module.name` is about; undefined for modules that nobody knows. */
export function ofModule(
  name: string,
): { readonly module: string; readonly own: readonly string[] } | undefined {
  const dot = name.indexOf('.');
  if (dot <= 0) return undefined;
  const module = plain(name.slice(0, dot));
  const own = moduleParameters(module);
  return own && { module, own: [...own.keys()] };
}

export function moduleKind(name: string): string | undefined {
  const dot = name.indexOf('.');
  return dot <= 0 ? undefined : moduleParameters(plain(name.slice(0, dot)))?.get(plain(name.slice(dot + 1)));
}

/** Modules with parameters that may be meant by a name before the dot. */
export function likeModuleNames(name: string): readonly string[] {
  return moduleNames.filter((one) => one[0] === name[0] && Math.abs(one.length - name.length) <= 1);
}
