import assert from 'node:assert/strict';
import { picture, type Part } from './stage.ts';

/** The editor in Chinese: the manifest, the client and the server all follow. */
export const chineseScenarios: Part = {
  name: 'zh-CN',
  locale: 'zh-cn',
  scenarios: (stage) => {
    const { workbench } = stage;
    return [
      {
        name: 'a finding speaks Chinese',
        run: async () => {
          await workbench.openFile('90-range.conf');
          await workbench.squiggleAppears();
          assert.match(await workbench.hoverSquiggle('sysctl/'), /\p{Script=Han}{4}/u);
          await picture(stage, 'zh-cn');
          await workbench.hideHover();
        },
      },
      {
        name: 'commands and the status item speak Chinese',
        run: async () => {
          const { page } = workbench;
          await workbench.openQuickInput('F1');
          await page.locator('.quick-input-widget:visible input').fill('>Syswright 选择');
          await page
            .locator('.quick-input-list .monaco-list-row', { hasText: '选择目标系统' })
            .first()
            .waitFor();
          await page.keyboard.press('Escape');
          await workbench.statusSays('选择');
          await workbench.hideHover();
        },
      },
      {
        name: 'the walkthrough speaks Chinese, its pages too',
        run: async () => {
          const { page } = workbench;
          await workbench.runCommand('打开入门指引');
          await page.locator('.gettingStartedContainer', { hasText: '指明目标系统' }).waitFor();
          // A page lies in a frame inside of a frame.
          const content = page.frameLocator('iframe.webview').frameLocator('iframe');
          await content.getByText('绝不猜测版本').waitFor({ state: 'attached' });
          await picture(stage, 'walkthrough');
        },
      },
    ];
  },
};
