import type { Host } from '../../../core/types.ts';
import type { Script } from '../syntax/nodes.ts';
import { plainType } from '../facts/language.ts';
import type { Fields, Machine } from './file.ts';

/** Where the kernel shows its tracepoints, to those who may look. */
const events = '/sys/kernel/tracing/events';
const runningTypes = '/sys/kernel/btf/vmlinux';

/** Names that can be a part of a path of ours: nothing of a script may lead elsewhere. */
const plainName = /^[\w-]{1,100}$/;

/**
 * What is known of the probes that a script names: the functions and types of the target's kernel where it carries its own
 * types, and this machine's tracepoints where the script is meant for it. They lie open to root alone on most systems. What
 * was read for the version before is not read again.
 */
export async function lookAtMachine(script: Script, host: Host, before?: Machine): Promise<Machine> {
  const { kernel } = host.target;
  if (kernel?.btf === undefined) return { events: new Map(), formats: new Map() };
  const facts = before?.kernel?.facts ?? (await host.kernelFacts());
  const groups = kernel.btf === runningTypes ? (before?.groups ?? (await host.list(events))) : undefined;
  const found = { events: new Map(before?.events), formats: new Map(before?.formats) };
  if (groups) {
    for (const { group, event } of namedTracepoints(script)) {
      if (!groups.includes(group)) continue;
      if (!found.events.has(group))
        found.events.set(
          group,
          ((await host.list(`${events}/${group}`)) ?? []).filter(
            (one) => one !== 'enable' && one !== 'filter',
          ),
        );
      const key = `${group}:${event}`;
      if (found.formats.has(key) || !found.events.get(group)!.includes(event)) continue;
      const text = await host.read(`${events}/${group}/${event}/format`);
      if (text !== undefined) found.formats.set(key, fieldsOf(text));
    }
  }
  return {
    ...(groups ? { groups } : {}),
    ...found,
    ...(facts ? { kernel: { facts, target: kernel } } : {}),
  };
}

function namedTracepoints({ bodies }: Script): readonly { readonly group: string; readonly event: string }[] {
  return bodies.flatMap(({ points }) =>
    points.flatMap(({ type, parts }) => {
      const group = parts[1]?.text ?? '';
      if (plainType(type.text) !== 'tracepoint' || !plainName.test(group)) return [];
      const event = parts[2]?.text ?? '';
      return [{ group, event: plainName.test(event) ? event : '' }];
    }),
  );
}

/** Lines such as `field:pid_t prev_pid; offset:24; …`; the ones that all events share are no arguments. */
function fieldsOf(format: string): Fields {
  const fields = new Map<string, string>();
  for (const match of format.matchAll(/^\s*field:([^;\n]{1,200});/gm)) {
    const declared = /^(.*?)(\w+)((?:\[[^\]]*\])?)$/.exec(match[1]!.trim());
    if (declared && !declared[2]!.startsWith('common_'))
      fields.set(declared[2]!, `${declared[1]!.trim()}${declared[3]!}`);
  }
  return fields;
}
