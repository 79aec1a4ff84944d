import type { Entry } from '../kit/entry.ts';
import { objectives, spaces } from './search.ts';
import { sources } from './sources/index.ts';
import { transforms } from './transforms.ts';

/** What the settings of `data` and `search` are written with. */
export const data: readonly Entry[] = [...sources, ...transforms, ...spaces, ...objectives];
