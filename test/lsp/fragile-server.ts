import { startServer } from '../../server/src/lsp/main.ts';

startServer({
  transport: 'stdio',
  program: new URL('./fragile-worker.ts', import.meta.url),
  patience: Number(process.env['PATIENCE'] ?? 15_000),
  ...(process.env['MEMORY_LIMIT'] === undefined
    ? {}
    : { memoryLimit: Number(process.env['MEMORY_LIMIT']), idle: 20 }),
});
