/** The protobuf messages of tfjs-node that a graph is written with; the package ships them without types. */
declare module '@tensorflow/tfjs-node/dist/proto/api_pb.js' {
  class Dim {
    setSize(size: number): void;
  }
  class TensorShape {
    static readonly Dim: typeof Dim;
    setDimList(dims: Dim[]): void;
  }
  class Tensor {
    setDtype(type: number): void;
    setTensorShape(shape: TensorShape): void;
    setTensorContent(content: Uint8Array): void;
  }
  class ListValue {
    setIList(values: number[]): void;
    setFList(values: number[]): void;
    setBList(values: boolean[]): void;
  }
  class AttrValue {
    static readonly ListValue: typeof ListValue;
    setS(value: Uint8Array): void;
    setI(value: number): void;
    setF(value: number): void;
    setB(value: boolean): void;
    setType(value: number): void;
    setShape(value: TensorShape): void;
    setTensor(value: Tensor): void;
    setList(value: ListValue): void;
  }
  class NodeDef {
    setName(name: string): void;
    setOp(op: string): void;
    setInputList(inputs: string[]): void;
    getAttrMap(): { set(name: string, value: AttrValue): void };
  }
  class VersionDef {
    setProducer(version: number): void;
  }
  class GraphDef {
    setVersions(versions: VersionDef): void;
    setNodeList(nodes: NodeDef[]): void;
  }
  class MetaInfoDef {
    setTagsList(tags: string[]): void;
  }
  class MetaGraphDef {
    static readonly MetaInfoDef: typeof MetaInfoDef;
    setMetaInfoDef(info: MetaInfoDef): void;
    setGraphDef(graph: GraphDef): void;
  }
  class SavedModel {
    setSavedModelSchemaVersion(version: number): void;
    setMetaGraphsList(graphs: MetaGraphDef[]): void;
    serializeBinary(): Uint8Array;
  }

  const messages: {
    readonly AttrValue: typeof AttrValue;
    readonly GraphDef: typeof GraphDef;
    readonly MetaGraphDef: typeof MetaGraphDef;
    readonly NodeDef: typeof NodeDef;
    readonly SavedModel: typeof SavedModel;
    readonly Tensor: typeof Tensor;
    readonly TensorShape: typeof TensorShape;
    readonly VersionDef: typeof VersionDef;
  };

  export = messages;
}
