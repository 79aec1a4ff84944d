import { activations } from './activations/index.ts';
import { callbacks } from './callbacks/index.ts';
import { constraints } from './constraints/index.ts';
import { data } from './data/index.ts';
import { initializers } from './initializers/index.ts';
import { layers } from './layers/index.ts';
import { losses } from './losses/index.ts';
import { metrics } from './metrics/index.ts';
import { optimizers } from './optimizers/index.ts';
import { createCatalogue } from './registry.ts';
import { regularizers } from './regularizers/index.ts';
import { schedules } from './schedules/index.ts';
import { settings } from './settings/index.ts';

export { type AbsentEntry, absentEntries, absentEntry } from './absent.ts';
export { type AbsentCallback, absentCallback, absentCallbacks, callbackAbsence } from './callbacks/absent.ts';
export * from './kit/index.ts';
export { type AbsentLayer, absence, absentLayer, absentLayers } from './layers/absent.ts';
export { baseLayerParams, paramsOf, removedOf } from './layers/base.ts';
export { cellPart } from './layers/cell-paths.ts';
export { readEquation } from './layers/einsum.ts';
export { type SlotWeight, slotValues } from './optimizers/slots.ts';
export type { Catalogue, Found } from './registry.ts';

/** Everything that the language knows of Keras. */
export const catalogue = createCatalogue(
  [
    ...layers,
    ...activations,
    ...initializers,
    ...regularizers,
    ...constraints,
    ...losses,
    ...metrics,
    ...optimizers,
    ...schedules,
    ...callbacks,
    ...data,
  ],
  settings,
);
