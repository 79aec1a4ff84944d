import type { Output } from '../context.ts';
import type { View } from './view.ts';

/** A run for programs: one event a line. */
export const jsonView = (out: Output): View => ({
  event: ({ event, ...rest }) => out.write(`${JSON.stringify({ event, ...rest })}\n`),
  note: () => undefined,
});
