"""The real third-party files of ../shared, where they are at hand."""

from pathlib import Path

import pytest

from tests.legacy.shared_models import check, shared_files

pytestmark = [pytest.mark.slow, pytest.mark.shared_data]


@pytest.mark.parametrize("path", shared_files() or [None], ids=lambda path: path and path.name)
def test_a_real_file_opens_reloads_and_trains(path: Path | None) -> None:
    if path is None:
        pytest.skip("../shared/models is not here: real model files are tested where it is")
    checked = check(path)
    assert checked.reload_difference == 0
    assert checked.loss_before == checked.loss_before < float("inf")
