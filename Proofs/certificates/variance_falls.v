(* Written by snn-verify export coq. Do not edit. *)
Require Import QArith String.
From SelfNormalization Require Import Statements Contraction Replay.
Open Scope string_scope.

Definition d : domain :=
  Domain (-21 # 10, 21 # 10) (-1 # 10, 1 # 10) (3 # 1, 16 # 1) (4 # 5, 5 # 4).

Theorem step_1 :
  variance_below d (199 # 200).
Proof.
apply (variance_below_replayed "110101.01..1..1.01..101..1....101.0101..1...101..1...1.0101..1...10101..1...101.01..1.0.1..1.01.01..1.0.1..1.01.01..1..1.01..1.......").
vm_cast_no_check (eq_refl true).
Qed.

Definition proved := step_1.
