import assert from 'node:assert/strict';
import { picture, type Part } from './stage.ts';

/** A folder that nobody has vouched for: rules and hovers, but no model until the person trusts it. */
export const trustScenarios: Part = {
  name: 'untrusted',
  untrusted: true,
  scenarios: (stage) => {
    const { workbench, model } = stage;
    const { page } = workbench;
    let askedBefore = 0;
    return [
      {
        name: 'rules and hovers work',
        run: async () => {
          askedBefore = model.requests.length;
          await workbench.openFile('90-range.conf');
          await workbench.squiggleAppears();
          await workbench.hoverSquiggle('sysctl/');
          await workbench.hideHover();
        },
      },
      {
        name: 'the status item says why there is no model, and none is asked',
        run: async () => {
          await workbench.openFile('hello.c');
          await workbench.squiggleAppears();
          await workbench.goTo(16);
          await workbench.type('\npr_inf');
          await workbench.statusSays('No model in an untrusted workspace');
          await picture(stage, 'untrusted');
          await workbench.hideHover();
          assert.equal(model.requests.length, askedBefore);
        },
      },
      {
        name: 'trust brings the model without a restart',
        run: async () => {
          await workbench.runCommand('Workspaces: Manage Workspace Trust');
          await page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
          await workbench.openFile('hello.c');
          await workbench.statusSays('Model: openai-compatible');
          await workbench.hideHover();
        },
      },
    ];
  },
};
