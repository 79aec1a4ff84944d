import type { EntryKind, ParamType, Size } from '../../catalogue/index.ts';
import type { Range } from '../syntax/ast.ts';
import type { Site } from './model.ts';

/** What a name was looked up as, for "did you mean". */
export type NameSpace = 'value' | 'layer' | 'network' | 'data' | 'train' | 'let' | EntryKind;

/**
 * What the readers of names, values and arguments found wrong: facts alone. The rule of the same name, in `problems/`,
 * writes the message and the fixes. `site` is what to underline; `candidates` are all that would fit, in no order.
 */
export type Finding = { readonly site: Site } & (
  | { readonly rule: 'unknown-name'; readonly name: string; readonly space: NameSpace; readonly candidates: readonly string[] }
  | { readonly rule: 'unknown-layer'; readonly name: string; readonly candidates: readonly string[] }
  /** `elsewhere`: entries of the same kind that do have the argument; `params`: those of the callee. */
  | {
      readonly rule: 'unknown-argument';
      readonly name: string;
      readonly callee: string;
      readonly kind: EntryKind | 'block';
      readonly candidates: readonly string[];
      readonly elsewhere: readonly string[];
      readonly argument: Range;
    }
  | { readonly rule: 'unknown-value'; readonly value: string; readonly argument: string; readonly candidates: readonly string[] }
  | {
      readonly rule: 'unknown-setting';
      readonly name: string;
      readonly block: 'data' | 'train' | 'search';
      readonly candidates: readonly string[];
    }
  | { readonly rule: 'unknown-import'; readonly name: string; readonly path: string; readonly candidates: readonly string[] }
  | {
      readonly rule: 'import-not-found';
      readonly path: string;
      readonly reason: 'missing' | 'outside' | 'unreadable';
      readonly candidates: readonly string[];
    }
  | { readonly rule: 'import-cycle'; readonly circle: readonly string[] }
  | { readonly rule: 'recursive-block'; readonly circle: readonly string[] }
  | { readonly rule: 'nesting-too-deep'; readonly limit: number; readonly what: 'expansion' | 'layers' }
  | {
      readonly rule: 'duplicate-name';
      readonly name: string;
      readonly what: 'name' | 'setting' | 'parameter' | 'key';
      readonly first: Range;
    }
  | {
      readonly rule: 'duplicate-argument';
      readonly name: string;
      readonly writtenAs: readonly [string, string];
      readonly first: Range;
      readonly argument: Range;
    }
  | { readonly rule: 'duplicate-layer-name'; readonly name: string; readonly first: Range; readonly argument: Range }
  | { readonly rule: 'used-before-bound'; readonly name: string; readonly bound: Range }
  | { readonly rule: 'not-callable'; readonly name: string; readonly what: string }
  | {
      readonly rule: 'missing-argument';
      readonly callee: string;
      readonly parameter: string;
      readonly type: ParamType | undefined;
      readonly insertAt: number;
      readonly hasArguments: boolean;
    }
  | {
      readonly rule: 'too-many-arguments';
      readonly callee: string;
      readonly takes: number;
      readonly given: number;
      readonly afterNamed: boolean;
    }
  /** `got` is the kind of the value; `text` the value as written. */
  | {
      readonly rule: 'invalid-argument-type';
      readonly argument: string;
      readonly callee: string;
      readonly type: ParamType;
      readonly got: string;
      readonly text: string;
    }
  | {
      readonly rule: 'integer-expected';
      readonly argument: string;
      readonly callee: string;
      readonly value: number;
      readonly text: string;
      readonly division: Range | undefined;
    }
  /** A number of the right type outside its range; `reported` is the rule of the parameter (`invalid-size`, `invalid-rate`, …). */
  | {
      readonly rule: 'out-of-range';
      readonly reported: string;
      readonly argument: string;
      readonly callee: string;
      readonly value: number;
      readonly type: ParamType;
    }
  | {
      readonly rule: 'invalid-arithmetic';
      readonly reason: 'division-by-zero' | 'overflow' | 'kinds';
      readonly operator: string;
      readonly left: string;
      readonly right: string;
    }
  | { readonly rule: 'invalid-repeat-count'; readonly got: string }
  | {
      readonly rule: 'unnamed-outputs';
      readonly layer: string;
      readonly outputs: readonly string[];
      readonly names: number;
      readonly why: 'flow' | 'one-name' | 'count';
      readonly insertAt: number;
    }
  | {
      readonly rule: 'input-count-mismatch';
      readonly layer: string;
      readonly min: number;
      readonly max: number;
      readonly got: number;
    }
  | { readonly rule: 'missing-input-shape'; readonly layer: string; readonly insertAt: number; readonly hasArguments: boolean }
  | {
      readonly rule: 'redundant-input-shape';
      readonly layer: string;
      readonly argument: Range;
      readonly declared: readonly Size[];
      readonly actual: readonly Size[] | undefined;
    }
  | {
      readonly rule: 'several-networks-without-choice' | 'several-data-without-choice';
      readonly names: readonly string[];
      readonly insertAt: number;
    }
  | {
      readonly rule: 'search-name-not-a-let';
      readonly name: string;
      readonly candidates: readonly string[];
    }
  /** `use`: where the let is an argument that takes none of these numbers (`fractions`), or not all (`bounds`). */
  | {
      readonly rule: 'invalid-search-space';
      readonly reason: 'empty' | 'order' | 'kind' | 'space' | 'fractions' | 'bounds';
      readonly text: string;
      readonly use?: { readonly argument: string; readonly callee: string };
    }
  /** `replacement`: what Keras 3 calls it; `null`: to be removed. `now`: what Keras 3 does with the old name. */
  | {
      readonly rule: 'deprecated-name';
      readonly old: string;
      readonly replacement: string | null;
      readonly now: 'refused' | 'ignored' | 'warned' | 'accepted';
      readonly callee: string;
      readonly what: 'argument' | 'layer' | 'value' | 'setting';
    }
);

export type FindingRule = Finding['rule'];
