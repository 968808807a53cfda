"""Why a model answers a sample as it does, as plain values: maps of heat over what it sees."""

from dataclasses import dataclass
from typing import Literal

from engine.evaluation_types import DataTask
from engine.inputs import InputSpec
from engine.types import Shape

Method = Literal["grad-cam", "occlusion"]
METHODS: tuple[Method, ...] = ("grad-cam", "occlusion")
LayerKind = Literal["last", "parts", "textures", "edges"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainRequest:
    """A sample and what is asked about it.

    Attributes:
        model: A run's folder or a model file, as for predicting.
        path: The sample's reference.
        class_name: The class, label or number whose evidence is wanted; None: the answer.
        layer: For Grad-CAM, a layer's path or (where it is the only one) name; None: the
            suggested one.
        methods: Which maps to make, in this order; where no layer puts out maps, occlusion alone
            if it is among them.
    """

    model: str
    path: str
    class_name: str | None = None
    layer: str | None = None
    methods: tuple[Method, ...] = ("grad-cam",)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLayer:
    """A layer that puts out maps of the picture, so that Grad-CAM can look at it.

    Attributes:
        path: As `engine.graph.flatten` has it, nested bases included.
        class_name: Its type.
        shape: Height, width and channels of what it puts out.
        kind: What such a layer has learned to see: `last` for the suggested layer, then by depth.
        is_guide: Whether it stands for all layers with maps of this size.
    """

    path: str
    class_name: str
    shape: Shape
    kind: LayerKind
    is_guide: bool = False

    @property
    def is_convolution(self) -> bool:
        """Whether it is one of Keras's convolutions."""
        return "Conv" in self.class_name


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """Where the evidence for a class lies.

    Attributes:
        method: How it was found.
        layer: The path of the layer that Grad-CAM looked at; empty for occlusion.
        grid: Rows and columns at which it was found, before it was enlarged.
        heat: Row by row, 0 (nothing speaks for the class here) to 255 (the most does), one byte
            a pixel of the model's input.
        is_empty: Whether nothing at all speaks for the class.
        strongest: Where the heat is greatest, as shares of width and height from the upper left.
        covered: For occlusion, the class's probability (or the number) with the strongest place
            covered.
    """

    method: Method
    layer: str
    grid: tuple[int, int]
    heat: bytes
    is_empty: bool
    strongest: tuple[float, float]
    covered: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What speaks for a class in one sample.

    Attributes:
        path: The sample's reference.
        input: How the sample entered the model.
        task: What the model has learned.
        class_name: The class, label or number that is explained.
        value: Its probability, or the number.
        answer: What the model answers; empty where that is several labels or numbers.
        answers: All classes with their probabilities, the most probable first; numbers in order.
        picture: What the model saw, RGB, three bytes a pixel of its input.
        maps: One for each method that was asked for.
        layers: All that Grad-CAM can look at, from input to output.
        agreement: How far two maps agree, the rank correlation of their heat from −1 to 1; None
            where there is one map, or nothing to compare.
    """

    path: str
    input: InputSpec
    task: DataTask
    class_name: str
    value: float
    answer: str
    answers: tuple[tuple[str, float], ...]
    picture: bytes
    maps: tuple[HeatMap, ...]
    layers: tuple[MapLayer, ...]
    agreement: float | None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of picture and heat in pixels."""
        return self.input.width, self.input.height
