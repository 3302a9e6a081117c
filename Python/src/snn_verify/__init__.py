"""Verified theory of neural networks: gains, phases, widths, audits, as intervals that are proved.

Each function runs the binary ``snn-verify`` once and returns what it answers; there is no
mathematics in this package. A result is true (``bool``) only if it is proved.

>>> import snn_verify as sv
>>> sv.calculate_gain("relu")
1.4142135623730951
"""

from ._activation import Activation
from ._audit import Audit, AuditedLayer, Converted, InitReport, audit, convert, init_report
from ._binary import find as find_binary
from ._errors import (
    DataError,
    FileError,
    NotDeterminedError,
    SnnVerifyError,
    ToolError,
    ToolMissingError,
    UsageError,
)
from ._interval import Interval
from ._models import Unplaced
from ._results import (
    ActivationEntry,
    ActivationInfo,
    Certificate,
    Check,
    Claim,
    Comparison,
    Contraction,
    Edge,
    Finding,
    FixedPoint,
    Gain,
    Initialization,
    Lint,
    Moment,
    Moments,
    NormalizedActivation,
    Parameters,
    Phase,
    Propagation,
    Solution,
    Stability,
    Table,
    Variance,
    Verdict,
    Width,
)
from ._theory import (
    activations,
    ask,
    calculate_gain,
    check,
    check_all,
    claims,
    contraction,
    edge,
    gain,
    init,
    lint,
    moments,
    normalize,
    parameters,
    phase,
    propagate,
    variance,
    width,
)
from ._version import __version__

__all__ = [
    "Activation", "ActivationEntry", "ActivationInfo", "Audit", "AuditedLayer", "Certificate",
    "Check", "Claim", "Comparison", "Contraction", "Converted", "DataError", "Edge", "FileError",
    "Finding", "FixedPoint", "Gain", "InitReport", "Initialization", "Interval", "Lint", "Moment",
    "Moments", "NormalizedActivation", "NotDeterminedError", "Parameters", "Phase", "Propagation",
    "SnnVerifyError", "Solution", "Stability", "Table", "ToolError", "ToolMissingError", "Unplaced",
    "UsageError", "Variance", "Verdict", "Width", "__version__", "activations", "ask", "audit",
    "calculate_gain", "check", "check_all", "claims", "contraction", "convert", "edge",
    "find_binary", "gain", "init", "init_report", "lint", "moments", "normalize", "parameters",
    "phase", "propagate", "variance", "width",
]
