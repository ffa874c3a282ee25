/** A thread that makes the table of one kernel and ends, so that the memory of the scan goes with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { indexKernel, type IndexRequest } from '../workbench/index-kernel.ts';

parentPort?.postMessage(indexKernel(workerData as IndexRequest));
