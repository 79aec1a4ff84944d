import type * as ast from '../../../../server/src/language/syntax/ast.ts';
import { parse } from '../../../../server/src/language/syntax/parse.ts';

const list = (nodes: readonly ast.AnyNode[], between: string): string => nodes.map(show).join(between);
const optional = (node: ast.AnyNode | undefined): string => (node === undefined ? '?' : show(node));
const named = (keyword: string, name: ast.Name | undefined): string => (name === undefined ? keyword : `${keyword} ${name.text}`);

const value = (node: ast.Expr): string => {
  switch (node.kind) {
    case 'number':
      return `${node.value}${node.integer || !Number.isInteger(node.value) ? '' : '.0'}`;
    case 'string':
      return JSON.stringify(node.value);
    case 'boolean':
      return String(node.value);
    case 'none':
      return 'none';
    case 'reference':
      return node.name;
    case 'call':
      return `${node.callee.text}(${list(node.args, ', ')})`;
    case 'list':
      return node.tuple ? `tuple(${list(node.items, ', ')})` : `[${list(node.items, ', ')}]`;
    case 'record':
      return `{${list(node.entries, ', ')}}`;
    case 'unary':
      return `<-${show(node.operand)}>`;
    case 'binary':
      return `<${show(node.left)} ${node.operator} ${show(node.right)}>`;
    case 'parenthesised':
      return `(${show(node.inner)})`;
  }
};

/** A node in one line, as the language reads it: what is missing is `?`, what binds closer stands in `<>`. */
export const show = (node: ast.AnyNode): string => {
  switch (node.kind) {
    case 'file':
      return list([...node.imports, ...node.declarations], ' | ');
    case 'import':
      return `import ${list(node.names, ', ')} from ${optional(node.path)}`;
    case 'let':
      return `let ${optional(node.name)} = ${optional(node.value)}`;
    case 'block':
      return `block ${optional(node.name)}(${list(node.parameters, ', ')}) ${show(node.body)}`;
    case 'network':
      return `${named('network', node.name)} ${show(node.body)}`;
    case 'data':
    case 'train':
    case 'search':
      return `${named(node.kind, node.name)} {${list(node.settings, '; ')}}`;
    case 'body':
      return `{${list(node.statements, '; ')}}`;
    case 'shared':
      return `layer ${optional(node.name)} = ${optional(node.call)}`;
    case 'repeat':
      return `repeat ${optional(node.count)}${node.counter ? ` as ${node.counter.text}` : ''} ${show(node.body)}`;
    case 'output':
      return `output ${list(node.names, ', ')}`;
    case 'flow':
      return `${node.target ? `${show(node.target)} = ` : ''}${list([...(node.source ? [node.source] : []), ...node.calls], ' -> ')}`;
    case 'names':
      return node.list ? `[${list(node.names, ', ')}]` : list(node.names, ', ');
    case 'name':
      return node.text;
    case 'setting':
      return `${node.name.text} ${node.operator} ${optional(node.value)}`;
    case 'parameter':
      return node.value === undefined ? node.name.text : `${node.name.text}=${show(node.value)}`;
    case 'argument':
      return node.name === undefined ? optional(node.value) : `${node.name.text}=${optional(node.value)}`;
    case 'entry':
      return `${node.key.text}: ${optional(node.value)}`;
    default:
      return value(node);
  }
};

/** The tree of a text in one line. */
export const shown = (text: string): string => show(parse(text).file);

/** The messages of a text's errors, in English. */
export const messages = (text: string): readonly string[] => parse(text).errors.map(({ message }) => message.en);
