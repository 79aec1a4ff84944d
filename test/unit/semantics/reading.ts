import { catalogue } from '../../../server/src/catalogue/index.ts';
import { analyse } from '../../../server/src/language/semantics/analyse.ts';
import type { Finding } from '../../../server/src/language/semantics/findings.ts';
import type { Model, NetworkModel } from '../../../server/src/language/semantics/model.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';

export const read = (text: string): Model => analyse(parse(text), catalogue);

/** The first network of a text. */
export const networkOf = (text: string): NetworkModel => {
  const [network] = read(text).networks;
  if (!network) throw new Error('The text has no network.');
  return network;
};

/** What is found wrong, each as `rule: marked text`. */
export const found = (text: string): readonly string[] =>
  read(text).findings.map(({ rule, site }) => `${rule}: ${text.slice(site.range.start, site.range.end)}`);

/** The only finding of a rule. */
export const onlyFinding = <R extends Finding['rule']>(text: string, rule: R): Extract<Finding, { readonly rule: R }> => {
  const findings = read(text).findings.filter(
    (finding): finding is Extract<Finding, { readonly rule: R }> => finding.rule === rule,
  );
  const [finding] = findings;
  if (!finding || findings.length > 1) throw new Error(`${findings.length} findings of ${rule}`);
  return finding;
};

/** Every use of a layer with what it gives: `dense [null,10]`. */
export const flowOf = (text: string): readonly string[] =>
  networkOf(text).nodes.map(
    ({ layer, outputs }) => `${layer.name} ${outputs.map(({ shape }) => JSON.stringify(shape)).join(' ')}`,
  );

/** The names of all layers, in the order of the text. */
export const namesOf = (text: string): readonly string[] => networkOf(text).layers.map(({ name }) => name);

/** The configuration of the layer of that name. */
export const configOf = (text: string, layer: string) => networkOf(text).layers.find(({ name }) => name === layer)?.config;
