# ruff: noqa: B007
# (runs in Python 3.8)
"""Layers and calculations one by one, each in a tiny model."""

import numpy as np
import tensorflow as tf
from kinds_base import Input, L, Model, Sequential, head, stock, tiny_base
from make_models import Made, keras, kind


def body(*inner, **kw):
    """Conv → the layers in question → a head."""
    size = kw.pop("size", 16)
    inputs = Input((size, size, 3))
    x = L.Conv2D(8, 3, strides=2, padding="same")(stock("Rescaling")(1 / 127.5, -1)(inputs))
    for layer in inner:
        x = layer(x)
    if len(x.shape) > 2:
        x = L.Flatten()(x)
    return Made(Model(inputs, L.Dense(5, name="head")(x)), **kw)


def each(choices):
    """What of these this version can build."""
    made = {}
    for name, make in choices.items():
        try:
            made[name] = make()
        except (AttributeError, TypeError, ValueError) as error:
            print("  without", name, type(error).__name__, str(error)[:100])
    return made


@kind("an axis list, which Keras 3 drops silently, and other normalisations", "layers")
def axes():
    def softmax_end():
        inputs = Input((8, 8, 3))
        return Made(
            Model(inputs, L.Softmax(axis=[1, 2])(L.Conv2D(4, 3, name="head")(inputs) * 0.01))
        )

    return each(
        {
            "layernorm": lambda: body(L.LayerNormalization(axis=[1, 2])),
            "layernorm_all": lambda: body(L.LayerNormalization(axis=[1, 2, 3])),
            "layernorm_last": lambda: body(L.LayerNormalization(axis=-1, epsilon=1e-3)),
            "layernorm_one": lambda: body(L.LayerNormalization(axis=[-1], center=False)),
            "layernorm_first": lambda: body(L.LayerNormalization(axis=1, scale=False)),
            "softmax": softmax_end,
            "softmax_layer": lambda: body(L.Softmax(axis=[1, 2])),
            "softmax_list": lambda: body(L.Softmax(axis=[-1])),
            "batchnorm_list": lambda: body(L.BatchNormalization(axis=[3])),
            "batchnorm_axis1": lambda: body(L.BatchNormalization(axis=1)),
            "batchnorm_bare": lambda: body(L.BatchNormalization(center=False, scale=False)),
            "batchnorm_axes": lambda: body(
                L.BatchNormalization(axis=[1, 3], fused=False), expect="cut_or_same"
            ),
            "groupnorm": lambda: body(L.GroupNormalization(groups=4)),
            "groupnorm_instance": lambda: body(L.GroupNormalization(groups=-1)),
            "unitnorm": lambda: body(L.UnitNormalization(axis=[1, 2])),
            "sync": lambda: body(L.experimental.SyncBatchNormalization()),
            "renorm": lambda: body(
                tf.compat.v1.keras.layers.BatchNormalization(renorm=False, fused=False)
            ),
            "normalization": lambda: body(adapted(axis=-1)),
            "normalization_none": lambda: body(adapted(axis=None)),
            "normalization_given": lambda: body(
                stock("Normalization")(axis=-1, mean=list(range(8)), variance=[2.0] * 8)
            ),
        }
    )


def adapted(axis):
    layer = stock("Normalization")(axis=axis)
    layer.adapt(np.random.default_rng(0).normal(1, 2, (64, 8, 8, 8)).astype("float32"))
    return layer


@kind("convolutions and pooling", "layers")
def convolutions():
    return each(
        {
            "depthwise": lambda: body(L.DepthwiseConv2D(3, depth_multiplier=2, activation="relu")),
            "separable": lambda: body(L.SeparableConv2D(6, 3, depth_multiplier=2)),
            "transpose": lambda: body(L.Conv2DTranspose(6, 3, strides=2, padding="same")),
            "transpose_out": lambda: body(
                L.Conv2DTranspose(6, 3, strides=2, padding="same", output_padding=1)
            ),
            "dilated": lambda: body(L.Conv2D(6, 3, dilation_rate=2)),
            "groups": lambda: body(L.Conv2D(8, 3, groups=4)),
            "depthwise1d": lambda: body(L.Reshape((64, 8)), L.DepthwiseConv1D(3)),
            "conv1d": lambda: body(L.Reshape((64, 8)), L.Conv1D(6, 5, padding="causal")),
            "transpose1d": lambda: body(L.Reshape((64, 8)), L.Conv1DTranspose(6, 5, 2)),
            "separable1d": lambda: body(L.Reshape((64, 8)), L.SeparableConv1D(6, 5)),
            "conv3d": lambda: body(L.Reshape((8, 8, 4, 2)), L.Conv3D(3, 2), L.MaxPooling3D()),
            "pools": lambda: body(
                L.AveragePooling2D(3, 2, "same"), L.MaxPooling2D(2, 1, "same"), L.ZeroPadding2D(1)
            ),
            "crop": lambda: body(L.ZeroPadding2D(((1, 2), (3, 0))), L.Cropping2D(((1, 0), (0, 2)))),
            "up": lambda: body(L.UpSampling2D(2, interpolation="bilinear")),
            "up_nearest": lambda: body(L.UpSampling2D((2, 3))),
            "keepdims": lambda: body(L.GlobalAveragePooling2D(keepdims=True), L.Conv2D(4, 1)),
            "permute": lambda: body(
                L.Permute((3, 1, 2)), L.Reshape((8, -1)), L.GlobalMaxPooling1D()
            ),
            "local": lambda: body(L.LocallyConnected2D(3, 3), expect="cut_or_same"),
            "constraints": lambda: body(
                L.Conv2D(
                    6,
                    3,
                    kernel_regularizer=keras.regularizers.l1_l2(1e-4, 1e-4),
                    bias_constraint=keras.constraints.MaxNorm(2),
                    kernel_initializer=keras.initializers.TruncatedNormal(stddev=0.2),
                    activity_regularizer="l2",
                )
            ),
            "resize": lambda: body(stock("Resizing")(5, 7, interpolation="bicubic")),
            "resize_crop": lambda: body(stock("Resizing")(4, 6, crop_to_aspect_ratio=True)),
            "center_crop": lambda: body(stock("CenterCrop")(5, 6)),
            "random_crop": lambda: body(stock("RandomCrop")(5, 6)),
            "noise": lambda: body(
                L.GaussianNoise(0.1),
                L.GaussianDropout(0.1),
                L.AlphaDropout(0.1),
                L.SpatialDropout2D(0.1),
            ),
            "activity": lambda: body(L.ActivityRegularization(0.1)),
            "attention": lambda: attention_layer(),
        }
    )


def attention_layer():
    inputs = Input((16, 16, 3))
    x = L.Reshape((16, 8))(L.Conv2D(8, 3, strides=4, padding="same")(inputs))
    y = L.Attention(use_scale=True)([x, L.Dense(8)(x)])
    y = L.AdditiveAttention()([x, y])
    return Made(Model(inputs, L.Dense(5, name="head")(L.Flatten()(y))))


@kind("activations: names, functions, layers", "layers")
def activations():
    names = [
        "relu",
        "elu",
        "selu",
        "softplus",
        "softsign",
        "sigmoid",
        "tanh",
        "exponential",
        "linear",
    ]
    names += ["hard_sigmoid", "swish", "gelu", "relu6", "leaky_relu", "silu", "mish", "softmax"]
    choices = {name: (lambda name=name: body(L.Activation(name))) for name in names}
    choices.update(
        {
            "dense_hard_sigmoid": lambda: body(L.Conv2D(4, 3, activation="hard_sigmoid")),
            "tf_relu6": lambda: body(L.Activation(tf.nn.relu6)),
            "tf_gelu": lambda: body(L.Conv2D(4, 3, activation=tf.nn.gelu)),
            "tf_leaky": lambda: body(L.Conv2D(4, 3, activation=tf.nn.leaky_relu)),
            "tf_swish": lambda: body(L.Conv2D(4, 3, activation=tf.nn.swish)),
            "tf_silu": lambda: body(L.Conv2D(4, 3, activation=tf.nn.silu)),
            "tf_tanh": lambda: body(L.Conv2D(4, 3, activation=tf.nn.tanh)),
            "tf_elu": lambda: body(L.Dense(6, activation=tf.nn.elu)),
            "tf_softmax": lambda: body(L.Dense(6, activation=tf.nn.softmax)),
            "keras_relu": lambda: body(L.Conv2D(4, 3, activation=keras.activations.relu)),
            "leaky_layer": lambda: body(L.LeakyReLU(0.1)),
            "leaky_default": lambda: body(L.LeakyReLU()),
            "leaky_as_activation": lambda: body(L.Conv2D(4, 3, activation=L.LeakyReLU(0.15))),
            "relu_as_activation": lambda: body(L.Conv2D(4, 3, activation=L.ReLU(2.0))),
            "elu_layer": lambda: body(L.ELU(0.5)),
            "prelu": lambda: body(L.PReLU(shared_axes=[1, 2])),
            "prelu_whole": lambda: body(L.PReLU()),
            "thresholded": lambda: body(L.ThresholdedReLU(0.2), expect="cut_or_same"),
            "relu_layer": lambda: body(L.ReLU(1.0, 0.1, 0.05)),
            "softmax_layer": lambda: body(L.Softmax()),
            "lambda": lambda: body(L.Activation(lambda x: x * 0.5), expect="cut_or_same"),
        }
    )
    return each(choices)


@kind("recurrent layers over rows, TimeDistributed", "layers")
def recurrent():
    rows = L.Reshape((8, 64))

    def time(layer):
        inputs = Input((16, 16, 3))
        x = L.Reshape((4, 4, 16, 3))(stock("Rescaling")(1 / 127.5, -1)(inputs))
        x = L.TimeDistributed(layer)(x)
        x = L.TimeDistributed(L.Flatten())(x)
        return Made(Model(inputs, L.Dense(5, name="head")(L.LSTM(6)(x))))

    def inner():
        inputs = Input((4, 16, 3))
        x = L.BatchNormalization()(L.Conv2D(4, 3, padding="same")(inputs))
        return Model(inputs, L.MaxPooling2D()(x), name="inside")

    return each(
        {
            "lstm": lambda: body(L.Reshape((8, 64)), L.LSTM(6)),
            "bidirectional": lambda: body(
                L.Reshape((8, 64)), L.Bidirectional(L.LSTM(6, return_sequences=True)), L.GRU(5)
            ),
            "merge_sum": lambda: body(
                L.Reshape((8, 64)), L.Bidirectional(L.GRU(6), merge_mode="sum")
            ),
            "backward": lambda: body(
                L.Reshape((8, 64)),
                L.Bidirectional(
                    L.LSTM(4), backward_layer=L.LSTM(4, go_backwards=True, activation="relu")
                ),
            ),
            "hard": lambda: body(
                L.Reshape((8, 64)), L.LSTM(6, recurrent_activation="hard_sigmoid")
            ),
            "gru_before": lambda: body(L.Reshape((8, 64)), L.GRU(6, reset_after=False)),
            "simple": lambda: body(L.Reshape((8, 64)), L.SimpleRNN(6, go_backwards=True)),
            "cells": lambda: body(L.Reshape((8, 64)), L.RNN([L.LSTMCell(5), L.GRUCell(4)])),
            "time_major": lambda: body(
                L.Reshape((8, 64)), L.LSTM(6, dropout=0.1, recurrent_dropout=0.1)
            ),
            "masking": lambda: body(L.Reshape((8, 64)), L.Masking(), L.LSTM(6)),
            "convlstm": lambda: body(L.Reshape((4, 2, 8, 8)), L.ConvLSTM2D(3, 3, padding="same")),
            "v1_lstm": lambda: body(rows, tf.compat.v1.keras.layers.LSTM(6)),
            "cudnn": lambda: body(
                rows, tf.compat.v1.keras.layers.CuDNNGRU(6), expect="cut_or_same"
            ),
            "time_conv": lambda: time(L.Conv2D(4, 3, padding="same", activation="relu")),
            "time_model": lambda: time(inner()),
            "repeat": lambda: body(
                L.Flatten(), L.Dense(6), L.RepeatVector(3), L.LSTM(4, return_sequences=True)
            ),
        }
    )


@kind("attention: calls by keyword", "layers")
def attention():
    def vit(call, heads=2, **kw):
        inputs = Input((16, 16, 3))
        x = L.Reshape((16, 8))(L.Conv2D(8, 4, strides=4)(stock("Rescaling")(1 / 127.5, -1)(inputs)))
        for n in range(2):
            y = L.LayerNormalization(epsilon=1e-6)(x)
            y = call(L.MultiHeadAttention(heads, 4, dropout=0.1, **kw), y)
            x = L.Add()([x, y])
            y = L.Dense(16, tf.nn.gelu)(L.LayerNormalization(epsilon=1e-6)(x))
            x = x + L.Dense(8)(y)
        return Made(Model(inputs, L.Dense(5, name="head")(L.GlobalAveragePooling1D()(x))))

    def scored():
        inputs = Input((16, 16, 3))
        x = L.Reshape((16, 8))(L.Conv2D(8, 4, strides=4)(inputs))
        y, scores = L.MultiHeadAttention(2, 4, value_dim=3)(x, x, return_attention_scores=True)
        x = L.Concatenate()([L.Flatten()(y), L.Flatten()(scores)])
        return Made(Model(inputs, L.Dense(5, name="head")(x)))

    return each(
        {
            "positional": lambda: vit(lambda layer, x: layer(x, x)),
            "keywords": lambda: vit(lambda layer, x: layer(query=x, value=x)),
            "key": lambda: vit(lambda layer, x: layer(query=x, value=x * 2, key=x)),
            "third": lambda: vit(lambda layer, x: layer(x, x, x * 0.5)),
            "training": lambda: vit(lambda layer, x: layer(x, value=x, training=False)),
            "axes": lambda: vit(lambda layer, x: layer(x, x), attention_axes=[1], use_bias=False),
            "scores": scored,
            "mask": lambda: vit(
                lambda layer, x: layer(x, x, attention_mask=tf.ones((1, 16, 16), tf.bool))
            ),
        }
    )


@kind("calculations on tensors: TFOpLambda, SlicingOpLambda, TensorFlowOpLayer", "layers")
def calculations():
    def run(function, **kw):
        inputs = Input((16, 16, 3))
        x = L.Conv2D(8, 3, strides=2, padding="same")(stock("Rescaling")(1 / 127.5, -1)(inputs))
        x = function(x)
        if len(x.shape) > 2:
            x = L.Flatten()(x)
        return Made(Model(inputs, L.Dense(5, name="head")(x)), **kw)

    functions = {
        "relu": tf.nn.relu,
        "relu6": lambda x: tf.nn.relu6(x),
        "swish": lambda x: tf.nn.swish(x),
        "silu": lambda x: tf.nn.silu(x),
        "gelu": lambda x: tf.nn.gelu(x),
        "gelu_tanh": lambda x: tf.nn.gelu(x, approximate=True),
        "leaky": lambda x: tf.nn.leaky_relu(x, alpha=0.1),
        "sigmoid": lambda x: tf.sigmoid(x) * tf.tanh(x),
        "softmax": lambda x: tf.nn.softmax(x, axis=-1),
        "hard_swish": lambda x: x * tf.nn.relu6(x + 3.0) * (1.0 / 6.0),
        "hard_sigmoid": lambda x: x * keras.activations.hard_sigmoid(x),
        "mean": lambda x: tf.reduce_mean(x, axis=[1, 2]),
        "max": lambda x: tf.reduce_max(x, axis=[1, 2], keepdims=True),
        "sum": lambda x: tf.reduce_sum(x, -1),
        "std": lambda x: tf.math.reduce_std(x, axis=[1, 2]),
        "variance": lambda x: tf.math.reduce_variance(x, axis=[1, 2]),
        "reshape": lambda x: tf.reshape(x, (-1, 64, 8))[:, :10],
        "transpose": lambda x: tf.transpose(x, [0, 3, 1, 2]),
        "expand": lambda x: tf.squeeze(tf.expand_dims(x, 1), 1),
        "concat": lambda x: tf.concat([x, x * 2.0], axis=-1),
        "concat_keyword": lambda x: tf.concat(values=[x, x * 2.0], axis=3),
        "stack": lambda x: tf.stack([x, -x], axis=1),
        "split": lambda x: tf.split(x, 2, axis=-1)[1],
        "split_both": lambda x: tf.multiply(*tf.split(x, 2, axis=-1)),
        "unstack": lambda x: tf.unstack(x, axis=3)[2],
        "add_n": lambda x: tf.add_n([x, x, x * 2.0]),
        "math": lambda x: tf.sqrt(tf.abs(x)) + tf.square(x) - tf.exp(-tf.abs(x)),
        "log": lambda x: tf.math.log(tf.abs(x) + 1.0),
        "clip": lambda x: tf.clip_by_value(x, -0.3, 0.4),
        "minmax": lambda x: tf.maximum(x, 0.1) + tf.minimum(x, 0.2),
        "where": lambda x: tf.where(x > 0.0, x, x * 0.3),
        "greater": lambda x: tf.cast(x > 0.1, "float32") * x,
        "equal": lambda x: tf.cast(
            tf.equal(x, tf.reduce_max(x, axis=-1, keepdims=True)), tf.float32
        ),
        "power": lambda x: x**2 + tf.pow(tf.abs(x), 0.5) + 2**x,
        "floor": lambda x: x // 0.1 + x % 0.1,
        "divide_no_nan": lambda x: tf.math.divide_no_nan(x, x + 1.0),
        "l2": lambda x: tf.nn.l2_normalize(x, axis=-1),
        "l2_math": lambda x: tf.math.l2_normalize(x, axis=[1, 2]),
        "resize": lambda x: tf.image.resize(x, (6, 10)),
        "resize_nearest": lambda x: tf.image.resize(x, (12, 12), method="nearest"),
        "resize_bicubic": lambda x: tf.image.resize(x, (12, 12), method="bicubic"),
        "standard": lambda x: tf.image.per_image_standardization(x),
        "grey": lambda x: tf.image.rgb_to_grayscale(x[..., :3]),
        "flip": lambda x: tf.image.flip_left_right(x) + tf.reverse(x, axis=[1]),
        "pad": lambda x: tf.pad(x, [[0, 0], [1, 1], [2, 0], [0, 0]]),
        "pad_reflect": lambda x: tf.pad(x, [[0, 0], [1, 1], [1, 1], [0, 0]], mode="REFLECT"),
        "tile": lambda x: tf.tile(x, [1, 1, 2, 1]),
        "matmul": lambda x: tf.matmul(x, x, transpose_b=True),
        "einsum": lambda x: tf.einsum("bhwc,bhwd->bcd", x, x),
        "depth_to_space": lambda x: tf.nn.depth_to_space(x, 2),
        "space_to_depth": lambda x: tf.nn.space_to_depth(x, 2),
        "avg_pool": lambda x: tf.nn.avg_pool2d(x, 2, 2, "SAME"),
        "max_pool": lambda x: tf.nn.max_pool2d(x, 3, 2, "VALID"),
        "slices": lambda x: x[:, ::2, 1:-1, 3],
        "newaxis": lambda x: x[:, :, None, :, 0],
        "ellipsis": lambda x: x[..., 2:5],
        "by_number": lambda x: x[:, 3],
        "strided": lambda x: tf.strided_slice(x, [0, 1, 1, 0], [2, 7, 8, 8], [1, 2, 1, 1]),
        "dropout": lambda x: tf.nn.dropout(x, 0.0) * 1.5,
        "normalise": lambda x: (x - tf.reduce_mean(x)) / tf.math.reduce_std(x),
        "constant_left": lambda x: 2.0 - x + 3.0 / (x + 5.0),
        "constant_tensor": lambda x: x * tf.constant(np.linspace(-1, 1, 8), tf.float32),
        "identity": lambda x: tf.identity(x) + 0.0,
        "argmax": lambda x: tf.cast(tf.argmax(x, axis=-1), tf.float32),
        "gather": lambda x: tf.gather(x, [2, 0, 1], axis=-1),
        "cumsum": lambda x: tf.cumsum(x, axis=1),
        "k_mean": lambda x: keras.backend.mean(x, axis=[1, 2]),
        "k_flatten": lambda x: keras.backend.batch_flatten(x),
        "k_relu": lambda x: keras.backend.relu(x, alpha=0.1, max_value=1.0),
        "k_softmax": lambda x: keras.activations.softmax(x, axis=-1),
        "activation_call": lambda x: keras.activations.relu(x, max_value=6),
        "dynamic_shape": lambda x: tf.reshape(x, [tf.shape(x)[0], 64, 8]),
        "bias_add": lambda x: tf.nn.bias_add(x, tf.constant([0.1] * 8)),
        "saturate": lambda x: tf.cast(tf.cast(x * 10, tf.int32), tf.float32),
        "rsqrt": lambda x: tf.math.rsqrt(tf.abs(x) + 0.1) + tf.math.reciprocal(x + 9.0),
        "sign": lambda x: tf.sign(x) + tf.round(x * 3.0) + tf.math.ceil(x) + tf.floor(x),
        "log_softmax": lambda x: tf.nn.log_softmax(x),
        "sin": lambda x: tf.sin(x) + tf.cos(x) + tf.math.erf(x),
    }
    # Over the batch as well, to whole numbers, of a call whose tensors the file does not name, …
    hard = dict.fromkeys(("einsum", "normalise", "saturate", "standard", "strided"), "cut_or_same")
    return each(
        {
            name: (lambda name=name, f=f: run(f, expect=hard.get(name, "same")))
            for name, f in functions.items()
        }
    )


@kind("merging layers", "layers")
def merging():
    def merge(layer):
        inputs = Input((16, 16, 3))
        a, b = L.Conv2D(4, 3)(inputs), L.Conv2D(4, 3, activation="relu")(inputs)
        return Made(Model(inputs, L.Dense(5, name="head")(L.Flatten()(layer([a, b])))))

    names = ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate")
    choices = {name.lower(): (lambda name=name: merge(getattr(L, name)())) for name in names}
    choices["concat1"] = lambda: merge(L.Concatenate(axis=1))
    choices["dot"] = lambda: merge(L.Dot(axes=(1, 1)))
    choices["dot_normal"] = lambda: merge(L.Dot(axes=3, normalize=True))
    return each(choices)


@kind("UNet with skips", "layers")
def unet():
    inputs = Input((32, 32, 3))
    skips, x = [], stock("Rescaling")(1 / 255.0)(inputs)
    for width in (4, 8):
        x = L.Activation("relu")(L.BatchNormalization()(L.Conv2D(width, 3, padding="same")(x)))
        skips.append(x)
        x = L.MaxPooling2D()(x)
    x = L.Conv2D(8, 3, padding="same", activation="relu")(x)
    for skip in reversed(skips):
        x = L.UpSampling2D(interpolation="bilinear")(x)
        x = L.concatenate([x, skip])
        x = L.Conv2D(skip.shape[-1], 3, padding="same", activation="relu")(x)
    up = Model(inputs, L.Conv2D(2, 1, activation="softmax", name="mask")(x))
    inputs = Input((32, 32, 3))
    x = L.Conv2D(4, 3, strides=2, padding="same", activation="relu")(inputs)
    y = L.Conv2DTranspose(4, 2, strides=2)(L.Conv2D(4, 3, padding="same")(x))
    transposed = Model(inputs, L.Conv2D(1, 1, activation="sigmoid")(L.concatenate([y, inputs])))
    return {"up": Made(up), "transposed": Made(transposed)}


@kind("losses and metrics added to the graph", "layers")
def added():
    inputs = Input((16, 16, 3))
    x = L.Conv2D(4, 3)(inputs)
    model = Model(inputs, L.Dense(5, name="head")(L.Flatten()(x)))
    model.add_loss(tf.reduce_mean(tf.square(x)))
    metric = Model(inputs, L.Dense(5, name="head")(L.Flatten()(x)))
    metric.add_metric(tf.reduce_sum(x), name="sum", aggregation="mean")
    return {"loss": Made(model), "metric": Made(metric)}


@kind("squeeze and excitation, spatial attention, by hand", "layers")
def blocks():
    inputs = Input((16, 16, 3))
    x = L.Conv2D(8, 3, padding="same")(stock("Rescaling")(1 / 255.0)(inputs))
    s = L.Dense(8, "sigmoid")(L.Dense(2, "relu")(L.GlobalAveragePooling2D()(x)))
    x = L.multiply([x, L.Reshape((1, 1, 8))(s)])
    x = x * tf.expand_dims(tf.expand_dims(s, 1), 1)
    squeeze = Model(inputs, head(x))
    inputs = Input((16, 16, 3))
    x = L.Conv2D(8, 3, padding="same")(stock("Rescaling")(1 / 255.0)(inputs))
    m = L.concatenate([tf.reduce_mean(x, -1, keepdims=True), tf.reduce_max(x, -1, keepdims=True)])
    x = L.Multiply()([x, L.Conv2D(1, 3, padding="same", activation="sigmoid")(m)])
    return {"squeeze": Made(squeeze), "spatial": Made(Model(inputs, head(x)))}


@kind("TimeDistributed(base), wrapped models", "layers")
def wrapped():
    inputs = Input((32, 32, 3))
    x = L.Reshape((2, 16, 32, 3))(inputs)
    free = Input((16, 32, 3))
    y = L.GlobalAveragePooling2D()(L.BatchNormalization()(L.Conv2D(4, 3)(free)))
    x = L.TimeDistributed(Model(free, y, name="inside"))(x)
    time = Model(inputs, L.Dense(5, name="head")(L.GRU(5)(x)))
    inner = Sequential([L.Conv2D(4, 3), L.BatchNormalization()], name="unbuilt")
    inputs = Input((32, 32, 3))
    late = Model(inputs, head(inner(inputs)))
    return {"time": Made(time), "late_sequential": Made(late), "base_alone": Made(tiny_base())}
