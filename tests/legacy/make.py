"""Create the old environments and make the model files in them; then `compare.py` has its input.

    python tests/legacy/make.py /tmp/legacy [--env tf215 ...] [--envs /tmp/legacy-envs]

Needs the Pythons named below, as pyenv installs them (`~/.pyenv/versions`), or on the PATH;
an environment whose Python is missing is left out, and said so. Takes about an hour on two cores
and 3 GB.
"""

import argparse
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
KERAS1_NEEDS = ("h5py<3", "numpy<1.17", "protobuf<3.18", "pyyaml==5.3.1", "scipy<1.6")
# name → Python, what runs in it, what it needs
ENVIRONMENTS = {
    "keras12": ("3.6", "old_keras.py", ("tensorflow==1.4.1", "keras==1.2.2", *KERAS1_NEEDS)),
    "keras20": ("3.6", "old_keras.py", ("tensorflow==1.4.1", "keras==2.0.5", *KERAS1_NEEDS)),
    "keras21": ("3.6", "old_keras.py", ("tensorflow==1.10.1", "keras==2.1.6", *KERAS1_NEEDS)),
    "keras22": ("3.6", "old_keras.py", ("tensorflow==1.13.1", "keras==2.2.4", *KERAS1_NEEDS)),
    "keras23": (
        "3.7",
        "old_keras.py",
        ("tensorflow-cpu==1.15.*", "keras==2.3.1", "h5py<3", "protobuf<3.20", "pyyaml==5.1"),
    ),
    "tf24": ("3.8", "make_models.py", ("tensorflow-cpu==2.4.*", "h5py<3", "pyyaml")),
    "tf29": (
        "3.10",
        "make_models.py",
        ("tensorflow-cpu==2.9.*", "numpy<1.25", "protobuf<3.20"),
    ),
    "tf212": ("3.11", "make_models.py", ("tensorflow-cpu==2.12.*", "numpy<2")),
    "tf215": ("3.11", "make_models.py", ("tensorflow-cpu==2.15.*", "numpy<2")),
    "tfkeras": ("3.11", "make_models.py", ("tensorflow", "tf_keras")),
}


def find_python(version: str) -> Path | None:
    """A Python of this version: pyenv's newest, or the one on the PATH."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found = sorted(root.glob(f"{version}.*/bin/python"))
    on_path = shutil.which(f"python{version}")
    return found[-1] if found else Path(on_path) if on_path else None


def create(folder: Path, version: str, needs: tuple[str, ...]) -> Path | None:
    """An environment with these packages; its Python, or None where the version is missing."""
    python = folder / "bin" / "python"
    if python.exists():
        return python
    base = find_python(version)
    if base is None:
        return None
    subprocess.run([base, "-m", "venv", folder], check=True)
    # The pip that came with Python 3.6 takes wheels that do not fit it.
    tools = ["pip<24", "setuptools<60", "wheel<0.38"] if version < "3.11" else ["pip"]
    install = [python, "-m", "pip", "install", "-q"]
    subprocess.run([*install, "-U", *tools], check=True)
    subprocess.run([*install, *needs], check=True)
    return python


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--env", nargs="*", default=list(ENVIRONMENTS))
    parser.add_argument("--envs", type=Path, default=Path("/tmp/legacy-envs"))
    arguments = parser.parse_args()
    failed = 0
    for name in arguments.env:
        version, script, needs = ENVIRONMENTS[name]
        python = create(arguments.envs / name, version, needs)
        if python is None:
            print(f"{name}: left out, there is no Python {version} here")
            continue
        out = arguments.out / name
        environment = os.environ | {
            "CUDA_VISIBLE_DEVICES": "-1",
            "LEGACY_OUT": str(out),
            "TF_USE_LEGACY_KERAS": "1" if name == "tfkeras" else "0",
        }
        ended = subprocess.run([python, HERE / script, out], env=environment)
        print(f"{name}: {'made' if ended.returncode == 0 else 'FAILED'}", flush=True)
        failed += ended.returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
