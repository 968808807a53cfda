"""`graft cluster`: several machines that train one model together, and how to set them up."""

import argparse
import json

from engine import cluster
from engine.cli_output import Outcome
from engine.control import Control
from engine.errors import EngineError

_HELP = """\
How to train one model on several machines:
 1. Install the same versions everywhere; each machine can reach the others at HOST:PORT.
 2. On each: export TF_CONFIG=$(graft cluster a:5000 b:5000 --index N) with N = 0, 1, …
 3. Then on each the same: graft train RECIPE.json --run DIR. All see DIR, and have data and
    source at the same paths. Machine 0 writes the run, the others follow.
 4. Slurm: srun --ntasks-per-node=1 bash -c 'export TF_CONFIG=$(graft cluster $(scontrol
    show hostnames | sed s/$/:5000/) --index $SLURM_NODEID); graft train R.json --run DIR'
 5. Kubernetes: a TFJob of Kubeflow sets TF_CONFIG; its command is: graft train …
 6. Ray: TensorflowTrainer sets it; its loop is: from engine.cli import run; run(["train", …])
 7. The recipe's batch size is that of all together; all GPUs take part unless --device says.
 8. Ctrl+C on one stops all. If one is lost, the others end with exit code 3 within seconds.
 9. Going on: graft resume DIR on all, with the same TF_CONFIG, with others, or on one alone.
10. Several GPUs of one machine need none of this: graft train … --device GPU:0,GPU:1
"""


def add_flags(command: argparse.ArgumentParser) -> None:
    """The flags of `graft cluster`."""
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.epilog = _HELP
    command.add_argument("machines", metavar="HOST:PORT", nargs="*", help="in the same order")
    command.add_argument("--index", type=int, metavar="N", help="which of them this is, from 0")


def machines(options: argparse.Namespace, _control: Control) -> Outcome:
    """Print what `TF_CONFIG` has to be, or tell what it is.

    Raises:
        EngineError: If machines or index do not fit, or what is set cannot be understood.
    """
    if options.machines or options.index is not None:
        if options.index is None:
            raise EngineError(
                "`graft cluster HOST:PORT …` was given without --index: say which of them this is, "
                "0 for the first."
            )
        values = cluster.tf_config(options.machines, options.index)
        return Outcome(values=values, text=json.dumps(values))
    found = cluster.from_environment()
    if found is None:
        text = (
            "TF_CONFIG names no machines: `graft train` trains on this one alone. "
            "`graft cluster --help` says how to set up several."
        )
        return Outcome(values={"machines": [], "index": None}, text=text)
    lines = [
        one.name + (" (this machine)" if place == found.index else "")
        for place, one in enumerate(found.machines)
    ]
    text = f"{len(lines)} machines train together, the first writes the run:\n" + "\n".join(lines)
    values = {"machines": [one.address for one in found.machines], "index": found.index}
    return Outcome(values=values, text=text)
