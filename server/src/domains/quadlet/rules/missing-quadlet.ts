import { nearest } from '../../../syntax/nearest.ts';
import { missingQuadlet as page } from '../pages.ts';
import { isOpen, type QuadletRule } from '../parse.ts';

/** Which keys name another quadlet, with the ending that says so. */
const endings: Readonly<Record<string, RegExp>> = {
  Network: /^([^:/]+\.network)(?::.*)?$/,
  Volume: /^([^:/]+\.volume):/,
  Pod: /^([^:/]+\.pod)$/,
  Image: /^([^:/]+\.(?:image|build))$/,
};

/** Quadlets that name others need them in the same folders, or podman makes no unit. */
export const rule: QuadletRule = {
  on: 'entry',
  *check(entry, file) {
    const { beside } = file;
    const ending = Object.hasOwn(endings, entry.name) ? endings[entry.name] : undefined;
    const name = ending?.exec(entry.value.text)?.[1];
    if (name === undefined || !beside || beside.includes(name) || isOpen(name)) return;
    // An instance is made of its template.
    if (name.includes('@') && beside.includes(name.replace(/@[^.]*/, '@'))) return;
    const kind = name.slice(name.lastIndexOf('.'));
    const meant = nearest(
      name,
      beside.filter((one) => one.endsWith(kind)),
    );
    const span = entry.value.at(0, name.length);
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
    // podman reads several folders, of which this is one.
    yield page.problem(
      span,
      { name },
      { fixes, ...(meant === undefined ? { confidence: 'medium' as const } : {}) },
    );
  },
};
