(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma a3_3_eq_49_conclusion :
  variance_above (Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (1 # 20, 4 # 25) (4 # 5, 5 # 4)) (1049301 # 1000000).
Proof.
apply (variance_above_replayed "110101010..0..10..0..010..0..10..0..1010..0..10..0..010..0..10..0..01010..0..10..0..010..0..10..0..1010..0..10..0..010...10...101010..0..10..0..010..0..10..0..1010..0..10..0..010..0..10..0..01010..0..10..0..010...10...1010..0..10..0..010..0..10..0..010101.0..1.0..0101...01...10..0..101.0..1.0..010..0..10..0..010101...0..10..0..0.1..1010..0..10..0..01..1..10101..1..010..0..10..0..101..1..010..0..10.1..0..01010..0..10..0..01..1..1010..0..10..0..01..1..1010101.01..1..1.01..1..0..101.01..1..1.01...0..0..10101.0..1.0..0..101.0..1.0..0..0..0..").
vm_cast_no_check (eq_refl true).
Qed.

Lemma a3_3_eq_51_conclusion :
  variance_above (Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (1 # 20, 6 # 25) (9 # 10, 5 # 4)) (212051 # 200000).
Proof.
apply (variance_above_replayed "110101010...10...0..1010...10...0..010..0..10..0..101010...10...0..1010...10...0..010..0..10..0..0101..1..0101..1..01..1..101..1..01..1..101..1..0101...01..1..10..01..1..1010101..1..01..1..101..1..01..1..0101..1...101..1...10101..1..01..1..101..1..01..1..0101..1...101..1...0..").
vm_cast_no_check (eq_refl true).
Qed.

Lemma theorem_2_variance_decreases :
  variance_below (Domain (-1 # 1, 1 # 1) (-1 # 10, 1 # 10) (3 # 1, 16 # 1) (4 # 5, 5 # 4)) (1 # 1).
Proof.
apply (variance_below_replayed "110101.01..1..1.01..101..1....101.0101..1...101..1...1.0101..1...101..1......").
vm_cast_no_check (eq_refl true).
Qed.

Lemma theorem_3_appendix_domain_2 :
  variance_above (Domain (-1 # 10, 1 # 10) (-1 # 10, 1 # 10) (1 # 20, 6 # 25) (9 # 10, 5 # 4)) (1 # 1).
Proof.
apply (variance_above_replayed "110101010...10...0..1010...10...0..010...10...101010...10...0..1010...10...0..010...10...010..0..10..0..10101.0..1..010...1..101..1..01..1...").
vm_cast_no_check (eq_refl true).
Qed.
