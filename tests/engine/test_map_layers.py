import keras
from keras import layers

from engine.graph import flatten
from engine.map_layers import map_layers


def test_one_layer_of_each_size_is_the_guide_and_the_last_is_suggested() -> None:
    inputs = keras.Input((16, 16, 3))
    x = stem = layers.Conv2D(4, 3, padding="same", name="stem")(inputs)
    x = layers.Conv2D(4, 3, padding="same", name="branch")(x)
    x = layers.Add(name="join")([stem, x])
    x = layers.MaxPooling2D(name="pool")(x)
    x = stem = layers.Conv2D(8, 3, padding="same", name="wide")(x)
    x = layers.Conv2D(8, 3, padding="same", name="last_branch")(x)
    x = layers.Multiply(name="gate")(
        [
            x,
            layers.Dense(8, name="gain")(
                layers.GlobalAveragePooling2D(name="squeeze", keepdims=True)(x)
            ),
        ]
    )
    x = layers.Dropout(0.5, name="drop")(layers.Add(name="last")([stem, x]))
    model = keras.Model(inputs, layers.GlobalAveragePooling2D(name="average")(x), name="net")
    found = map_layers(flatten(model, "net"))
    guides = [(layer.path, layer.kind) for layer in found if layer.is_guide]
    # Where branches join again, not what is inside one of them; never a pooling or a dropout.
    assert guides == [("net/join", "textures"), ("net/last", "last")]
    paths = [layer.path for layer in found]
    assert "net/branch" in paths and "net/pool" in paths and "net/drop" in paths
    assert "net/squeeze" not in paths and "net/gain" not in paths
