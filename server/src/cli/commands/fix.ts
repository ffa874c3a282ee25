import { Argument, Option, type Command } from 'commander';
import type { Door } from '../door.ts';
import { addCheckOptions, readOptions, type RawOptions } from './shared.ts';
import { words } from './words.ts';

export function fixCommand(program: Command, door: Door): void {
  const command = program
    .command('fix')
    .description(door.say(words.fix))
    .addArgument(new Argument('[paths...]', door.say(words.paths)).default(['.'], '.'));
  addCheckOptions(command, door)
    .addOption(new Option('--review', door.say(words.review)))
    .addOption(new Option('--diff', door.say(words.diff)))
    .action(async (paths: string[], raw: RawOptions) => {
      const { fixPaths } = await import('../fix.ts');
      await fixPaths(door, paths, readOptions(raw));
    });
}
