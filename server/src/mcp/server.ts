/** The door for agents: a few questions over MCP, so that whoever writes kernel code or configuration can ask before it does. */
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';
import { programVersion } from '../config/program.ts';
import type { Locale } from '../core/text.ts';
import { createTools, type Answer, type ToolOptions } from '../workbench/agent/tools.ts';

export interface McpOptions extends ToolOptions {
  readonly locale: Locale;
}

const path = z.string().max(4096).describe('Path of a file, relative to the root or inside of one.');
const target = z
  .string()
  .max(400)
  .optional()
  .describe(
    'The system that the text is for, when it is another than the one found: a kernel version ("6.12"), "kernel=6.6,systemd=255", a preset ("debian-12", "openeuler-24.03").',
  );

/** Serves over standard input and output until it ends. Descriptions are constant: nothing of a workspace gets into them. */
export function startMcp(options: McpOptions): void {
  const tools = createTools(options);
  serveStdio(() => {
    const server = new McpServer(
      { name: 'syswright', version: programVersion },
      { capabilities: { tools: {} } },
    );
    const readOnly = { readOnlyHint: true, openWorldHint: false, idempotentHint: true };
    server.registerTool(
      'check',
      {
        title: 'Check kernel code, eBPF or system configuration',
        description:
          'Finds what is wrong in a kernel module (C), an eBPF program, a systemd unit, a sysctl file or another kind that Syswright knows, for the system it is written for: calls that this kernel does not have, wrong arguments, directives and keys that do not exist, values out of range. Give `text` to check a text before it is written; `path` then only says what it is and where it will stand. Findings name the line by its text, and fixes give the lines before and after.',
        inputSchema: z.object({
          path,
          text: z.string().max(2_000_000).optional().describe('The whole text; without it the file is read.'),
          target,
        }),
        annotations: readOnly,
      },
      async (asked) => contentOf(await tools.check(asked)),
    );
    server.registerTool(
      'explain',
      {
        title: 'What is known of a name on the target',
        description:
          'Explains a kernel function, macro or structure (prototype, header, in which releases it changed), an eBPF helper, a systemd directive, a sysctl key, or a rule by its code, for the target. Ask it before using a kernel function whose form may have changed.',
        inputSchema: z.object({ name: z.string().min(1).max(200), target }),
        annotations: readOnly,
      },
      async (asked) => contentOf(await tools.explain(asked)),
    );
    server.registerTool(
      'target',
      {
        title: 'The system that files are written for',
        description:
          'Says which kernel, systemd and OpenSSH a file or folder is checked for, and from where that is known.',
        inputSchema: z.object({ path: path.optional(), target }),
        annotations: readOnly,
      },
      async (asked) => contentOf(await tools.target(asked)),
    );
    server.registerTool(
      'verify',
      {
        title: 'Let the running kernel judge a BPF program',
        description:
          'Compiles an eBPF program with clang and loads it into the running kernel, without attaching it, to hear what the verifier says; explains refusals by the line of the source. Works only where the person has allowed it. Give `text` to verify a text before it is written.',
        inputSchema: z.object({
          path,
          text: z.string().max(2_000_000).optional().describe('The whole text; without it the file is read.'),
        }),
        annotations: { ...readOnly, readOnlyHint: false, destructiveHint: false },
      },
      async (asked) => contentOf(await tools.verify(asked)),
    );
    return server;
  });
}

function contentOf(answer: Answer): { content: { type: 'text'; text: string }[]; isError?: true } {
  const text = 'refused' in answer ? answer.refused : answer.text;
  return { content: [{ type: 'text', text }], ...('refused' in answer ? { isError: true } : {}) };
}
