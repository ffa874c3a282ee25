import { Argument, type Command } from 'commander';
import type { Door } from '../door.ts';
import { formatOption, localeOption, targetOption } from './shared.ts';
import { words } from './words.ts';

export function explainCommand(program: Command, door: Door): void {
  program
    .command('explain')
    .description(door.say(words.explain))
    .addArgument(new Argument('<name>', door.say(words.name)))
    .addOption(formatOption(door, ['text', 'json']))
    .addOption(targetOption(door))
    .addOption(localeOption(door))
    .action(async (name: string, raw: { readonly format: 'text' | 'json'; readonly target?: string }) => {
      const { explainName } = await import('../explain.ts');
      await explainName(door, name, raw);
    });
}
