"""Several machines that train one model together, as `TF_CONFIG` names them. No TensorFlow."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import EngineError

VARIABLE = "TF_CONFIG"
_TRAINING = ("chief", "worker")
_LAST_PORT = 65_535
_EXAMPLE = '{"cluster": {"worker": ["a:5000", "b:5000"]}, "task": {"type": "worker", "index": 0}}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """One of them: its job and number as TensorFlow counts them, and its HOST:PORT."""

    job: str
    number: int
    address: str

    @property
    def name(self) -> str:
        """As it is told to the user: "worker 1 (b:5000)"."""
        return f"{self.job} {self.number} ({self.address})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """All machines in their order, and which of them (`index`) this one is; the first leads."""

    machines: tuple[Machine, ...]
    index: int

    @property
    def leads(self) -> bool:
        """Whether this machine writes the run's folder."""
        return self.index == 0

    def find(self, job: str, number: int) -> Machine | None:
        """The machine that TensorFlow calls so."""
        found = [one for one in self.machines if (one.job, one.number) == (job, number)]
        return found[0] if found else None


def from_environment() -> Cluster | None:
    """The machines that `TF_CONFIG` names; None where there is only this one.

    Raises:
        EngineError: If what it says cannot be understood, or has parts that Graft has no use for.
    """
    text = os.environ.get(VARIABLE, "").strip()
    if not text:
        return None
    try:
        values = json.loads(text)
        jobs, task = values.get("cluster") or {}, values.get("task") or {}
        if not all(isinstance(hosts, list) for hosts in jobs.values() if hosts):
            raise TypeError
        listed = {str(job): hosts for job, hosts in jobs.items() if hosts}
        # The environment of a single machine names no cluster, or only itself.
        if sum(map(len, listed.values())) < 2:
            return None
        job, number = str(task["type"]), int(task["index"])
    except (ValueError, AttributeError, KeyError, TypeError):
        raise EngineError(
            f"TF_CONFIG is set to {_short(text)}, which names no machines: set it like {_EXAMPLE} "
            "(`graft cluster` does), or unset it to train on this machine alone."
        ) from None
    odd = sorted(set(listed) - set(_TRAINING))
    if odd or job not in listed:
        raise EngineError(
            f"TF_CONFIG names the jobs {', '.join(sorted({*listed, job}))}, but Graft trains on a "
            "chief and workers that all do the same: leave out parameter servers and evaluators."
        )
    if not 0 <= number < len(listed[job]):
        raise EngineError(
            f"TF_CONFIG says that this is {job} {number}, but it names {len(listed[job])} of them "
            "and counts from 0: set the task's index to this machine's place."
        )
    machines = tuple(
        Machine(job=one, number=place, address=address)
        for one in _TRAINING
        for place, address in enumerate(listed.get(one, ()))
    )
    try:
        _check([one.address for one in machines])
    except EngineError as error:
        raise EngineError(f"TF_CONFIG cannot be used: {error}") from None
    index = [(one.job, one.number) for one in machines].index((job, number))
    return Cluster(machines=machines, index=index)


def tf_config(addresses: Sequence[str], index: int) -> dict[str, Any]:
    """What `TF_CONFIG` has to be on machine `index` of those at HOST:PORT.

    Raises:
        EngineError: If they are fewer than two, or not as many as `index` needs.
    """
    if len(addresses) < 2:
        raise EngineError("Name at least two machines as HOST:PORT, in the same order everywhere.")
    _check(addresses)
    if not 0 <= index < len(addresses):
        raise EngineError(
            f"`--index {index}` was given with {len(addresses)} machines: give this one's place, "
            f"0 to {len(addresses) - 1}."
        )
    return {"cluster": {"worker": list(addresses)}, "task": {"type": "worker", "index": index}}


def _check(addresses: Sequence[Any]) -> None:
    """Refuse what is no HOST:PORT, or is there twice: TensorFlow would wait without end."""
    for one in addresses:
        host, _, port = str(one).rpartition(":")
        if not host or not port.isdecimal() or not 0 < int(port) <= _LAST_PORT:
            raise EngineError(f"{one!r} is no HOST:PORT: write it like node1:5000.")
    if len(set(addresses)) < len(addresses):
        raise EngineError(f"{', '.join(addresses)}: give each machine a HOST:PORT of its own.")


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77]}…"
