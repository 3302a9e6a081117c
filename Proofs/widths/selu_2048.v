(* Written by widths/write. Do not edit. *)
Require Import Reals ZArith.
From SelfNormalization Require Import Statements WidthCertificates.
Open Scope R_scope.

Theorem proved :
  Mean_squares_stay_within 2048 50 (1/2) 2 1 (999/1000).
Proof.
by_rows 1
  (2048/25) (283/4) 25%Z 80%nat
  (-9216/25) (4293/25) 30%Z 90%nat.
Qed.
