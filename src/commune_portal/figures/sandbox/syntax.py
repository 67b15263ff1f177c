"""The syntax tree of a text with placeholders, with a count at each step of work."""

from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser
from jinja2.visitor import NodeTransformer

_DEEPEST = 60  # nodes within nodes
_MOST_LOOPS = 10  # loops within loops; Python compiles no more than 20
_TOO_DEEP = "biểu thức hoặc lệnh lồng nhau quá sâu"
_LONG = 50  # characters of text between placeholders that are worth a count

# Names that no editor can type: filters of ours around parts of expressions.
EACH, JOINED, SIZED, PRINTED_TEXT = "·each", "·joined", "·sized", "·text"


class TooDeepError(TemplateSyntaxError):
    """A text whose expressions or blocks are nested too deep."""


def parsed(environment: Environment, text: str) -> nodes.Template:
    """Return the tree of the text, in which loops, joins and slices are counted.

    Raises TemplateSyntaxError with the line; TooDeepError where it is nested too deep.
    """
    parser = Parser(environment, text)
    try:
        tree = parser.parse()
    except RecursionError:
        raise TooDeepError(_TOO_DEEP, parser.stream.current.lineno) from None
    _check_depth(tree)
    _Counted().visit(tree)
    return tree.set_environment(environment)  # type: ignore[return-value]  # returns its own node


def _check_depth(tree: nodes.Template) -> None:
    found: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    while found:
        node, depth, loops = found.pop()
        loops += isinstance(node, nodes.For)
        if depth > _DEEPEST or loops > _MOST_LOOPS:
            raise TooDeepError(_TOO_DEEP, node.lineno)
        found += ((child, depth + 1, loops) for child in node.iter_child_nodes())


class _Counted(NodeTransformer):
    """Puts a filter around everything that can repeat or grow without a call."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - jinja2 fixes the name
        self.generic_visit(node)
        node.iter = _filtered(node.iter, EACH)  # type: ignore[arg-type]  # an expression
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - as above
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), JOINED)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802 - as above
        self.generic_visit(node)
        for operand in node.ops:
            operand.expr = _filtered(operand.expr, SIZED)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802 - as above
        self.generic_visit(node)
        return _filtered(node, SIZED) if isinstance(node.arg, nodes.Slice) else node

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 - as above
        self.generic_visit(node)
        between = (n.data for n in node.nodes if isinstance(n, nodes.TemplateData))
        steps = sum(map(len, between)) // _LONG
        if steps:
            cost = nodes.Const(steps, lineno=node.lineno)
            node.nodes.insert(0, _filtered(cost, PRINTED_TEXT))
        return node


def _filtered(node: nodes.Expr, name: str) -> nodes.Filter:
    no: list[Any] = []
    return nodes.Filter(node, name, no, no, None, None, lineno=node.lineno)
