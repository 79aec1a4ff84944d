import messages from '@tensorflow/tfjs-node/dist/proto/api_pb.js';
import { type Binding, type ElementType, type OpAttribute, TYPE_NUMBERS } from './backend.ts';

/** GraphDef version that TensorFlow 2.12 to 2.21 all take. */
const PRODUCER = 1395;
/** Constants up to this many bytes are kept once. */
const POOLED = 64;

type AttrValue = InstanceType<typeof messages.AttrValue>;
type NodeDef = InstanceType<typeof messages.NodeDef>;

export type Attributes = Readonly<Record<string, AttrValue>>;

const shapeMessage = (shape: readonly number[]) => {
  const message = new messages.TensorShape();
  const dims = shape.map((size) => {
    const dim = new messages.TensorShape.Dim();
    dim.setSize(size);
    return dim;
  });
  message.setDimList(dims);
  return message;
};

const attribute = (fill: (value: AttrValue) => void): AttrValue => {
  const value = new messages.AttrValue();
  fill(value);
  return value;
};

export const typeAttribute = (type: ElementType): AttrValue => attribute((a) => a.setType(TYPE_NUMBERS[type]));
export const shapeAttribute = (shape: readonly number[]): AttrValue => attribute((a) => a.setShape(shapeMessage(shape)));
export const textAttribute = (text: string): AttrValue => attribute((a) => a.setS(Buffer.from(text)));

const listAttribute = (fill: (list: InstanceType<typeof messages.AttrValue.ListValue>) => void): AttrValue => {
  const list = new messages.AttrValue.ListValue();
  fill(list);
  return attribute((a) => a.setList(list));
};

/** The addon's attribute as a graph writes it. */
export function graphAttribute(binding: Binding, { type, value, name }: OpAttribute): AttrValue {
  switch (type) {
    case binding.TF_ATTR_STRING:
      return textAttribute(String(value));
    case binding.TF_ATTR_TYPE:
      return attribute((a) => a.setType(Number(value)));
    case binding.TF_ATTR_SHAPE:
      return shapeAttribute(numbers(value));
    case binding.TF_ATTR_INT:
      return Array.isArray(value) ? listAttribute((l) => l.setIList(numbers(value))) : attribute((a) => a.setI(Number(value)));
    case binding.TF_ATTR_FLOAT:
      return Array.isArray(value) ? listAttribute((l) => l.setFList(numbers(value))) : attribute((a) => a.setF(Number(value)));
    case binding.TF_ATTR_BOOL:
      return attribute((a) => a.setB(Boolean(value)));
    default:
      throw new Error(`Attribute \`${name}\` has a type that a graph cannot hold: ${type}.`);
  }
}

const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** A TensorFlow graph that grows node by node. A node is referred to by its name; `^name` waits for it without reading it. */
export class Graph {
  readonly #nodes: NodeDef[] = [];
  readonly #pool = new Map<string, string>();
  readonly #operations = new Map<string, number>();

  get size(): number {
    return this.#nodes.length;
  }

  /** How many nodes there are of each operation. */
  get operations(): ReadonlyMap<string, number> {
    return this.#operations;
  }

  /** Adds a node and gives its name. */
  add(op: string, inputs: readonly string[], attributes: Attributes = {}, name = `${op}_${this.#nodes.length}`): string {
    const node = new messages.NodeDef();
    node.setName(name);
    node.setOp(op);
    node.setInputList([...inputs]);
    for (const [key, value] of Object.entries(attributes)) node.getAttrMap().set(key, value);
    this.#nodes.push(node);
    this.#operations.set(op, (this.#operations.get(op) ?? 0) + 1);
    return name;
  }

  constant(values: ArrayBufferView, shape: readonly number[], type: ElementType): string {
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    if (bytes.length > POOLED) return this.#constant(bytes, shape, type);
    const key = `${type}:${shape}:${bytes.toString('hex')}`;
    const pooled = this.#pool.get(key) ?? this.#constant(bytes, shape, type);
    this.#pool.set(key, pooled);
    return pooled;
  }

  /** A constant of one value everywhere, without its bytes. */
  filled(value: ArrayBufferView, shape: readonly number[], type: ElementType): string {
    const dims = this.constant(Int32Array.from(shape), [shape.length], 'int32');
    return this.add('Fill', [dims, this.constant(value, [], type)], {
      T: typeAttribute(type),
      index_type: typeAttribute('int32'),
    });
  }

  #constant(bytes: Uint8Array, shape: readonly number[], type: ElementType): string {
    const tensor = new messages.Tensor();
    tensor.setDtype(TYPE_NUMBERS[type]);
    tensor.setTensorShape(shapeMessage(shape));
    tensor.setTensorContent(bytes);
    return this.add('Const', [], { dtype: typeAttribute(type), value: attribute((a) => a.setTensor(tensor)) });
  }

  /** The graph as the bytes of a SavedModel with one tag. */
  savedModel(tag: string): Uint8Array {
    const versions = new messages.VersionDef();
    versions.setProducer(PRODUCER);
    const graph = new messages.GraphDef();
    graph.setVersions(versions);
    graph.setNodeList(this.#nodes);
    const info = new messages.MetaGraphDef.MetaInfoDef();
    info.setTagsList([tag]);
    const meta = new messages.MetaGraphDef();
    meta.setMetaInfoDef(info);
    meta.setGraphDef(graph);
    const model = new messages.SavedModel();
    model.setSavedModelSchemaVersion(1);
    model.setMetaGraphsList([meta]);
    return model.serializeBinary();
  }
}
