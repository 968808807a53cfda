"""LiteRT files put together."""


def in_a_row(first: bytes, second: bytes) -> bytes:
    """One file that runs `first` and gives what comes of it to `second`.

    Each is of one graph with one input and one output; those in between are of one shape and type.
    So a file has parts in different kinds of numbers, which the converter does not offer.

    Returns:
        The file, its one signature with the input's name from `first`, the output's from `second`.

    Raises:
        ValueError: If a file holds several graphs, as loops make them.
    """
    from ai_edge_litert.tools import flatbuffer_utils as files

    whole, added = (files.read_model_from_bytearray(bytearray(one)) for one in (first, second))
    if len(whole.subgraphs) > 1 or len(added.subgraphs) > 1:
        raise ValueError("a loop inside it")
    (graph,), (after,) = whole.subgraphs, added.subgraphs
    codes, buffers = len(whole.operatorCodes), len(whole.buffers) - 1
    (between,), (entering,) = graph.outputs, after.inputs
    start = len(graph.tensors)

    def moved(tensor: int) -> int:
        if tensor < 0:  # an input that is left out
            return tensor
        return int(between) if tensor == entering else int(tensor) + start

    for tensor in after.tensors:
        # Buffer 0 is empty in every file, and stands for no buffer.
        tensor.buffer = tensor.buffer and tensor.buffer + buffers
    for operator in after.operators:
        operator.opcodeIndex += codes
        operator.inputs = [moved(one) for one in operator.inputs]
        operator.outputs = [moved(one) for one in operator.outputs]
        if operator.intermediates is not None:
            operator.intermediates = [moved(one) for one in operator.intermediates]
    whole.operatorCodes += added.operatorCodes
    whole.buffers += added.buffers[1:]
    graph.tensors += after.tensors
    graph.operators += after.operators
    graph.outputs = [moved(one) for one in after.outputs]
    (signature,), (ending,) = whole.signatureDefs, added.signatureDefs
    for leaving in ending.outputs:
        leaving.tensorIndex = moved(leaving.tensorIndex)
    signature.outputs = ending.outputs
    # Of each half, such as the oldest runtime that runs it.
    whole.metadata, whole.metadataBuffer = None, None
    content: bytes = files.convert_object_to_bytearray(whole)
    return content
