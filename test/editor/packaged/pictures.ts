import { join } from 'node:path';
import { picture, type Part } from './stage.ts';

/** The two pictures of the README, taken on the samples that a newcomer sees first. */
export const pictureScenarios: Part = {
  name: 'pictures',
  folder: join(import.meta.dirname, '../../../samples'),
  scenarios: (stage) => {
    const { workbench } = stage;
    const { page } = workbench;
    return [
      {
        name: 'a finding in the sample module, with its hover',
        run: async () => {
          await page.setViewportSize({ width: 1180, height: 700 });
          await workbench.openFile('hello.c');
          await workbench.goTo(82);
          await workbench.squiggleAppears();
          await workbench.hoverWord('class_create', 'argument-count');
          await picture(stage, 'finding');
          await workbench.hideHover();
        },
      },
      {
        name: 'an idiom in the sample timer',
        run: async () => {
          await workbench.openFile('backup.timer');
          await workbench.goTo(7);
          await workbench.type('\n\n');
          await workbench.ghostText('[Install]');
          await picture(stage, 'suggestion');
          await page.keyboard.press('Escape');
          await workbench.closeEditor();
        },
      },
    ];
  },
};
