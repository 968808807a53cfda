"""Following a function's instructions, from its arguments to its one result, as trees.

Nothing is run: every instruction moves symbols on a list. A jump, a loop, a call of anything
outside the table of `backend_functions` or a result that is not certain ends it.
"""

from collections.abc import Mapping

from engine.sources.backend_calls import Setting
from engine.sources.backend_functions import attribute, call_function, known
from engine.sources.bytecode import Code
from engine.sources.expressions import Constant
from engine.sources.opcodes import Dialect, instructions
from engine.sources.symbols import (
    Items,
    Name,
    RefusedError,
    Value,
    binary,
    getitem,
    make_slice,
    negative,
    plain,
    unpacked,
)

_OPERATORS = {
    "ADD": "add",
    "SUBTRACT": "subtract",
    "MULTIPLY": "multiply",
    "TRUE_DIVIDE": "true_divide",
    "FLOOR_DIVIDE": "floor_divide",
    "DIVIDE": "divide",
    "MODULO": "mod",
    "POWER": "power",
    "MATMUL": "matmul",
}
# CPython's _nb_ops, in Lib/opcode.py from 3.11 on; in-place ones follow in the same order.
_NUMBERED_OPERATORS = {
    0: "add",
    2: "floor_divide",
    4: "matmul",
    5: "multiply",
    6: "mod",
    8: "power",
    10: "subtract",
    11: "true_divide",
}
_IN_PLACE = 13
_SUBSCRIPT = 26
_LIST_TO_TUPLE = 6
_MAX_STACK = 100

# What stands below a function that is not a method, from 3.7 on.
_NULL = Name("")


def follow(
    code: Code,
    dialect: Dialect,
    variables: Mapping[str, Value],
    cells: Mapping[str, Value],
    setting: Setting,
) -> Value:
    """Follow a function's instructions to its result.

    Args:
        code: the function.
        dialect: which instructions it is written in.
        variables: its arguments, by name; one that is missing cannot be used.
        cells: the values of its closure, by name.
        setting: what is known of where it was written.

    Returns:
        What it returns.

    Raises:
        BytecodeError: an instruction that no straight-line calculation has.
        RefusedError: a step whose result is not certain.
    """
    return _Machine(code, dialect, variables, cells, setting).result()


class _Machine:
    def __init__(
        self,
        code: Code,
        dialect: Dialect,
        variables: Mapping[str, Value],
        cells: Mapping[str, Value],
        setting: Setting,
    ) -> None:
        self.code = code
        self.instructions = instructions(code.code, dialect)
        self.variables = dict(variables)
        self.cells = cells
        self.setting = setting
        self.stack: list[Value] = []
        self.keyword_names: tuple[str, ...] = ()

    def result(self) -> Value:
        for number, (name, argument) in enumerate(self.instructions, 1):
            if name in ("RETURN_VALUE", "RETURN_CONST"):
                if name == "RETURN_CONST":
                    self.push(self.constant(argument))
                value = self.pop()
                if self.stack or number < len(self.instructions):
                    raise RefusedError("Something is left over.")
                return value
            self.step(name, argument)
        raise RefusedError("No result.")

    # --- the list of values
    def push(self, value: Value) -> None:
        if len(self.stack) >= _MAX_STACK:
            raise RefusedError("Too many values.")
        self.stack.append(value)

    def pop(self) -> Value:
        return self.take(1)[0]

    def take(self, number: int) -> list[Value]:
        """The last `number` values, the oldest first."""
        start = len(self.stack) - number
        if start < 0:
            raise RefusedError("Too few values.")
        values = self.stack[start:]
        del self.stack[start:]
        return values

    def at(self, depth: int) -> int:
        if not 1 <= depth <= len(self.stack):
            raise RefusedError("Too few values.")
        return len(self.stack) - depth

    # --- what instructions refer to
    def name(self, index: int) -> str:
        if index >= len(self.code.names):
            raise RefusedError("No such name.")
        return self.code.names[index]

    def constant(self, index: int) -> Constant:
        if index >= len(self.code.constants):
            raise RefusedError("No such constant.")
        return Constant(_texts(self.code.constants[index]))

    def variable(self, index: int) -> str:
        if index >= len(self.code.local_names):
            raise RefusedError("No such variable.")
        return self.code.local_names[index]

    def load(self, index: int) -> Value:
        name = self.variable(index)
        if name not in self.variables:
            raise RefusedError(f"The value of {name} is not known.")
        return self.variables[name]

    def load_cell(self, index: int) -> Value:
        names = self.code.deref_names
        if index >= len(names) or names[index] not in self.cells:
            raise RefusedError("No such value in the closure.")
        return self.cells[names[index]]

    # --- instructions
    def step(self, name: str, argument: int) -> None:
        kind, _, operator = name.partition("_")
        if kind in ("BINARY", "INPLACE") and operator in _OPERATORS:
            self.push(binary(_OPERATORS[operator], *self.take(2)))
            return
        match name:
            case "NOP" | "RESUME" | "PRECALL" | "COPY_FREE_VARS":
                pass
            case "LOAD_CONST":
                self.push(self.constant(argument))
            case "LOAD_SMALL_INT":
                self.push(Constant(argument))
            case "LOAD_FAST":
                self.push(self.load(argument))
            case "LOAD_FAST_LOAD_FAST":
                self.push(self.load(argument >> 4))
                self.push(self.load(argument & 15))
            case "STORE_FAST":
                self.variables[self.variable(argument)] = self.pop()
            case "STORE_FAST_LOAD_FAST":
                self.variables[self.variable(argument >> 4)] = self.pop()
                self.push(self.load(argument & 15))
            case "STORE_FAST_STORE_FAST":
                self.variables[self.variable(argument >> 4)] = self.pop()
                self.variables[self.variable(argument & 15)] = self.pop()
            case "LOAD_DEREF":
                self.push(self.load_cell(argument))
            case "UNARY_NEGATIVE":
                self.push(negative(self.pop()))
            case "UNPACK_SEQUENCE":
                for value in reversed(unpacked(self.pop(), argument)):
                    self.push(value)
            case "BINARY_OP":
                self.numbered_operator(argument)
            case _:
                if not (
                    self.step_names(name, argument)
                    or self.step_stack(name, argument)
                    or self.step_items(name, argument)
                    or self.step_calls(name, argument)
                ):
                    raise RefusedError(f"{name} is not part of a plain calculation.")

    def numbered_operator(self, number: int) -> None:
        left, right = self.take(2)
        if number == _SUBSCRIPT:
            self.push(getitem(left, right))
            return
        number = number - _IN_PLACE if number >= _IN_PLACE else number
        if number not in _NUMBERED_OPERATORS:
            raise RefusedError("An operator that is not arithmetic.")
        self.push(binary(_NUMBERED_OPERATORS[number], left, right))

    def step_names(self, name: str, argument: int) -> bool:
        match name:
            case "LOAD_GLOBAL" | "LOAD_NAME":
                self.push(known(self.name(argument)))
            case "LOAD_GLOBAL_NULL_FIRST":
                if argument & 1:
                    self.push(_NULL)
                self.push(known(self.name(argument >> 1)))
            case "LOAD_GLOBAL_NULL_LAST":
                self.push(known(self.name(argument >> 1)))
                if argument & 1:
                    self.push(_NULL)
            case "LOAD_ATTR":
                self.push(attribute(self.pop(), self.name(argument)))
            case "LOAD_METHOD" | "LOAD_METHOD_OLD":
                found = attribute(self.pop(), self.name(argument))
                self.push(_NULL)
                self.push(found)
            case "LOAD_ATTR_OR_METHOD_NULL_FIRST":
                found = attribute(self.pop(), self.name(argument >> 1))
                if argument & 1:
                    self.push(_NULL)
                self.push(found)
            case "LOAD_ATTR_OR_METHOD":
                self.push(attribute(self.pop(), self.name(argument >> 1)))
                if argument & 1:
                    self.push(_NULL)
            case "IMPORT_NAME":
                self.import_name(self.name(argument))
            case "IMPORT_FROM":
                self.push(attribute(self.stack[self.at(1)], self.name(argument)))
            case _:
                return False
        return True

    def import_name(self, name: str) -> None:
        level, wanted = self.take(2)
        if level not in (Constant(0), Constant(-1)):
            raise RefusedError("An import from beside the function.")
        self.push(Name(name.split(".")[0] if wanted == Constant(None) else name))

    def step_stack(self, name: str, argument: int) -> bool:
        stack = self.stack
        match name:
            case "POP_TOP":
                self.pop()
            case "DUP_TOP":
                self.push(stack[self.at(1)])
            case "COPY":
                self.push(stack[self.at(argument)])
            case "SWAP":
                low, high = self.at(argument), self.at(1)
                stack[low], stack[high] = stack[high], stack[low]
            case "ROT_TWO" | "ROT_THREE" | "ROT_FOUR" | "ROT_N":
                depth = {"ROT_TWO": 2, "ROT_THREE": 3, "ROT_FOUR": 4}.get(name, argument)
                place = self.at(depth)
                stack.insert(place, stack.pop())
            case "PUSH_NULL":
                self.push(_NULL)
            case _:
                return False
        return True

    def step_items(self, name: str, argument: int) -> bool:
        match name:
            case "BUILD_TUPLE" | "BUILD_LIST":
                self.push(Items(tuple(self.take(argument)), is_list=name == "BUILD_LIST"))
            case "LIST_EXTEND":
                added = self.pop()
                place = self.at(argument)
                items = self.stack[place]
                if not isinstance(items, Items) or not isinstance(added, Constant):
                    raise RefusedError("A list made of something unknown.")
                size = len(added.value) if isinstance(added.value, tuple) else -1
                self.stack[place] = Items(items.values + unpacked(added, size))
            case "LIST_TO_TUPLE":
                self.push(self.as_tuple(self.pop()))
            case "CALL_INTRINSIC_1" if argument == _LIST_TO_TUPLE:
                self.push(self.as_tuple(self.pop()))
            case "BUILD_SLICE":
                self.push(make_slice(*self.take(3 if argument == 3 else 2)))
            case "BINARY_SUBSCR":
                self.push(getitem(*self.take(2)))
            case "BINARY_SLICE":
                value, start, stop = self.take(3)
                self.push(getitem(value, make_slice(start, stop)))
            case "SLICE_NONE" | "SLICE_FROM" | "SLICE_TO" | "SLICE_BOTH":
                self.old_slice(name)
            case _:
                return False
        return True

    def old_slice(self, name: str) -> None:
        nothing = Constant(None)
        stop = self.pop() if name in ("SLICE_TO", "SLICE_BOTH") else nothing
        start = self.pop() if name in ("SLICE_FROM", "SLICE_BOTH") else nothing
        self.push(getitem(self.pop(), make_slice(start, stop)))

    def as_tuple(self, value: Value) -> Items:
        if not isinstance(value, Items):
            raise RefusedError("Not a list.")
        return Items(value.values, is_list=False)

    def step_calls(self, name: str, argument: int) -> bool:
        match name:
            case "KW_NAMES":
                self.keyword_names = self.names_in(self.constant(argument))
            case "CALL_FUNCTION":
                self.call(argument, ())
            case "CALL_FUNCTION_KW":
                self.call(argument, self.names_in(self.pop()))
            case "CALL_FUNCTION_OLD":
                self.old_call(argument & 0xFF, argument >> 8)
            case "CALL_METHOD" | "CALL_NULL_FIRST":
                names, self.keyword_names = self.keyword_names, ()
                arguments = self.take(argument)
                null, function = self.take(2)
                self.finish_call(null, function, arguments, names)
            case "CALL" | "CALL_KW":
                names = self.names_in(self.pop()) if name == "CALL_KW" else ()
                arguments = self.take(argument)
                function, null = self.take(2)
                self.finish_call(null, function, arguments, names)
            case _:
                return False
        return True

    def names_in(self, value: Value) -> tuple[str, ...]:
        names = value.value if isinstance(value, Constant) else None
        if not isinstance(names, tuple) or not all(isinstance(name, str) for name in names):
            raise RefusedError("No names of arguments.")
        return names

    def old_call(self, positional: int, keywords: int) -> None:
        pairs = self.take(2 * keywords)
        names = self.names_in(plain(Items(tuple(pairs[::2]))))
        arguments = self.take(positional) + pairs[1::2]
        self.finish_call(_NULL, self.pop(), arguments, names)

    def call(self, number: int, names: tuple[str, ...]) -> None:
        arguments = self.take(number)
        self.finish_call(_NULL, self.pop(), arguments, names)

    def finish_call(
        self, null: Value, function: Value, arguments: list[Value], names: tuple[str, ...]
    ) -> None:
        if null is not _NULL or len(names) > len(arguments) or len(set(names)) < len(names):
            raise RefusedError("A call that cannot be read.")
        first_keyword = len(arguments) - len(names)
        keywords = dict(zip(names, arguments[first_keyword:], strict=True))
        self.push(call_function(function, arguments[:first_keyword], keywords, self.setting))


def _texts(value: object) -> object:
    """Python 2's texts are bytes."""
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, tuple):
        return tuple(_texts(item) for item in value)
    return value
