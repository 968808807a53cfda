"""Archives: unpacked whole or not at all, once, and never outside their own place."""

import gzip
import io
import os
import tarfile
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from engine.control import Control
from engine.data import archives
from engine.data.archives import archive_kind, safe_parts, unpack, unpacked_folder
from engine.data.roots import find_samples
from engine.errors import CancelledError, EngineError
from engine.events import Event, Progress

JPEG = b"\xff\xd8\xff\xe0"
FILES = {"cats/1.jpg": JPEG + b"1", "cats/2.jpg": JPEG + b"2", "dogs/1.jpg": JPEG + b"3"}


def make_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def make_tar(path: Path, files: Mapping[str, bytes], *others: tarfile.TarInfo) -> Path:
    kind = path.suffix.removeprefix(".")
    with tarfile.open(path, f"w:{kind if kind in ('gz', 'bz2', 'xz') else ''}") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for info in others:
            archive.addfile(info)
    return path


def special(kind: bytes, name: str = "cats/odd", target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def refused(path: Path, message: str) -> None:
    with pytest.raises(EngineError, match=message) as raised:
        unpack(path, control=Control())
    assert "\n" not in str(raised.value)
    assert not unpacked_folder(path).exists()
    assert not list(unpacked_folder(path).parent.glob(".graft-*"))


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tar.bz2", "a.tar.xz", "noname"])
def test_archives_are_unpacked_by_their_first_bytes(tmp_path: Path, name: str) -> None:
    make = make_zip if name in ("a.zip", "noname") else make_tar
    path = make(tmp_path / name, FILES)
    assert contents(unpack(path, control=Control())) == FILES
    found = find_samples([str(path)], None, control=Control())
    assert [file.relative for file in found.files] == ["cats/1.jpg", "cats/2.jpg", "dogs/1.jpg"]


def test_what_is_unpacked_is_used_again_until_the_archive_changes(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", FILES)
    first = unpack(path, control=Control())
    (first / "mark").touch()
    assert (unpack(path, control=Control()) / "mark").exists()
    make_zip(path, {**FILES, "dogs/2.jpg": JPEG})
    again = unpack(path, control=Control())
    assert again != first
    assert "dogs/2.jpg" in contents(again)


@pytest.mark.parametrize(
    "name",
    ["../out.jpg", "a/../../out.jpg", "/tmp/out.jpg", "..\\out.jpg", "C:\\out.jpg", "c:out.jpg"],
)
@pytest.mark.parametrize(("make", "suffix"), [(make_zip, "zip"), (make_tar, "tar")])
def test_no_path_leaves_its_place(
    tmp_path: Path, make: Callable[..., Path], suffix: str, name: str
) -> None:
    refused(make(tmp_path / f"a.{suffix}", {**FILES, name: b"out"}), "a place outside the archive")
    assert not list(tmp_path.rglob("out.jpg"))


@pytest.mark.parametrize("name", ["con/1.jpg", "a/aux.jpg", "a/b?", "a /1.jpg", "a/x:y", "LPT1"])
def test_names_that_windows_gives_a_meaning_are_refused_there(name: str) -> None:
    with pytest.raises(EngineError, match="no folder here can hold"):
        safe_parts(name, Path("a.zip"), windows=True)
    assert safe_parts(name, Path("a.zip"), windows=False) == tuple(name.split("/"))


@pytest.mark.parametrize(
    "info",
    [
        special(tarfile.SYMTYPE, target="/etc/passwd"),
        special(tarfile.SYMTYPE, target="1.jpg"),
        special(tarfile.LNKTYPE, target="cats/1.jpg"),
        special(tarfile.FIFOTYPE),
        special(tarfile.CHRTYPE),
        special(tarfile.BLKTYPE),
    ],
)
def test_links_and_devices_are_refused(tmp_path: Path, info: tarfile.TarInfo) -> None:
    refused(make_tar(tmp_path / "a.tar", FILES, info), "is a link or a device")


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("cats/link")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    refused(path, "is a link or a device")


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("cats/1.jpg", b"one")
        archive.writestr("./cats/1.jpg", b"two")
    refused(path, "two files named")


def test_bombs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "FREE_EXPANSION_BYTES", 2**20)
    refused(make_zip(tmp_path / "a.zip", {"zeros.jpg": bytes(2**22)}), "made to fill the disk")
    refused(make_tar(tmp_path / "a.tar.gz", {"zeros.jpg": bytes(2**22)}), "made to fill the disk")


def test_a_header_of_a_tar_cannot_ask_for_all_memory(tmp_path: Path) -> None:
    huge = tarfile.TarInfo("pax")
    huge.type, huge.size = tarfile.XHDTYPE, 2**33
    path = tmp_path / "a.tar.gz"
    with gzip.open(path, "wb") as file:
        file.write(huge.tobuf() + bytes(2**20))
    refused(path, "is damaged")


def test_too_many_files_and_too_little_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_zip(tmp_path / "a.zip", FILES)
    monkeypatch.setattr(archives, "MAX_FILES", 2)
    refused(path, "more than 2 files")
    monkeypatch.undo()
    monkeypatch.setenv("GRAFT_HOME", str(tmp_path / "home"))
    usage = archives.shutil._ntuple_diskusage(100, 90, 10)
    monkeypatch.setattr(archives.shutil, "disk_usage", lambda _path: usage)
    refused(path, "has 10 bytes free: free some space")
    refused(make_tar(tmp_path / "a.tar", FILES), "has 10 bytes free: free some space")


def test_damaged_locked_and_foreign_archives_get_a_sentence(tmp_path: Path) -> None:
    whole = make_zip(tmp_path / "a.zip", FILES).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[:60])
    (tmp_path / "words.zip").write_text("no archive")
    gone = make_tar(tmp_path / "a.tar.gz", {"1.jpg": os.urandom(5000)}).read_bytes()
    (tmp_path / "cut.tar.gz").write_bytes(gone[:3000])
    plain = make_tar(tmp_path / "a.tar", FILES).read_bytes()
    (tmp_path / "cut.tar").write_bytes(plain[: 2 * 1024 + 100])
    squeezed = bytearray(make_tar(tmp_path / "a.tar.bz2", FILES).read_bytes())
    squeezed[60] ^= 255
    (tmp_path / "wrong.tar.bz2").write_bytes(squeezed)
    locked = bytearray(whole)
    for start in (whole.find(b"PK\3\4") + 6, whole.find(b"PK\1\2") + 8):
        locked[start] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    (tmp_path / "a.rar").write_bytes(b"Rar!\x1a\x07\x01\0")
    (tmp_path / "a.7z").write_bytes(b"7z\xbc\xaf\x27\x1c")
    for name, message in {
        "cut.zip": "is damaged",
        "words.zip": "is damaged",
        "cut.tar.gz": "is damaged",
        "cut.tar": r"damaged \(it is cut off\)",
        "wrong.tar.bz2": "is damaged",
        "locked.zip": "locked with a password",
        "a.rar": "a RAR archive",
        "a.7z": "a 7z archive",
    }.items():
        refused(tmp_path / name, message)


def test_a_compressed_file_is_no_archive(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "labels.csv.gz", "wb") as file:
        file.write(b"a,b\n1,2\n")
    assert archive_kind(tmp_path / "labels.csv.gz") is None
    assert archive_kind(tmp_path / "none") is None


def test_cancelling_leaves_nothing(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", FILES)
    control = Control()
    events: list[Event] = []

    def listen(event: Event) -> None:
        events.append(event)
        control.cancel()

    control.report = listen
    with pytest.raises(CancelledError):
        unpack(path, control=control)
    assert isinstance(events[0], Progress)
    assert not unpacked_folder(path).exists()
    assert not list(unpacked_folder(path).parent.iterdir())


def test_the_oldest_makes_room_but_not_what_may_be_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "BUDGET_BYTES", 1)
    folders = []
    for number, days in enumerate((30, 20, 1)):
        folder = unpack(make_zip(tmp_path / f"{number}.zip", FILES), control=Control())
        os.utime(folder, (time.time() - days * 86400,) * 2)
        folders.append(folder)
    monkeypatch.setattr(archives, "_used_here", {folders[1]})
    unpack(make_zip(tmp_path / "new.zip", FILES), control=Control())
    assert [folder.exists() for folder in folders] == [False, True, True]


def test_an_archive_in_an_archive_is_unpacked_and_one_too_deep_is_not(tmp_path: Path) -> None:
    inner = make_zip(tmp_path / "inner.zip", FILES).read_bytes()
    path = make_zip(tmp_path / "outer.zip", {"inner.zip": inner})
    assert len(find_samples([str(path)], None, control=Control()).files) == 3
    for number in range(4):
        path = make_zip(tmp_path / f"outer{number}.zip", {"inner.zip": path.read_bytes()})
    with pytest.raises(EngineError, match="holds no pictures"):
        find_samples([str(path)], None, control=Control())
