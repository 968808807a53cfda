"""Makes Graft an application of its own, with Python and TensorFlow inside, by PyInstaller.

    pip install -e ".[export,freeze]"
    python -m resources.make_application --to DIR [--check]

DIR/graft/graft is the program, for the system that it was made on. `--check` starts it after that:
the sample without a display (train, evaluate, export), a model file, and the window.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Their versions are told in exports, reports and the details of errors.
PACKAGES = ("graft-studio", "keras", "tensorflow", "PySide6-Essentials", "numpy", "pillow", "h5py")
OPTIONAL = {
    "ai_edge_litert": "ai-edge-litert",
    "onnx": "onnx",
    "onnxruntime": "onnxruntime",
    "tf2onnx": "tf2onnx",
    "soundfile": "soundfile",
}
# What these bring is imported by no part of Graft.
LEFT_OUT = ("tensorboard", "matplotlib", "IPython", "pandas", "PySide6.QtQml", "PySide6.QtQuick")


def main() -> None:
    """Build, and try what was built."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    parser.add_argument("--check", action="store_true", help="start what was made")
    options = parser.parse_args()
    try:
        import PyInstaller.__main__
    except ImportError:
        sys.exit('PyInstaller is not installed: run pip install -e ".[export,freeze]" first.')
    to = options.to.absolute()
    with tempfile.TemporaryDirectory() as work:
        PyInstaller.__main__.run(arguments(to, Path(work)))
    size = sum(path.lstat().st_size for path in (to / "graft").rglob("*") if path.is_file())
    say(f"{to / 'graft'}: {size / 1e6:,.0f} MB")
    if options.check:
        check(to / "graft" / "graft")


def say(text: str) -> None:
    """Tell whoever runs this how far it is."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def arguments(to: Path, work: Path) -> list[str]:
    """What PyInstaller is asked for."""
    given = ["--noconfirm", "--name", "graft", "--windowed", "--distpath", str(to)]
    given += ["--workpath", str(work), "--specpath", str(work), "--paths", str(HERE.parent)]
    given += ["--icon", str(HERE / "icon" / "graft.ico")]
    # Pages, formats and optimizers are imported by name; generated scripts quote the engine.
    for package in ("engine", "gui", "resources"):
        given += ["--collect-submodules", package]
    # Only its icon font is used, found beside it.
    given += ["--hidden-import", "qtawesome"]
    given += ["--add-data", f"{HERE.parent / 'engine'}{os.pathsep}engine"]
    given += ["--collect-data", "resources", "--collect-data", "qtawesome"]
    there = [name for name in OPTIONAL if importlib.util.find_spec(name)]
    for name in (*PACKAGES, *(OPTIONAL[name] for name in there)):
        given += ["--copy-metadata", name]
    for name in there:
        given += ["--collect-all", name]
    for name in LEFT_OUT:
        given += ["--exclude-module", name]
    return [*given, str(HERE.parent / "gui" / "__main__.py")]


def check(program: Path) -> None:
    """Start the program as its users do; ends this process with a sentence if it fails."""
    with tempfile.TemporaryDirectory() as home:
        around = {
            **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
            "GRAFT_HOME": home,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }

        def run(*words: str) -> dict[str, object]:
            done = subprocess.run(
                [str(program), *words, "--json"], env=around, capture_output=True, text=True
            )
            if done.returncode:
                sys.exit(f"graft {' '.join(words)} ended with {done.returncode}: {done.stderr}")
            return json.loads(done.stdout)

        demo = run("demo", "--headless", str(Path(home) / "demo"))
        say(f"demo: {demo['status']}, validation accuracy {demo['validation_accuracy']:.3f}")
        run_dir = str(demo["run"])
        formats = "keras,h5,savedmodel,tflite,onnx,python"
        found = run("export", run_dir, "--format", formats, "--to", str(Path(home) / "out"))
        say("export: " + ", ".join(f"{one['format']} {one['agreement']}" for one in found["files"]))
        window = subprocess.Popen([str(program), "demo"], env=around)
        try:
            window.wait(20)
            sys.exit(f"The window closed by itself with {window.returncode}.")
        except subprocess.TimeoutExpired:
            say("window: open for 20 s with the sample")
        finally:
            window.terminate()
            window.wait()


if __name__ == "__main__":
    main()
