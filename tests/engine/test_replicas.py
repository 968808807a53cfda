"""Several devices, and several machines, train what a single one does."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from engine import checkpoints, storage
from engine.planning import make_plan
from engine.recipe import (
    AugmentSpec,
    DenseLayer,
    FreezeSpec,
    HeadSpec,
    Phase,
    Recipe,
    TrainSpec,
)
from engine.runs import RunFolder
from engine.training import resume, train
from tests.engine.small import make_classes, save_source, small_recipe

ROOT = Path(__file__).parents[2]
# Relative: sums are made in another order.
TOLERANCE = 1e-5
LONG_S = 300

_DEVICES = """
import json, sys
from pathlib import Path
import keras, numpy as np, tensorflow as tf
cpu = tf.config.list_physical_devices("CPU")[0]
tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})
from engine import devices
devices.num_gpus = lambda: 2
devices._place = lambda name: name.replace("GPU", "CPU")
from engine.control import Control
from engine.devices import use_device
from engine.events import Notice
from engine.phase_model import reseed
from engine.planning import PlanError, make_plan
from engine.recipe import Phase
from engine.runs import read_recipe
from engine.training import train
from tests.engine import test_loops as t

def model():
    keras.utils.set_random_seed(0)
    inputs = keras.Input((12,))
    l2 = keras.regularizers.L2(0.01)
    x = keras.layers.Dense(8, activation="relu", kernel_regularizer=l2)(inputs)
    return keras.Model(inputs, keras.layers.Dense(3, activation="softmax")(x))

# 29 samples in batches of 7: the last holds one, so that a replica gets none.
whole = t.batches
t.batches = lambda *args, batch_size, **more: whole(*args, batch_size=7, **more)
phase = t.EVERYTHING.model_copy(update={"optimizer": "sgd"})
both = "GPU:0,GPU:1"
plain = t.epochs("tape", model(), phase, weights=t.WEIGHTS)
with use_device(both):
    split = t.epochs("tape", model(), phase, weights=t.WEIGHTS)
for one, two in zip(plain, split):
    for a, b in zip(one, two, strict=True):
        np.testing.assert_allclose(a, b, rtol=0, atol=1e-6)
told = {"step by step": "equal"}
dropped = keras.Sequential([keras.Input((4,)), keras.layers.Dropout(0.5)])
reseed(dropped, 7, 0, 1)
alone = dropped.layers[-1].seed_generator.state.numpy().tolist()
with use_device(both):
    dropped = keras.Sequential([keras.Input((4,)), keras.layers.Dropout(0.5)])
    reseed(dropped, 7, 0, 1)
    state = dropped.layers[-1].seed_generator.state.value
    both_states = tf.distribute.get_strategy().experimental_local_results(state)
told["seeds"] = [alone, *(one.numpy().tolist() for one in both_states)]
recipe = read_recipe(Path(sys.argv[1]))
notices = []
def note(event):
    if isinstance(event, Notice):
        notices.append(event.text)
result = train(make_plan(recipe), sys.argv[2], Control(note))
told["history"] = [[one.loss, one.validation_loss, one.accuracy] for one in result.history]
told["notices"] = notices
slow = recipe.train.phases[0].model_copy(update={"accumulate": 2})
refused = recipe.train.model_copy(update={"phases": (slow,)})
try:
    make_plan(recipe.model_copy(update={"train": refused}))
except PlanError as error:
    told["refused"] = [[one.field, one.text] for one in error.problems]
print(json.dumps(told))
"""

_MACHINE = """
import json, os, sys
import tensorflow as tf
from engine import following, team
from engine.cli import run
os.environ["TF_CONFIG"] = sys.argv[1]
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})
team._HEARTBEAT_MS = 3000
honest = following.FollowedKeeping.save
def save(self, state, *arrays):
    honest(self, state, *arrays)
    if state.epoch == 2:
        os._exit(9)
following.FollowedKeeping.save = save
sys.exit(run(["train", *sys.argv[2:], "--json"]))
"""

# Importing TensorFlow costs more than what is done with it here, so all of them share it.
_FORKS = """
import json, os, sys
from engine import following, team, training
from tests.engine import test_loops
children = []
for script, *arguments, out in json.load(sys.stdin):
    if child := os.fork():
        children.append(child)
        continue
    os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT), 1)
    sys.argv[1:] = arguments
    exec(script, {"__name__": "__main__"})
    sys.exit()
print([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children])
"""


def small(folder: Path, **changes: Any) -> Recipe:
    """A head with BatchNormalization; to be trained by SGD, which rounding leads nowhere else."""
    folder.mkdir()
    source = save_source(folder / "source.keras")
    data = make_classes(folder / "data", per_class=4)
    head = HeadSpec(hidden=(DenseLayer(units=5, batch_normalization=True),))
    recipe = small_recipe(source, data, head=head)
    train = TrainSpec(batch_size=5, class_weights="balanced", **changes)
    return recipe.model_copy(update={"train": train})


def history(run: Path) -> list[list[float]]:
    return [[one.loss, one.validation_loss, one.accuracy] for one in RunFolder(run).history]


class Trained(NamedTuple):
    """What two devices print, how two machines end and what the first prints, and their runs
    beside those of one device.
    """

    devices: Path
    devices_alone: Path
    workers: list[str]
    codes: list[int]
    first: Path
    run: Path
    alone: Path
    errors: str


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trained]:
    """Two devices, and two machines of which one is lost, each beside a run of one device."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("replicas")
        patch.setenv("GRAFT_HOME", str(folder / "home"))
        part = FreezeSpec(unfreeze=1, batch_normalization=True)
        phase = Phase(name="Part", epochs=2, optimizer="sgd", learning_rate=0.05, freeze=part)
        of_devices = small(folder / "devices", phases=(phase,)).model_copy(
            update={"augment": AugmentSpec(preset="gentle")}
        )
        split = of_devices.train.model_copy(update={"device": "GPU:0,GPU:1"})
        of_machines = small(
            folder / "machines", phases=(Phase(name="Head", epochs=3, optimizer="sgd"),)
        )
        given = [folder / "devices.json", folder / "machines.json"]
        for path, recipe in zip(
            given, (of_devices.model_copy(update={"train": split}), of_machines), strict=True
        ):
            storage.write_json(path, recipe.model_dump(mode="json"))
        workers = [f"127.0.0.1:{port}" for port in free_ports(2)]
        run, outs = folder / "run", [folder / f"out {place}" for place in range(3)]
        asked = [[_DEVICES, str(given[0]), str(folder / "together"), str(outs[0])]]
        for index in range(2):
            task = {"type": "worker", "index": index}
            config = json.dumps({"cluster": {"worker": workers}, "task": task})
            recipe_to_run = [str(given[1]), "--run", str(run)]
            asked.append([_MACHINE, config, *recipe_to_run, str(outs[1 + index])])
        with subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", _FORKS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        ) as process:
            assert process.stdin is not None
            process.stdin.write(json.dumps(asked))
            process.stdin.close()
            process.stdin = None
            alone = folder / "devices alone", folder / "machines alone"
            for recipe, path in zip((of_devices, of_machines), alone, strict=True):
                train(make_plan(recipe), path)
            out, err = process.communicate(timeout=LONG_S)
        assert process.returncode == 0, err[-3000:]
        device_code, *codes = json.loads(out)
        assert device_code == 0, err[-3000:]
        yield Trained(outs[0], alone[0], workers, codes, outs[1], run, alone[1], err)


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


@pytest.fixture
def two_devices(trained: Trained) -> dict[str, Any]:
    """What a process with two devices tells, and under `alone` the history with one of them."""
    told = json.loads(trained.devices.read_text().splitlines()[-1])
    return {**told, "alone": history(trained.devices_alone)}


def test_two_devices_train_what_one_does_step_by_step(two_devices: dict[str, Any]) -> None:
    assert two_devices["step by step"] == "equal"


def test_a_run_on_two_devices_is_the_run_on_one(two_devices: dict[str, Any]) -> None:
    alone = two_devices["alone"]
    assert two_devices["history"] == [pytest.approx(one, rel=TOLERANCE) for one in alone]
    assert "2 devices train together: of each batch of 5 pictures, each computes 3." in str(
        two_devices["notices"]
    )


def test_replicas_drop_different_places(two_devices: dict[str, Any]) -> None:
    alone, first, second = two_devices["seeds"]
    assert first == alone
    assert second != first


def test_accumulation_on_several_devices_is_refused(two_devices: dict[str, Any]) -> None:
    ((field, text),) = two_devices["refused"]
    assert field == "train.phases.0.accumulate"
    assert "choose a batch size 2 times as large instead" in text


def test_two_machines_train_what_one_does_and_a_lost_one_ends_the_other(trained: Trained) -> None:
    run, alone = trained.run, trained.alone
    assert trained.codes == [3, 9], trained.errors[-3000:]
    sentence = json.loads(trained.first.read_text())["error"]
    lost = trained.workers[1]
    assert sentence.startswith(f"worker 1 ({lost}) is gone, so training has ended on all 2")
    assert sentence.endswith(f"The run is saved after epoch 2: go on with `graft resume {run}`.")
    folder = RunFolder(run)
    assert folder.status["status"] == "failed"
    assert history(run) == [pytest.approx(one, rel=TOLERANCE) for one in history(alone)[:2]]
    resume(run)
    assert history(run) == [pytest.approx(one, rel=TOLERANCE) for one in history(alone)]
    state = checkpoints.load_state(folder.checkpoints)
    assert state is not None
    assert state.epoch == 3
