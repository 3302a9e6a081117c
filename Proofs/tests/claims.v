(** False twins of the printed claims that are written by hand: a digit more than is true is refuted at a point, and
    the script of each kind is refused. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs.
From SelfNormalization.Claims Require Import approximation sensitivity gradients limits.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

(** corners.v: one unit of the last digit less, one more. *)
Lemma lemma_13_eq_111_smaller : ~ (second_moment (1 / 100) (165 / 100) < 148616 / 100000).
Proof. refute_at 60%positive. Qed.
Lemma lemma_47_extrema_exchanged : ~ (forall m v : R, -1 / 100 <= m <= 1 / 100 -> 64 / 100 <= v <= 1875 / 1000 ->
  E1 (-1 / 100) (64 / 100) <= E1 m v).
Proof. refute_at 60%positive (1 / 100) (1875 / 1000). Qed.
Lemma theorem_16_mean_larger : ~ (forall m v : R, -1 / 100 <= m <= 1 / 100 -> 12 / 10 <= v <= 20 ->
  8294 / 1000000 <= mean m v).
Proof. refute_at 60%positive (-1 / 100) (12 / 10). Qed.
Lemma a3_3_xi_min_2_larger : ~ (forall m v : R, -1 / 100 <= m <= 1 / 100 -> 45 / 1000 <= v <= 3 / 10 ->
  738405 / 10000000 <= second_moment m v).
Proof. refute_at 60%positive (1 / 100) (45 / 1000). Qed.
Lemma a3_2_maximum_smaller : ~ (forall mu omega nu tau : R, -1 <= mu <= 1 -> -1 / 10 <= omega <= 1 / 10 ->
  3 <= nu <= 16 -> 8 / 10 <= tau <= 125 / 100 -> xi_tilde_at mu omega nu tau - nu <= - 180174 / 10000000).
Proof. refute_at 60%positive 1 (1 / 10) 3 (125 / 100). Qed.

(** tails.v: constants beyond which Lemma 22 is false. *)
Lemma lemma_22_lower_too_high : ~ (forall x, 0 <= x <= 1 ->
  exp (- (x * x)) * (2 / (sqrt PI * (sqrt (x ^ 2 + 12 / 10) + x))) < erfc x).
Proof. refute_at 60%positive 0. Qed.
Lemma lemma_22_upper_too_low : ~ (forall x, 0 <= x <= 1 ->
  erfc x <= exp (- (x * x)) * (2 / (sqrt PI * (sqrt (x ^ 2 + 13 / 10) + x)))).
Proof. refute_at 60%positive 0. Qed.

(** sensitivity.v: too small a bound of a derivative; what a norm does follow. *)
Lemma derivative_bound_too_small : bounded_by_tree (proj1_sig J11_formula) 1 (1 # 2) "." = false.
Proof. vm_cast_no_check (eq_refl false). Qed.
Lemma norm_follows_less : ~ (forall nu nu' : R, 8 / 10 <= nu <= 15 / 10 -> 8 / 10 <= nu' <= 15 / 10 ->
  Rabs (Symbols.S (1 / 10) (1 / 10) nu' (8 / 10) - Symbols.S (1 / 10) (1 / 10) nu (8 / 10)) <= 1 / 10 * Rabs (nu' - nu)).
Proof. refute_at 24%positive (8 / 10) (15 / 10). Qed.

(** limits.v and gradients.v. *)
Lemma lemma_41_limit_of_the_other_sign : ~ (lambda01 * (-1 / 10) * (1 / 10) >= 0).
Proof. refute_at 60%positive. Qed.
Lemma lemma_43_maximum_smaller : ~ (forall v : R, 4 / 100 <= v <= 3 / 10 -> mean (-1 / 100) v ^ 2 <= 451456 / 100000000).
Proof. refute_at 60%positive (187343 / 1000000). Qed.
Lemma backward_factor_larger : ~ (108 / 100 <= 1 * chi 0 1).
Proof. refute_at 60%positive. Qed.
Lemma slice_too_wide :
  replay_invariant_rectangle "." (slice (19 # 20, 11 # 10)) (-1 # 1000, 1 # 1000) (99 # 100, 101 # 100) = false.
Proof. vm_cast_no_check (eq_refl false). Qed.

(** approximation.v: one unit of the last digit less. *)
Lemma lemma_45_eq_288_smaller : ~ (forall m v : R, -1 / 100 <= m <= 1 / 100 -> 8 / 100 <= v <= 875 / 1000 ->
  error m v <= 495687 / 100000000).
Proof.
intros H. specialize (H (-1 / 100) (875 / 1000) ltac:(lra) ltac:(lra)). revert H. unfold error, z1, z2, A.
apply Rlt_not_le. enclose.
Qed.
