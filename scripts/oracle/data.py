"""Records what pandas, Pillow and Keras read from small files: python data.py, which writes test/trainer/data/fixtures/sources."""
import gzip
import json
import pathlib

import keras
import numpy as np
import pandas as pd
from PIL import Image

HERE = pathlib.Path(__file__).parent
OUT = HERE / "../../test/trainer/data/fixtures/sources"
OUT.mkdir(parents=True, exist_ok=True)
rng = np.random.default_rng(7)
expected = {}


def cells(frame):
    """Values as a JSON of Python has them: numbers, texts, null."""
    def plain(value):
        if pd.isna(value):
            return None
        if isinstance(value, (bool, np.bool_)):
            return int(value)
        if isinstance(value, (int, float, np.integer, np.floating)):
            return float(value)
        return str(value)

    return {"columns": [str(c) for c in frame.columns], "rows": [[plain(v) for v in row] for row in frame.astype(object).values]}


def tables():
    commas = 'Datum;Wert;Menge\n2024-01-01;1,5;-0,25\n2024-01-02;"2,75";1e3\n2024-01-03;;12\n'
    (OUT / "commas.csv").write_text(commas, encoding="utf-8")
    expected["commas.csv"] = cells(pd.read_csv(OUT / "commas.csv", sep=";", decimal=","))
    mac = "a,b\r1,x\r2,y\r"
    (OUT / "mac.csv").write_bytes(mac.encode())
    expected["mac.csv"] = cells(pd.read_csv(OUT / "mac.csv"))
    ragged_quotes = 'size,name\n1,5" pipe\n2,"a,b"\n3,"line 1\r\nline 2"\n4,\n'
    (OUT / "inches.csv").write_bytes(ragged_quotes.encode())
    expected["inches.csv"] = cells(pd.read_csv(OUT / "inches.csv"))
    written = pd.DataFrame(rng.normal(size=(40, 5)) * 10.0 ** rng.integers(-12, 12, (40, 5)), columns=list("abcde"))
    written.to_csv(OUT / "doubles.csv", index=False)
    expected["doubles.csv"] = cells(pd.read_csv(OUT / "doubles.csv"))
    lines = '{"x": 1, "y": 2.5, "word": "é\\"1"}\n\n{"y": null, "x": -3e2, "word": "b", "extra": true}\n{"x": 0.1, "word": ""}\n'
    (OUT / "rows.jsonl").write_text(lines, encoding="utf-8")
    with gzip.GzipFile(OUT / "rows.jsonl.gz", "wb", mtime=0) as packed:
        packed.write(lines.encode())
    frame = pd.read_json(OUT / "rows.jsonl", lines=True)
    frame["word"] = frame["word"].replace("", None)
    expected["rows.jsonl"] = cells(frame)


def parquet():
    frame = pd.DataFrame({
        "f4": rng.normal(size=30).astype("float32"),
        "f8": rng.normal(size=30),
        "i8": rng.integers(-100, 100, 30).astype("int8"),
        "i64": rng.integers(-2**40, 2**40, 30),
        "u16": rng.integers(0, 60000, 30).astype("uint16"),
        "flag": rng.integers(0, 2, 30).astype(bool),
        "word": rng.choice(["red", "green", "blue"], 30),
        "gap": [None if i % 7 == 0 else float(i) for i in range(30)],
    })
    frame.to_parquet(OUT / "groups.parquet", row_group_size=11, compression="snappy")
    frame.to_parquet(OUT / "zstd.parquet", compression="zstd")
    expected["groups.parquet"] = cells(pd.read_parquet(OUT / "groups.parquet"))


def texts():
    rows = [("A cat sat.", 1), ("The cat -- the CAT! -- sat, on the mat", 0), ("a dog's life", 1), ("", 0), ("Élan vital, naïve", 1),
            ("one two three four five six seven", 0)]
    frame = pd.DataFrame(rows, columns=["text", "label"])
    frame.to_csv(OUT / "texts.csv", index=False)
    layer = keras.layers.TextVectorization(max_tokens=12, output_sequence_length=5)
    layer.adapt([text for text, _ in rows[:4]])
    expected["texts.csv"] = {
        "vocabulary": [str(word) for word in layer.get_vocabulary()[2:]],
        "tokens": np.asarray(layer([text for text, _ in rows])).tolist(),
    }


def pictures():
    folder = OUT / "pictures"
    base = Image.fromarray(rng.integers(0, 256, (5, 6, 3), dtype=np.uint8)).resize((13, 9), Image.BICUBIC)
    files = {
        "cats/a.png": (base, {}),
        "cats/grey.png": (base.convert("L"), {}),
        "cats/palette.png": (base.quantize(9), {}),
        "cats/bits.png": (base.convert("1"), {}),
        "cats/four.png": (base.convert("L").quantize(4), {"bits": 2}),
        "dogs/alpha.png": (base.convert("RGBA"), {}),
        "dogs/la.png": (base.convert("LA"), {}),
        "dogs/b.jpg": (base, {"quality": 85}),
        "dogs/c.jpeg": (base, {"quality": 92, "subsampling": 0}),
        "dogs/progressive.JPG": (base, {"quality": 75, "progressive": True}),
        "dogs/grey.jpg": (base.convert("L"), {"quality": 80}),
    }
    for name, (image, options) in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        image.save(folder / name, **options)
    (folder / "cats/notes.txt").write_text("no image\n")
    read = {}
    for name in sorted(files):
        image = Image.open(folder / name)
        read[name] = {mode: np.asarray(image.convert("RGB").convert(mode)).ravel().tolist() for mode in ("RGB", "L")}
    expected["pictures"] = read
    pixels = np.asarray(Image.open(folder / "cats/a.png").convert("RGB")).astype("float32")
    expected["resized"] = np.asarray(keras.ops.image.resize(pixels, (7, 20), interpolation="bilinear")).ravel().tolist()


tables()
parquet()
texts()
pictures()
(OUT / "expected.json").write_text(json.dumps(expected, ensure_ascii=False) + "\n", encoding="utf-8")
