import { openTestEngine } from '../support/engines.ts';
import { compareAll } from './suite.ts';

compareAll(await openTestEngine('wasm'), { history: 1e-4, weights: 1e-4 });
