"""The part of a generated training script that trains: phases, optimizers, rates, augmentation."""

from dataclasses import dataclass, replace

from engine.augment_presets import AugmentSettings, settings_of
from engine.exporting.job import Job
from engine.exporting.quoting import Script, called, listed, literal
from engine.exporting.script_model import (
    Source,
    inside,
    quiet_layers,
    trained_text,
)
from engine.exporting.script_objectives import score_word
from engine.layer_rates import HEAD, factors_of
from engine.optimizer_table import OPTIMIZERS, optimizer_values
from engine.recipe import Phase, Recipe

_PLAIN = {"_InGraft": "Adjusted", "_in_graft": "adjusted"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What the phases of a run need that others do not."""

    settings: AugmentSettings
    has_rates: bool
    has_adjusted: bool
    has_averages: bool
    has_patience: bool
    has_plateau: bool
    has_weights: bool
    is_one_hot: bool
    quiet: tuple[tuple[str, ...], ...]

    @property
    def is_varied(self) -> bool:
        """Whether training samples are varied."""
        return not self.settings.is_none


def phases_of(job: Job) -> tuple[Phase, ...]:
    """The phases that the run came to: later ones were stopped, or left out by a gate."""
    ran = max((record.phase for record in job.run.history), default=0)
    return job.run.recipe.train.phases[: ran + 1]


def needs_of(job: Job, source: Source, has_weights: bool) -> Needs:
    """What the run's phases need."""
    recipe, phases = job.run.recipe, phases_of(job)
    settings = settings_of(recipe.augment, job.best.input.media)
    loss = recipe.train.loss
    is_one_hot = job.best.task == "single_label" and (
        settings.mixes_labels or loss.kind == "focal" or loss.label_smoothing > 0
    )
    needs = Needs(
        settings=settings,
        has_rates=any(_changes_rate(phase) for phase in phases),
        has_adjusted=any(_is_adjusted(phase) for phase in phases),
        has_averages=any(phase.average is not None for phase in phases),
        has_patience=any(phase.early_stopping is not None for phase in phases),
        has_plateau=any(phase.schedule.kind == "plateau" for phase in phases),
        has_weights=has_weights,
        is_one_hot=is_one_hot,
        quiet=(),
    )
    quiet = tuple(
        () if _is_computed_once(phase, source, needs) else quiet_layers(phase, source)
        for phase in phases
    )
    return replace(needs, quiet=quiet)


def _changes_rate(phase: Phase) -> bool:
    return phase.schedule.kind != "constant" or phase.schedule.warm_up > 0


def _is_adjusted(phase: Phase) -> bool:
    return bool(phase.multipliers or phase.l2 or phase.average is not None)


def _is_computed_once(phase: Phase, source: Source, needs: Needs) -> bool:
    """Whether the base gives the same in every epoch, so that its features are computed once."""
    return not trained_text(phase, source.tree) and not needs.is_varied


def phases_text(job: Job, source: Source, needs: Needs) -> str:
    """The lines of `main` that train, phase by phase."""
    return "\n".join(
        _phase_text(number, phase, job, source, needs)
        for number, phase in enumerate(phases_of(job))
    )


def _phase_text(number: int, phase: Phase, job: Job, source: Source, needs: Needs) -> str:
    trained = trained_text(phase, source.tree)
    once = _is_computed_once(phase, source, needs)
    lines = ["", f"    # Phase {number + 1}: {' '.join(phase.name.split())}"]
    setting = ["base", trained or "()"]
    if needs.quiet[number]:
        setting.append(f"quiet={listed(needs.quiet[number])}")
    lines.append(f"    {called('set_trained', setting)}")
    if once:
        lines.append("    # All of the base is frozen, so its features are computed once.")
    model, data = ("head", "computed(extractor, {})") if once else ("model", "{}")
    lines.append(f"    optimizer = {_optimizer_text(phase)}")
    if _is_adjusted(phase):
        lines += _adjust_lines(phase, source)
    records = [record for record in job.run.history if record.phase == number]
    is_last = number == len(phases_of(job)) - 1
    epochs = phase.epochs
    stopped = job.run.status.get("status") == "stopped_early" and is_last
    if stopped and records and len(records) < epochs:
        epochs = len(records)
        lines.append(f"    # The run was stopped by hand after {epochs} of {phase.epochs} epochs.")
    arguments = [
        str(number),
        model,
        "model",
        "optimizer",
        data.format("train"),
        data.format("validation"),
        "best",
        f"epochs={epochs}",
    ]
    if needs.has_rates:
        arguments.append(f"curve={_curve_text(phase)}")
    if phase.early_stopping is not None:
        arguments.append(f"patience={phase.early_stopping}")
    if phase.schedule.kind == "plateau":
        arguments.append(f"plateau={phase.schedule.patience}")
    lines.append(f"    {called('best = train_phase', arguments)}")
    return "\n".join(lines)


def _optimizer_text(phase: Phase) -> str:
    info = OPTIMIZERS[phase.optimizer]
    values: dict[str, object] = {"learning_rate": phase.learning_rate}
    values.update(optimizer_values(phase))
    if info.takes_momentum:
        values["momentum"] = phase.momentum
    if phase.weight_decay is not None:
        values["weight_decay"] = phase.weight_decay
    if phase.optimizer == "muon":
        values["exclude_layers"] = ["(^|/)output/"]
        if phase.weight_decay is not None:
            values["adam_weight_decay"] = phase.weight_decay
    for name, value in (
        ("clipnorm", phase.clip_norm),
        ("clipvalue", phase.clip_value),
        ("global_clipnorm", phase.global_clip_norm),
    ):
        if value is not None:
            values[name] = value
    if phase.average is not None:
        values |= {"use_ema": True, "ema_momentum": phase.average}
    if phase.accumulate > 1:
        values["gradient_accumulation_steps"] = phase.accumulate
    kind = f"keras.optimizers.{info.label}"
    options = "".join(f"        {name}={value!r},\n" for name, value in values.items())
    return f"{f'adjusted({kind})' if _is_adjusted(phase) else kind}(\n{options}    )"


def _adjust_lines(phase: Phase, source: Source) -> list[str]:
    by_factor: dict[float, list[str]] = {}
    for path, factor in factors_of(phase.multipliers, source.tree).items():
        if factor != 1:
            name = path if path == HEAD else inside(path)
            by_factor.setdefault(factor, []).append(name)
    lines = ["    rates = {"]
    for factor, names in by_factor.items():
        lines.append(f"        {factor!r}: (")
        lines += [f"            {literal(name)}," for name in names]
        lines.append("        ),")
    lines = [*lines, "    }"] if by_factor else ["    rates = {}"]
    kernels = "kernels(base)" if phase.l2 else "()"
    return [*lines, f"    optimizer.adjust(factors(base, head, rates), {kernels}, {phase.l2!r})"]


def _curve_text(phase: Phase) -> str:
    values = "".join(
        f"{' ' * 20}{name}={literal(value) if isinstance(value, str) else repr(value)},\n"
        for name, value in phase.schedule.model_dump().items()
    )
    return (
        f"RateCurve(\n            SimpleNamespace(\n                epochs={phase.epochs},\n"
        f"                learning_rate={phase.learning_rate!r},\n"
        f"                schedule=SimpleNamespace(\n{values}                ),\n"
        "            ),\n            -(-len(train.targets) // BATCH_SIZE),\n        )"
    )


def add_training(script: Script, needs: Needs, recipe: Recipe, task: str) -> None:
    """Add the functions that train a phase."""
    script.add(_set_trained(needs))
    script.add(_WEIGHTED)
    script.add(_COMPUTED)
    script.add(_train_phase(needs, recipe, task))
    script.add(_RESEED)
    script.add(_batches(needs))
    if needs.has_rates:
        script.add(_RATE_SETTER, "from types import SimpleNamespace")
        script.quote("engine.learning_rate", "RateCurve", replaced={": Phase": ""})
    if needs.has_adjusted:
        names = ("_in_graft", "averaged") if needs.has_averages else ("_in_graft",)
        script.quote("engine.optimizers", *names, replaced=_PLAIN)
        script.add(_ADJUSTING)


def _set_trained(needs: Needs) -> str:
    has_quiet = any(needs.quiet)
    lines = [
        f"def set_trained(base, trained{', quiet=()' if has_quiet else ''}):",
        '    """Let only the layers at these paths learn; others, BatchNormalization too, stay."""',
        "    base.trainable = True",
        "    for path, layer in leaves(base):",
        "        layer.trainable = path in trained",
    ]
    if has_quiet:
        lines[1] = (
            '    """Let only the layers at these paths learn; those in `quiet` make no noise.\n\n'
            "    BatchNormalization that does not learn runs as in use.\n"
            '    """'
        )
        lines += [
            '        for name in ("rate", "drop_path_rate", "stddev"):',
            "            if hasattr(layer, name):",
            "                NOISE.setdefault((path, name), getattr(layer, name))",
            "                setattr(layer, name, 0 if path in quiet else NOISE[path, name])",
        ]
        lines[:0] = ["NOISE = {}", "", ""]
    return "\n".join(lines)


_WEIGHTED = '''
def weighted(base, first="", batch_normalization=False):
    """The paths of the base's layers with weights, from the path `first` on."""
    paths = [path for path, layer in leaves(base) if layer.weights]
    later = paths[paths.index(first) if first else 0 :]
    layer_at = dict(leaves(base))
    return {
        path
        for path in later
        if batch_normalization or not isinstance(layer_at[path], layers.BatchNormalization)
    }


def leaves(model, inside=""):
    """All layers of a model that are no models themselves, with their paths."""
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            yield from leaves(layer, f"{inside}{layer.name}/")
        else:
            yield inside + layer.name, layer
'''

_COMPUTED = '''
def computed(extractor, data):
    """Data whose inputs are the features of the frozen base."""
    return data._replace(inputs=extractor.predict(data.inputs, batch_size=32, verbose=0))
'''

_RESEED = '''
def reseed(model, phase, epoch):
    """Let every layer that draws at random begin this epoch with numbers of the epoch's own."""
    states = [v for v in model.variables if v.path.endswith("seed_generator_state")]
    for number, state in enumerate(states):
        fresh = np.random.SeedSequence([SEED, phase, epoch, number]).generate_state(2)
        state.assign(fresh.astype(state.dtype))
'''

_RATE_SETTER = '''
class RateSetter(keras.callbacks.Callback):
    """Gives each batch of an epoch its learning rate."""

    def __init__(self, curve, epoch, drops=0):
        super().__init__()
        self.curve, self.place = curve, (epoch, drops)

    def on_train_batch_begin(self, batch, logs=None):
        epoch, drops = self.place
        self.model.optimizer.learning_rate = self.curve.at(epoch, batch, drops)
'''

_ADJUSTING = '''
def factors(base, head, rates):
    """The weights whose learning rate differs from the phase's, each with its factor."""
    of = {path: factor for factor, paths in rates.items() for path in paths}
    found = [(v, of[path]) for path, layer in leaves(base) if path in of for v in layer.weights]
    return found + [(v, of["head"]) for v in head.weights if "head" in of]


def kernels(base):
    """The trained weights of the base that are pulled towards zero."""
    return [v for v in base.trainable_variables if v.name.endswith("kernel")]
'''


def _train_phase(needs: Needs, recipe: Recipe, task: str) -> str:
    taken = ["number", "learner", "model", "optimizer", "train", "validation", "best", "epochs"]
    taken += [
        one
        for one, wanted in (
            ("curve", needs.has_rates),
            ("patience=None", needs.has_patience),
            ("plateau=None", needs.has_plateau),
        )
        if wanted
    ]
    jit = ", jit_compile=True" if recipe.train.compile == "on" else ", jit_compile=False"
    lines = [
        f"{called('def train_phase', taken, 0)}:",
        '    """Train one phase, from and to the best epoch so far; what is best now."""',
        f"    learner.compile(optimizer, loss=make_loss(), metrics=[make_score()]{jit})",
    ]
    if needs.has_patience or needs.has_plateau:
        lines.append('    lowest, waited = float("inf"), 0')
    if needs.has_plateau:
        lines.append("    drops, rate_waited = 0, 0")
    lines += ["    for epoch in range(epochs):", "        reseed(model, number, epoch)"]
    callbacks = ""
    if needs.has_rates:
        drops = ", drops" if needs.has_plateau else ""
        callbacks = f", callbacks=[RateSetter(curve, epoch{drops})]"
    lines += [
        "        batches = Batches(train, number, epoch)",
        f"        learner.fit(batches, shuffle=False, verbose=0{callbacks})",
    ]
    indent = " " * 8
    if needs.has_averages:
        lines.append("        with averaged(optimizer, learner.trainable_variables):")
        indent += " " * 4
    lines += [
        f"{indent}loss, score = learner.evaluate(",
        f"{indent}    validation.inputs, validation.targets, batch_size=BATCH_SIZE, verbose=0",
        f"{indent})",
        f"{indent}if (score, -loss) > best[:2]:",
        f"{indent}    best = score, -loss, model.get_weights()",
        '        print(f"epoch {epoch + 1}: validation loss {loss:.4f}, '
        f'{score_word(task)} {{score:.3f}}")',
    ]
    if needs.has_patience or needs.has_plateau:
        more = ", rate_waited" if needs.has_plateau else ""
        zero, one = (", 0", ", rate_waited + 1") if needs.has_plateau else ("", "")
        lines += [
            "        if loss < lowest:",
            f"            lowest, waited{more} = loss, 0{zero}",
            "        else:",
            f"            waited{more} = waited + 1{one}",
        ]
    if needs.has_plateau:
        lines += [
            "        if plateau is not None and rate_waited >= plateau:",
            "            drops, rate_waited = drops + 1, 0",
        ]
    if needs.has_patience:
        lines += [
            "        if patience is not None and waited >= patience:",
            "            break",
        ]
    lines += ["    model.set_weights(best[2])", "    return best"]
    return "\n".join(lines)


def _batches(needs: Needs) -> str:
    lines = [
        "class Batches(keras.utils.PyDataset):",
        '    """The training samples, batch by batch, in the order of this epoch."""',
        "",
        "    def __init__(self, data, phase, epoch):",
        "        super().__init__()",
        "        self.data, self.place = data, (phase, epoch)",
        "        seeds = np.random.SeedSequence([SEED, phase, epoch, 0])",
        "        generator = np.random.Generator(np.random.PCG64(seeds))",
        "        self.order = generator.permutation(len(data.targets))",
        "",
        "    def __len__(self):",
        "        return -(-len(self.order) // BATCH_SIZE)",
        "",
        "    def __getitem__(self, number):",
        "        rows = self.order[number * BATCH_SIZE : (number + 1) * BATCH_SIZE]",
    ]
    taken = ["self.data.inputs[rows]", "self.data.targets[rows]"]
    if needs.has_weights:
        taken.append("self.data.weights[rows]")
    if needs.is_varied:
        lines.append(f"        taken = {', '.join(taken)}")
        lines.append("        return varied(*taken, place=self.place, number=number)")
    else:
        lines.append(f"        return {', '.join(taken)}")
    return "\n".join(lines)
