import { Option, type Command } from 'commander';
import type { Door } from '../door.ts';
import { formatOption, localeOption } from './shared.ts';
import { words } from './words.ts';

export function rulesCommand(program: Command, door: Door): void {
  program
    .command('rules')
    .description(door.say(words.rules))
    .addOption(formatOption(door, ['text', 'json']))
    .addOption(new Option('--tags <tags>', door.say(words.tags)))
    .addOption(localeOption(door))
    .action(async (raw: { readonly format: 'text' | 'json'; readonly tags?: string }) => {
      const { showRules } = await import('../show-rules.ts');
      await showRules(
        door,
        raw.format,
        raw.tags?.split(',').map((tag) => tag.trim()),
      );
    });
}
