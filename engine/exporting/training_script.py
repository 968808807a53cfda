"""A run as one file of plain Keras that trains it again from the data: `{run}.train.py`."""

import csv
import importlib.metadata
import io
import os.path
import textwrap
from collections.abc import Sequence
from pathlib import Path

from engine.control import Control
from engine.errors import EngineError
from engine.exporting.job import Job
from engine.exporting.quoting import Script, literal
from engine.exporting.reading_text import READERS, reading_text
from engine.exporting.script_augment import add_augmentation
from engine.exporting.script_model import Source, build_text, source_of, write_source
from engine.exporting.script_objectives import loss_text, score_text, score_word
from engine.exporting.script_phases import (
    Needs,
    add_training,
    needs_of,
    phases_of,
    phases_text,
)
from engine.objectives import sample_weights
from engine.references import split_reference
from engine.storage import write_text
from engine.targets import score_name
from engine.types import Sample, Split

_SPLITS: tuple[Split, ...] = ("train", "validation")


def write(job: Job, path: Path, control: Control) -> str | None:
    """Write the script and, where Keras alone cannot make the base, a file of it beside.

    Raises:
        EngineError: If no script can repeat the run; the sentence says why.
    """
    _refuse(job)
    source = source_of(job)
    text = script_text(job, source)
    remark = None
    if source.file:
        write_source(job, source, path.parent, control)
        remark = f"It needs {source.file}, which lies beside it: the source model as it was."
    write_text(path, text)
    return remark


def _refuse(job: Job) -> None:
    train = job.run.recipe.train
    if job.metadata.get("mix") is not None:
        raise EngineError(
            "Python source repeats a run's training, and a mix of source and run is not trained: "
            "export the run itself as python."
        )
    if not job.run.history:
        raise EngineError(
            "The run tells nothing of its epochs, so a script cannot repeat it: train it again."
        )
    if train.start_from:
        raise EngineError(
            f"The run began with the best weights of {train.start_from}, which a script of its "
            "own cannot repeat: export that run, or train this one from the source model."
        )
    rows = {split_reference(sample.path) for sample in job.run.samples()}
    files = {file for file, row in rows if row is not None}
    if files and (job.best.input.media != "vector" or len(files) > 1):
        raise EngineError(
            f"The run's {job.best.input.noun} lie inside {Path(min(files)).name}, and a script "
            "reads files of their own: write them out first (`graft copy-data RUN --to DIR`) and "
            "train on those."
        )
    if any(Path(file).suffix == ".npz" for file in files):
        raise EngineError(
            f"The run's rows lie in {Path(min(files)).name}, and a script reads tables of text: "
            "save them as CSV and train on that."
        )


def script_text(job: Job, source: Source) -> str:
    """The whole script."""
    run, best = job.run, job.best
    index = run.index()
    samples = [sample for split in _SPLITS for sample in index.split(split)]
    weights = sample_weights(index.split("train"), best.class_names, run.recipe.train)
    needs = needs_of(job, source, weights is not None)
    script = Script(
        "import argparse",
        "import csv",
        "import io",
        "from collections import namedtuple",
        "from pathlib import Path",
        "import keras",
        "import numpy as np",
        "from keras import layers",
    )
    script.add(_constants(job, source, needs))
    script.add(_main(job, source, needs))
    script.add(build_text(job, source))
    add_training(script, needs, run.recipe, best.task)
    if needs.is_varied:
        script.add("", "import tensorflow as tf")
        add_augmentation(script, needs.settings, best.input.media, has_weights=weights is not None)
    script.add(_load(job, needs))
    module, names = READERS[best.input.media]
    script.quote(module, *names)
    if best.input.media == "sound":
        script.quote(module, "spectrogram")
    script.add(_samples_text(job, samples, weights))
    script.add('if __name__ == "__main__":\n    main()')
    return script.render(_docstring(job, source))


def _docstring(job: Job, source: Source) -> str:
    run, best = job.run, job.best
    packages = ["keras", "tensorflow", "numpy", "pillow"]
    if best.input.media == "sound":
        packages.append("soundfile")
    versions = run.status.get("versions", {})
    scored = score_name(best.task)
    score = float(run.status.get("validation_accuracy") or 0)
    reached = (
        f"R² of {score:.3f}" if best.task == "regression" else f"{scored} of {100 * score:.1f} %"
    )
    what = "the table" if best.input.media == "vector" else "the folder"
    lines = [
        f"Trains {job.name} again, in plain Keras: the same samples, layers, phases and seeds.",
        "",
        f"    pip install {' '.join(packages)}",
        f"    python {job.name}.train.py {'TABLE' if best.input.media == 'vector' else 'FOLDER'}",
        "",
        *_wrapped(
            f"It takes {what} that the run was trained on; the end of this file names its samples. "
            f"The run reached a validation {reached} in epoch {run.status.get('best_epoch')}, with "
            f"Keras {versions.get('keras', '?')} and TensorFlow {versions.get('tensorflow', '?')}; "
            "other versions and processors differ in the last digits, and so a little in the end."
        ),
    ]
    for remark in _remarks(job, source):
        lines += ["", *_wrapped(remark)]
    made_by = importlib.metadata.version("graft-studio")
    lines += ["", f"Written by Graft {made_by}, which is not needed here."]
    return "\n".join(lines)


def _remarks(job: Job, source: Source) -> list[str]:
    """What the script does otherwise than the run, and what it needs, as lines."""
    train = job.run.recipe.train
    remarks = []
    if source.file:
        remarks.append(f"It needs {source.file} beside it: the source model as it was.")
    elif source.weights:
        remarks.append(
            "ImageNet weights are fetched by Keras; --weights FILE takes them from a file instead."
        )
    if train.precision != "float32":
        remarks.append(
            f"The run computed in {train.precision}; here it is float32, which is more exact."
        )
    if train.features.views and not _is_plain(job):
        remarks.append(
            f"The run kept {train.features.views} varied views of each sample; here samples are "
            "varied anew."
        )
    later = train.phases[len(phases_of(job)) :]
    if later:
        names = ", ".join(phase.name for phase in later)
        remarks.append(f"Phases that the run never came to are left out: {names}.")
    return remarks


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, 98, break_long_words=False, break_on_hyphens=False)


def _is_plain(job: Job) -> bool:
    return job.run.recipe.augment.preset == "none"


def _constants(job: Job, source: Source, needs: Needs) -> str:
    best, recipe = job.best, job.run.recipe
    output = best.output
    lines = [
        f"SEED = {recipe.seed}",
        f"BATCH_SIZE = {_batch_size(job)}",
        "CLASSES = [" if best.task != "regression" else "NUMBERS = [",
        *(f"    {literal(name)}," for name in best.class_names),
        "]",
    ]
    if output.scale:
        lines += [
            "# Numbers are learned in deviations from their mean.",
            f"SCALE, OFFSET = {list(output.scale)!r}, {list(output.offset)!r}",
        ]
    loss = loss_text(best.task, recipe.train.loss, needs.is_one_hot)
    lines += ["", "", "def make_loss():", f"    return {loss}"]
    score = score_text(best.task, needs.is_one_hot)
    lines += ["", "", "def make_score():", f"    return {score}"]
    lines += ["", "", reading_text(best.input)]
    weights = ", weights" if needs.has_weights else ""
    lines += ["", "", f'Data = namedtuple("Data", "inputs targets{weights.replace(",", "")}")']
    return "\n".join(lines)


def _batch_size(job: Job) -> int:
    size = job.run.recipe.train.batch_size
    training = len(job.run.index().split("train"))
    return min(32 if size == "auto" else size, max(1, training))


def _main(job: Job, source: Source, needs: Needs) -> str:
    what = "table" if job.best.input.media == "vector" else "folder"
    weights = "options.weights" if source.weights else ""
    lines = [
        "def main():",
        '    """Train all phases, keep the best epoch, write the model."""',
        "    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])",
        f'    parser.add_argument("data", help="the {what} that the run was trained on")',
        '    parser.add_argument("--to", metavar="FILE", help="where the model is written")',
    ]
    if source.weights:
        lines.append('    parser.add_argument("--weights", default="imagenet", help="or a file")')
    lines += [
        "    options = parser.parse_args()",
        "    keras.utils.set_random_seed(SEED)",
        f"    base, head, model, extractor = build_model({weights})",
        '    train, validation = (load(options.data, split) for split in ("train", "validation"))',
        '    best = -float("inf"), -float("inf"), model.get_weights()',
        phases_text(job, source, needs),
        "",
        '    print(f"best: validation loss {-best[1]:.4f}, '
        f'{score_word(job.best.task)} {{best[0]:.4f}}")',
    ]
    if any(needs.quiet):
        lines.append("    set_trained(base, ())")
    if job.best.output.scale:
        lines.append(
            "    model = keras.Model(model.input, layers.Rescaling(SCALE, OFFSET)(model.output))"
        )
    name = literal(f"{job.name}.again.keras")
    lines.append(f"    model.save(options.to or {name})")
    return "\n".join(lines)


def _load(job: Job, needs: Needs) -> str:
    best = job.best
    lines = [
        "def load(folder, split):",
        '    """The samples of a split: inputs as the model takes them, and targets."""',
        "    inputs, rows = [], []",
        "    for row in csv.DictReader(io.StringIO(SAMPLES)):",
        '        if row["split"] != split:',
        "            continue",
    ]
    if best.input.media == "vector":
        lines += [
            "        rows.append(row)",
            "    table = read_rows(folder, COLUMNS)",
            '    inputs = [table[int(row["sample"])] for row in rows]',
        ]
    else:
        lines += [
            "        try:",
            '            inputs.append(read_sample(Path(folder, row["sample"])))',
            "            rows.append(row)",
            "        except FileNotFoundError:",
            "            raise",
            "        except Exception as error:  # A broken file raises anything.",
            "            print(f\"{row['sample']} is left out: {error}\")",
        ]
    if best.task == "regression":
        lines += [
            '    values = np.array([[float(v) for v in row["target"].split()] for row in rows])',
            "    targets = ((values - OFFSET) / SCALE).astype(np.float32)",
        ]
    elif best.task == "multi_label":
        lines += [
            "    targets = np.zeros((len(rows), len(CLASSES)), np.float32)",
            "    for target, row in zip(targets, rows, strict=True):",
            '        target[[int(label) for label in row["target"].split()]] = 1',
        ]
    else:
        lines.append('    targets = np.array([int(row["target"]) for row in rows], np.int32)')
        if best.task == "binary":
            lines.append("    targets = targets.astype(np.float32)[:, None]")
        elif needs.is_one_hot:
            lines.append("    targets = np.eye(len(CLASSES), dtype=np.float32)[targets]")
    weights = ""
    if needs.has_weights:
        lines.append('    weights = np.array([float(row["weight"]) for row in rows], np.float32)')
        weights = ", weights"
    lines.append(f"    return Data(np.stack(inputs), targets{weights})")
    return "\n".join(lines)


def _samples_text(job: Job, samples: Sequence[Sample], weights: object) -> str:
    """The table of samples: names below the data's folder, splits, targets, weights."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    columns = ["sample", "split", "target"] + (["weight"] if weights is not None else [])
    writer.writerow(columns)
    names = _names(job, samples)
    given = iter(weights if weights is not None else ())  # type: ignore[call-overload]
    for sample, name in zip(samples, names, strict=True):
        target = (
            " ".join(map(repr, sample.values))
            if job.best.task == "regression"
            else " ".join(map(str, sample.labels))
            if job.best.task == "multi_label"
            else str(sample.label)
        )
        row = [name, sample.split, target]
        if weights is not None:
            row.append(f"{next(given):.9g}" if sample.split == "train" else "1")
        writer.writerow(row)
    quoted = text.getvalue().replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    note = "# Targets are places in CLASSES, from 0." if job.best.task != "regression" else ""
    more = " Weights are of samples and classes together." if weights is not None else ""
    return f'{note}{more}\nSAMPLES = """\\\n{quoted}"""'.lstrip()


def _names(job: Job, samples: Sequence[Sample]) -> list[str]:
    if job.best.input.media == "vector":
        return [str(split_reference(sample.path)[1]) for sample in samples]
    index = job.run.index()
    roots = [root for root in index.roots if all(_below(s.path, root) for s in samples)]
    # An unpacked archive's folder is nobody's root, and several roots have one above them.
    root = roots[0] if roots else os.path.commonpath([Path(s.path).parent for s in samples])
    return [Path(sample.path).relative_to(root).as_posix() for sample in samples]


def _below(path: str, root: str) -> bool:
    return Path(path).is_relative_to(root)
