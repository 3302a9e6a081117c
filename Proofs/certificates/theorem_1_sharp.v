(* Written by snn-verify export coq. Do not edit. *)
Require Import QArith String.
From SelfNormalization Require Import Statements Contraction Replay.
Open Scope string_scope.

Definition d : domain :=
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (4 # 5, 3 # 2) (19 # 20, 11 # 10).

Theorem step_1 :
  invariant_rectangle d (-1 # 10, 1 # 10) (4 # 5, 3 # 2).
Proof.
apply (invariant_rectangle_replayed "111....").
vm_cast_no_check (eq_refl true).
Qed.

Theorem step_2 :
  spectral_norm_below d (8977 # 10000).
Proof.
apply (worst_case_replayed "11111..11..10..01.0..1.0.1..1110101..1.0..010...10.1..0..1010..01..1..10..01.0..10..01..1.0..01010..0..10.1..0..01..10..0..10101.0..1.0.1..01..10..0..1010..01..1.0..10.1..010..01..1.0..10.1..01.0.1..10..01.0..1.0..0101..10..0..0.1..10101..10...0.1..1010.1..0..1010..0..10.10...0..01..10..0..010...10.1..0..010..0..101..10...0..010.1..0..1010..0..101..10..0..0.1..01..10..0..0101..10...0..1010.1..0..1010...10.1..0..01..10...010...10.1..0..1010..0..10.10...0..01..10..0..110.1..0..10...111....1..").
vm_cast_no_check (eq_refl true).
Qed.

Theorem step_3 :
  invariant_rectangle d (-24609 # 1000000, 54707 # 1000000) (822711 # 1000000, 1410291 # 1000000).
Proof.
apply (invariant_rectangle_replayed "11...").
vm_cast_no_check (eq_refl true).
Qed.

Theorem proved :
  contracts d (8977 # 10000) (-24609 # 1000000, 54707 # 1000000) (822711 # 1000000, 1410291 # 1000000).
Proof.
apply contracts_of_norm.
- reflexivity.
- exact step_1.
- exact step_3.
- exact step_2.
Qed.
