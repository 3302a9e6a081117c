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
  spectral_norm_below d (1048575 # 1048576).
Proof.
apply (free_weights_replayed "22312..2..123.1..3..23.1..3..31..12..2..23.1..3..").
vm_cast_no_check (eq_refl true).
Qed.

Theorem step_3 :
  invariant_rectangle d (-24609 # 1000000, 54707 # 1000000) (822711 # 1000000, 1410291 # 1000000).
Proof.
apply (invariant_rectangle_replayed "11...").
vm_cast_no_check (eq_refl true).
Qed.

Theorem proved :
  contracts d (1048575 # 1048576) (-24609 # 1000000, 54707 # 1000000) (822711 # 1000000, 1410291 # 1000000).
Proof.
apply contracts_of_norm.
- reflexivity.
- exact step_1.
- exact step_3.
- exact step_2.
Qed.
