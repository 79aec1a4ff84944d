import { getLanguageService, type JSONSchema } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** JSON as long as a spec, to compare with: a layer a line. */
export const json = (lines: number): string => {
  const layer = (i: number) =>
    `    ${JSON.stringify({ kind: 'Conv2D', filters: 16 + (i % 4), padding: 'same', name: `conv_${i}` })}`;
  const layers = Array.from({ length: lines - 4 }, (_, i) => layer(i)).join(',\n');
  return `{\n  "layers": [\n${layers}\n  ]\n}`;
};

const SCHEMA: JSONSchema = {
  type: 'object',
  required: ['layers'],
  properties: {
    layers: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kind'],
        additionalProperties: false,
        properties: {
          kind: { enum: ['Conv2D', 'Dense'] },
          filters: { type: 'integer', minimum: 1 },
          padding: { enum: ['same', 'valid'] },
          name: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
        },
      },
    },
  },
};

/** What VS Code does with a JSON file at every change: parse it and validate it against its schema. */
export const jsonValidation = (text: string): (() => PromiseLike<unknown>) => {
  const service = getLanguageService({});
  let version = 0;
  return () => {
    const document = TextDocument.create('file:///network.json', 'json', ++version, text);
    return service.doValidation(document, service.parseJSONDocument(document), undefined, SCHEMA);
  };
};
