(** Each kind of lemma that [claims/write] and the certificates' writers generate, and what is written by hand beside
    them, once with its script on something false: a digit, a side or a place changed. *)
Require Import Reals QArith Qreals List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Coverings Expression OnBoxes Signs Identities Refutations.
From SelfNormalization Require Import Supremum FiniteWidth WidthCertificates.
From SelfNormalization.Certificates Require theorem_1 theorem_1_sharp.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

(** numbers.v: an inequality, an equation to the last digit (here the last but one is changed), an inequality of
    rational numbers that holds with equality alone. *)
Lemma number : alpha01 < 16732 / 10000.
Proof. Fail (cbv beta; repeat split; first [lra | enclose_at 24%positive]). Abort.
Lemma number_rounded : Rabs (lambda01 - 10517 / 10000) <= 1 / 20000.
Proof. Fail (cbv beta; repeat split; first [lra | enclose_at 24%positive]). Abort.
Lemma number_strictly : 2 / 10 + 3 < 32 / 10.
Proof. Fail (cbv beta; repeat split; first [lra | enclose_at 24%positive]). Abort.
Lemma one_of_two_numbers : 1 < lambda01 /\ lambda01 < 105 / 100.
Proof. Fail (cbv beta; repeat split; first [lra | enclose_at 24%positive]). Abort.

(** refuted.v: a refutation of what is true, of what is false elsewhere, and from outside the domain. *)
Lemma true_is_not_refuted : ~ (forall x : R, 0 <= x <= 1 -> exp x < 3).
Proof. Fail refute_at 24%positive 1. Abort.
Lemma refuted_elsewhere : ~ (forall x : R, 0 <= x <= 1 -> exp x < 2).
Proof. Fail refute_at 24%positive (1 / 2). Abort.
Lemma refuted_outside : ~ (forall x : R, 0 <= x <= 1 -> exp x < 3).
Proof. Fail refute_at 24%positive 2. Abort.
Lemma refuted_genuinely : ~ (forall x : R, 0 <= x <= 1 -> exp x < 2).
Proof. refute 1. Qed.

(** identities.v: of numbers, of variables, and with a derivative. *)
Lemma identity_of_numbers : 2 * exp 1 = exp 2.
Proof. Fail exactly. Abort.
Lemma identity_of_variables : forall q mean a : R, q * mean + (1 - q) * a = (1 - q) * mean + q * a.
Proof. intros q mean a. Fail identity_in Plain [q; mean; a]. Abort.
Lemma identity_of_derivatives : forall m v : R, 0 < v ->
  Derive (fun m : R => mean m v) m = mean_v m v.
Proof. intros m v Hv. Fail identity_in Direct [m; v]. Abort.

(** layers.v and the certificates: the factor, the side, the bound. *)
Lemma variance_factor : replay_variance_below "1.." Omega_large (1 # 2) = false.
Proof. vm_cast_no_check (eq_refl false). Qed.
Lemma variance_side : replay_variance_above "1.." Omega_large 1 = false.
Proof. vm_cast_no_check (eq_refl false). Qed.
Lemma free_weights_bound : replay_free "." Omega (89 # 100) = false.
Proof. vm_cast_no_check (eq_refl false). Qed.
Lemma grid_too_coarse : replay_worst_case (Grid [1%positive; 1%positive]) Omega (9 # 10) = false.
Proof. vm_cast_no_check (eq_refl false). Qed.
Lemma factor_above_1 : contracts Omega (11 # 10) (mu_range Omega) (nu_range Omega).
Proof. Fail (apply contracts_of_norm; reflexivity). Abort.
Lemma refuted_layer : ~ variance_below Omega_large (1 # 1).
Proof.
apply (variance_below_refuted Omega_large (1 # 10) (1 # 10) (3 # 1) (5 # 4)); [reflexivity|].
Fail enclose_at 24%positive.
Abort.

(** signs_*.v: a sign on a leaf and on a tree, what is attained, both sides of an absolute value, extreme values. *)
Lemma sign_on_a_tree : forall x : R, 0 <= x <= 1 -> exp x - x < 17 / 10.
Proof. intros x Hx; in_parts; signs. Fail sign_by_tree Plain [(0 # 1, 1 # 1)]%Q [x] "0..". Abort.
Lemma sign_genuine : forall x : R, 0 <= x <= 1 -> exp x - x < 172 / 100.
Proof. intros x Hx; in_parts; signs. sign_by_tree Plain [(0 # 1, 1 # 1)]%Q [x] "0..". Qed.
Lemma attained_with_equality : forall x : R, 0 <= x <= 1 -> x ^ 2 <= 99 / 100.
Proof. intros x Hx; in_parts; signs. Fail sign_by_tree Plain [(0 # 1, 1 # 1)]%Q [x] "0..". Abort.
Lemma absolute_value : forall x : R, -1 <= x <= 1 -> Rabs (exp x - 1) < 17 / 10.
Proof.
intros x Hx; in_parts; signs; [|sign_by_tree Plain [(-1 # 1, 1 # 1)]%Q [x] "0.."].
Fail sign_by_tree Plain [(-1 # 1, 1 # 1)]%Q [x] "0..".
Abort.
Lemma maximum_not_attained : exists x : R, 0 <= x <= 1 /\ exp x >= 28 / 10.
Proof. exists 1. Fail (cbv beta; repeat split; first [lra | enclose_at 24%positive]). Abort.
Lemma maximum_outside : exists x : R, 0 <= x <= 1 /\ exp x >= 28 / 10.
Proof. exists 2. Fail (cbv beta; repeat split; first [lra | enclose_at 24%positive]). Abort.
Lemma decreasing : forall x x' : R, 0 <= x <= 1 -> 0 <= x' <= 1 -> x < x' ->
  (fun x : R => exp x - x) x' < (fun x : R => exp x - x) x.
Proof.
intros x x' Hx Hx' Hless; in_parts. Fail decreasing_by_sign Plain [(0 # 1, 1 # 1)]%Q (@nil R) x x' (@nil R) ".".
Abort.

Lemma increasing_genuine : forall x x' : R, 1 <= x <= 2 -> 1 <= x' <= 2 -> x < x' ->
  (fun x : R => exp x - x) x < (fun x : R => exp x - x) x'.
Proof.
intros x x' Hx Hx' Hless; in_parts. increasing_by_sign Plain [(1 # 1, 2 # 1)]%Q (@nil R) x x' (@nil R) ".".
Qed.

(** The supremum of the norm: not smaller, and not attained at the corner of the other sign. *)
Lemma supremum_not_smaller : ~ spectral_norm_below Omega_extended (989026271839 # 1000000000000).
Proof.
intros H. destruct supremum_of_norm as (w & Hw & Hcorner & _).
assert (Hmap := closed_map_is_moment_map (-1 / 10) (5 / 4) ltac:(lra)).
destruct (Hcorner _ Hmap) as (a & b & c & d & HJ & E).
destruct (H (-1 / 10) (-1 / 10) (4 / 5) (5 / 4)) with (g := closed_map (-1 / 10) (5 / 4))
  as (a' & b' & c' & d' & HJ' & L); try (unfold within, Q2R; simpl; lra); [exact Hmap|].
destruct (jacobian_unique _ _ _ _ _ _ _ _ _ _ _ HJ HJ') as (-> & -> & -> & ->).
unfold Q2R in L. simpl in L. lra.
Qed.
Lemma not_at_the_other_corner : norm_at (5 / 4) (-1 / 100) 1 < worst - 1 / 1000.
Proof.
assert (K : forall m v : R, -1 / 100 <= m <= -1 / 100 -> 1 <= v <= 1 -> norm_at (5 / 4) m v < 982 / 1000).
{ intros m v Hm Hv. norm_in_parts. sign_at Coarse Direct [(-1 # 100, -1 # 100); (1 # 1, 1 # 1)]%Q [m; v] 0%nat ".". }
assert (L := K (-1 / 100) 1 ltac:(lra) ltac:(lra)). assert (M := digits (1 / 100) 1 ltac:(lra) ltac:(lra)).
unfold worst. lra.
Qed.
Lemma not_increasing_beyond_1 : norm_at (5 / 4) (1 / 100) (11 / 10) < worst.
Proof. apply above_1_decreasing_in_v; lra. Qed.

(** Widths: a row with too small a constant, too coarse steps, a probability that is too large. *)
Lemma row_too_small : row_at 2048 2 1 (2048 / 25) 60.
Proof. Fail row_of_steps row_by_steps 5%Z 20%nat. Abort.
Lemma row_steps_too_coarse : row_at 2048 2 1 (2048 / 25) (283 / 4).
Proof. Fail row_of_steps row_by_steps 5%Z 20%nat. Abort.
Lemma exponent_without_expectation : row_at 2048 2 1 512 10000.
Proof. Fail row_of_steps row_by_steps 5%Z 20%nat. Abort.
Lemma probability_too_large : row_at 2048 2 1 (2048 / 25) (283 / 4) -> row_at 2048 (1 / 2) 1 (-9216 / 25) (4293 / 25) ->
  Mean_squares_stay_within 2048 50 (1 / 2) 2 1 (9995 / 10000).
Proof.
intros H1 H2. apply (width_replayed _ _ _ _ 1 (2048 / 25) (283 / 4) (-9216 / 25) (4293 / 25)); try assumption; try lra.
{ apply PeanoNat.Nat.lt_0_succ. }
replace (INR 50) with 50 by (rewrite INR_IZR_INZ; reflexivity). Fail enclose.
Abort.
Lemma interval_without_its_start : row_at 2048 2 1 (2048 / 25) (283 / 4) -> row_at 2048 (1 / 2) 1 (-9216 / 25) (4293 / 25) ->
  Mean_squares_stay_within 2048 50 (1 / 2) 2 3 (999 / 1000).
Proof.
intros H1 H2. Fail (apply (width_replayed _ _ _ _ 1 (2048 / 25) (283 / 4) (-9216 / 25) (4293 / 25)); try assumption;
  [apply PeanoNat.Nat.lt_0_succ|lra|lra|lra|lra|]).
Abort.
