import type { Text } from '../../core/text.ts';

/** What `--help` says. */
export const words = {
  program: {
    en: 'Checks kernel modules, eBPF programs and system configuration for the system they are written for.',
    'zh-CN': '针对目标系统检查内核模块、eBPF 程序和系统配置。',
  },
  check: { en: 'report what is wrong in files and folders', 'zh-CN': '检查文件和目录并报告问题' },
  fix: {
    en: 'apply safe fixes, and report what is left',
    'zh-CN': '应用安全的修复，并报告剩余的问题',
  },
  explain: {
    en: 'explain a rule, a directive, a sysctl key or a helper function',
    'zh-CN': '解释某条规则、指令、sysctl 参数或辅助函数',
  },
  complete: { en: 'list what could stand at a place of a file', 'zh-CN': '列出文件某一位置可以填写的内容' },
  target: {
    en: 'say which system files are checked for, and why',
    'zh-CN': '显示文件所针对的目标系统及其来源',
  },
  index: {
    en: 'make the table of your own kernel, which then answers for it',
    'zh-CN': '为自己的内核建立接口表，供后续检查使用',
  },
  indexPaths: {
    en: 'kernel or header trees, a vmlinux, files of kernel types (BTF); without any, the tables that are kept are listed',
    'zh-CN': '内核源码树或头文件目录、vmlinux、内核类型（BTF）文件；不给出时列出已保存的表',
  },
  release: {
    en: 'which kernel types are of that do not say it, e.g. 6.1.0-18-amd64',
    'zh-CN': '类型文件未说明所属内核时的版本，例如 6.1.0-18-amd64',
  },
  force: {
    en: 'make the tables anew, even where nothing has changed',
    'zh-CN': '即使没有变化也重新建立',
  },
  noVersion: {
    en: 'a release such as 6.1.0-18-amd64 is needed.',
    'zh-CN': '需要形如 6.1.0-18-amd64 的版本号。',
  },
  rules: { en: 'list all rules', 'zh-CN': '列出全部规则' },
  lsp: { en: 'run the language server for an editor', 'zh-CN': '为编辑器运行语言服务器' },
  mcp: {
    en: 'answer an agent’s questions over MCP, on standard input and output',
    'zh-CN': '通过 MCP（标准输入输出）回答智能体的提问',
  },
  mcpVerify: {
    en: 'let agents have BPF programs compiled and loaded into this kernel (never attached)',
    'zh-CN': '允许智能体编译 BPF 程序并加载到本机内核（从不挂载）',
  },
  mcpRoot: {
    en: 'a folder that an agent may ask about; by default the current one, may be repeated',
    'zh-CN': '允许智能体查询的目录；默认为当前目录，可重复给出',
  },
  paths: { en: 'files and folders; - is standard input', 'zh-CN': '文件或目录；- 表示标准输入' },
  name: {
    en: 'for example sysctl/value-out-of-range or vm.swappiness',
    'zh-CN': '例如 sysctl/value-out-of-range 或 vm.swappiness',
  },
  place: {
    en: 'line and column count from 1, columns in UTF-16 units; the file - is standard input',
    'zh-CN': '行列从 1 起计，列以 UTF-16 单元计；文件名 - 表示标准输入',
  },
  log: {
    en: 'a log of the eBPF verifier to explain; - is standard input',
    'zh-CN': '要解释的 eBPF 验证器日志；- 表示标准输入',
  },
  targetPath: { en: 'a file or folder', 'zh-CN': '文件或目录' },
  format: { en: 'form of the output', 'zh-CN': '输出格式' },
  targetOption: {
    en: 'the system: 6.12, kernel=6.6,systemd=255, a preset such as debian-12, the path of a kernel or header tree, or running',
    'zh-CN': '目标系统：6.12、kernel=6.6,systemd=255、debian-12 等预设、内核或头文件目录的路径，或 running',
  },
  support: {
    en: 'the kernels that one source has to support, both ends included: 5.10-7.2',
    'zh-CN': '同一份源码需要支持的内核范围（含两端）：5.10-7.2',
  },
  language: { en: 'kind of the named files, e.g. kernel-c', 'zh-CN': '所给文件的类型，例如 kernel-c' },
  root: {
    en: 'the system tree that references of configuration mean; / is this machine',
    'zh-CN': '配置中的引用所指的系统根目录；/ 表示本机',
  },
  locale: { en: 'language of messages: en or zh-CN', 'zh-CN': '消息语言：en 或 zh-CN' },
  tags: { en: 'only rules with one of these tags', 'zh-CN': '只使用带有这些标签的规则' },
  rulesOption: { en: 'only these rules, e.g. sysctl/*', 'zh-CN': '只使用这些规则，例如 sysctl/*' },
  failOn: { en: 'least severity that makes the exit code 1', 'zh-CN': '使退出码为 1 的最低严重程度' },
  strict: { en: 'exit with 2 when something was not looked at', 'zh-CN': '有内容未检查时以 2 退出' },
  validators: {
    en: 'also ask the official validators of this machine, on private copies',
    'zh-CN': '同时用本机的官方校验工具检查私有副本',
  },
  baseline: { en: 'report only what this earlier report lacks', 'zh-CN': '只报告这份早先报告中没有的问题' },
  changedSince: {
    en: 'report only what is new since a git revision',
    'zh-CN': '只报告自某个 git 版本以来新出现的问题',
  },
  stdinPath: { en: 'name of the file that standard input is', 'zh-CN': '标准输入所对应的文件名' },
  jobs: { en: 'worker threads (default: one a core)', 'zh-CN': '工作线程数（默认每核一个）' },
  review: { en: 'apply fixes that need a look as well', 'zh-CN': '同时应用需要人工复核的修复' },
  diff: { en: 'write a patch and change nothing', 'zh-CN': '只输出补丁，不修改文件' },
  presets: { en: 'list the presets', 'zh-CN': '列出全部预设' },
  stdio: { en: 'talk over standard input and output', 'zh-CN': '通过标准输入输出通信' },
  version: { en: 'print the version', 'zh-CN': '显示版本号' },
  help: { en: 'print help', 'zh-CN': '显示帮助' },
  more: {
    en: 'Exit codes: 0 clean, 1 something found, 2 wrong call or unreadable path.',
    'zh-CN': '退出码：0 未发现问题，1 发现问题，2 用法错误或路径不可读。',
  },
  verify: {
    en: 'let the running kernel judge eBPF programs, without attaching them',
    'zh-CN': '让当前内核验证 eBPF 程序（不挂载）',
  },
  verifyPaths: {
    en: 'C files with eBPF programs; they are compiled with clang, and only what you trust should be',
    'zh-CN': '含 eBPF 程序的 C 文件；会用 clang 编译，请只用于可信的代码',
  },
  timeout: {
    en: 'time limit for loading the programs of a file, in seconds',
    'zh-CN': '加载一个文件中程序的时限（秒）',
  },
  noSeconds: { en: 'a number of seconds up to 3600 is needed.', 'zh-CN': '需要不超过 3600 的秒数。' },
  noCount: { en: 'a count from 1 to 256 is needed.', 'zh-CN': '需要 1 到 256 之间的整数。' },
} as const satisfies Readonly<Record<string, Text>>;
