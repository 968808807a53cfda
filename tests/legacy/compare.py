"""Open every file that make_models.py wrote with Graft, and compare the outputs.

    python tests/legacy/compare.py /tmp/legacy [--env tf215 ...] [--only WORD] [--bad] [--json F]

Prints, for each file: its repairs, the largest difference from what the old version gave, the
seconds taken, or the sentence of the refusal. Exits 1 where a file does not do as expected.
"""

import argparse
import json
import os
import sys
import time
import traceback
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import numpy as np

TOLERANCE = 1e-4


def open_whole(path: Path):
    """The whole model that Graft builds from a file, and its notes."""
    from engine.control import Control
    from engine.recipe import SourceSpec
    from engine.sources.building import build_model
    from engine.sources.pairing import pair
    from engine.sources.reading import read_stored_model

    stored = read_stored_model(str(path))
    if stored.config:
        return build_model(stored)
    return pair(stored, SourceSpec(location=str(path)), Control())


def outputs_of(model, x) -> list[np.ndarray]:
    given = model(x, training=False)
    if isinstance(given, dict):
        given = [given[key] for key in sorted(given)]
    if not isinstance(given, (list, tuple)):
        given = [given]
    return [np.asarray(part, dtype="float32") for part in given]


def compare(folder: Path, entry: dict) -> dict:
    """What became of one file: `verdict` is same, wrong, refused, cut or crash."""
    from engine.errors import EngineError

    started = time.perf_counter()
    row = {"file": f"{folder.name}/{entry['file']}", "expect": entry["expect"], "notes": []}
    arrays = np.load(folder / entry["npz"])
    try:
        model, notes = open_whole(folder / entry["file"])
        row["notes"] = [str(note) for note in notes]
        given = outputs_of(model, arrays["x"])
        wanted = [arrays[f"y{n}"] for n in range(len(arrays)) if f"y{n}" in arrays]
        if "y0_float32" in arrays:  # Graft opens half precision as float32
            wanted = [arrays["y0_float32"]]
        cut = any("graph was cut" in note for note in row["notes"])
        if cut or [part.shape for part in given] != [part.shape for part in wanted]:
            row |= {"verdict": "cut", "text": "; ".join(row["notes"])}
        else:
            off = max(float(np.abs(a - b).max()) for a, b in zip(given, wanted, strict=True))
            row |= {"off": off, "verdict": "same" if off <= TOLERANCE else "wrong"}
    except EngineError as error:
        row |= {"verdict": "refused", "text": str(error)}
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        row |= {
            "verdict": "crash",
            "text": f"{type(error).__name__}: {str(error)[:300]} ({where.filename}:{where.lineno})",
        }
    row["seconds"] = time.perf_counter() - started
    return row


def as_expected(row: dict) -> bool:
    wanted = {"same": {"same"}, "refuse": {"refused"}, "cut": {"cut", "refused"}}
    wanted["cut_or_same"] = {"cut", "same", "refused"}
    return row["verdict"] in wanted[row["expect"]]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--env", nargs="*", default=[])
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--skip", nargs="*", default=[])
    parser.add_argument("--bad", action="store_true", help="print only what is not as expected")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    rows, counts = [], {}
    for manifest in sorted(arguments.folder.glob("*/manifest.json")):
        folder = manifest.parent
        if arguments.env and folder.name not in arguments.env:
            continue
        for name, entry in sorted(json.loads(manifest.read_text()).items()):
            if "failed" in entry or (arguments.only and not any(w in name for w in arguments.only)):
                continue
            if any(word in name for word in arguments.skip):
                continue
            row = compare(folder, entry)
            rows.append(row)
            good = as_expected(row)
            key = (folder.name, row["verdict"], "as expected" if good else "NOT AS EXPECTED")
            counts[key] = counts.get(key, 0) + 1
            if good and arguments.bad:
                continue
            off = f"{row['off']:.1e}" if "off" in row else "-"
            mark = " " if good else "!"
            print(
                f"{mark} {row['file']:55} {row['verdict']:8} {off:8} {row['seconds']:5.1f}s",
                end=" ",
            )
            print(row.get("text") or "; ".join(row["notes"])[:300], flush=True)
    for key, number in sorted(counts.items()):
        print(number, *key)
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=1))
    return 0 if all(as_expected(row) for row in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
