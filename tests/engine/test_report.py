import base64
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from engine.cli import run as graft
from engine.control import Control
from engine.errors import EngineError
from engine.evaluation import evaluate
from engine.evaluation_types import (
    ClassScore,
    DecisionRule,
    EvaluatedSample,
    Evaluation,
    TargetScore,
    ThresholdCurve,
)
from engine.report import make_report, write_report
from engine.report_charts import Series, chart, ticks
from engine.report_mistakes import worst
from engine.report_recipe import data_section
from engine.report_scores import curves_section, estimates_section, scores_section
from engine.runs import RunFolder
from engine.storage import read_json, write_json
from engine.trust_files import keep_robustness
from engine.trust_types import (
    Robustness,
    RobustnessCurve,
    RobustnessExample,
    RobustnessLevel,
)
from tests.engine.run_folder import TinyRun, make_run

NAMES = ("class 2", "<b>bold</b> & 'co'", "Ünïcode")
_VOID = {"meta", "img", "br"}


class _Checker(HTMLParser):
    """Fails on elements that are not closed in order, and gathers what matters."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[str] = []
        self.words: list[str] = []
        self.links: list[str] = []
        self.pictures = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "link", "iframe", "b2")
        values = dict(attributes)
        self.links += [values[name] or "" for name in ("src", "href") if name in values]
        self.pictures += tag == "img"
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert tag in ("polyline", "circle")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("h2", "h3"):
            self.headings.append(data)
        self.words.append(data)


def checked(text: str) -> _Checker:
    found = _Checker()
    found.feed(text)
    found.close()
    assert not found.open
    return found


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> TinyRun:
    made = make_run(tmp_path_factory.mktemp("tiny"), class_names=NAMES[:1] + NAMES[2:] + ("x",))
    # A class may be called anything, a folder not.
    write_json(
        made.run_dir / "run.json",
        {
            **read_json(made.run_dir / "run.json"),
            "class_names": NAMES,
            "created": 1_790_000_000.0,
            "seconds": 200.0,
            "best_epoch": 2,
            "versions": {"keras": "3.15.1", "graft": "0.9"},
            "history": [
                {"phase": 0, "epoch": e, "loss": 1 / e, "accuracy": 0.5, "validation_loss": 2 / e,
                 "validation_accuracy": 0.4}
                for e in (1, 2, 3)
            ],
        },
    )  # fmt: skip
    return made


@pytest.fixture(scope="module")
def evaluation(tiny: TinyRun) -> Evaluation:
    return evaluate(str(tiny.run_dir), split=None, data=None, control=Control())


def test_one_page_holds_everything_and_needs_nothing_else(
    tiny: TinyRun, evaluation: Evaluation
) -> None:
    text = make_report(evaluation, Control())
    found = checked(text)
    assert found.headings == [
        "Answers on the validation split", "Confusion matrix", "Thresholds", "Trust",
        "Calibration", "Worst mistakes", "Recipe", "Data", "Training", "Versions",
    ]  # fmt: skip
    assert all(link.startswith("data:image/jpeg;base64,") for link in found.links)
    assert "http" not in text and "url(" not in text and "@import" not in text
    mistakes = worst(evaluation)
    assert 0 < found.pictures == len(mistakes)
    assert base64.b64decode(found.links[0].partition(",")[2]).startswith(b"\xff\xd8")
    assert NAMES[1] in found.words and "<b>bold" not in text
    told = " ".join(found.words)
    right = round((evaluation.accuracy or 0) * 12)
    assert f"{right} of 12 pictures right" in told
    assert "0.9" in told and str(tiny.data) in told
    # The recipe is whole: it can be taken from the page.
    recipe = next(words for words in found.words if words.startswith("{"))
    assert json.loads(recipe) == read_json(tiny.run_dir / "recipe.json")


def test_figures_in_the_page_are_those_of_the_evaluation(evaluation: Evaluation) -> None:
    text = make_report(evaluation, Control())
    cells = re.findall(r'<td class="(?:right|wrong|none)"[^>]*>([\d,]+)</td>', text)
    assert [int(cell) for cell in cells] == [n for row in evaluation.confusion for n in row]
    first = worst(evaluation)[0]
    assert first.loss == max(one.loss for one in evaluation.samples if one.label != one.predicted)
    assert text.index("Worst mistakes") < text.index(Path(first.path).name)


def test_robustness_is_there_once_it_is_known(tiny: TinyRun, evaluation: Evaluation) -> None:
    level = RobustnessLevel(text="strong", value=0.2, score=0.5, range=(0.3, 0.7), changed=0.25)
    known = Robustness(
        run_dir=str(tiny.run_dir),
        split="validation",
        num_samples=12,
        num_available=12,
        score="accuracy",
        clean=0.75,
        clean_range=(0.5, 0.9),
        curves=(RobustnessCurve(kind="noise", levels=(level,)),),
        examples=(
            RobustnessExample(
                path="/a.png", kind="noise", level=0, jpeg=b"\xff\xd8", text="<x>", right=True
            ),
        ),
    )
    keep_robustness(known, Control())
    found = checked(make_report(evaluation, Control()))
    (tiny.run_dir / "robustness.json").unlink()
    told = " ".join(found.words)
    assert "Noise: strong" in told and "50.0 % (30.0 % to 70.0 %)" in told and "<x>" in told


def test_a_class_of_which_nothing_is_known_has_no_figures(evaluation: Evaluation) -> None:
    there = ClassScore(name="there", precision=1, recall=1, f1=1, support=12)
    absent = ClassScore(name="absent", precision=0, recall=0, f1=0, support=0)
    found = scores_section(replace(evaluation, per_class=(there, absent)), "pictures")
    rows = re.findall(r"<tr><th scope=.row.>(there|absent)</th>(.*?)</tr>", found)
    cells = {name: re.findall(r"<td[^>]*>(.*?)</td>", inside) for name, inside in rows}
    assert cells == {"there": ["100.0 %", "100.0 %", "1.000", "12"], "absent": ["–", "–", "–", "0"]}


def test_strengths_of_a_disturbance_stand_below_its_curve() -> None:
    """JPEG is drawn by what is lost, so that worse is at the right, and told by its quality."""
    drawn = chart(
        [Series(name="a", points=((25.0, 0.9), (90.0, 0.4)))],
        title="t",
        x="quality",
        y="accuracy",
        x_ticks=[(25.0, "75"), (90.0, "10")],
        y_range=(0, 1),
    )
    assert drawn.index(">75<") < drawn.index(">10<")
    assert ">25<" not in drawn and ">90<" not in drawn


def test_a_picture_that_is_gone_leaves_a_word(tiny: TinyRun, evaluation: Evaluation) -> None:
    gone = tuple(replace(one, path=f"{one.path}.gone") for one in evaluation.samples)
    found = checked(make_report(replace(evaluation, samples=gone), Control()))
    assert not found.pictures and "not readable" in found.words


def test_labels_have_curves_and_numbers_residuals() -> None:
    curve = ThresholdCurve(
        name="red", thresholds=(1.1, 0.8, 0.2), true_positives=(0, 3, 4),
        false_positives=(0, 0, 5), num_positive=4, num_negative=5, roc_auc=0.875,
        average_precision=0.9,
    )  # fmt: skip
    made = Evaluation(
        run_dir="/r", split="test", class_names=("red", "wide"), num_samples=9, accuracy=0.5,
        accuracy_low=0.2, accuracy_high=0.8, loss=0.4, per_class=(), confusion=(), samples=(),
        task="multi_label", label_accuracy=0.7, curves=(curve,),
        rule=DecisionRule(thresholds=(0.3, 0.5)),
    )  # fmt: skip
    text = curves_section(made)
    checked(text)
    # (0, 0), (0, 0.75), (1, 1): false and true positives as shares.
    assert '<polyline class="look0" points="52.0,220.0 52.0,64.0 426.0,12.0"/>' in text
    assert "0.875" in text
    numbers = replace(
        made, task="regression", class_names=("age",), accuracy=None, curves=(),
        rule=DecisionRule(),
        per_target=(TargetScore(
            name="age", mean_absolute_error=1, root_mean_squared_error=1.0, r2=0.5
        ),),
        samples=tuple(
            EvaluatedSample(path=f"/{i}", values=(float(i),), predicted_values=(i + off,))
            for i, off in enumerate((0.5, -4.0, 1.0))
        ),
    )  # fmt: skip
    text = estimates_section(numbers)
    checked(text)
    assert text.count("<circle") == 6
    assert [one.path for one in worst(numbers)] == ["/1", "/2", "/0"]


def test_charts_have_round_numbers_and_survive_what_is_not_finite() -> None:
    assert ticks(0, 1) == [0, 0.2, 0.4, 0.6, 0.8, 1]
    assert ticks(0.013, 0.087) == [0.02, 0.04, 0.06, 0.08]
    assert chart([Series(name="a", points=())], title="t", x="x", y="y") == ""
    one = chart(
        [Series(name="a", points=((1.0, float("nan")), (2.0, 3.0)))], title="<t>", x="x", y="y"
    )
    checked(one)
    assert "nan" not in one and "&lt;t&gt;" in one


def test_the_data_is_counted_by_class_and_split(tiny: TinyRun) -> None:
    words = [word for word in checked(data_section(RunFolder(tiny.run_dir))).words if word.strip()]
    at = words.index(NAMES[0])
    assert words[at : at + 3] == [NAMES[0], "1", "4"]
    assert words[-3:] == ["all", "3", "12"]


def test_the_command_writes_it(
    tiny: TinyRun, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "the report.html"
    arguments = ["evaluate", str(tiny.run_dir), "--report"]
    assert graft([*arguments, str(place), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["report"] == str(place)
    checked(place.read_text(encoding="utf-8"))
    assert graft([*arguments, str(tmp_path)]) == 2
    assert "is a folder" in capsys.readouterr().err


def test_a_report_that_cannot_be_written_leaves_what_was_there(
    evaluation: Evaluation, tmp_path: Path
) -> None:
    place = tmp_path / "r.html"
    place.write_text("before", encoding="utf-8")
    gone = replace(evaluation, run_dir=str(tmp_path / "none"))
    with pytest.raises(EngineError, match="is not there"):
        write_report(gone, place, Control())
    assert place.read_text(encoding="utf-8") == "before"
