/** Which files make up a unit, by their names: `systemd.unit(5)` in 252 to 262 says the same. */

export interface UnitPlace {
  /** The folder that holds units and drop-in folders. */
  readonly folder: string;
  readonly unit: string;
  readonly isDropIn: boolean;
}

/** The unit that a file belongs to; undefined for drop-ins that many units share (`service.d`, `web-.service.d`). */
export function placeOf(path: string): UnitPlace | undefined {
  const cut = path.lastIndexOf('/');
  const folder = cut < 0 ? '.' : path.slice(0, cut) || '/';
  const dropIn = /^(?:(.*)\/)?([^/]+)\.d$/.exec(folder);
  const unit = dropIn && path.endsWith('.conf') ? dropIn[2]! : path.slice(cut + 1);
  const isDropIn = dropIn !== null && path.endsWith('.conf');
  if (!/^[^/]*[^/-]\.[a-z]+$/.test(unit) || unit.endsWith('.conf')) return undefined;
  return { folder: isDropIn ? (dropIn[1] ?? (folder.startsWith('/') ? '/' : '.')) : folder, unit, isDropIn };
}

/** `web@.service` of `web@a.service`. */
export function templateOf(unit: string): string | undefined {
  const match = /^([^@]+@)[^@]+(\.[a-z]+)$/.exec(unit);
  return match ? match[1]! + match[2]! : undefined;
}

/** Folders of drop-ins that a unit takes, the most special one first. */
export function dropInFolders(unit: string): readonly string[] {
  const type = unit.slice(unit.lastIndexOf('.') + 1);
  return [...new Set([...ofName(unit), type])].map((name) => `${name}.d`);
}

/** An instance takes those of its template, and each name those of its part up to a dash. */
function ofName(unit: string): readonly string[] {
  const template = templateOf(unit);
  const [, prefix = '', rest = ''] = /^([^@]*?)((?:@.*)?\.[a-z]+)$/.exec(unit) ?? [];
  const dash = prefix.replace(/-+$/, '').lastIndexOf('-');
  const shorter = dash < 0 ? [] : ofName(prefix.slice(0, dash + 1) + rest);
  return [unit, ...(template === undefined ? [] : ofName(template)), ...shorter];
}

const trees = ['etc', 'run', 'usr/local/lib', 'usr/lib', 'lib'];

/** The folders in which systemd looks for a unit that stands in one of them, the first found wins. */
export function unitFolders(folder: string): readonly string[] {
  const match = /^((?:.*?\/)??)(etc|run|usr\/local\/lib|usr\/lib|lib)\/systemd\/(system|user)$/.exec(folder);
  if (!match) return [folder];
  const [, root, own, manager] = match;
  // Where `/lib` is a link to `/usr/lib`, a file has the name that it was opened by.
  const order = own === 'lib' ? ['etc', 'run', 'usr/local/lib', 'lib', 'usr/lib'] : trees;
  return order.map((tree) => `${root!}${tree}/systemd/${manager!}`);
}
