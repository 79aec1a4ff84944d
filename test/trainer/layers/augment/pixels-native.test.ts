import { openTestEngine } from '../../support/engines.ts';
import { comparePixels } from './recorded.ts';

await openTestEngine('native');
comparePixels(1e-4);
