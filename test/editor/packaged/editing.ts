import assert from 'node:assert/strict';
import { onDisk, picture, type Part } from './stage.ts';

/** Findings, hovers, quick fixes and idioms: everything that works without a model. */
export const editingScenarios: Part = {
  name: 'editing',
  scenarios: (stage) => {
    const { workbench } = stage;
    return [
      {
        name: 'a sysctl value out of range gets a squiggle and a hover',
        run: async () => {
          await workbench.openFile('90-range.conf');
          await workbench.squiggleAppears();
          const hover = await workbench.hoverSquiggle('sysctl/');
          assert.match(hover, /vm\.overcommit_memory/);
          await picture(stage, 'hover');
          await workbench.hideHover();
        },
      },
      {
        name: 'a quick fix repairs a misspelt directive, on the screen and on disk',
        run: async () => {
          await workbench.openFile('demo.service');
          await workbench.squiggleAppears();
          await workbench.applyQuickFix('EnvironmentFile', 0, () => picture(stage, 'quick-fix'));
          await workbench.textHolds('EnvironmentFile=/etc/default/demo');
          await workbench.squigglesAre(0);
          await workbench.save();
          assert.match(
            await onDisk(stage, 'systemd/demo.service'),
            /^EnvironmentFile=\/etc\/default\/demo$/m,
          );
        },
      },
      {
        name: 'a kernel module and an eBPF program have their squiggles',
        run: async () => {
          for (const name of ['hello.c', 'count.bpf.c']) {
            await workbench.openFile(name);
            await workbench.squiggleAppears();
          }
        },
      },
      {
        name: 'ghost text for an idiom is typed, shown, accepted and saved',
        run: async () => {
          await workbench.openFile('nightly.timer');
          await workbench.goTo(6);
          await workbench.type('\n');
          await workbench.ghostText('[Install]');
          await picture(stage, 'idiom');
          await workbench.page.keyboard.press('Tab');
          await workbench.textHolds('WantedBy=timers.target');
          await workbench.save();
          assert.match(await onDisk(stage, 'systemd/nightly.timer'), /\[Install\]\nWantedBy=timers\.target/);
        },
      },
      {
        name: 'the status item names the target',
        run: async () => {
          await workbench.openFile('hello.c');
          await workbench.squiggleAppears();
          await workbench.statusSays('kernel 6.12');
          await picture(stage, 'status');
          await workbench.hideHover();
        },
      },
      {
        name: 'another target is chosen from a list, and taken back',
        run: async () => {
          await workbench.runCommand('Syswright: Choose Target System');
          await workbench.pick('Debian 12');
          await workbench.statusSays('kernel 6.1.');
          await workbench.hideHover();
          await workbench.runCommand('Syswright: Choose Target System');
          await workbench.pick('Find it out');
          await workbench.statusSays('kernel 6.12.');
          await workbench.hideHover();
        },
      },
    ];
  },
};
