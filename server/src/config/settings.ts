import type { Text } from '../core/text.ts';

/** Where a setting may be set. `machine`: never by a workspace, because it could redirect source code elsewhere. */
export type SettingScope = 'resource' | 'window' | 'machine';

interface SettingBase {
  readonly scope: SettingScope;
  readonly text: Text;
  /** True for settings that an untrusted workspace cannot set in VS Code. */
  readonly restricted?: boolean;
  /** Its key in `.syswright.json`, for the settings that a project may bring along. */
  readonly project?: string;
}

export type Setting = SettingBase &
  (
    | { readonly type: 'string'; readonly default: string; readonly choices?: readonly string[] }
    | { readonly type: 'boolean'; readonly default: boolean }
    | {
        readonly type: 'number';
        readonly default: number;
        readonly minimum?: number;
        readonly maximum?: number;
      }
    | { readonly type: 'strings'; readonly default: readonly string[] }
    | { readonly type: 'levels'; readonly default: Readonly<Record<string, string>> }
  );

/** Every setting once. The manifest, both translations, `docs/settings.md` and the project schema come from here. */
export const settings = {
  // Not plain `syswright.target`: VS Code cannot keep a value and a setting below it under one name.
  'syswright.target.system': {
    type: 'string',
    default: '',
    scope: 'resource',
    project: 'target',
    text: {
      en: 'The system the files are written for: a kernel version (`6.12`), a preset (`debian-12`, `openeuler-24.03`), the path of a kernel or header tree, `running`, or a list such as `kernel=6.6,systemd=252`. Empty: found from the file and its folder.',
      'zh-CN':
        '文件所面向的系统：内核版本（`6.12`）、预设（`debian-12`、`openeuler-24.03`）、内核或头文件目录的路径、`running`，或形如 `kernel=6.6,systemd=252` 的列表。留空则根据文件及其目录自动判断。',
    },
  },
  'syswright.target.support': {
    type: 'string',
    default: '',
    scope: 'resource',
    project: 'target.support',
    text: {
      en: 'The range of kernels that one source has to support, e.g. `5.10 - 7.2`: findings say which of them break, and a fix leaves all of them whole.',
      'zh-CN':
        '同一份源码需要支持的内核范围，例如 `5.10 - 7.2`：问题会注明影响其中哪些内核，修复则保证全部内核都能构建。',
    },
  },
  'syswright.ebpf.verifyOnSave': {
    type: 'boolean',
    default: false,
    scope: 'resource',
    restricted: true,
    text: {
      en: 'Let the running kernel judge eBPF programs when a file is saved: they are compiled with clang and loaded, never attached. Trusted workspaces only.',
      'zh-CN': '保存文件时让当前内核验证 eBPF 程序：用 clang 编译并加载，从不挂载。仅限受信任的工作区。',
    },
  },
  'syswright.validateOnSave': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    restricted: true,
    text: {
      en: 'Ask the official validator of this machine (`systemd-analyze verify`, `visudo -c`, `nft -c` ...) when a configuration file is saved, on a private copy. Trusted workspaces only.',
      'zh-CN':
        '保存配置文件时，用本机的官方校验工具（`systemd-analyze verify`、`visudo -c`、`nft -c` 等）检查其私有副本。仅限受信任的工作区。',
    },
  },
  'syswright.rules': {
    type: 'levels',
    default: {},
    scope: 'resource',
    project: 'rules',
    text: {
      en: 'Severity of a rule (`sysctl/unknown-key`), a family (`systemd/*`) or a tag (`style`): `error`, `warning`, `info`, `hint` or `off`.',
      'zh-CN':
        '设置规则（`sysctl/unknown-key`）、一组规则（`systemd/*`）或标签（`style`）的严重程度：`error`、`warning`、`info`、`hint` 或 `off`。',
    },
  },
  'syswright.exclude': {
    type: 'strings',
    default: [],
    scope: 'resource',
    project: 'exclude',
    text: {
      en: 'Glob patterns of files that are not checked.',
      'zh-CN': '不检查的文件的通配模式。',
    },
  },
  'syswright.fadeInactiveCode': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    text: {
      en: 'Fade code that preprocessor conditions switch off on the target. Nothing is reported in it either way.',
      'zh-CN': '淡化显示在目标系统上被预处理条件关闭的代码。无论是否淡化，都不会报告其中的问题。',
    },
  },
  'syswright.format.enabled': {
    type: 'boolean',
    default: false,
    scope: 'resource',
    text: {
      en: 'Lay configuration files out on the editor’s *Format Document*: blanks and empty lines only, so that what a file says stays the same. For systemd units and settings, quadlets, sysctl.d, modprobe.d, ssh_config, sshd_config, fstab, crypttab, limits.conf, pam.d, tmpfiles.d and sysusers.d; never for C.',
      'zh-CN':
        '让编辑器的“格式化文档”整理配置文件：只调整空白与空行，文件含义保持不变。适用于 systemd 单元与设置、quadlet、sysctl.d、modprobe.d、ssh_config、sshd_config、fstab、crypttab、limits.conf、pam.d、tmpfiles.d 和 sysusers.d；从不用于 C。',
    },
  },
  'syswright.suggestions.enabled': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    text: {
      en: 'Show inline suggestions: deterministic ones, and a model’s when one is configured.',
      'zh-CN': '显示行内建议：包括确定性的建议，以及（已配置模型时）模型给出的建议。',
    },
  },
  'syswright.suggestions.checkAccepted': {
    type: 'boolean',
    default: false,
    scope: 'resource',
    restricted: true,
    text: {
      en: 'When you take a suggestion, have the file looked at without waiting for a save: by the official validator of this machine, modules by its compiler where the target has headers here, and eBPF programs by the running kernel (compiled and loaded, never attached). Trusted workspaces only.',
      'zh-CN':
        '采纳建议后无需保存即检查文件：由本机的官方校验工具检查，目标头文件在本机时用编译器检查内核模块，eBPF 程序则由当前内核验证（编译并加载，从不挂载）。仅限受信任的工作区。',
    },
  },
  'syswright.model.provider': {
    type: 'string',
    default: 'none',
    choices: [
      ...['none', 'editor', 'embedded', 'llama-cpp', 'ollama', 'lm-studio', 'vllm', 'mindie'],
      ...[
        'openai-compatible',
        'deepseek',
        'dashscope',
        'zhipu',
        'baichuan',
        'siliconflow',
        'qianfan',
        'mistral',
      ],
    ],
    scope: 'machine',
    restricted: true,
    text: {
      en: 'Who is asked for suggestions of a language model; the command “Choose a Model” finds what runs on this machine and tries it. `llama-cpp`, `ollama`, `lm-studio`, `vllm` and `mindie` are servers of your own; `embedded` is a GGUF file on this machine without a server; `editor` is a model that the editor itself offers; `deepseek`, `dashscope` (Qwen), `zhipu` (GLM), `baichuan`, `siliconflow`, `qianfan` and `mistral` (Codestral) are services that want a key; `openai-compatible` is any other. Every suggestion is checked before it is shown; without a model everything else works.',
      'zh-CN':
        '由谁给出语言模型的建议；“选择模型”命令会查找本机上正在运行的服务并试用。`llama-cpp`、`ollama`、`lm-studio`、`vllm` 和 `mindie` 是自己运行的服务；`embedded` 直接使用本机上的 GGUF 文件，无需服务；`editor` 使用编辑器自带的模型；`deepseek`、`dashscope`（通义千问）、`zhipu`（智谱 GLM）、`baichuan`（百川）、`siliconflow`（硅基流动）、`qianfan`（千帆）和 `mistral`（Codestral）是需要密钥的服务；其他服务用 `openai-compatible`。每条建议在显示前都会经过检查；不使用模型时，其他功能照常工作。',
    },
  },
  'syswright.model.endpoint': {
    type: 'string',
    default: '',
    scope: 'machine',
    restricted: true,
    text: {
      en: 'Base address of the model server, with or without `/v1`. Empty: the usual one of the provider, for servers of your own their usual port on this machine. Text around the cursor is sent there.',
      'zh-CN':
        '模型服务的基础地址，可带或不带 `/v1`。留空则使用该提供方的常用地址；自己运行的服务则为其在本机上的常用端口。光标附近的文本会发送到该地址。',
    },
  },
  'syswright.model.allowedHosts': {
    type: 'strings',
    default: [],
    scope: 'machine',
    restricted: true,
    text: {
      en: 'Hosts other than this machine to which text may be sent, such as `api.deepseek.com`. You are asked before the first request to a host, and your answer is kept here.',
      'zh-CN':
        '除本机外允许接收文本的主机，例如 `api.deepseek.com`。首次向某主机发送请求前会先询问您，您的答复保存在此处。',
    },
  },
  'syswright.model.engine': {
    type: 'string',
    default: '',
    scope: 'machine',
    restricted: true,
    text: {
      en: 'Folder in which `node_modules` holds the npm package `node-llama-cpp`, which runs the models of `embedded`. Empty: where the command “Install the Engine for Local Models” puts it.',
      'zh-CN':
        '`node_modules` 中含有 npm 包 `node-llama-cpp` 的目录，`embedded` 的模型由它运行。留空则使用“安装本机模型引擎”命令的安装位置。',
    },
  },
  'syswright.model.offline': {
    type: 'boolean',
    default: false,
    scope: 'machine',
    restricted: true,
    text: {
      en: 'Ask models on this machine only: an endpoint on any other host is refused, and nothing is sent.',
      'zh-CN': '只请求本机上的模型：拒绝位于其他主机的地址，不发送任何内容。',
    },
  },
  'syswright.model.name': {
    type: 'string',
    default: '',
    scope: 'machine',
    restricted: true,
    text: {
      en: 'Name of the model at the endpoint; with `embedded` the path of a GGUF file, with `editor` the id of a model. Empty: the usual one of a service, else the first that the endpoint lists. `llama-cpp` uses the one that the server has loaded.',
      'zh-CN':
        '该地址上的模型名称；使用 `embedded` 时为 GGUF 文件的路径，使用 `editor` 时为模型的 id。留空则使用该服务的常用模型，否则使用其列出的第一个模型；`llama-cpp` 使用服务端已加载的模型。',
    },
  },
  'syswright.model.mode': {
    type: 'string',
    default: 'auto',
    choices: ['auto', 'suffix', 'template', 'chat'],
    scope: 'machine',
    restricted: true,
    text: {
      en: 'How a model behind an OpenAI-compatible interface is asked: `suffix` (completion with a suffix field), `template` (the model’s own fill-in-the-middle tokens), `chat`, or `auto` (the first that works, remembered).',
      'zh-CN':
        '询问 OpenAI 兼容接口后的模型的方式：`suffix`（带 suffix 字段的补全）、`template`（模型自身的中间填充标记）、`chat`（对话），或 `auto`（使用第一个可用的方式并记住）。',
    },
  },
  'syswright.model.maxTokens': {
    type: 'number',
    default: 128,
    minimum: 8,
    maximum: 2048,
    scope: 'machine',
    text: {
      en: 'Longest answer that is asked for, in tokens.',
      'zh-CN': '请求的最长回答，以 token 计。',
    },
  },
  'syswright.model.debounce': {
    type: 'number',
    default: 150,
    minimum: 0,
    maximum: 5000,
    scope: 'machine',
    text: {
      en: 'The longest wait after a key before a model is asked, in milliseconds. As long as its answers go along with what is typed, it is asked at once.',
      'zh-CN': '按键之后询问模型前最多等待多久，以毫秒计。只要回答与输入一致，就会立即询问。',
    },
  },
  'syswright.model.otherFiles': {
    type: 'string',
    default: 'local',
    choices: ['local', 'always', 'never'],
    scope: 'machine',
    restricted: true,
    text: {
      en: 'Whether a model is also shown code like what you write, from this file and other open C files, and what you have just replaced in them: `local` (models on this machine only), `always`, or `never`. Otherwise it is sent the text around the cursor and nothing more.',
      'zh-CN':
        '是否还向模型展示当前文件和其他已打开的 C 文件中与所写内容相似的代码，以及您刚在其中替换的内容：`local`（仅限本机上的模型）、`always`（总是）或 `never`（从不）。除此之外只发送光标附近的文本。',
    },
  },
  'syswright.agents.verify': {
    type: 'boolean',
    default: false,
    scope: 'machine',
    restricted: true,
    text: {
      en: 'Let agents have eBPF programs compiled and loaded into the running kernel (never attached), by the tool `verify`. Without it they may only check, explain and ask for the target.',
      'zh-CN':
        '允许智能体通过 `verify` 工具编译 eBPF 程序并加载到当前内核（从不挂载）。不开启时，它们只能检查、查询说明和目标系统。',
    },
  },
  'syswright.trace.server': {
    type: 'string',
    default: 'off',
    choices: ['off', 'messages', 'verbose'],
    scope: 'window',
    text: {
      en: 'Writes the conversation between editor and language server to the output channel.',
      'zh-CN': '将编辑器与语言服务器之间的通信写入输出通道。',
    },
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settings;
