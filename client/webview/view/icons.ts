import type { Phase } from '../model/run-view.ts';
import { svg } from '../shared/dom.ts';

/** Shapes on a 16 by 16 grid: phases differ by shape, not by colour alone. */
const PATHS = {
  ring: 'M8 2a6 6 0 1 0 6 6h-1.5A4.5 4.5 0 1 1 8 3.5z',
  check: 'M6.4 12.2 2.6 8.4l1.1-1.1 2.7 2.7 5.9-5.9 1.1 1.1z',
  square: 'M4 4h8v8H4z',
  cross: 'm8 6.9 3.6-3.6 1.1 1.1L9.1 8l3.6 3.6-1.1 1.1L8 9.1l-3.6 3.6-1.1-1.1L6.9 8 3.3 4.4l1.1-1.1z',
  bolt: 'M9 1.5 3 9h4l-1 5.5L13 7H8.6z',
  pause: 'M4.5 3.5h2.5v9H4.5zM9 3.5h2.5v9H9z',
  play: 'M5 3v10l8-5z',
  again: 'M8 3a5 5 0 1 1-4.7 3.3l1.4.5A3.5 3.5 0 1 0 8 4.5V7L4.5 3.8 8 .5z',
} as const;

export type IconName = keyof typeof PATHS;

export const PHASE_ICONS: Readonly<Record<Phase, IconName>> = {
  preparing: 'ring',
  running: 'ring',
  paused: 'pause',
  stopping: 'ring',
  completed: 'check',
  stopped: 'square',
  early_stopped: 'check',
  killed: 'bolt',
  interrupted: 'bolt',
  failed: 'cross',
};

export function icon(name: IconName): SVGElement {
  return svg('svg', { viewBox: '0 0 16 16', class: `icon icon-${name}`, 'aria-hidden': 'true' }, svg('path', { d: PATHS[name] }));
}
