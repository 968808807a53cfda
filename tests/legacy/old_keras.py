# ruff: noqa: B905, C402, E402, N812, PTH103, PTH110, PTH112, PTH118, PTH123, RUF005, UP031
# (runs in Python 3.6)
"""Make model files with the keras package of 2017–2019, genuine Keras 1.2 to 2.3. Runs in those.

    python old_keras.py OUT [small | WORD ...]

Runs with Keras 1.2.2, 2.0, 2.1, 2.2 and 2.3 on TensorFlow 1.x (Python 3.6 or 3.7), writes what
make_models.py writes.
"""

import json
import os
import sys
import traceback
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")

import warnings

warnings.filterwarnings("ignore")

import keras
import numpy as np
import tensorflow as tf
from keras import backend as K
from keras import layers as L
from keras.models import Model, Sequential

VERSION = tuple(int(part) for part in keras.__version__.split(".")[:2])
ONE = VERSION[0] == 1
KINDS = []
# Keras 1 stored recurrent layers gate by gate: Graft cuts before them.
GATE_BY_GATE = "cut_or_same" if ONE else "same"


def kind(covers, expect="same", least=(1, 0), most=(9, 9)):
    def register(function):
        if least <= VERSION <= most:
            KINDS.append((function.__name__, function, covers, expect))
        return function

    return register


def random_weights(model, seed):
    """Biases, scales and statistics that show every mistake."""
    rng = np.random.RandomState(seed)
    seen, pairs = set(), []

    def walk(layer):
        if id(layer) in seen:
            return
        seen.add(id(layer))
        if hasattr(layer, "layers"):
            for inner in layer.layers:
                walk(inner)
            return
        if hasattr(layer, "layer"):
            walk(layer.layer)
            return
        values = layer.get_weights()
        if type(layer).__name__ == "BatchNormalization":
            names = [w.name for w in layer.weights]
            new = []
            for name, value in zip(names, values):
                if "variance" in name or "std" in name or "gamma" in name:
                    new.append(rng.uniform(0.5, 2.0, value.shape))
                else:
                    new.append(rng.normal(0, 0.4, value.shape))
            values = new
        else:
            values = [rng.normal(0, 0.3, v.shape) if v.ndim == 1 else v for v in values]
        pairs.extend(zip(layer.weights, [np.asarray(v, "float32") for v in values]))

    walk(model)
    K.batch_set_value(pairs)  # one by one it takes minutes for a large model


def conv(filters, size, **kw):
    """A convolution in this version's words."""
    strides = kw.pop("strides", 1)
    padding = kw.pop("padding", "valid")
    if ONE:
        bias = kw.pop("use_bias", True)
        return L.Convolution2D(
            filters, size, size, subsample=(strides, strides), border_mode=padding, bias=bias, **kw
        )
    return L.Conv2D(filters, size, strides=strides, padding=padding, **kw)


def model_of(inputs, outputs, **kw):
    if ONE:
        return Model(input=inputs, output=outputs, **kw)
    return Model(inputs=inputs, outputs=outputs, **kw)


def concat(tensors, axis=-1):
    if ONE:
        return L.merge(tensors, mode="concat", concat_axis=axis)
    return L.concatenate(tensors, axis=axis)


def add(tensors):
    return L.merge(tensors, mode="sum") if ONE else L.add(tensors)


def tiny_base(size=24, channels=3, name="tiny_base"):
    inputs = L.Input((size, size, channels))
    x = conv(6, 3, strides=2, padding="same", name="c1")(inputs)
    x = L.BatchNormalization(name="n1")(x)
    x = L.Activation("relu", name="a1")(x)
    y = conv(6, 3, padding="same", name="c2")(x)
    y = L.BatchNormalization(name="n2")(y)
    x = add([x, y])
    x = L.MaxPooling2D((2, 2))(x)
    return model_of(inputs, x, name=name)


@kind("Sequential with Flatten and Dense")
def sequential():
    model = Sequential()
    model.add(conv(6, 3, input_shape=(24, 24, 3), activation="relu"))
    model.add(L.MaxPooling2D((2, 2)))
    model.add(L.Dropout(0.25))
    model.add(conv(5, 3, padding="same", strides=2))
    model.add(L.BatchNormalization())
    model.add(L.Activation("elu"))
    model.add(L.Flatten())
    model.add(L.Dense(7, activation="relu"))
    model.add(L.Dense(4, activation="softmax"))
    return model


@kind("Sequential grey, compiled and trained")
def trained():
    model = Sequential()
    model.add(conv(6, 5, input_shape=(28, 28, 1), activation="relu"))
    model.add(L.MaxPooling2D(pool_size=(2, 2)))
    model.add(L.Flatten())
    model.add(L.Dense(10, activation="softmax"))
    model.compile(loss="categorical_crossentropy", optimizer="adadelta", metrics=["accuracy"])
    x = np.random.uniform(0, 1, (8, 28, 28, 1))
    y = np.eye(10)[:8]
    if ONE:
        model.fit(x, y, nb_epoch=1, verbose=0)
    else:
        model.fit(x, y, epochs=1, verbose=0)
    return model


@kind("functional with a residual and concatenation")
def functional():
    inputs = L.Input((24, 24, 3))
    x = conv(6, 3, padding="same")(inputs)
    x = L.BatchNormalization()(x)
    a = conv(4, 1, activation="tanh")(x)
    b = conv(4, 3, padding="same")(x)
    c = L.AveragePooling2D((3, 3), strides=(1, 1), **{"border_mode" if ONE else "padding": "same"})(
        x
    )
    x = concat([a, b, c])
    x = add([x, conv(14, 1)(x)])
    x = L.GlobalAveragePooling2D()(x)
    return model_of(inputs, L.Dense(5)(x))


@kind("base(inputs)")
def call():
    inputs = L.Input((24, 24, 3))
    x = L.Flatten()(tiny_base()(inputs))
    return model_of(inputs, L.Dense(5)(L.Dropout(0.5)(x)))


@kind("Sequential with a functional base first")
def nested_sequential():
    model = Sequential()
    model.add(tiny_base())
    model.add(L.Flatten())
    model.add(L.Dense(5))
    return model


@kind("Sequential as the top of an application's output, frozen below (the Keras blog's recipe)")
def top_model():
    base = tiny_base()
    top = Sequential()
    top.add(L.Flatten(input_shape=base.output_shape[1:]))
    top.add(L.Dense(8, activation="relu"))
    top.add(L.Dropout(0.5))
    top.add(L.Dense(1, activation="sigmoid"))
    given = base.inputs[0] if ONE else base.input
    for layer in base.layers[:4]:
        layer.trainable = False
    model = model_of(given, top(base.layers[-1].output))
    model.compile(loss="binary_crossentropy", optimizer="sgd", metrics=["accuracy"])
    return model


@kind("Sequential of Sequentials")
def stacks():
    first = Sequential()
    first.add(conv(6, 3, input_shape=(24, 24, 3)))
    first.add(L.BatchNormalization())
    first.add(L.Activation("relu"))
    first.add(L.MaxPooling2D())
    second = Sequential()
    second.add(L.Flatten(input_shape=(11, 11, 6)))
    second.add(L.Dense(5))
    model = Sequential()
    model.add(first)
    model.add(second)
    return model


@kind("Lambda that scales, first in a Sequential (behavioural cloning)")
def lambda_scale():
    model = Sequential()
    model.add(L.Lambda(lambda x: x / 127.5 - 1.0, input_shape=(24, 24, 3)))
    model.add(conv(6, 5, strides=2, activation="elu"))
    model.add(L.Flatten())
    model.add(L.Dense(1))
    return model


@kind("Lambda with an output shape, then a crop")
def lambda_crop():
    model = Sequential()
    model.add(
        L.Lambda(lambda x: (x / 255.0) - 0.5, input_shape=(24, 24, 3), output_shape=(24, 24, 3))
    )
    model.add(L.Cropping2D(cropping=((5, 2), (0, 1))))
    model.add(conv(6, 5, strides=2, activation="relu"))
    model.add(L.SpatialDropout2D(0.2))
    model.add(L.Flatten())
    model.add(L.Dense(1))
    return model


@kind("Lambda with a backend call", expect="cut_or_same")
def lambda_backend():
    inputs = L.Input((24, 24, 3))
    x = L.Dense(6)(L.Flatten()(tiny_base()(inputs)))
    return model_of(inputs, L.Lambda(lambda x: K.l2_normalize(x, axis=1))(x))


@kind("shared layers")
def shared():
    inputs = L.Input((24, 24, 3))
    layer, norm = conv(3, 3, padding="same"), L.BatchNormalization()
    x = add([norm(layer(norm(layer(inputs)))), inputs])
    return model_of(inputs, L.Dense(4)(L.GlobalMaxPooling2D()(x)))


@kind("a base called twice")
def twice():
    inputs = L.Input((24, 24, 3))
    base = tiny_base()
    other = L.AveragePooling2D((2, 2))(inputs)
    other = L.UpSampling2D((2, 2))(other)
    x = concat([base(inputs), base(other)])
    return model_of(inputs, L.Dense(4)(L.GlobalMaxPooling2D()(x)))


@kind("two outputs")
def two_outputs():
    inputs = L.Input((24, 24, 3))
    x = L.GlobalAveragePooling2D()(tiny_base()(inputs))
    return model_of(inputs, [L.Dense(4, name="first")(x), L.Dense(2, name="second")(x)])


@kind("advanced activations")
def advanced():
    model = Sequential()
    model.add(conv(6, 3, input_shape=(16, 16, 3)))
    model.add(
        L.LeakyReLU(alpha=0.2) if hasattr(L, "LeakyReLU") else advanced_layer("LeakyReLU", 0.2)
    )
    model.add(conv(6, 3))
    model.add(prelu())
    model.add(conv(6, 3))
    model.add(L.ELU(0.7) if hasattr(L, "ELU") else advanced_layer("ELU", 0.7))
    model.add(L.Flatten())
    model.add(L.Dense(5))
    model.add(L.Activation("softplus"))
    return model


def advanced_layer(name, *arguments, **kw):
    from keras.layers import advanced_activations

    return getattr(advanced_activations, name)(*arguments, **kw)


def prelu():
    return advanced_layer("PReLU", shared_axes=[1, 2])


@kind("ThresholdedReLU, which Keras 3 lacks", expect="cut_or_same")
def thresholded():
    model = Sequential()
    model.add(conv(6, 3, input_shape=(16, 16, 3)))
    model.add(advanced_layer("ThresholdedReLU", theta=0.1))
    model.add(L.Flatten())
    model.add(L.Dense(5))
    return model


@kind("hard_sigmoid of a fifth, in a Dense")
def hard_sigmoid():
    model = Sequential()
    model.add(conv(6, 3, input_shape=(16, 16, 3), activation="hard_sigmoid"))
    model.add(L.Flatten())
    model.add(L.Dense(5))
    return model


@kind("recurrent over rows, with the old default hard_sigmoid", expect=GATE_BY_GATE)
def recurrent():
    inputs = L.Input((16, 12))
    x = L.Bidirectional(L.LSTM(5, return_sequences=True))(inputs)
    x = L.GRU(4)(x)
    return model_of(inputs, L.Dense(3)(x))


@kind("recurrent after a reshape of a picture", expect=GATE_BY_GATE)
def recurrent_picture():
    inputs = L.Input((16, 12, 3))
    x = conv(4, 3, padding="same")(inputs)
    x = L.Reshape((16, 48))(x)
    x = L.TimeDistributed(L.Dense(10))(x)
    x = L.LSTM(6)(x)
    return model_of(inputs, L.Dense(3)(x))


@kind("SimpleRNN and GRU backwards", expect=GATE_BY_GATE)
def recurrent_more():
    inputs = L.Input((16, 12, 3))
    x = L.Reshape((16, 36))(inputs)
    x = L.SimpleRNN(6, return_sequences=True, activation="relu")(x)
    return model_of(inputs, L.Dense(3)(L.GRU(5, go_backwards=True)(x)))


@kind("TimeDistributed convolutions", expect=GATE_BY_GATE)
def time_distributed():
    inputs = L.Input((16, 12, 3))
    x = L.Reshape((4, 4, 12, 3))(inputs)
    x = L.TimeDistributed(conv(4, 3, padding="same"))(x)
    x = L.TimeDistributed(L.Flatten())(x)
    return model_of(inputs, L.Dense(3)(L.LSTM(5)(x)))


@kind("separable, depthwise, transposed and dilated convolutions")
def convolutions():
    inputs = L.Input((16, 16, 3))
    x = separable(6)(inputs)
    if ONE:
        x = L.AtrousConvolution2D(5, 3, 3, atrous_rate=(2, 2))(x)
    else:
        x = L.Conv2D(5, 3, dilation_rate=2)(x)
        x = L.Conv2DTranspose(4, 3, strides=2, padding="same")(x)
    x = L.ZeroPadding2D((1, 2))(x)
    x = L.UpSampling2D((2, 2))(x)
    return model_of(inputs, L.Dense(4)(L.Flatten()(x)))


def separable(filters):
    if ONE:
        return L.SeparableConvolution2D(filters, 3, 3, depth_multiplier=2, border_mode="same")
    return L.SeparableConv2D(filters, 3, depth_multiplier=2, padding="same")


@kind("depthwise convolution and ReLU(6)", least=(2, 2))
def depthwise2():
    inputs = L.Input((16, 16, 3))
    x = L.ZeroPadding2D(((0, 1), (0, 1)))(inputs)
    x = L.DepthwiseConv2D(3, strides=2, use_bias=False)(x)
    x = L.BatchNormalization()(x)
    x = L.ReLU(6.0)(x)
    x = conv(5, 1)(x)
    x = L.Softmax()(x)
    return model_of(inputs, L.Dense(4)(L.Flatten()(x)))


@kind("relu6 and DepthwiseConv2D as the old MobileNet's own objects", least=(2, 1), most=(2, 1))
def mobilenet_objects2():
    from keras.applications import mobilenet

    inputs = L.Input((16, 16, 3))
    x = conv(4, 3, padding="same")(inputs)
    x = mobilenet.DepthwiseConv2D(3, padding="same")(x)
    x = L.Activation(mobilenet.relu6)(x)
    return model_of(inputs, L.Dense(4)(L.Flatten()(x)))


@kind("Keras 1's merge in every mode", most=(1, 9))
def merges1():
    inputs = L.Input((16, 16, 3))
    a, b = conv(4, 3)(inputs), conv(4, 3)(inputs)
    ends = [L.merge([a, b], mode=mode) for mode in ("sum", "mul", "ave", "max")]
    ends.append(L.merge([a, b], mode="concat", concat_axis=3))
    ends = [L.Flatten()(end) for end in ends]
    x = L.merge(ends, mode="concat")
    return model_of(inputs, L.Dense(4)(x))


@kind("Keras 1's merge: dot and cos", most=(1, 9), expect="cut_or_same")
def merges_dot1():
    inputs = L.Input((16, 16, 3))
    a = L.Dense(4)(L.Flatten()(conv(4, 3)(inputs)))
    b = L.Dense(4)(L.Flatten()(conv(4, 3)(inputs)))
    x = L.merge(
        [L.merge([a, b], mode="dot"), L.merge([a, b], mode="cos", dot_axes=1), a][::2],
        mode="concat",
    )
    return model_of(inputs, L.Dense(4)(x))


@kind("Keras 1's Merge layer over two branches of one input's Sequential", most=(1, 9))
def layers1():
    model = Sequential()
    model.add(L.ZeroPadding2D((1, 1), input_shape=(16, 16, 3)))
    model.add(L.Convolution2D(4, 3, 3, activation="relu", init="he_normal", W_regularizer="l2"))
    model.add(L.Convolution2D(4, 2, 3, subsample=(2, 1), border_mode="same"))
    model.add(L.MaxPooling2D((2, 2), strides=(2, 2), border_mode="same"))
    model.add(L.Permute((2, 1, 3)))
    model.add(L.Flatten())
    model.add(L.Dense(6, bias=False, init="normal"))
    model.add(L.Dropout(0.3))
    model.add(L.Dense(5, activation="softsign"))
    return model


@kind("Keras 1's Highway and MaxoutDense, which are gone", most=(1, 9), expect="cut_or_same")
def gone1():
    model = Sequential()
    model.add(L.Convolution2D(4, 3, 3, input_shape=(16, 16, 3)))
    model.add(L.Flatten())
    model.add(L.Dense(6))
    model.add(L.Highway())
    model.add(L.MaxoutDense(5))
    return model


@kind("BatchNormalization mode 2 of Keras 1: batch statistics always", most=(1, 9), expect="cut")
def norms1():
    inputs = L.Input((16, 16, 3))
    x = L.BatchNormalization(axis=3, epsilon=1e-3)(conv(4, 3)(inputs))
    x = L.BatchNormalization(mode=2)(L.Dense(5)(L.Flatten()(x)))
    return model_of(inputs, x)


@kind("Keras 1's one-dimensional convolution", most=(1, 9))
def conv1d1():
    inputs = L.Input((16, 12, 3))
    x = L.Reshape((16, 36))(inputs)
    x = L.Convolution1D(5, 3, border_mode="same", subsample_length=2)(x)
    x = L.MaxPooling1D(2)(x)
    return model_of(inputs, L.Dense(4)(L.Flatten()(x)))


@kind(
    "Keras 1: two-dimensional kernels saved in Theano's order (dim_ordering th)",
    most=(1, 9),
    expect="cut_or_same",
)
def theano_order1():
    inputs = L.Input((16, 16, 3))
    x = L.Permute((3, 1, 2))(inputs)
    x = L.Convolution2D(5, 3, 3, dim_ordering="th", border_mode="same")(x)
    x = L.Permute((2, 3, 1))(x)
    x = L.Convolution2D(4, 3, 3, dim_ordering="tf")(x)
    return model_of(inputs, L.Dense(4)(L.Flatten()(x)))


@kind("channels first inside", least=(2, 0), expect="cut_or_same")
def channels_first2():
    inputs = L.Input((16, 16, 3))
    x = L.Permute((3, 1, 2))(inputs)
    x = L.Conv2D(5, 3, data_format="channels_first", padding="same")(x)
    x = L.Permute((2, 3, 1))(x)
    return model_of(inputs, L.Dense(4)(L.Flatten()(x)))


@kind("named tensors and noise")
def noise():
    model = Sequential(name="quiet") if not ONE else Sequential()
    model.add(L.GaussianNoise(0.1, input_shape=(16, 16, 3)))
    model.add(conv(4, 3))
    model.add(L.GaussianDropout(0.1))
    model.add(L.ActivityRegularization(l2=0.1))
    model.add(L.Flatten())
    model.add(L.RepeatVector(3))
    model.add(L.Flatten())
    model.add(L.Dense(4))
    return model


@kind("merging layers", least=(2, 0))
def merging2():
    inputs = L.Input((16, 16, 3))
    a, b = conv(4, 3)(inputs), conv(4, 3)(inputs)
    names = ["add", "multiply", "average", "maximum"] + (["subtract"] if VERSION >= (2, 1) else [])
    x = L.concatenate([getattr(L, name)([a, b]) for name in names])
    y = L.dot([L.Flatten()(a), L.Flatten()(b)], axes=1, normalize=True)
    return model_of(inputs, L.Dense(4)(L.concatenate([L.Flatten()(x), y])))


@kind("regularisers, constraints, initialisers", least=(2, 0))
def extras2():
    model = Sequential()
    model.add(
        L.Conv2D(
            4,
            3,
            input_shape=(16, 16, 3),
            kernel_regularizer=keras.regularizers.l2(0.01),
            kernel_constraint=keras.constraints.max_norm(2.0),
            kernel_initializer=keras.initializers.RandomNormal(stddev=0.3),
            bias_initializer="ones",
        )
    )
    model.add(L.Flatten())
    model.add(L.Dense(4, kernel_initializer="he_normal", activity_regularizer="l1"))
    return model


@kind("Sequential without an input shape until it was built", least=(2, 2))
def deferred2():
    model = Sequential([L.Conv2D(4, 3), L.Flatten(), L.Dense(4)])
    model.build((None, 16, 16, 3))
    model.predict(np.zeros((1, 16, 16, 3)))
    return model


@kind("Sequential with InputLayer, which 2.2.4 leaves out of the file", expect="cut_or_same")
def input_layer():
    model = Sequential()
    model.add(L.InputLayer((16, 16, 3)))
    model.add(conv(4, 3))
    model.add(L.Flatten())
    model.add(L.Dense(4))
    return model


@kind("a local layer, which Keras 3 lacks", expect="cut_or_same")
def local():
    model = Sequential()
    model.add(conv(4, 3, input_shape=(16, 16, 3)))
    model.add(L.LocallyConnected2D(3, 3, 3) if ONE else L.LocallyConnected2D(3, 3))
    model.add(L.Flatten())
    model.add(L.Dense(4))
    return model


def application(name, size, **arguments):
    from keras import applications

    return getattr(applications, name)(
        include_top=False, weights=None, input_shape=(size, size, 3), **arguments
    )


@kind("VGG16 as the blog used it")
def app_vgg16():
    return applied(application("VGG16", 48), True)


@kind("MobileNet 0.25", least=(2, 1))
def app_mobilenet2():
    return applied(application("MobileNet", 32, alpha=0.25), False)


@kind("MobileNetV2 0.35", least=(2, 2))
def app_mobilenetv2_2():
    return applied(application("MobileNetV2", 32, alpha=0.35), False)


@kind("Xception", least=(2, 0), most=(2, 0))
def app_xception2():
    return applied(application("Xception", 71), True)


@kind("InceptionV3", most=(2, 1))
def app_inception():
    return applied(application("InceptionV3", 139), VERSION >= (2, 1))


@kind("ResNet50", least=(2, 2), most=(2, 2))
def app_resnet2():
    return applied(application("ResNet50", 32 if VERSION > (2, 1) else 197), False)


@kind("DenseNet121", least=(2, 2), most=(2, 3))
def app_densenet2():
    return applied(application("DenseNet121", 32), True)


@kind("NASNetMobile", least=(2, 3))
def app_nasnet2():
    return applied(application("NASNetMobile", 32), False)


def applied(base, direct):
    if direct:
        given = base.inputs[0]
        x = L.GlobalAveragePooling2D()(base.outputs[0])
        return model_of(given, L.Dense(4, activation="sigmoid")(x))
    given = L.Input(base.input_shape[1:])
    x = L.GlobalAveragePooling2D()(base(given))
    return model_of(given, L.Dense(4, activation="sigmoid")(x))


@kind("a custom layer", expect="cut")
def custom():
    from keras.engine.topology import Layer

    class Mine(Layer):
        def call(self, x, mask=None):
            return x * 2

        def get_output_shape_for(self, shape):
            return shape

        def compute_output_shape(self, shape):
            return shape

    inputs = L.Input((24, 24, 3))
    x = Mine(name="mine")(tiny_base()(inputs))
    return model_of(inputs, L.Dense(4)(L.Flatten()(x)))


def main(folder):
    if not os.path.isdir(folder):
        os.makedirs(folder)
    manifest = os.path.join(folder, "manifest.json")
    entries = {}
    if os.path.exists(manifest):
        with open(manifest) as file:
            entries = json.load(file)
    for name, function, covers, expect in KINDS:
        words = sys.argv[2:]
        if words == ["small"] and name.startswith("app_"):
            continue
        if words and words != ["small"] and not any(word in name for word in words):
            continue
        K.clear_session()
        seed = zlib.crc32(name.encode()) % 1000
        np.random.seed(seed)
        try:
            model = function()
            random_weights(model, seed)
            x = np.random.RandomState(1).uniform(0, 255, (2,) + model.input_shape[1:])
            x = x.astype("float32") if "app" not in name else (x / 64 - 2).astype("float32")
            scale_end(model, x)
            y = model.predict(x)
            y = y if isinstance(y, list) else [y]
            if not all(np.isfinite(part).all() for part in y):
                raise ValueError("outputs are not finite")
            model.save(os.path.join(folder, name + ".h5"))
            arrays = dict(("y%d" % n, part) for n, part in enumerate(y))
            np.savez_compressed(os.path.join(folder, name + ".npz"), x=x, **arrays)
            entry = {
                "file": name + ".h5",
                "npz": name + ".npz",
                "kind": "h5",
                "keras_version": keras.__version__,
                "tensorflow": tf.__version__,
                "covers": covers,
                "expect": expect,
                "spread": float(max(np.std(part) for part in y)),
            }
            entries[name + ".h5"] = entry
            model.save_weights(os.path.join(folder, name + ".weights_only.h5")) if name in (
                "sequential",
                "call",
            ) else None
            if name in ("sequential", "call"):
                with open(os.path.join(folder, name + ".weights_only.json"), "w") as file:
                    file.write(model.to_json())
                try:
                    text = model.to_yaml()
                    with open(os.path.join(folder, name + ".weights_only.yaml"), "w") as file:
                        file.write(text)
                except Exception as error:
                    print("no yaml:", str(error)[:100])
                entries[name + ".weights_only.h5"] = dict(
                    entry,
                    file=name + ".weights_only.h5",
                    kind="weights",
                    architecture=name + ".weights_only.json",
                )
            print("made", name, flush=True)
        except Exception as error:
            if os.environ.get("LEGACY_TRACE"):
                traceback.print_exc()
            entries["!" + name] = {"failed": "%s: %s" % (type(error).__name__, str(error)[:300])}
            print("FAILED", name, type(error).__name__, str(error)[:200], flush=True)
        with open(manifest, "w") as file:
            json.dump(entries, file, indent=1, sort_keys=True)


def scale_end(model, x):
    """Divide the last Dense layer's kernel, so that nothing saturates."""
    end = model.layers[-1]
    while hasattr(end, "layers"):
        end = end.layers[-1]
    if type(end).__name__ != "Dense":
        return
    values = end.get_weights()
    for _ in range(6):
        y = model.predict(x)
        y = y[-1] if isinstance(y, list) else y
        off = (
            np.abs(y - 0.5).max() > 0.495
            if end.activation.__name__ in ("sigmoid",)
            else y.std() > 2
        )
        if end.activation.__name__ == "softmax":
            off = y.max() > 0.98
        if not off:
            return
        values[0] = values[0] / 5.0
        end.set_weights(values)


if __name__ == "__main__":
    main(sys.argv[1])
