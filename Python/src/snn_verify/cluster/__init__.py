"""Proofs, diagrams and experiments on many machines, by Dask.

``python -m snn_verify.cluster --help``. A proof is cut at nodes of its tree; workers run the tool below
them, what they leave open is cut further, and the parts are joined into the certificate that one machine
would write. What workers answer is not believed: ``--recheck``.
"""

from .engine import Binary, Engine, SchedulerLostError, WrongBinaryError, connect
from .proof import Recheck, prove
from .tree import Part, PartError

__all__ = [
    "Binary", "Engine", "Part", "PartError", "Recheck", "SchedulerLostError", "WrongBinaryError",
    "connect", "prove",
]
