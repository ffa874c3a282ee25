import { Lines } from '../core/lines.ts';
import { isLevel, type Level } from '../core/selection.ts';
import type { Args, Message, Text } from '../core/text.ts';
import { isList, isObject, parseJsonText, type JsonNode } from './json-text.ts';
import { settings, type Setting } from './settings.ts';

/** The name of the file at a workspace's root. */
export const projectFile = '.syswright.json';

/** What a project says for everybody who works on it. Absent means "not said". */
export interface ProjectSettings {
  readonly target?: string;
  readonly support?: string;
  readonly rules?: Readonly<Record<string, Level>>;
  readonly exclude?: readonly string[];
}

/** Something in the file that is not followed, and where. `line` counts from 1. */
export interface ProjectProblem {
  readonly line: number;
  readonly message: Message;
}

export interface Project {
  readonly settings: ProjectSettings;
  readonly problems: readonly ProjectProblem[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads `.syswright.json`. A fault costs the one key it stands in, never the file: a person may be typing it. Programs,
 * endpoints and keys cannot be named here, because opening a folder must not be enough to redirect anything.
 */
export function readProject(text: string): Project {
  const lines = new Lines(text);
  const problems: ProjectProblem[] = [];
  const report = (offset: number, sentence: Text, args: Args = {}): void => {
    problems.push({ line: lines.place(offset).line, message: { text: sentence, args } });
  };
  const { node, fault } = parseJsonText(text);
  const found: Mutable<ProjectSettings> = {};
  if (fault) report(fault.offset, words.syntax);
  if (node && isObject(node.value)) {
    for (const member of node.value.members) readKey(member, found, report);
  } else if (node) report(node.start, words.noObject);
  return { settings: found, problems };
}

type Report = (offset: number, sentence: Text, args?: Args) => void;

function readKey(
  { name, start, node }: { readonly name: string; readonly start: number; readonly node: JsonNode },
  found: Mutable<ProjectSettings>,
  report: Report,
): void {
  switch (name) {
    case '$schema':
      return;
    case 'target':
      if (typeof node.value !== 'string') report(node.start, words.noString, { name });
      else if (pointsOutside(node.value)) report(node.start, words.outside, { value: node.value });
      else found.target = node.value;
      return;
    case 'target.support':
      if (typeof node.value !== 'string') report(node.start, words.noString, { name });
      else found.support = node.value;
      return;
    case 'rules':
      found.rules = readLevels(node, report);
      return;
    case 'exclude':
      found.exclude = readPatterns(node, report);
      return;
    default:
      report(start, isElsewhere(name) ? words.notHere : words.unknownKey, { name });
  }
}

/** A setting that exists, but that only a person may make for the own machine. */
function isElsewhere(name: string): boolean {
  const setting: Setting | undefined = (settings as Readonly<Record<string, Setting>>)[`syswright.${name}`];
  return setting !== undefined && setting.project === undefined;
}

function readLevels(node: JsonNode, report: Report): Readonly<Record<string, Level>> {
  const levels: Record<string, Level> = {};
  if (!isObject(node.value)) {
    report(node.start, words.noLevels);
    return levels;
  }
  for (const { name, node: level } of node.value.members) {
    if (isLevel(level.value)) levels[name] = level.value;
    else report(level.start, words.noLevel, { name });
  }
  return levels;
}

function readPatterns(node: JsonNode, report: Report): readonly string[] {
  const patterns: string[] = [];
  if (!isList(node.value)) {
    report(node.start, words.noPatterns);
    return patterns;
  }
  for (const item of node.value) {
    if (typeof item.value === 'string') patterns.push(item.value);
    else report(item.start, words.noPatterns);
  }
  return patterns;
}

/** Whether a part of a target is an absolute path, a home folder, or climbs out of the root. */
export function pointsOutside(target: string): boolean {
  return target.split(',').some((part) => {
    const value = part
      .replace(/^\s*kernel\s*=/i, '')
      .trim()
      .replaceAll('\\', '/');
    if (/^(\/|~|[A-Za-z]:)/.test(value)) return true;
    let depth = 0;
    for (const name of value.split('/')) {
      if (name === '' || name === '.') continue;
      depth += name === '..' ? -1 : 1;
      if (depth < 0) return true;
    }
    return false;
  });
}

const words = {
  syntax: {
    en: 'this is not JSON from here on, so what follows is not read; repair the text',
    'zh-CN': '从此处起不是合法的 JSON，其后的内容未被读取；请修正',
  },
  noObject: {
    en: 'the file has to be one object with settings such as `target`, so nothing of it is followed',
    'zh-CN': '该文件应当是一个对象，包含 `target` 等设置；目前其内容均未采用',
  },
  noString: {
    en: '`{name}` has to be a string in quotes, so it is not followed',
    'zh-CN': '`{name}` 应当是带引号的字符串，因此未被采用',
  },
  outside: {
    en: '`target` names `{value}`, which lies outside of this folder; a project file may only point inside of it, so the target is looked for as if none was set',
    'zh-CN': '`target` 指向本目录之外的 `{value}`；项目文件只能指向目录内部，因此按未设置目标处理',
  },
  notHere: {
    en: '`{name}` cannot be set by a project, because opening a folder must not choose programs or servers; set it in the editor',
    'zh-CN': '项目文件不能设置 `{name}`：仅仅打开一个目录不应决定使用哪个程序或服务；请在编辑器中设置',
  },
  unknownKey: {
    en: '`{name}` is no setting of a project (known: target, target.support, rules, exclude), so it has no effect; remove or correct it',
    'zh-CN': '`{name}` 不是项目设置（可用：target、target.support、rules、exclude），不起作用；请删除或更正',
  },
  noLevels: {
    en: '`rules` has to be an object such as { "systemd/*": "info" }, so it is not followed',
    'zh-CN': '`rules` 应当是形如 { "systemd/*": "info" } 的对象，因此未被采用',
  },
  noLevel: {
    en: 'the level of `{name}` has to be error, warning, info, hint or off, so the rule keeps its own',
    'zh-CN': '`{name}` 的级别应为 error、warning、info、hint 或 off，因此该规则保持其原有级别',
  },
  noPatterns: {
    en: '`exclude` has to be a list of strings such as ["vendor/**"], so this part is not followed',
    'zh-CN': '`exclude` 应当是形如 ["vendor/**"] 的字符串列表，因此这一部分未被采用',
  },
} as const satisfies Readonly<Record<string, Text>>;
