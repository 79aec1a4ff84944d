"""Records the signatures of Keras.

KERAS_BACKEND=tensorflow python record/signatures.py > golden/signatures.json
"""

import keras, inspect, json
def plain(v):
    if isinstance(v,tuple): return [plain(x) for x in v]
    if isinstance(v,(int,float,str,bool)) or v is None: return v
    raise Exception(v)
def params(f, skip):
    out=[]
    for n,p in list(inspect.signature(f).parameters.items())[skip:]:
        if p.kind in (p.VAR_KEYWORD,p.VAR_POSITIONAL): continue
        if f.__qualname__.startswith('object'): continue
        d={'name':n}
        if p.default is not p.empty: d['default']=plain(p.default)
        if p.kind==p.KEYWORD_ONLY: d['keywordOnly']=True
        out.append(d)
    return out
kinds={}
skipc={'Layer','Wrapper','Lambda','TorchModuleWrapper','TFSMLayer','JaxLayer','FlaxLayer','InputSpec'}
layers={'Input':params(keras.Input,0)}
for n in sorted(dir(keras.layers)):
    o=getattr(keras.layers,n)
    if inspect.isclass(o) and issubclass(o,keras.layers.Layer) and (n==o.__name__ or n=='GroupQueryAttention') and n not in skipc and n!='InputLayer': layers[n]=params(o.__init__,1)
kinds['layer']=layers
for kind,mod,base in (('initializer',keras.initializers,keras.initializers.Initializer),('regularizer',keras.regularizers,keras.regularizers.Regularizer),('constraint',keras.constraints,keras.constraints.Constraint)):
    kinds[kind]={}
    for n in sorted(dir(mod)):
        o=getattr(mod,n)
        if inspect.isclass(o) and n==o.__name__ and o is not base:
            kinds[kind][n]=params(o.__init__,1) if o.__init__ is not object.__init__ else []
acts={}
for n in sorted(dir(keras.activations)):
    o=getattr(keras.activations,n)
    if inspect.isfunction(o) and n==o.__name__ and n not in('get','serialize','deserialize'): acts[n]=params(o,1)
kinds['activation']=acts
print(json.dumps({'keras':keras.__version__,'kinds':kinds},separators=(',',':')))
