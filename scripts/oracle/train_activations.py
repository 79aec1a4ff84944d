"""Activations that are layers, and what disturbs or penalises values."""

from train_more import stack

CASES = [
    stack("relu-layer", (4, 3), "Dense(3)", "ReLU(max_value=0.8, negative_slope=0.2, threshold=0.1)", "Flatten()"),
    stack("leaky-relu-layer", (4, 3), "Dense(3)", "LeakyReLU(0.1)", "LeakyReLU()", "Flatten()"),
    stack("elu-layer", (4, 3), "Dense(3)", "ELU(0.7)", "ELU()", "Flatten()"),
    stack("prelu", (4, 3), "Dense(3)", "PReLU(alpha_regularizer=L2(0.1))", "Flatten()"),
    stack("prelu-shared", (4, 3, 2), "Dense(3)", "PReLU(shared_axes=[1, 2])", "PReLU(shared_axes=-1)", "Flatten()"),
    stack("softmax-layer", (4, 3), "Dense(3)", "Softmax(axis=1)", "Flatten()"),
    stack("softmax-axes", (4, 3), "Dense(3)", "Softmax(axis=[1, 2])", "Dense(2)", "Flatten()"),
    stack("activity-recurrent", (4, 3), "SimpleRNN(3, activity_regularizer=L2(0.1), return_sequences=true)", "Bidirectional(SimpleRNN(2, activity_regularizer=L2(0.1)))"),
    stack("activity-wrapped", (4, 3), "TimeDistributed(Dense(3, activity_regularizer=L2(0.1)))", "SpectralNormalization(Dense(3, activity_regularizer=L2(0.1)))", "Bidirectional(GRU(2, activity_regularizer=L2(0.1)), activity_regularizer=L1(0.1))"),
    stack("activity-regularization", (4, 3), "Dense(3)", "ActivityRegularization(l1=0.02, l2=0.05)", "Flatten()"),
    stack("noises-of-zero", (4, 3), "Dense(3)", "SpatialDropout1D(0.0)", "GaussianNoise(0.0)", "GaussianDropout(0.0)", "AlphaDropout(0.0)", "Flatten()"),
]
