import { gates, head, penaltiesAndBounds, seed, startValues, unitForgetBias } from './recurrent.ts';

/** Parameters of cells: those of the layers of the same name, without what concerns the whole sequence. */

const { activity_regularizer: _activity, ...penalties } = penaltiesAndBounds;

export const plainCell = { ...head, ...startValues, ...penalties, seed };
export const gatedCell = { ...head, ...gates, ...startValues, ...penalties };
export const lstmCellParams = { ...head, ...gates, ...startValues, unit_forget_bias: unitForgetBias, ...penalties, seed };
