"""Which activation is meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ._interval import Number, text_of


@dataclass(frozen=True)
class Activation:
    """scale·φ(x) + shift for an activation of the catalogue or a formula in ``x``.

    ``parameters`` are a number (the first one) or numbers by name:

    >>> Activation("leaky_relu", 0.2).arguments
    ('--activation=leaky_relu', '--parameter=0.2')
    """

    name: str
    parameters: Mapping[str, Number] | Number | None = None
    scale: Number | None = None
    shift: Number | None = None

    @property
    def arguments(self) -> tuple[str, ...]:
        """The options of the command line."""
        given = self.parameters
        if given is None:
            parameters = []
        elif isinstance(given, Mapping):
            parameters = [f"--parameter={name}={text_of(value)}" for name, value in given.items()]
        else:
            parameters = [f"--parameter={text_of(given)}"]
        rest = [
            f"--{name}={text_of(value)}"
            for name, value in (("scale", self.scale), ("shift", self.shift)) if value is not None]
        return (f"--activation={self.name}", *parameters, *rest)


#: A name, a formula, or an ``Activation``.
ActivationLike = str | Activation


def arguments_of(activation: ActivationLike | None) -> tuple[str, ...]:
    if activation is None:
        return ()
    return (Activation(activation) if isinstance(activation, str) else activation).arguments
