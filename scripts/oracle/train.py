"""Records what Keras makes of some seventy small networks: `train.py FOLDER [NAME…]`."""

import sys
import zlib
from pathlib import Path

import train_activations
import train_attention
import train_cells
import train_conv_lstm
import train_convolutions
import train_fit
import train_frozen
import train_einsum
import train_embeddings
import train_images
import train_layers
import train_losses
import train_merging
import train_metrics
import train_normalizations
import train_optimizers
import train_pooling
import train_reshaping
import train_sequences
import train_sounds
import train_spectral
import train_tables
from train_record import write

CASES = [
    *train_optimizers.CASES,
    *train_losses.CASES,
    *train_metrics.CASES,
    *train_layers.CASES,
    *train_fit.CASES,
    *train_frozen.CASES,
    *train_sequences.CASES,
    *train_conv_lstm.CASES,
    *train_cells.CASES,
    *train_einsum.CASES,
    *train_embeddings.CASES,
    *train_spectral.CASES,
    *train_tables.CASES,
    *train_sounds.CASES,
    *train_convolutions.CASES,
    *train_pooling.CASES,
    *train_merging.CASES,
    *train_reshaping.CASES,
    *train_activations.CASES,
    *train_normalizations.CASES,
    *train_images.CASES,
    *train_attention.CASES,
]


def main(folder: str, *names: str) -> None:
    failed = []
    for case in CASES:
        if names and case.name not in names:
            continue
        try:
            write(case, zlib.crc32(case.name.encode()) % 100_000, Path(folder))
            print(case.name)
        except Exception as error:  # one case that Keras refuses must not hide the others
            failed.append(case.name)
            print(f"{case.name}: {error}", file=sys.stderr)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


main(*sys.argv[1:])
