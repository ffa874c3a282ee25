import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings, type Setting } from '../../server/src/config/settings.ts';
import { locales, type Locale } from '../../server/src/core/text.ts';
import { codeOf } from './pages.ts';
import type { DomainFolder } from './read-domains.ts';

const levels = ['error', 'warning', 'info', 'hint', 'off'];
const entries = Object.entries(settings) as readonly (readonly [string, Setting])[];

/** The manifest's configuration part, both translations of it, `docs/settings.md` and the project schema. */
export function settingsFiles(root: string, folders: readonly DomainFolder[]): Map<string, string> {
  const codes = folders.flatMap((folder) => folder.pages.map(codeOf));
  return new Map([
    ['package.json', manifest(readJson(root, 'package.json'))],
    ['package.nls.json', translations(readJson(root, 'package.nls.json'), 'en')],
    ['package.nls.zh-cn.json', translations(readJson(root, 'package.nls.zh-cn.json'), 'zh-CN')],
    ['docs/settings.md', settingsPage()],
    ['syswright.schema.json', print(projectSchema(codes))],
  ]);
}

type Json = Record<string, unknown>;

function readJson(root: string, path: string): Json {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Json;
}

function print(value: unknown): string {
  return JSON.stringify(value, undefined, 2) + '\n';
}

function manifest(file: Json): string {
  const contributes = { ...(file['contributes'] as Json | undefined) };
  contributes['configuration'] = {
    title: 'Syswright',
    properties: Object.fromEntries(
      entries.map(([name, setting]) => [
        name,
        { ...schemaOf(setting), scope: setting.scope, markdownDescription: `%${keyOf(name)}%` },
      ]),
    ),
  };
  const capabilities = { ...(file['capabilities'] as Json | undefined) };
  capabilities['untrustedWorkspaces'] = {
    supported: 'limited',
    description: '%trust.description%',
    restrictedConfigurations: entries
      .filter(([, setting]) => setting.restricted === true)
      .map(([name]) => name),
  };
  return print({ ...file, contributes, capabilities });
}

/** Keeps the sentences that stand in the file by hand and replaces those of the settings. */
function translations(file: Json, locale: Locale): string {
  const own = Object.entries(file).filter(([key]) => !key.startsWith('setting.'));
  const ours = entries.map(([name, setting]) => [keyOf(name), setting.text[locale]]);
  return print(Object.fromEntries([...own, ...ours]));
}

function keyOf(name: string): string {
  return `setting.${name.replace(/^syswright\./, '')}`;
}

function schemaOf(setting: Setting): Json {
  switch (setting.type) {
    case 'string':
      return {
        type: 'string',
        default: setting.default,
        ...(setting.choices ? { enum: setting.choices } : {}),
      };
    case 'boolean':
      return { type: 'boolean', default: setting.default };
    case 'number': {
      const { minimum, maximum } = setting;
      const bounds = {
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      };
      return { type: 'number', default: setting.default, ...bounds };
    }
    case 'strings':
      return { type: 'array', items: { type: 'string' }, default: setting.default };
    case 'levels':
      return {
        type: 'object',
        additionalProperties: { type: 'string', enum: levels },
        default: setting.default,
      };
  }
}

/** The schema of `.syswright.json`. It names no program, endpoint or key: a workspace may not choose these. */
function projectSchema(codes: readonly string[]): Json {
  const properties: Json = { $schema: { type: 'string' } };
  for (const [, setting] of entries) {
    if (setting.project === undefined) continue;
    properties[setting.project] = { ...schemaOf(setting), description: setting.text.en };
  }
  const rules = properties['rules'] as Json;
  rules['propertyNames'] = {
    anyOf: [{ enum: codes }, { pattern: '^[a-z-]+/\\*$' }, { pattern: '^[a-z-]+$' }],
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '.syswright.json',
    type: 'object',
    additionalProperties: false,
    properties,
  };
}

function settingsPage(): string {
  const lines = ['# Settings', '', 'Generated from `server/src/config/settings.ts` by `npm run gen`.'];
  for (const [name, setting] of entries) {
    const project =
      setting.project === undefined ? '' : ` Also \`${setting.project}\` in \`.syswright.json\`.`;
    lines.push(
      '',
      `## \`${name}\``,
      '',
      `Default: \`${JSON.stringify(setting.default)}\`. Scope: ${setting.scope}.${project}`,
    );
    for (const locale of locales) lines.push('', setting.text[locale]);
  }
  return lines.join('\n') + '\n';
}
