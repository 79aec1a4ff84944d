import { openTestEngine } from '../../support/engines.ts';
import { comparePixels } from './recorded.ts';

await openTestEngine('cpu');
comparePixels(1e-4);
