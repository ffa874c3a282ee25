/** A thread that checks texts which are no documents: an agent's, and a model's before a person sees them. */
import { parentPort, workerData } from 'node:worker_threads';
import { createTools, type Answer, type ToolOptions, type Tools } from '../workbench/agent/tools.ts';
import { createAppraiser, type Appraisal, type Draft } from '../workbench/agent/appraise.ts';
import { serve } from './rpc.ts';

/** The tools of agents by name, and the appraisal of a model's draft. */
export type AgentRequests = {
  readonly [K in keyof Tools]: { readonly params: Parameters<Tools[K]>[0]; readonly answer: Answer };
} & { readonly appraise: { readonly params: Draft; readonly answer: Appraisal } };

const options = workerData as ToolOptions;
const tools = createTools(options);
if (parentPort)
  serve<AgentRequests, object>(
    parentPort,
    {
      check: (asked) => tools.check(asked),
      explain: (asked) => tools.explain(asked),
      target: (asked) => tools.target(asked),
      verify: (asked) => tools.verify(asked),
      appraise: createAppraiser(options),
    },
    {},
    () => undefined,
  );
