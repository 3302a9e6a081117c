(** Printed claims that are false, refuted at the prover's witness; and true ones that must not be. *)
Require Import Reals Lra.
From SelfNormalization Require Import Statements ScaledErrorFunction MomentMap FixedPoint01 Symbols
  Expression.
Open Scope R_scope.

Lemma lemma_9_mean_interval_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
     8 / 10 <= nu <= 15 -> 8 / 10 <= tau <= 125 / 100 ->
     -41160 / 1000000 < mu_tilde_at mu omega nu tau /\ mu_tilde_at mu omega nu tau < 87653 / 1000000).
Proof. refute (1 / 10) (-1 / 10) (8 / 10) (8 / 10). Qed.

Lemma lemma_13_mean_interval_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
     8 / 10 <= nu <= 15 / 10 -> 95 / 100 <= tau <= 11 / 10 ->
     -3106 / 100000 <= mu_tilde_at mu omega nu tau <= 6773 / 100000).
Proof. refute (1 / 10) (-1 / 10) (8 / 10) (95 / 100). Qed.

Lemma prose_lower_bound_small_variance_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
     1 / 1000000 <= nu <= 16 / 100 -> 8 / 10 <= tau <= 125 / 100 ->
     nu_tilde_at mu omega nu tau > nu).
Proof. refute (-1 / 10) (-1 / 10) (1 / 1000000) (8 / 10). Qed.

Lemma lemma_45_eq_291_constant_refuted :
  ~ (4 * (7 / 1000) ^ 2 + 27795 / 10000 * (7 / 1000) - 27798 / 100000000 = 277942 / 100000).
Proof. refute. Qed.

Lemma lemma_44_eq_261_lower_refuted :
  ~ (forall m v : R, -1 / 10 <= m <= 1 / 10 -> 12 / 10 <= v <= 20 ->
     113556 / 10000000 <=
     ((v - m) * (v + m) * B1 m v - 2 * (2 * v - m) * (2 * v + m) * B2 m v) / sqrt (2 * v) -
     ((v - m) * (v + m) * A ((m + v) / sqrt (2 * v)) - 2 * (2 * v - m) * (2 * v + m) * A ((m +
       2 * v) / sqrt (2 * v)))
       / sqrt (2 * v)).
Proof. refute (-1 / 10) (12 / 10). Qed.

Lemma lemma_45_eq_288_lower_refuted :
  ~ (forall m v : R, -1 / 100 <= m <= 1 / 100 -> 8 / 100 <= v <= 875 / 1000 ->
     -228141 / 1000000000 <=
     ((v - m) * (v + m) * B1 m v - 2 * (2 * v - m) * (2 * v + m) * B2 m v) / sqrt (2 * v) -
     ((v - m) * (v + m) * A ((m + v) / sqrt (2 * v)) - 2 * (2 * v - m) * (2 * v + m) * A ((m +
       2 * v) / sqrt (2 * v)))
       / sqrt (2 * v)).
Proof.
refute (-99999237060546875 / 10000000000000000000) (114078273773193359375 / 1000000000000000000000). Qed.

Lemma prose_exploding_gradients_refuted : ~ (chi 0 1 <= 1).
Proof. refute. Qed.

Lemma norm_at_a_corner : 989026 / 1000000 < S (-1 / 10) (-1 / 10) (8 / 10) (125 / 100) < 989030 / 1000000.
Proof. enclose. Qed.

(** What is true is not refuted, and what is not decided is not proved. *)
Lemma true_claim : ~ (chi 0 1 >= 1).
Proof. Fail refute. Abort.
Lemma equal_numbers : sqrt 4 <> 2.
Proof. Fail enclose. Abort.
Lemma witness_outside : ~ (forall x : R, 0 <= x <= 1 -> x <= 1).
Proof. Fail refute (2). Abort.
