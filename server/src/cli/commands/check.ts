import { Argument, Option, type Command } from 'commander';
import type { Door } from '../door.ts';
import { addCheckOptions, type RawOptions, readOptions } from './shared.ts';
import { words } from './words.ts';

export function checkCommand(program: Command, door: Door): void {
  const command = program
    .command('check')
    .description(door.say(words.check))
    .addArgument(new Argument('[paths...]', door.say(words.paths)).default(['.'], '.'));
  addCheckOptions(command, door).addOption(new Option('--validators', door.say(words.validators)));
  command.action(async (paths: string[], raw: RawOptions) => {
    const options = readOptions(raw);
    const { checkPaths, present } = await import('../check.ts');
    const checked = await checkPaths(door, paths, options);
    if (checked) await present(door, checked, options);
  });
}
