(** The supremum of the norm on Lemma 12's domain, and the corner where it is attained.

    At given (m, v) the norm is largest for |omega| = 1/10 and tau = min(5/4, v/(4/5)) ([norm_of_weights]). It then
    increases in m; for the largest m, 1/100, it increases in v up to 1, where tau grows with v, and decreases from
    there on, where tau stays. So no covering has to come close to the supremum. *)
Require Import Reals QArith Qreals Lra List Bool String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 SpectralNorm.
From SelfNormalization Require Import Contraction Symbols Expression OnBoxes Signs.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

(** ** The largest weights *)

Lemma norm_of_weights (a b c d omega tau omega' tau' : R) : Rabs omega <= omega' -> Rabs tau <= tau' ->
  sigma_max (a * omega) (b * tau) (c * omega) (d * tau) <=
  sigma_max (a * omega') (b * tau') (c * omega') (d * tau').
Proof.
intros Homega Htau. destruct (weight_quotient _ _ Homega) as (s & -> & _ & Hs).
destruct (weight_quotient _ _ Htau) as (t & -> & _ & Ht).
set (k := sigma_max (a * omega') _ _ _). assert (Hk : 0 <= k) by apply sigma_max_nonneg.
apply (proj2 (largest_singular_value _ _ _ _)); [exact Hk|]. intros x y.
apply Rle_trans with (k * norm2 (s * x, t * y)).
- eapply Rle_trans; [|exact (proj1 (largest_singular_value _ _ _ _) (s * x) (t * y))].
  right. f_equal. f_equal; ring.
- apply Rmult_le_compat_l; [exact Hk|]. apply sqrt_le_1_alt. cbn [fst snd]. rewrite !Rpow_mult_distr.
  assert (Hx := pow2_ge_0 x). assert (Hy := pow2_ge_0 y). nra.
Qed.

(** ** The norm with these weights *)

Definition norm_at (tau m v : R) : R :=
  sigma_max (mean_m m v * (1 / 10)) (mean_v m v * tau) (variance_m m v * (1 / 10)) (variance_v m v * tau).
Definition worst : R := norm_at (5 / 4) (1 / 100) 1.

Ltac norm_in_parts := unfold norm_at, sigma_max; in_parts.

Lemma above_1_increasing_in_m : forall m v m' : R, -1 / 100 <= m <= 1 / 100 -> 1 <= v <= 15 / 8 ->
  -1 / 100 <= m' <= 1 / 100 -> m < m' -> norm_at (5 / 4) m v < norm_at (5 / 4) m' v.
Proof.
intros m v m' Hm Hv Hm' Hless. norm_in_parts.
increasing_by_sign Direct [(-1 # 100, 1 # 100); (1 # 1, 15 # 8)]%Q (@nil R) m m' [v] "1..".
Qed.
Lemma above_1_decreasing_in_v : forall m v v' : R, 1 / 100 <= m <= 1 / 100 -> 1 <= v <= 15 / 8 -> 1 <= v' <= 15 / 8 ->
  v < v' -> norm_at (5 / 4) m v' < norm_at (5 / 4) m v.
Proof.
intros m v v' Hm Hv Hv' Hless. norm_in_parts.
decreasing_by_sign Direct [(1 # 100, 1 # 100); (1 # 1, 15 # 8)]%Q [m] v v' (@nil R) "111..1..11..1..".
Qed.
Lemma below_1_increasing_in_m : forall m v m' : R, -1 / 100 <= m <= 1 / 100 -> 16 / 25 <= v <= 1 ->
  -1 / 100 <= m' <= 1 / 100 -> m < m' -> norm_at (v * (5 / 4)) m v < norm_at (v * (5 / 4)) m' v.
Proof.
intros m v m' Hm Hv Hm' Hless. norm_in_parts.
increasing_by_sign Direct [(-1 # 100, 1 # 100); (16 # 25, 1 # 1)]%Q (@nil R) m m' [v] "1..".
Qed.
Lemma below_1_increasing_in_v : forall m v v' : R, 1 / 100 <= m <= 1 / 100 -> 16 / 25 <= v <= 1 -> 16 / 25 <= v' <= 1 ->
  v < v' -> norm_at (v * (5 / 4)) m v < norm_at (v' * (5 / 4)) m v'.
Proof.
intros m v v' Hm Hv Hv' Hless. norm_in_parts.
increasing_by_sign Direct [(1 # 100, 1 # 100); (16 # 25, 1 # 1)]%Q [m] v v' (@nil R) "1..".
Qed.

Lemma not_above x y (f : R -> R) : (x < y -> f x < f y) -> x <= y -> f x <= f y.
Proof. intros H [Hless|<-]; [left; auto|lra]. Qed.

Lemma norm_at_most_worst m v : -1 / 100 <= m <= 1 / 100 -> 16 / 25 <= v <= 15 / 8 ->
  norm_at (Rmin (5 / 4) (v * (5 / 4))) m v <= worst.
Proof.
intros Hm Hv. unfold worst. destruct (Rle_lt_dec 1 v) as [H|H].
- rewrite Rmin_left by lra. apply Rle_trans with (norm_at (5 / 4) (1 / 100) v).
  + apply (not_above m (1 / 100) (fun m => norm_at (5 / 4) m v)); [|lra]. apply above_1_increasing_in_m; lra.
  + apply Ropp_le_cancel. apply (not_above 1 v (fun v => - norm_at (5 / 4) (1 / 100) v)); [|lra].
    intros Hless. apply Ropp_lt_contravar, above_1_decreasing_in_v; lra.
- rewrite Rmin_right by lra. apply Rle_trans with (norm_at (v * (5 / 4)) (1 / 100) v).
  + apply (not_above m (1 / 100) (fun m => norm_at (v * (5 / 4)) m v)); [|lra]. apply below_1_increasing_in_m; lra.
  + rewrite <- (Rmult_1_l (5 / 4)) at 2.
    apply (not_above v 1 (fun v => norm_at (v * (5 / 4)) (1 / 100) v)); [|lra]. apply below_1_increasing_in_v; lra.
Qed.

Lemma digits : forall m v : R, 1 / 100 <= m <= 1 / 100 -> 1 <= v <= 1 ->
  989026271839 / 10 ^ 12 < norm_at (5 / 4) m v /\ norm_at (5 / 4) m v < 989026271840 / 10 ^ 12.
Proof.
intros m v Hm Hv. norm_in_parts.
split; sign_at Fine Direct [(1 # 100, 1 # 100); (1 # 1, 1 # 1)]%Q [m; v] 0%nat ".".
Qed.

(** ** The domain *)

Theorem supremum_of_norm : Supremum_of_norm.
Proof.
exists worst. split; [|split].
- apply digits; lra.
- intros g Hg. do 4 eexists.
  split; [apply (moment_map_jacobian (-1 / 10) (5 / 4) (-1 / 10) (4 / 5) g); [lra|lra|exact Hg]|].
  unfold worst, norm_at. replace (-1 / 10 * (-1 / 10)) with (1 / 100) by lra. replace (4 / 5 * (5 / 4)) with 1 by lra.
  (* A negative weight exchanges the two roots. *)
  unfold sigma_max. f_equal. rewrite Rplus_comm. f_equal; f_equal; field.
- intros mu omega nu tau Hmu Homega Hnu Htau g Hg. unfold within, Q2R in *. simpl in *.
  do 4 eexists. split; [apply (moment_map_jacobian omega tau mu nu g); [lra|lra|exact Hg]|].
  eapply Rle_trans; [|apply (norm_at_most_worst (mu * omega) (nu * tau)); nra].
  apply norm_of_weights; [apply Rabs_le; lra|]. rewrite Rabs_right by lra. apply Rmin_glb; nra.
Qed.
