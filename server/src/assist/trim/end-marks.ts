import { marksOfModels } from '../templates.ts';
import type { Trim } from './place.ts';

/** Cuts at the first mark with which a model says that the file, the turn or the gap is over. */
export const endMarks: Trim = (text) => {
  const ends = marksOfModels.map((mark) => text.indexOf(mark)).filter((at) => at >= 0);
  return ends.length > 0 ? text.slice(0, Math.min(...ends)) : text;
};
