"""What is said of a built-in model for the data at hand."""

from dataclasses import replace

import pytest

from engine.source_fit import fit_to_data, pass_seconds, speed_class, suggest_source
from engine.sources.applications import get_application, list_applications
from engine.types import Application, DatasetIndex, Sample

LISTED = {application.name: application for application in list_applications()}
MOBILENET = LISTED["mobilenetv2"]


def data(*pictures: tuple[int, int, int], orientation: int = 1) -> DatasetIndex:
    """Pictures of these widths, heights and channels."""
    samples = tuple(
        Sample(
            path=f"{number}.png", label=0, split="train", width=width, height=height,
            channels=channels, orientation=orientation,
        )
        for number, (width, height, channels) in enumerate(pictures)
    )  # fmt: skip
    return DatasetIndex(
        roots=("/data",), task="single_label", class_names=("a",), samples=samples, refused=(),
        findings=(), fingerprint="",
    )  # fmt: skip


def test_small_grey_pictures_are_enlarged_and_repeated() -> None:
    assert fit_to_data(MOBILENET, data((28, 28, 1), (28, 28, 1))) == (
        "Your pictures are 28×28 and grey; this model takes 224×224 in colour: they are enlarged "
        "8 times, and their grey is repeated in three channels. Enlarging adds work and no "
        "detail: an input size of 96×96, which there are weights for, is faster; it can be set "
        "once the model is open."
    )
    assert "of 64×64 is faster" in fit_to_data(LISTED["vgg16"], data((28, 28, 1)))


def test_photographs_are_reduced_and_sizes_that_differ_are_about() -> None:
    text = fit_to_data(MOBILENET, data((640, 480, 3), (600, 500, 3), (700, 400, 3)))
    assert text == (
        "Your pictures are about 640×480 in colour; this model takes 224×224 in colour: they are "
        "reduced 2.5 times."
    )


def test_pictures_of_the_right_size_are_used_as_they_are() -> None:
    assert "used nearly as they are." in fit_to_data(MOBILENET, data((224, 200, 3)))


def test_some_grey_and_turned_pictures() -> None:
    text = fit_to_data(MOBILENET, data((900, 100, 1), (900, 100, 3), orientation=6))
    assert "100×900, some grey and some in colour" in text
    assert "the grey of those that are grey is repeated" in text


def test_without_sizes_nothing_is_claimed() -> None:
    assert fit_to_data(MOBILENET, data((0, 0, 0))) == (
        "Pictures are resized: this model takes 224×224 in colour."
    )
    assert "×" in fit_to_data(MOBILENET, data((28, 28, 0)))
    assert "grey" not in fit_to_data(MOBILENET, data((28, 28, 0)))


@pytest.mark.parametrize("application", LISTED.values(), ids=lambda one: one.name)
def test_a_smaller_input_size_that_is_named_is_possible(application: Application) -> None:
    text = fit_to_data(application, data((28, 28, 1)))
    named = int(text.split("an input size of ")[1].split("×")[0])
    assert get_application(application.name).minimum_size <= named <= application.input_size


def test_speed_classes_follow_the_measurements() -> None:
    classes = {name: speed_class(application) for name, application in LISTED.items()}
    assert {classes[name] for name in ("mobilenetv2", "efficientnetb0")} == {"fast"}
    assert {classes[name] for name in ("resnet50", "densenet121")} == {"medium"}
    assert {classes[name] for name in ("vgg16", "convnexttiny", "efficientnetb7")} == {"slow"}
    assert speed_class(replace(MOBILENET, cpu_milliseconds=0)) is None
    assert pass_seconds(replace(MOBILENET, cpu_milliseconds=0), 10) is None
    assert pass_seconds(replace(MOBILENET, cpu_milliseconds=20), 1000) == 20


def test_the_reason_for_a_suggestion_depends_on_the_data() -> None:
    assert "small pictures like yours" in suggest_source(data((28, 28, 1))).why
    for other in (None, data((640, 480, 3)), data((0, 0, 0))):
        assert suggest_source(other).why == "small to fetch and fast without a GPU"


def test_what_is_suggested_is_in_the_catalog_and_fast_enough() -> None:
    assert speed_class(LISTED[suggest_source().name]) == "fast"
    assert speed_class(LISTED[suggest_source(gpu=True).name]) != "slow"
