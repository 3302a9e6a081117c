(** Refutations of core claims that are no relation at a point: numbers of steps that are not whole,
    "decreasing" at two points, a box on which gradients are said not to explode, a limit, a maximum, the case of
    variance 0. With those of [refuted.v] these are all that [certificates/refutations.v] lists at its end as not
    stated there. *)
Require Import Reals QArith Qreals ZArith Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Expression Theorems.
From SelfNormalization.Claims Require words.
Open Scope R_scope.

(** grid-lemma-12-uniform, grid-lemma-43-uniform: 0.2 is no multiple of the printed step. *)
Lemma grid_lemma_12_uniform_refuted : ~ exists k : Z, 2 / 10 = IZR k * (68097371 / 10000000000).
Proof.
intros (k & H). assert (E : IZR 2000000000 = IZR (k * 68097371)) by (rewrite mult_IZR; lra).
apply eq_IZR in E. lia.
Qed.

Lemma grid_lemma_43_uniform_refuted : ~ exists k : Z, 2 / 10 = IZR k * (1498041 / 1000000000).
Proof.
intros (k & H). assert (E : IZR 200000000 = IZR (k * 1498041)) by (rewrite mult_IZR; lra).
apply eq_IZR in E. lia.
Qed.

(** lemma-29-monotone-v, lemma-32-monotone-v: for m = -1/100 they grow from v = 16/25 to v = 1. *)
Definition decreases_in_v (f : R -> R -> R) : Prop :=
  forall m v v', -1 / 100 <= m <= 1 / 100 -> 16 / 25 <= v <= 15 / 8 -> 16 / 25 <= v' <= 15 / 8 ->
  v < v' -> f m v' < f m v.

Lemma lemma_29_monotone_v_refuted : ~ decreases_in_v (fun m v => m / sqrt (2 * v)).
Proof.
intros H. assert (K : (-1 / 100) / sqrt (2 * 1) < (-1 / 100) / sqrt (2 * (16 / 25))) by (apply H; lra).
revert K. apply Rle_not_lt. enclose.
Qed.

Lemma lemma_32_monotone_v_refuted : ~ decreases_in_v (fun m v => 2 - erfc (m / sqrt (2 * v))).
Proof.
intros H.
assert (K : 2 - erfc ((-1 / 100) / sqrt (2 * 1)) < 2 - erfc ((-1 / 100) / sqrt (2 * (16 / 25))))
  by (apply (H (-1 / 100) (16 / 25) 1); lra).
revert K. apply Rle_not_lt. enclose.
Qed.

(** prose-exploding-gradients-box: (0, 1) is a fixed point of Theorem 1's domain, and the factor there is
    above 1. *)
Lemma prose_exploding_gradients_box_refuted :
  ~ (forall omega tau, within omega (omega_range Omega) -> within tau (tau_range Omega) ->
     forall g, moment_map omega tau g ->
     forall mu nu, rectangle (mu_range Omega) (nu_range Omega) (mu, nu) -> g (mu, nu) = (mu, nu) ->
     forall chi, expectation (fun z => selu_slope z ^ 2) (mu * omega) (nu * tau) chi -> tau * chi <= 1).
Proof.
intros H. destruct backward_factor as (chi & Hchi & Hlower & _).
assert (Hclosed := closed_map_is_moment_map 0 1 Rlt_0_1).
assert (K : 1 * chi <= 1); [|lra].
apply (H 0 1) with (g := closed_map 0 1) (mu := 0) (nu := 1);
  try (unfold rectangle, within, Q2R; simpl; lra); try exact Hclosed.
- now apply fixed_point_0_1.
- now rewrite Rmult_0_l, Rmult_1_l.
Qed.

(** lemma-41-limit-intended: |mean| has no negative limit, whereas lambda mu omega is negative here. *)
Lemma lemma_41_limit_intended_refuted :
  ~ (forall mu omega tau : R, 1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= -1 / 10 -> 0 < tau ->
     filterlim (fun nu => Rabs (mu_tilde_at mu omega nu tau)) (at_right 0) (locally (lambda01 * mu * omega))).
Proof.
intros H. assert (K := H (1 / 10) (-1 / 10) 1 ltac:(lra) ltac:(lra) ltac:(lra)). clear H.
assert (Hl : lambda01 * (1 / 10) * (-1 / 10) < 0).
{ assert (0 < lambda01).
  { destruct constants as [_ [H _]]. apply Rlt_trans with (2 := H). apply Rdiv_lt_0_compat; [lra|apply pow_lt; lra]. }
  lra. }
destruct (filter_ex (F := at_right 0) (fun nu => Rabs (mu_tilde_at (1 / 10) (-1 / 10) nu 1) < 0)
  (K (fun y => y < 0) (open_lt 0 _ Hl))) as (nu & Hnu).
assert (P := Rabs_pos (mu_tilde_at (1 / 10) (-1 / 10) nu 1)). lra.
Qed.

(** lemma-12-grid-maximum: on the whole domain the norm is below 0.98903, by Lemma 12. *)
Lemma lemma_12_grid_maximum_refuted :
  ~ (exists mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 /\ -1 / 10 <= omega <= 1 / 10 /\
     8 / 10 <= nu <= 15 / 10 /\ 8 / 10 <= tau <= 125 / 100 /\ S mu omega nu tau >= 9912524171057772 / 10 ^ 16).
Proof.
intros (mu & omega & nu & tau & Hmu & Homega & Hnu & Htau & H).
assert (K := words.norm_on_the_domain mu omega nu tau Hmu Homega Hnu Htau). lra.
Qed.

(** prose-fixed-points-degenerate: with variance 0 the net input is the number mu * omega, its image is
    selu (mu * omega), and (0, 0) is a fixed point. *)
Lemma prose_fixed_points_degenerate_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 -> 8 / 10 <= tau <= 125 / 100 ->
     nu = 0 -> (selu (mu * omega), nu * tau) <> (mu, nu)).
Proof.
intros H. apply (H 0 0 0 1); try lra. f_equal; [|ring]. unfold selu. rewrite Rmult_0_l.
destruct (Rlt_dec 0 0) as [H0|_]; [lra|]. rewrite exp_0. ring.
Qed.

