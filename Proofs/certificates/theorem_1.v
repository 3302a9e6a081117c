(* Written by snn-verify export coq from a certificate. Do not edit. *)
Require Import QArith String.
From SelfNormalization Require Import Statements Contraction Replay.
Open Scope string_scope.

Definition certified : domain :=
  Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (4 # 5, 3 # 2) (19 # 20, 11 # 10).

Definition tree_1 : string :=
  "111....".

Theorem step_1 : invariant_rectangle certified (-1 # 10, 1 # 10) (4 # 5, 3 # 2).
Proof. apply (invariant_rectangle_replayed tree_1). vm_cast_no_check (eq_refl true). Qed.

Definition tree_2 : string :=
  "111....".

Theorem step_2 : spectral_norm_below certified (1048575 # 1048576).
Proof. apply (worst_case_replayed tree_2). vm_cast_no_check (eq_refl true). Qed.

Definition tree_3 : string :=
  "11...".

Theorem step_3 : invariant_rectangle certified (-24609 # 1000000, 54707 # 1000000) (822711 # 1000000, 1410291 # 1000000).
Proof. apply (invariant_rectangle_replayed tree_3). vm_cast_no_check (eq_refl true). Qed.

Theorem proved : contracts certified (1048575 # 1048576) (-24609 # 1000000, 54707 # 1000000) (822711 # 1000000, 1410291 # 1000000).
Proof. exact (contracts_of_norm certified (1048575 # 1048576) (-24609 # 1000000, 54707 # 1000000) (822711 # 1000000, 1410291 # 1000000) eq_refl step_1 step_3 step_2). Qed.
