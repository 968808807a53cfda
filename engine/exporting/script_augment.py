"""The part of a generated training script that varies training samples, number for number."""

from engine.augment_presets import AugmentSettings
from engine.exporting.quoting import Script
from engine.types import Media

_STEPS, _DRAWS, _RAND = "engine.augment_steps", "engine.augmentation", "engine.rand_augment"
_QUOTED = ("_step", "Move", "_Saturation", "_erasing", "_time_shift", "_Noise", "_Masking")
_PLAIN = {": AugmentSettings": ""}


def add_augmentation(
    script: Script, settings: AugmentSettings, media: Media, *, has_weights: bool
) -> None:
    """Add a function `varied` that does to a batch what the run did to it.

    Args:
        script: Gets it, and the steps it takes.
        settings: What is done; not nothing.
        media: What the samples are.
        has_weights: Whether each sample has a weight.
    """
    lines = _step_lines(settings)
    text = "STEPS = [\n" + "".join(f"    ({place}, {one}),\n" for place, one in lines) + "]"
    if settings.mixes_labels:
        text += (
            f"\nMIXERS = make_mixers(SimpleNamespace(mix_up={settings.mix_up!r}, "
            f"cut_mix={settings.cut_mix!r}))"
        )
    script.add(_varied(settings, media, has_weights))
    script.quote(_DRAWS, "_BatchSeeds")
    used = [name for name in _QUOTED if f"{name}(" in text]
    script.quote(_STEPS, *used, replaced=_PLAIN)
    if settings.mixes_labels:
        script.quote(_STEPS, "make_mixers", replaced=_PLAIN)
    if settings.rand_augment:
        script.quote(_RAND, "RandAugment")
    needs = ["from keras import layers"] if "layers." in text else []
    if "SimpleNamespace" in text:
        needs.append("from types import SimpleNamespace")
    script.add(text, *needs)


def _step_lines(s: AugmentSettings) -> list[tuple[int, str]]:
    """The steps that are on, with their places, as `engine.augment_steps.make_steps` has them."""
    values = (0.0, 255.0)
    moves = s.rotation or s.zoom or s.translation or s.crop < 1
    move = (
        f"Move(SimpleNamespace(rotation={s.rotation!r}, zoom={s.zoom!r}, "
        f"translation={s.translation!r}, crop={s.crop!r}))"
    )
    steps = (
        (s.flip in ("horizontal", "both"), '_step(layers.RandomFlip("horizontal"))'),
        (s.flip in ("vertical", "both"), '_step(layers.RandomFlip("vertical"))'),
        (moves, move),
        (s.brightness, f"_step(layers.RandomBrightness({s.brightness!r}, {values}))"),
        (s.contrast, f"_step(layers.RandomContrast({(s.contrast, s.contrast)}, {values}))"),
        (s.saturation, f"_Saturation({s.saturation!r})"),
        (s.rand_augment, f"RandAugment({s.rand_augment!r})"),
        (s.erasing, f"_step(_erasing({s.erasing!r}))"),
        (s.time_shift, f"_step(_time_shift({s.time_shift!r}))"),
        (s.noise, f"_Noise({s.noise!r})"),
        (s.masking, f"_Masking({s.masking!r})"),
    )
    return [(place, text) for place, (is_on, text) in enumerate(steps) if is_on]


def _varied(settings: AugmentSettings, media: Media, has_weights: bool) -> str:
    lines = [
        f"def varied(inputs, targets, {'weights, ' if has_weights else ''}place, number):",
        '    """Batch `number` of the epoch at `place` (phase, epoch), varied as in the run."""',
        "    key = np.random.SeedSequence([SEED, *place, 1]).generate_state(2)",
        "    seeds = _BatchSeeds(key.astype(np.uint32).view(np.int32), number)",
        "    inputs = tf.constant(inputs, tf.float32)",
        "    for place_of_step, step in STEPS:",
        "        inputs = step(inputs, seeds.of_step(place_of_step))",
    ]
    if settings.mixes_labels:
        mixed = ["    for place_of_step, mixer in MIXERS:"]
        if has_weights:
            lines += [
                "    # What is mixed weighs, and counts for each class, as much as its parts did.",
                "    carried = np.hstack([targets * weights[:, None], weights[:, None]])",
                *mixed,
                "        carried = tf.constant(carried, tf.float32)",
                "        inputs, carried = mixer(inputs, carried, seeds.of_step(place_of_step))",
                "    targets = tf.math.divide_no_nan(carried[:, :-1], carried[:, -1:])",
                "    weights = carried[:, -1]",
            ]
        else:
            lines += [
                "    targets = tf.constant(targets, tf.float32)",
                *mixed,
                "        inputs, targets = mixer(inputs, targets, seeds.of_step(place_of_step))",
            ]
    if media != "vector":
        lines.append("    inputs = keras.ops.clip(inputs, 0.0, 255.0)")
    lines.append(f"    return inputs, targets{', weights' if has_weights else ''}")
    return "\n".join(lines)
