import type { Plan } from '../../protocol/index.ts';
import type { Blocks } from './block.ts';
import { type ColumnsByName, columnIndex, inputColumns, targetColumns } from './columns.ts';
import { inputBlock } from './inputs.ts';
import type { Spill } from './rows/store.ts';
import { readTable } from './table/read.ts';
import type { TableSource } from './table/source.ts';
import { usesOf } from './table/uses.ts';
import { targetBlock, weightBlock } from './targets.ts';

/**
 * Reads the columns that a plan names.
 *
 * @throws DataError when one is not there, or a cell cannot be trained on
 */
export async function tableBlocks(source: TableSource, plan: Plan, spill: Spill): Promise<Blocks> {
  const targets = targetColumns(source, plan);
  const inputs = inputColumns(source, plan, targets);
  if (plan.data.sampleWeight !== undefined) columnIndex(source, plan.data.sampleWeight);
  const table = await readTable(source, usesOf(plan, inputs, targets), spill);
  const columns = { table, decimal: source.decimal };
  return {
    inputs: plan.network.inputs.map(({ name }) => inputBlock(columns, name, namesOf(inputs, name), plan)),
    targets: plan.network.outputs.map((output) => targetBlock(columns, output, namesOf(targets, output.name), plan)),
    weights: plan.data.sampleWeight === undefined ? null : weightBlock(columns, plan.data.sampleWeight, plan),
    place: table.place,
  };
}

const namesOf = (columns: ColumnsByName, name: string): readonly string[] => columns.get(name) ?? [];
