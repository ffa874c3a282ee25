import { delimiter } from 'node:path';
import type { TestContext } from 'node:test';
import { validatorPrograms } from '../../scripts/validators.ts';

/** Puts the unpacked validators first on PATH for one test; says loudly what to do when they are not there. */
export function withOfficialValidators(t: TestContext): boolean {
  const programs = validatorPrograms();
  if (programs === undefined) {
    t.skip('the official validators are not there: run `npm run setup`');
    return false;
  }
  withPath(t, [programs]);
  return true;
}

export function withPath(t: TestContext, folders: readonly string[]): void {
  const before = process.env['PATH'] ?? '';
  process.env['PATH'] = [...folders, before].join(delimiter);
  t.after(() => {
    process.env['PATH'] = before;
  });
}
