import { openTestEngine } from '../support/engines.ts';
import { staysFlat } from './flat.ts';

staysFlat(await openTestEngine('cpu'));
