/** The command line: `syswright <command>`. Commands load their code when they run, so that help is instant. */
import { Command, CommanderError, Option } from 'commander';
import { programVersion } from '../config/program.ts';
import { localeOf, locales, type Locale } from '../core/text.ts';
import { checkCommand } from './commands/check.ts';
import { completeCommand } from './commands/complete.ts';
import { explainCommand } from './commands/explain.ts';
import { fixCommand } from './commands/fix.ts';
import { indexCommand } from './commands/index-kernels.ts';
import { lspCommand } from './commands/lsp.ts';
import { mcpCommand } from './commands/mcp.ts';
import { rulesCommand } from './commands/rules.ts';
import { targetCommand } from './commands/target.ts';
import { verifyCommand } from './commands/verify.ts';
import { words } from './commands/words.ts';
import { createDoor, type Door } from './door.ts';
import { localisedDefaults, localisedError, localisedTitle } from './manners.ts';
import { standardOutput } from './output.ts';

/** Runs one call and gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const door = createDoor(localeFrom(args, process.env), standardOutput());
  const program = createProgram(door);
  try {
    await program.parseAsync(args.map(namedStdin), { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await door.output.warn(`syswright: ${text}\n`);
    return 2;
  }
  return door.code;
}

/** `-:3:1` would be read as an option. */
function namedStdin(argument: string): string {
  return /^-:\d+:\d+$/.test(argument) ? `/dev/stdin${argument.slice(1)}` : argument;
}

/** `--locale`, else the environment in the order that C programs look. */
function localeFrom(args: readonly string[], env: NodeJS.ProcessEnv): Locale {
  for (const [index, argument] of args.entries()) {
    if (argument === '--') break;
    if (argument === '--locale') return localeOf(args[index + 1]);
    if (argument.startsWith('--locale=')) return localeOf(argument.slice('--locale='.length));
  }
  return localeOf(
    [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((one) => one !== undefined && one !== ''),
  );
}

function createProgram(door: Door): Command {
  const program = new Command('syswright');
  const { locale } = door;
  program
    .description(door.say(words.program))
    .version(programVersion, '-V, --version', door.say(words.version))
    .helpOption('-h, --help', door.say(words.help))
    .helpCommand(false)
    .addHelpText('after', `\n${door.say(words.more)}`)
    .addOption(
      new Option('--locale <locale>', `${door.say(words.locale)} (${locales.join(', ')})`).hideHelp(),
    )
    .configureHelp({
      styleTitle: (title) => localisedTitle(title, locale),
      optionDescription: (option) => localisedDefaults(option, locale),
      argumentDescription: (argument) => localisedDefaults(argument, locale),
    })
    .configureOutput({
      outputError: (text, write) => {
        write(`syswright: ${localisedError(text, locale)}`);
      },
    })
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const add of [
    checkCommand,
    fixCommand,
    explainCommand,
    completeCommand,
    verifyCommand,
    targetCommand,
    rulesCommand,
    indexCommand,
    lspCommand,
    mcpCommand,
  ]) {
    add(program, door);
  }
  for (const command of program.commands) command.helpOption('-h, --help', door.say(words.help));
  return program;
}

process.exitCode = await main(process.argv.slice(2));
