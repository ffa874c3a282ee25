import table from './sleepers.json' with { type: 'json' };
import patch from './sleepers.patch.json' with { type: 'json' };

let sleepers: ReadonlyMap<string, string> | undefined;

function read(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const names of [table.names, patch.names])
    for (const [because, list] of Object.entries(names))
      for (const name of list.split(' ')) found.set(name, because === '' ? name : because);
  for (const name of patch.not.split(' ')) found.delete(name);
  return found;
}

/**
 * The call by which a function of the kernel sleeps whenever it gets past its first checks; itself where it is such a call.
 * Undefined for all that does not always sleep, or that nobody knows.
 */
export function sleeperOf(name: string): string | undefined {
  return (sleepers ??= read()).get(name);
}
