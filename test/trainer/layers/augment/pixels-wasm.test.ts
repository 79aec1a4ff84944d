import { openTestEngine } from '../../support/engines.ts';
import { comparePixels } from './recorded.ts';

await openTestEngine('wasm');
comparePixels(1e-4);
