(* Written by snn-verify export coq. Do not edit. *)
Require Import QArith String.
From SelfNormalization Require Import Statements Contraction Replay.
Open Scope string_scope.

Definition d : domain :=
  Domain (-19 # 100, 19 # 100) (-1 # 10, 1 # 10) (1 # 20, 6 # 25) (9 # 10, 5 # 4).

Theorem step_1 :
  variance_above d (1 # 1).
Proof.
apply (variance_above_replayed "11010101010...10...0..1010...10...0..010..0..10..0..101010....0..10..0..010..0..10..0..01010...10...0..1010...10...0..101010..0..10..0..010..0..10..0..1010..0..1010...10...0..010..0..10..0..010.10...0..1010...10...0..01010..0..10..0..010...10...1010..0..10..0..010...10...101010..01..1..1.01...0101..1...10...101.0..1.0..010...10...0..").
vm_cast_no_check (eq_refl true).
Qed.

Definition proved := step_1.
