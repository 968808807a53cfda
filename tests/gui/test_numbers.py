import pytest

from gui import numbers
from gui.widgets.basics import Label


def test_numbers_look_alike(qapp):
    assert [numbers.percent(s) for s in (0.9333, 1.0)] == ["93.3 %", "100.0 %"]
    assert numbers.percent_range((0.844, 0.94)) == "84 – 94 %"
    assert numbers.percent_range(None) == ""
    assert [numbers.short_count(n) for n in (645, 131_200, 1_300_000, 2_100_000_000)] == [
        "645",
        "131 k",
        "1.3 M",
        "2.1 G",
    ]
    assert [numbers.size_text(n) for n in (0, 10, 640_000, 1_500_000, 8e6, 120e6, 3.2e9)] == [
        "0 kB",
        "1 kB",
        "640 kB",
        "1.5 MB",
        "8 MB",
        "120 MB",
        "3.2 GB",
    ]
    assert [numbers.file_size(n) for n in (9_000, 14_200_000)] == ["9.0 kB", "14.2 MB"]
    assert [numbers.duration(s) for s in (0.2, 89, 7500)] == ["0 s", "1 min 29 s", "2 h 5 min"]
    assert [numbers.time_left(s) for s in (45, 89)] == ["45 s", "1 min 20 s"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("90 % of 4.1 MB in 8 ms.", "90_% of 4.1_MB in 8_ms."),
        ("between 84 – 94 %", "between 84_–_94_%"),
        ("about 1 min 20 s left", "about 1_min 20_s left"),
        ("3 samples of 5 kinds", "3 samples of 5 kinds"),
        ("1.3 M of 7.2 M parameters", "1.3_M of 7.2_M parameters"),
    ],
)
def test_no_line_ends_between_a_number_and_its_unit(text, joined):
    assert numbers.unbroken(text) == joined.replace("_", "\N{NO-BREAK SPACE}")


def test_a_label_holds_a_number_and_its_unit_together(qtbot):
    label = Label("It takes 4.1 MB", wrap=True)
    qtbot.addWidget(label)
    assert label.property("text") == "It takes 4.1\N{NO-BREAK SPACE}MB"
    assert label.text() == "It takes 4.1 MB"
    label.retranslate({"It takes 4.1 MB": "占用 4.1 MB"}.get)
    assert label.property("text") == "占用 4.1\N{NO-BREAK SPACE}MB"
    label.setProperty("text", "8 ms")
    assert label.text() == "8 ms"
