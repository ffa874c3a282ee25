import assert from 'node:assert/strict';
import type { ChatScript } from '../../support/stub-model.ts';
import { isWritten, picture, type Part, type Stage } from './stage.ts';

const fenced = (text: string): string => `Here it is.\n\n\`\`\`\n${text}\n\`\`\`\n`;

const unit = (key: string): string => `[Unit]
Description=Collects what the demo has counted

[Service]
ExecStart=/usr/bin/demo --once
${key}=/etc/default/demo

[Install]
WantedBy=multi-user.target`;

/** What the model says in words. Each task is done wrongly first, and rightly when the model was told what is wrong. */
export const words: ChatScript = ({ messages }) => {
  const asked = messages.find(({ role }) => role === 'user')?.content ?? '';
  const isSecond = messages.length > 2;
  const part = /<part>\n([^]*)\n<\/part>/.exec(asked)?.[1];
  if (part !== undefined) {
    const call = isSecond ? 'class_create("demo")' : 'class_create(THIS_MODULE, "demos")';
    return fenced(part.replace('class_create(THIS_MODULE, "demo")', call));
  }
  if (asked.startsWith('Write ')) return fenced(unit(isSecond ? 'EnvironmentFile' : 'EnviromentFile'));
  if (asked.includes('Explain '))
    return 'The class groups devices [line 9]. Line 4711 says so too. On this kernel the name is all it wants.';
  return 'ready';
};

/** Choosing a model, and what one that converses can do: nothing is applied before the person has seen it. */
export const conversationScenarios: Part = {
  name: 'conversation',
  settings: { 'syswright.model.provider': 'none', 'syswright.model.endpoint': '' },
  scenarios: (stage) => {
    const { workbench, model } = stage;
    const { page } = workbench;
    return [
      {
        name: 'a model is chosen by its address, tried, and set when the person says so',
        run: async () => {
          await workbench.openFile('hello.c');
          await workbench.squiggleAppears();
          await workbench.runCommand('Syswright: Choose a Model');
          await page.locator('.quick-input-list .monaco-list-row', { hasText: 'No model' }).waitFor();
          await picture(stage, 'choose-model');
          await workbench.pick('Server at another address');
          await page
            .locator('.quick-input-widget:visible', { hasText: 'Address of a model server' })
            .waitFor();
          await page.locator('.quick-input-widget:visible input').fill(model.endpoint);
          await picture(stage, 'model-address');
          await page.keyboard.press('Enter');
          await said(stage, 'It can explain, repair and write.');
          await picture(stage, 'model-tried');
          assert.equal(await isWritten(stage, model.endpoint), false);
          await press(stage, 'Use It');
          await workbench.statusSays('Suggestions: 0 shown');
          await workbench.hideHover();
          assert.equal(await isWritten(stage, model.endpoint), true);
        },
      },
      {
        name: 'a finding is repaired in two rounds, shown as a difference, and applied when the person says so',
        run: async () => {
          await workbench.applyQuickFix('Repair with the model', 0, () => picture(stage, 'repair-menu'));
          await said(stage, 'Nothing was found against the draft');
          await picture(stage, 'repair');
          await page.locator('.tab.active', { hasText: 'draft by the model, checked' }).waitFor();
          assert.equal(model.chats.filter(({ messages }) => messages.length > 2).length, 1);
          await press(stage, 'Apply');
          await isClosed(stage);
          await workbench.textHolds('class_create("demo")');
          await workbench.squigglesAre(0);
        },
      },
      {
        name: 'a unit is written from a description, and opened as a new file',
        run: async () => {
          await workbench.runCommand('Syswright: Write a systemd Unit from a Description');
          await page.locator('.quick-input-widget:visible', { hasText: 'What should it do?' }).waitFor();
          await page.locator('.quick-input-widget:visible input').fill('run /usr/bin/demo once at boot');
          await picture(stage, 'write-description');
          await page.keyboard.press('Enter');
          await said(stage, 'Nothing was found against the draft');
          await picture(stage, 'write');
          await press(stage, 'Open as a New File');
          await isClosed(stage);
          await workbench.textHolds('EnvironmentFile=/etc/default/demo');
          await picture(stage, 'written');
          await workbench.closeEditor();
        },
      },
      {
        name: 'an explanation stands below what is known, marked, without a line that does not exist',
        run: async () => {
          await workbench.openFile('hello.c');
          await workbench.goTo(9);
          await workbench.runCommand('Syswright: Explain with the Model');
          const frame = page.frameLocator('iframe.webview').frameLocator('iframe');
          await frame.getByText('the name is all it wants').waitFor();
          const text = await frame.locator('body').innerText();
          assert.match(text, /Said by the language model/);
          assert.ok(!text.includes('4711'), text);
          await picture(stage, 'explanation');
        },
      },
    ];
  },
};

/** Waits for a message in the corner. */
async function said({ workbench }: Stage, text: string): Promise<void> {
  await workbench.page.locator('.notification-toast', { hasText: text }).waitFor();
}

/** The difference to a draft goes last, when everything else is done. */
async function isClosed({ workbench }: Stage): Promise<void> {
  await workbench.page.locator('.tab', { hasText: 'draft by the model' }).waitFor({ state: 'detached' });
}

async function press({ workbench }: Stage, button: string): Promise<void> {
  await workbench.page.locator('.notification-toast .monaco-button', { hasText: button }).click();
}
