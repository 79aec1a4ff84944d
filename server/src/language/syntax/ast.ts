/**
 * The typed tree of a spec. Every node has the half-open range of its text, in UTF-16 units from the start of the file.
 * A tree always exists: what a half-typed text leaves out is `undefined` (or an empty list), never invented.
 */

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Node {
  readonly range: Range;
}

export interface Name extends Node {
  readonly kind: 'name';
  readonly text: string;
}

export interface File extends Node {
  readonly kind: 'file';
  readonly imports: readonly Import[];
  readonly declarations: readonly Declaration[];
}

export type Declaration = Let | Block | Network | Settings;

export interface Documented {
  /** The `##` lines right above, joined by line ends; `undefined` without any. */
  readonly doc: string | undefined;
}

export interface Import extends Node {
  readonly kind: 'import';
  readonly names: readonly Name[];
  readonly path: StringLiteral | undefined;
}

export interface Let extends Node, Documented {
  readonly kind: 'let';
  readonly name: Name | undefined;
  readonly value: Expr | undefined;
}

export interface Parameter extends Node {
  readonly kind: 'parameter';
  readonly name: Name;
  readonly value: Expr | undefined;
}

export interface Block extends Node, Documented {
  readonly kind: 'block';
  readonly name: Name | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: Body;
}

export interface Network extends Node, Documented {
  readonly kind: 'network';
  readonly keyword: Range;
  readonly name: Name | undefined;
  readonly body: Body;
}

export interface Body extends Node {
  readonly kind: 'body';
  readonly statements: readonly Statement[];
}

export type Statement = Let | SharedLayer | Repeat | Output | Flow;

export interface SharedLayer extends Node, Documented {
  readonly kind: 'shared';
  readonly name: Name | undefined;
  readonly call: Call | undefined;
}

export interface Repeat extends Node {
  readonly kind: 'repeat';
  readonly count: Expr | undefined;
  readonly counter: Name | undefined;
  readonly body: Body;
}

export interface Output extends Node {
  readonly kind: 'output';
  readonly names: readonly Name[];
}

/** `target = source -> call -> call`. */
export interface Flow extends Node, Documented {
  readonly kind: 'flow';
  readonly target: Names | undefined;
  readonly source: Names | undefined;
  readonly calls: readonly Call[];
}

/** A name, or a list of them in brackets: `[a]` is a list of one. */
export interface Names extends Node {
  readonly kind: 'names';
  readonly names: readonly Name[];
  readonly list: boolean;
}

export interface Settings extends Node, Documented {
  readonly kind: 'data' | 'train' | 'search';
  readonly keyword: Range;
  readonly name: Name | undefined;
  readonly settings: readonly Setting[];
}

/** `name = value`, or in a search `name in value`. */
export interface Setting extends Node {
  readonly kind: 'setting';
  readonly name: Name;
  readonly operator: '=' | 'in';
  readonly value: Expr | undefined;
}

export type Expr =
  | NumberLiteral
  | StringLiteral
  | BooleanLiteral
  | NoneLiteral
  | Reference
  | Call
  | ListExpr
  | RecordExpr
  | Unary
  | Binary
  | Parenthesised;

export interface NumberLiteral extends Node {
  readonly kind: 'number';
  readonly value: number;
  /** Written without `.` and exponent. */
  readonly integer: boolean;
}

export interface StringLiteral extends Node {
  readonly kind: 'string';
  readonly value: string;
}

export interface BooleanLiteral extends Node {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NoneLiteral extends Node {
  readonly kind: 'none';
}

export interface Reference extends Node {
  readonly kind: 'reference';
  readonly name: string;
}

export interface Call extends Node {
  readonly kind: 'call';
  readonly callee: Name;
  readonly args: readonly Argument[];
  /** From `(` to `)`, or to the end of what was typed. */
  readonly brackets: Range;
}

export interface Argument extends Node {
  readonly kind: 'argument';
  readonly name: Name | undefined;
  readonly value: Expr | undefined;
}

/** A list or a tuple: they mean the same. */
export interface ListExpr extends Node {
  readonly kind: 'list';
  readonly tuple: boolean;
  readonly items: readonly Expr[];
}

export interface RecordExpr extends Node {
  readonly kind: 'record';
  readonly entries: readonly RecordEntry[];
}

export interface RecordEntry extends Node {
  readonly kind: 'entry';
  /** Text of the key; `2` and `"2"` are the same key. */
  readonly key: Name;
  readonly value: Expr | undefined;
}

export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operand: Expr;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**';

export interface Binary extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly operatorRange: Range;
  readonly left: Expr;
  readonly right: Expr;
}

/** Kept for the formatter. */
export interface Parenthesised extends Node {
  readonly kind: 'parenthesised';
  readonly inner: Expr;
}

/** Every node that a walk visits; told apart by `kind`. */
export type AnyNode =
  | File
  | Import
  | Declaration
  | Parameter
  | Body
  | Statement
  | Names
  | Name
  | Setting
  | Argument
  | RecordEntry
  | Expr;

/** A comment with its text, `#` included. */
export interface Comment extends Node {
  readonly text: string;
}

/** What the reader of a text gives: a tree always, and what does not fit the grammar. */
export interface Parsed {
  readonly text: string;
  readonly file: File;
  readonly comments: readonly Comment[];
  readonly errors: readonly SyntaxFault[];
}

/** A place where the text does not fit the grammar (rule `syntax-error`) or is nested too deep (`nesting-too-deep`). */
export interface SyntaxFault {
  readonly rule: 'syntax-error' | 'nesting-too-deep';
  readonly range: Range;
  readonly message: { readonly en: string; readonly fr: string };
  /** Text to insert at `range.start` when only one repair is possible. */
  readonly insert?: string;
}
