import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorkbench } from '../../server/src/workbench.ts';
import { memoryFiles } from '../support/memory-files.ts';

async function languageOf(path: string, text: string): Promise<string | undefined> {
  const bench = createWorkbench(memoryFiles(new Map([[path, text]])));
  return (await bench.recognise(path, undefined, text))?.claim.language;
}

test('polkit keeps JavaScript in folders of the same name', async () => {
  const rules = '# keyboards\nACTION=="add", ATTR{idVendor}=="1532", MODE="0660"\n';
  const script =
    '// Allow networkd\npolkit.addRule(function(action, subject) {\n    return polkit.Result.YES;\n});\n';
  assert.equal(await languageOf('usr/lib/udev/rules.d/99-lamp.rules', '# empty\n'), 'udev-rules');
  assert.equal(await languageOf('lamp/99-lamp.udev.rules', rules), 'udev-rules');
  assert.equal(await languageOf('usr/share/polkit-1/rules.d/50-lamp.rules', script), undefined);
});
