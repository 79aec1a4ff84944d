"""Sound as spectrograms: learnt waves, and bands as the ear has them."""

from train_more import stack

SHORT = "frame_length=6, frame_step=3"

CASES = [
    stack("stft-spectrogram", (20, 2), f"STFTSpectrogram({SHORT})", "Flatten()"),
    *[
        stack(f"stft-spectrogram-{mode}", (18, 1), f'STFTSpectrogram({SHORT}, mode="{mode}", expand_dims=true)', "Rescaling(0.5)", "Flatten()")
        for mode in ("magnitude", "psd", "real", "imag", "angle", "stft")
    ],
    stack(
        "stft-spectrogram-first",
        (2, 21),
        "STFTSpectrogram(mode=psd, frame_length=5, padding=same, fft_length=16, data_format=channels_first, scaling=none)",
        "Rescaling(0.1)",
        "Flatten()",
    ),
    stack("mel-spectrogram", (40,), "MelSpectrogram(fft_length=16, sequence_stride=5, num_mel_bins=4)", "Rescaling(0.02)", "Flatten()"),
    stack(
        "mel-spectrogram-power",
        (44,),
        "Dense(44)",
        "MelSpectrogram(fft_length=16, sequence_length=11, sequence_stride=4, num_mel_bins=3, window=hamming, power_to_db=false, mag_exp=1.0, sampling_rate=8000,"
        " min_freq=100, max_freq=3500)",
        "Rescaling(0.1)",
        "Flatten()",
    ),
    stack(
        "mel-spectrogram-long",
        (2300,),
        "MelSpectrogram(sequence_stride=700, num_mel_bins=20, top_db=40.0, ref_power=2.0, window=none)",
        "Rescaling(0.02)",
        "Flatten()",
    ),
]
