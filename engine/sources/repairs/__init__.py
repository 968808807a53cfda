"""Repairing stored configurations: from what any version of Keras wrote to what today's reads.

The configuration is changed as data, in small steps; each step mends one cause, says so in one
sentence, and refuses where it cannot be sure. Nothing is built and nothing of the file is run.
Causes and remedies were measured on real files of Keras 1.2 to 3.14.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.errors import EngineError
from engine.sources.reading import StoredModel
from engine.sources.repairs import (
    activations,
    calculations,
    classes,
    enlarging,
    graph,
    keras1,
    keywords,
    structure,
    theano,
    todays,
    unknown,
    walk,
)

Step = Callable[[dict[str, Any], StoredModel], str | None]

# The order matters: containers first, then names and words, then the graph, then what cannot be.
STEPS: tuple[Step, ...] = (
    structure.lists_become_sequential,
    structure.models_are_functional,
    structure.modules_are_stripped,
    structure.operations_have_their_modules,
    classes.classes_are_todays,
    keras1.keras_1_is_translated,
    structure.inputs_are_stated,
    structure.input_keywords_are_todays,
    structure.names_have_no_slash,
    keywords.policies_are_names,
    keywords.groups_of_one_are_dropped,
    keywords.single_axes_are_numbers,
    keywords.recurrent_defaults_are_stated,
    keywords.initializers_are_todays,
    keywords.penalties_are_todays,
    activations.activations_are_names,
    keywords.keywords_are_todays,
    theano.theano_edges_are_left,
    graph.ends_are_lists,
    graph.calls_count_from_zero,
    graph.nodes_are_todays,
    graph.side_branches_are_dropped,
    calculations.operations_are_layers,
    calculations.lambdas_are_layers,
    calculations.activation_code_is_read,
    enlarging.bilinear_enlarges_as_then,
    activations.activation_layers_stand_alone,
    activations.hard_sigmoid_has_its_old_slope,
    activations.gates_have_their_old_slope,
    todays.objects_are_known,
    unknown.unknown_layers_are_cut,
    todays.everything_is_named,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """A configuration that today's Keras can build, and what was done to get it.

    Layers carry `stored_name` and `stored_class`, what the file calls them: their weights are
    found by it.
    """

    config: dict[str, Any]
    notes: tuple[str, ...]


def repair(stored: StoredModel) -> Repaired:
    """Take a stored configuration through all steps.

    Raises:
        EngineError: If a step cannot be sure, or nothing that can be built is left.
    """
    config = copy.deepcopy(stored.config)
    notes = []
    try:
        for step in STEPS:
            if step is STEPS[2]:
                _remember_names(config)
            note = step(config, stored)
            if note is not None:
                notes.append(note)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, StopIteration) as error:
        raise EngineError(
            f"The configuration stored in {stored.path} is not one that any version of Keras wrote "
            f"({type(error).__name__} in it): the file is damaged, copy it again."
        ) from error
    return Repaired(config=config, notes=tuple(notes))


def _remember_names(config: dict[str, Any]) -> None:
    """What the file calls each layer, before any step renames it."""
    for layer in [config, *walk.every_layer(config)]:
        layer.setdefault("stored_name", walk.name_of(layer))
        layer.setdefault("stored_class", str(layer.get("class_name")))
    for model in walk.every_model(config):
        # Archives number weights by the layers of each class, the ones that are cut off included.
        model["stored_layers"] = [
            {key: layer[key] for key in ("stored_name", "stored_class")}
            for layer in walk.layers_of(model)
        ]
