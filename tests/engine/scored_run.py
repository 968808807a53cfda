"""As much of a run's folder as its scores need: no model, no pictures."""

from pathlib import Path

import numpy as np

from engine.answers import Answers
from engine.dataset import write_splits
from engine.recipe import DataSpec, Recipe, SourceSpec
from engine.runs import RunFolder
from engine.storage import write_json
from engine.types import DatasetIndex, DataTask, Sample

NAMES = ("a", "b", "c")


def make_run(folder: Path, task: DataTask, names: tuple[str, ...] = NAMES) -> RunFolder:
    """A run of 40 test samples, four to a group."""
    folder.mkdir(exist_ok=True)
    recipe = Recipe(source=SourceSpec(location="/source.h5"), data=DataSpec(roots=("/data",)))
    write_json(folder / "recipe.json", recipe.model_dump(mode="json"))
    write_json(folder / "run.json", {"task": task, "class_names": names})
    index = DatasetIndex(
        roots=("/data",),
        task=task,
        class_names=names,
        samples=tuple(
            Sample(path=f"/data/{i}.png", label=-1, split="test", group=str(i // 4), values=(1.0,))
            for i in range(40)
        ),
        refused=(),
        findings=(),
        fingerprint="",
    )
    write_splits(index, folder / "splits.csv")
    return RunFolder(folder)


def make_answers(task: DataTask, num_outputs: int = 3, key: str = "test") -> Answers:
    """Answers on these samples, some of them right."""
    random = np.random.default_rng(2)
    outputs = random.dirichlet(np.ones(num_outputs), 40).astype(np.float32)
    targets: np.ndarray = np.where(random.random(40) < 0.6, outputs.argmax(1), 0)
    if task == "multi_label":
        targets = (outputs + random.normal(size=outputs.shape) * 0.2 > 0.4).astype(np.int64)
    elif task == "regression":
        targets = outputs.astype(np.float64) + 0.1
    return Answers(
        paths=tuple(f"/data/{i}.png" for i in range(40)),
        outputs=outputs,
        losses=random.random(40).astype(np.float32),
        targets=targets,
        key=key,
    )
