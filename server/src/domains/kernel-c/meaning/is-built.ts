import type { Host } from '../../../core/types.ts';
import { kbuildOf, namesObject } from '../kbuild.ts';

/**
 * Whether the Kbuild files around a source name its object. A source that they do not name is part of another one, which
 * includes it; without any Kbuild file it stands for itself.
 */
export async function isBuilt(host: Host, path: string): Promise<boolean> {
  const parts = path.replace(/\.c$/, '.o').split('/');
  let isNamed = false;
  for (let up = 1; up <= Math.min(3, parts.length - 1); up++) {
    const object = parts.slice(-up).join('/');
    const folder = parts.slice(0, -up).join('/');
    for (const name of ['Kbuild', 'Makefile']) {
      const text = await host.read(`${folder}/${name}`);
      const objects = text === undefined ? undefined : kbuildOf(text).objects;
      if (objects && namesObject(objects, object)) return true;
      if (objects !== undefined && objects.size > 0) isNamed = true;
    }
  }
  return !isNamed;
}
