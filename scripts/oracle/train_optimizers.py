"""Optimizers, schedules, clipping, decay, averages; all on one network."""

import keras
from keras import layers
from keras import optimizers as opt
from keras.optimizers import schedules

from train_data import SPIRALS, numbers
from train_record import Case

NETWORK = """
Input(shape=[5])
Dense(4, activation=tanh)
Dense(2)
"""


def build():
    return keras.Sequential([keras.Input((5,)), layers.Dense(4, activation="tanh"), layers.Dense(2)])


def case(name, text, make):
    return Case(
        name=f"optimizer-{name}",
        network=NETWORK,
        train=f"optimizer = {text}\nloss = mse\nmetrics = [mae, mean_squared_error]",
        build=build,
        compile=lambda: {"optimizer": make(), "loss": "mse", "metrics": ["mae", "mean_squared_error"]},
        inputs=numbers(5),
        targets=numbers(2),
        tables=SPIRALS,
    )


def inverse(lr, decay):
    return schedules.InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)


CASES = [
    case("sgd", "SGD(lr=0.1)", lambda: opt.SGD(0.1)),
    case("sgd-momentum", "SGD(0.05, momentum=0.9)", lambda: opt.SGD(0.05, momentum=0.9)),
    case(
        "sgd-nesterov-clipnorm",
        "SGD(0.05, momentum=0.9, nesterov=true, clipnorm=0.3)",
        lambda: opt.SGD(0.05, momentum=0.9, nesterov=True, clipnorm=0.3),
    ),
    case(
        "sgd-decay",
        "SGD(lr=0.2, momentum=0.8, decay=0.5, nesterov=False)",
        lambda: opt.SGD(inverse(0.2, 0.5), momentum=0.8),
    ),
    case(
        "sgd-average",
        "SGD(0.1, use_ema=true, ema_momentum=0.7, ema_overwrite_frequency=5)",
        lambda: opt.SGD(0.1, use_ema=True, ema_momentum=0.7, ema_overwrite_frequency=5),
    ),
    case("sgd-average-at-end", "SGD(0.1, use_ema=true, ema_momentum=0.9)", lambda: opt.SGD(0.1, use_ema=True, ema_momentum=0.9)),
    case("rmsprop", "RMSprop()", lambda: opt.RMSprop()),
    case(
        "rmsprop-centered",
        "RMSprop(0.01, rho=0.8, momentum=0.5, centered=true)",
        lambda: opt.RMSprop(0.01, rho=0.8, momentum=0.5, centered=True),
    ),
    case("adam", "adam", lambda: opt.Adam()),
    case(
        "adam-amsgrad-clipvalue",
        "Adam(0.05, beta_1=0.8, beta_2=0.95, amsgrad=true, clipvalue=0.05)",
        lambda: opt.Adam(0.05, beta_1=0.8, beta_2=0.95, amsgrad=True, clipvalue=0.05),
    ),
    case(
        "adam-weight-decay-global-clipnorm",
        "Adam(0.02, weight_decay=0.1, global_clipnorm=0.4)",
        lambda: opt.Adam(0.02, weight_decay=0.1, global_clipnorm=0.4),
    ),
    case("adam-accumulation", "Adam(0.05, gradient_accumulation_steps=2)", lambda: opt.Adam(0.05, gradient_accumulation_steps=2)),
    case("adamw", "AdamW(0.02)", lambda: opt.AdamW(0.02)),
    case(
        "adamw-amsgrad-decay",
        "AdamW(0.02, weight_decay=0.3, beta_1=0.8, beta_2=0.9, amsgrad=true, clipnorm=0.2)",
        lambda: opt.AdamW(0.02, weight_decay=0.3, beta_1=0.8, beta_2=0.9, amsgrad=True, clipnorm=0.2),
    ),
    case("adamax", "Adamax(0.02)", lambda: opt.Adamax(0.02)),
    case("adamax-betas", "Adamax(0.05, 0.7, 0.9, weight_decay=0.1)", lambda: opt.Adamax(0.05, 0.7, 0.9, weight_decay=0.1)),
    case("nadam", "Nadam(0.02)", lambda: opt.Nadam(0.02)),
    case(
        "nadam-accumulation",
        "Nadam(0.05, beta_1=0.8, beta_2=0.9, gradient_accumulation_steps=2)",
        lambda: opt.Nadam(0.05, beta_1=0.8, beta_2=0.9, gradient_accumulation_steps=2),
    ),
    case("adagrad", "Adagrad(0.1)", lambda: opt.Adagrad(0.1)),
    case(
        "adagrad-start",
        "Adagrad(0.2, initial_accumulator_value=0.5, epsilon=1e-3, global_clipnorm=0.5)",
        lambda: opt.Adagrad(0.2, initial_accumulator_value=0.5, epsilon=1e-3, global_clipnorm=0.5),
    ),
    case("adadelta", "Adadelta(1.0)", lambda: opt.Adadelta(1.0)),
    case("adadelta-rho", "Adadelta(5.0, rho=0.7, epsilon=1e-5)", lambda: opt.Adadelta(5.0, rho=0.7, epsilon=1e-5)),
    case("lion", "Lion(0.01)", lambda: opt.Lion(0.01)),
    case(
        "lion-schedule",
        "Lion(ExponentialDecay(0.05, 3, 0.7), beta_1=0.7, beta_2=0.9, weight_decay=0.2)",
        lambda: opt.Lion(schedules.ExponentialDecay(0.05, 3, 0.7), beta_1=0.7, beta_2=0.9, weight_decay=0.2),
    ),
    case("lamb", "Lamb(0.02)", lambda: opt.Lamb(0.02)),
    case("lamb-decay", "Lamb(0.05, beta_1=0.8, weight_decay=0.1)", lambda: opt.Lamb(0.05, beta_1=0.8, weight_decay=0.1)),
    case("ftrl", "Ftrl(0.1)", lambda: opt.Ftrl(0.1)),
    case(
        "ftrl-strengths",
        "Ftrl(0.1, -0.4, 0.2, 0.01, 0.02, 0.03, 0.1)",
        lambda: opt.Ftrl(0.1, -0.4, 0.2, 0.01, 0.02, 0.03, 0.1),
    ),
    case("adafactor", "Adafactor(0.05)", lambda: opt.Adafactor(0.05)),
    case(
        "adafactor-schedule",
        "Adafactor(CosineDecay(0.2, 10), beta_2_decay=-0.5, clip_threshold=0.5, epsilon_2=0.1, relative_step=false)",
        lambda: opt.Adafactor(
            schedules.CosineDecay(0.2, 10), beta_2_decay=-0.5, clip_threshold=0.5, epsilon_2=0.1, relative_step=False
        ),
    ),
    case("muon", "Muon(0.02)", lambda: opt.Muon(0.02)),
    case(
        "muon-excluded",
        "Muon(0.02, exclude_layers=[\"dense_1\"], nesterov=false, momentum=0.8, ns_steps=3, rms_rate=none, adam_lr_ratio=0.5, adam_weight_decay=0.2)",
        lambda: opt.Muon(
            0.02,
            exclude_layers=["dense_1"],
            nesterov=False,
            momentum=0.8,
            ns_steps=3,
            rms_rate=None,
            adam_lr_ratio=0.5,
            adam_weight_decay=0.2,
        ),
    ),
    case("schedule-free-adamw", "ScheduleFreeAdamW(0.02)", lambda: opt.ScheduleFreeAdamW(0.02)),
    case(
        "schedule-free-adamw-warmup",
        "ScheduleFreeAdamW(0.05, beta_1=0.8, beta_2=0.95, warmup_steps=4, weight_decay=0.1)",
        lambda: opt.ScheduleFreeAdamW(0.05, beta_1=0.8, beta_2=0.95, warmup_steps=4, weight_decay=0.1),
    ),
    case(
        "exponential-decay",
        "SGD(ExponentialDecay(0.2, decay_steps=4, decay_rate=0.5))",
        lambda: opt.SGD(schedules.ExponentialDecay(0.2, 4, 0.5)),
    ),
    case(
        "staircase",
        "SGD(InverseTimeDecay(0.2, 3, 0.7, staircase=true))",
        lambda: opt.SGD(schedules.InverseTimeDecay(0.2, 3, 0.7, staircase=True)),
    ),
    case(
        "polynomial-decay",
        "SGD(PolynomialDecay(0.2, 5, end_learning_rate=0.01, power=2, cycle=true))",
        lambda: opt.SGD(schedules.PolynomialDecay(0.2, 5, 0.01, power=2.0, cycle=True)),
    ),
    case(
        "piecewise",
        "SGD(PiecewiseConstantDecay([3, 7], [0.2, 0.1, 0.02]))",
        lambda: opt.SGD(schedules.PiecewiseConstantDecay([3, 7], [0.2, 0.1, 0.02])),
    ),
    case(
        "cosine-warmup",
        "Adam(CosineDecay(0.01, decay_steps=6, alpha=0.1, warmup_target=0.1, warmup_steps=4))",
        lambda: opt.Adam(schedules.CosineDecay(0.01, 6, alpha=0.1, warmup_target=0.1, warmup_steps=4)),
    ),
    case(
        "cosine-restarts",
        "SGD(CosineDecayRestarts(0.2, 3, t_mul=1.5, m_mul=0.8, alpha=0.05))",
        lambda: opt.SGD(schedules.CosineDecayRestarts(0.2, 3, t_mul=1.5, m_mul=0.8, alpha=0.05)),
    ),
]
