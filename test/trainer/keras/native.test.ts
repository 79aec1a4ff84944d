import { openTestEngine } from '../support/engines.ts';
import { compareAll } from './suite.ts';

compareAll(await openTestEngine('native'), { history: 1e-5, weights: 1e-5 });
