import type * as ast from '../syntax/ast.ts';
import type { BlockInfo } from './blocks.ts';
import type { Recorder } from './record.ts';
import { namesOf } from './scope.ts';

/** The calls of blocks in the body of one, those in its repeats included. */
const callsIn = ({ block, names }: BlockInfo, blocks: ReadonlyMap<string, BlockInfo>): readonly ast.Call[] => {
  const calls: ast.Call[] = [];
  const bodies = [block.body];
  for (let next = bodies.pop(); next; next = bodies.pop()) {
    const own = next === block.body ? names : namesOf(next);
    for (const statement of next.statements) {
      if (statement.kind === 'repeat') bodies.push(statement.body);
      if (statement.kind !== 'flow') continue;
      calls.push(...statement.calls.filter(({ callee }) => blocks.has(callee.text) && !own.has(callee.text)));
    }
  }
  return calls;
};

interface Visit {
  readonly info: BlockInfo;
  readonly calls: readonly ast.Call[];
  next: number;
}

/** Marks the blocks that reach themselves through calls, and reports every circle at the call that closes it. */
export const markRecursive = (blocks: ReadonlyMap<string, BlockInfo>, record: Recorder): void => {
  const done = new Set<BlockInfo>();
  for (const root of blocks.values()) {
    if (done.has(root)) continue;
    record.begin(root.block);
    walk(root, blocks, done, record);
  }
};

/** Depth first, without the stack of the machine: a text may chain any number of blocks. */
const walk = (root: BlockInfo, blocks: ReadonlyMap<string, BlockInfo>, done: Set<BlockInfo>, record: Recorder): void => {
  const open = new Map<BlockInfo, number>();
  const path: Visit[] = [];
  const enter = (info: BlockInfo): void => {
    open.set(info, path.length);
    path.push({ info, calls: callsIn(info, blocks), next: 0 });
  };
  enter(root);
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const call = visit.calls[visit.next];
    visit.next += 1;
    const callee = call && blocks.get(call.callee.text);
    if (!call || !callee) {
      path.pop();
      open.delete(visit.info);
      done.add(visit.info);
    } else if (open.has(callee)) close(call, path.slice(open.get(callee)), record);
    else if (!done.has(callee)) enter(callee);
  }
};

const close = (call: ast.Call, circle: readonly Visit[], record: Recorder): void => {
  for (const { info } of circle) info.recursive = true;
  const names = [...circle.map(({ info }) => info.name), call.callee.text];
  record.find({ rule: 'recursive-block', circle: names, site: { range: call.callee.range, trail: [] } });
};
