import { Argument, Option, type Command } from 'commander';
import type { Door } from '../door.ts';
import { formatOption, localeOption, supportOption, targetOption } from './shared.ts';
import { words } from './words.ts';

interface Raw {
  readonly format: 'text' | 'json';
  readonly target?: string;
  readonly support?: string;
  readonly root?: string;
  readonly presets?: boolean;
}

export function targetCommand(program: Command, door: Door): void {
  program
    .command('target')
    .description(door.say(words.target))
    .addArgument(new Argument('[path]', door.say(words.targetPath)).default('.'))
    .addOption(formatOption(door, ['text', 'json']))
    .addOption(targetOption(door))
    .addOption(supportOption(door))
    .addOption(new Option('--root <folder>', door.say(words.root)))
    .addOption(new Option('--presets', door.say(words.presets)))
    .addOption(localeOption(door))
    .action(async (path: string, raw: Raw) => {
      const { showPresets, showTarget } = await import('../show-target.ts');
      await (raw.presets ? showPresets(door, raw.format) : showTarget(door, path, raw));
    });
}
